"""A walk through a scenario: worked out anew from the choices, never stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from modules.assessment.attempt import Attempt, NotShown, StaleStep, Step, take_step
from modules.content import Choice, Ending, Scenario, Scene
from modules.items import FULL

Quality = Literal["best", "acceptable", "poor", "harmful"]

WORTH: Final[Mapping[Quality, int]] = {"best": FULL, "acceptable": FULL // 2, "poor": 0, "harmful": 0}
"""What a choice is worth, in thousandths; a harmful one is a critical mistake besides."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a person is in a story: at a scene with a decision to make, or at an ending.

    `path` is every scene with the choice made there, in order. Where a story comes round to a scene again, the first
    choice is the one that counts: what follows from it has been read by then.
    """

    scene: Scene | None
    ending: Ending | None
    path: tuple[tuple[Scene, Choice], ...] = ()

    @property
    def last(self) -> tuple[Scene, Choice] | None:
        """The choice made last, whose consequence is to be read; None at the beginning."""
        return self.path[-1] if self.path else None

    @property
    def first_choices(self) -> tuple[tuple[Scene, Choice], ...]:
        """The scenes met so far, each with the first choice made there."""
        first: dict[str, tuple[Scene, Choice]] = {}
        for scene, choice in self.path:
            first.setdefault(scene.id, (scene, choice))
        return tuple(first.values())

    @property
    def qualities(self) -> tuple[Quality, ...]:
        """How good the first choices were, in order."""
        return tuple(choice.quality for _, choice in self.first_choices)

    @property
    def right(self) -> int:
        """How many first choices were the best."""
        return self.qualities.count("best")


class BrokenWalk(LookupError):
    """The steps of an attempt lead through another story: a different scenario or release."""

    def __init__(self, scenario: str, where: str) -> None:
        super().__init__(f"scenario {scenario} does not lead through {where}")


def walk(scenario: Scenario, steps: Iterable[Step]) -> Walk:
    """Return where the choices made so far lead; raise BrokenWalk if they are not of this scenario."""
    place: Scene | Ending = _place(scenario, scenario.start)
    path: list[tuple[Scene, Choice]] = []
    for step in steps:
        if not isinstance(place, Scene) or place.id != step.item:
            raise BrokenWalk(scenario.id, step.item)
        choice = _choice(scenario, place, step.response)
        path.append((place, choice))
        place = _place(scenario, choice.next)
    if isinstance(place, Scene):
        return Walk(place, None, tuple(path))
    return Walk(None, place, tuple(path))


def choose(
    attempt: Attempt, scenario: Scenario, number: int, scene: str, choice: str, *, at: datetime
) -> Attempt:
    """Return the attempt with a choice made, or the same attempt if it has that very choice at this step.

    Playing again is a new attempt.

    Raises:
        StaleStep: the story has gone on since the page was drawn.
        NotShown: the scene has no such choice.
        BrokenWalk: the attempt is not at this scenario.
    """
    if number < attempt.next_number:
        return take_step(attempt, Step(number, scene, (choice,), 0, at), repeatable=True)
    here = walk(scenario, attempt.steps).scene
    if here is None or here.id != scene:
        raise StaleStep(attempt, "elsewhere")
    made = next((each for each in here.choices if each.id == choice), None)
    if made is None:
        raise NotShown(attempt.id, f"{scene}/{choice}")
    step = Step(number, scene, (choice,), WORTH[made.quality], at, critical=made.quality == "harmful")
    return take_step(attempt, step, repeatable=True)


def _place(scenario: Scenario, wanted: str) -> Scene | Ending:
    places: tuple[Scene | Ending, ...] = (*scenario.scenes, *scenario.endings)
    for place in places:
        if place.id == wanted:
            return place
    raise BrokenWalk(scenario.id, wanted)


def _choice(scenario: Scenario, scene: Scene, response: tuple[str, ...]) -> Choice:
    for choice in scene.choices:
        if (choice.id,) == response:
            return choice
    raise BrokenWalk(scenario.id, f"{scene.id}/{' '.join(response)}")
