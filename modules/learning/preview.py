"""The draft as a learner would meet it, without a single write: every state is worked out anew from what was tapped."""

from dataclasses import replace

from modules.assessment import Attempt, BrokenWalk, NotShown, StaleStep, Subject, close, draw, show
from modules.assessment import answer as add_answer
from modules.assessment import choose as add_choice
from modules.content import CheckBlock, Choice, NotInRelease, Quiz, Release, Scenario
from modules.items import Incomplete, TooManyOptions, UnknownOption, score
from modules.learning.access import require
from modules.learning.asking import found
from modules.learning.attempt_view import state_of
from modules.learning.errors import LearningError
from modules.learning.scenarios import state_of as walked
from modules.learning.values import AttemptState, LessonPlace, ScenarioState
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission

Answers = tuple[tuple[str, tuple[str, ...]], ...]
"""Items with the response to each, in the order given."""

Choices = tuple[tuple[str, str], ...]
"""Scenes with the choice made in each, in the order made."""


class Unplayable(LearningError):
    """The draft of a scenario leads to a scene that is not there."""

    def __init__(self, scenario: str) -> None:
        super().__init__(
            f"The story of {scenario} leads to a scene that is not there. The list of problems says where."
        )


def lesson(
    work: Workspace, me: Actor, unit: str, lesson: str, screen: int = 0, answers: Answers = ()
) -> LessonPlace:
    """Return a lesson of the draft at a screen, with its checks as answered so far.

    Raises:
        NotFound: the draft has no such lesson, or it cannot be read.
        Refused: the actor may not see drafts.
    """
    release = _draft(work, me)
    with found():
        home, wanted = release.unit(unit), release.lesson(unit, lesson)
    last = len(wanted.screens) - 1
    here = max(0, min(screen, last))
    items = [block.item for block in wanted.screens[here].blocks if isinstance(block, CheckBlock)]
    checks = {item: _check(work, me, release, unit, item, answers) for item in items if _has(release, item)}
    return LessonPlace(release, home, wanted, here, last, done=False, checks=checks)


def check(work: Workspace, me: Actor, unit: str, item: str, answers: Answers = ()) -> AttemptState:
    """Return a knowledge check of the draft as answered so far; raise NotFound when there is no such item."""
    release = _draft(work, me)
    with found():
        return _check(work, me, release, unit, item, answers)


def quiz(
    work: Workspace, me: Actor, unit: str, answers: Answers = (), *, seed: int = 1, finished: bool = False
) -> AttemptState:
    """Return a quiz of the draft as answered so far; another seed draws other items. Raise NotFound if there is none."""
    release = _draft(work, me)
    with found():
        wanted = release.quiz(unit)
    subject = Subject("quiz", unit, unit)
    attempt = Attempt(f"preview-{seed}", me.person, subject, release.id, seed, draw(wanted, seed))
    attempt = _answered(work, attempt, release, answers)
    if finished:
        attempt = close(attempt, work.clock.now(), leave_unanswered=True)
    return state_of(attempt, release)


def scenario(
    work: Workspace, me: Actor, scenario: str, choices: Choices = (), *, seed: int = 1
) -> ScenarioState:
    """Return a scenario of the draft as walked so far; another seed only names another walk.

    Raises:
        NotFound: the draft has no such scenario, or it cannot be read.
        Unplayable: the story leads to a scene that is not there.
    """
    release = _draft(work, me)
    with found():
        wanted = release.scenario(scenario)
    subject = Subject("scenario", scenario, wanted.unit)
    attempt = Attempt(f"preview-{seed}", me.person, subject, release.id, seed, ())
    try:
        for number, (scene, choice) in enumerate(choices, start=1):
            attempt = add_choice(attempt, wanted, number, scene, choice, at=work.clock.now())
        return walked(attempt, release)
    except BrokenWalk as broken:
        raise Unplayable(wanted.title) from broken
    except (StaleStep, NotShown):
        return walked(replace(attempt, steps=()), release)


def _draft(work: Workspace, me: Actor) -> Release:
    require(work, me, Permission.SEE_CONTENT)
    return without_loose_ends(work.library.draft().release)


def without_loose_ends(release: Release) -> Release:
    """Return a release without citations of clauses and facts that it does not have, so that a draft can be played."""
    known = frozenset({clause.id for clause in release.policy.clauses} | {fact.id for fact in release.facts})
    quizzes = tuple(_quiz(quiz, known) for quiz in release.quizzes)
    scenarios = tuple(_scenario(scenario, known) for scenario in release.scenarios)
    if (quizzes, scenarios) == (release.quizzes, release.scenarios):
        return release
    return replace(release, quizzes=quizzes, scenarios=scenarios)


def _quiz(quiz: Quiz, known: frozenset[str]) -> Quiz:
    items = tuple(item.model_copy(update={"cites": _among(item.cites, known)}) for item in quiz.items)
    return quiz.model_copy(update={"items": items})


def _scenario(scenario: Scenario, known: frozenset[str]) -> Scenario:
    scenes = tuple(
        scene.model_copy(update={"choices": tuple(_choice(choice, known) for choice in scene.choices)})
        for scene in scenario.scenes
    )
    return scenario.model_copy(update={"scenes": scenes})


def _choice(choice: Choice, known: frozenset[str]) -> Choice:
    return choice.model_copy(update={"cites": _among(choice.cites, known)})


def _among(cites: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(cited for cited in cites if cited in known)


def _has(release: Release, item: str) -> bool:
    try:
        release.item(item)
    except NotInRelease:
        return False
    return True


def _check(
    work: Workspace, me: Actor, release: Release, unit: str, item: str, answers: Answers
) -> AttemptState:
    shown = (show(release.item(item), 1),)
    attempt = Attempt(f"preview-{item}", me.person, Subject("check", item, unit), release.id, 1, shown)
    return state_of(_answered(work, attempt, release, answers), release)


def _answered(work: Workspace, attempt: Attempt, release: Release, answers: Answers) -> Attempt:
    """Return the attempt with the answers; one that a saved file has overtaken is left out."""
    for item, response in answers:
        try:
            scored = score(release.item(item), response)
            if isinstance(scored, Incomplete):
                continue
            at = work.clock.now()
            attempt = add_answer(
                attempt, attempt.next_number, item, response, fraction=scored.fraction, at=at
            )
        except (NotShown, NotInRelease, UnknownOption, TooManyOptions, StaleStep):
            continue
    return attempt
