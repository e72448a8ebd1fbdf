"""How long content takes and how hard it is to read."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from modules.content.models import (
    Block,
    CharterBlock,
    CheckBlock,
    Choice,
    ClauseBlock,
    Lesson,
    PostCard,
    Quiz,
    Scenario,
    Scene,
    Unit,
    UnitStep,
)
from modules.content.release import NotInRelease, Release
from modules.content.source import texts
from modules.fields import Frozen
from modules.items import ItemBase

WORDS_A_MINUTE: Final = 200
SECONDS_A_DECISION: Final = 25
UNIT_MINUTES: Final = 10

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?\u2026]+(?:\s|$)|\n\s*\n|\n\s*[-*]\s")
_VOWELS = re.compile(r"[aeiouy]+")
_READ: Final = ("label", "text", "do", "dont", "why", "caption", "transcript")
"""The fields of blocks that people read."""

_QUALITIES: Final = ("best", "acceptable", "poor", "harmful")


class Effort(NamedTuple):
    """Words to read and decisions to take; efforts add up."""

    words: float = 0
    decisions: float = 0

    def plus(self, other: "Effort") -> "Effort":
        """Return both efforts together."""
        return Effort(self.words + other.words, self.decisions + other.decisions)

    def times(self, factor: float) -> "Effort":
        """Return the effort a number of times."""
        return Effort(self.words * factor, self.decisions * factor)

    @property
    def minutes(self) -> float:
        """The minutes the effort takes: 200 words a minute and 25 seconds a decision."""
        return self.words / WORDS_A_MINUTE + self.decisions * SECONDS_A_DECISION / 60


def words(text: str) -> int:
    """Return the number of words in a text."""
    return len(_WORD.findall(text))


def reading_grade(text: str) -> float:
    """Return the school grade at which people can read a text (Flesch-Kincaid), with one decimal; 0 for no text."""
    found = _WORD.findall(text)
    if not found:
        return 0.0
    sentences = max(1, len([part for part in _SENTENCE_END.split(text) if _WORD.search(part)]))
    syllables = sum(_syllables(word) for word in found)
    return round(max(0.0, 0.39 * len(found) / sentences + 11.8 * syllables / len(found) - 15.59), 1)


def prose(*models: Frozen) -> str:
    """Return the sentences of lessons, quizzes or other files, for their reading grade; ids and names are left out."""
    return "\n\n".join(text for model in models for _, text in texts(model) if text.count(" ") > 2)


def _syllables(word: str) -> int:
    word = word.lower()
    count = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith(("le", "ee")) and count > 1
    return max(1, count - silent)


def minutes(release: Release, unit: Unit) -> float:
    """Return the minutes that the required steps of a unit take; a step that does not exist takes none."""
    return _together(step_effort(release, unit, step) for step in unit.steps if step.required).minutes


def course_minutes(release: Release) -> float:
    """Return the minutes that the required steps of all units take."""
    return sum(minutes(release, unit) for unit in release.units)


def step_effort(release: Release, unit: Unit, step: UnitStep) -> Effort:
    """Return the effort of a lesson, of a quiz as drawn or of a scenario on its best path."""
    try:
        if step.kind == "lesson":
            return lesson_effort(release, release.lesson(unit.id, step.id))
        if step.kind == "quiz":
            return quiz_effort(release.quiz(step.id))
        return scenario_effort(release.scenario(step.id))
    except NotInRelease:
        return Effort()


def lesson_effort(release: Release, lesson: Lesson) -> Effort:
    """Return the effort of a lesson's screens."""
    titles = _together(Effort(words(screen.title)) for screen in lesson.screens)
    return titles.plus(_together(_block(release, b) for screen in lesson.screens for b in screen.blocks))


def quiz_effort(quiz: Quiz) -> Effort:
    """Return the effort of the items a learner gets: an average item as often as items are drawn."""
    pool = quiz.pool
    return _together(map(item_effort, pool)).times(quiz.served / len(pool)) if pool else Effort()


def item_effort(item: ItemBase) -> Effort:
    """Return the effort of an item: its stem, its options and the feedback on an average one of them."""
    read = words(item.stem) + sum(words(option.text) for option in item.options)
    feedback = sum(words(o.consequence or "") + words(o.rationale) for o in item.options)
    return Effort(read + feedback / len(item.options), 1)


def best_path(scenario: Scenario) -> tuple[tuple[Scene, Choice], ...]:
    """Return the scenes and choices of somebody who always chooses best; ends where the story turns in a circle."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    path: list[tuple[Scene, Choice]] = []
    at = scenario.start
    while at in scenes:
        scene = scenes.pop(at)
        choice = min(scene.choices, key=lambda choice: _QUALITIES.index(choice.quality))
        path.append((scene, choice))
        at = choice.next
    return tuple(path)


def scenario_effort(scenario: Scenario) -> Effort:
    """Return the effort of a scenario on its best path."""
    path = best_path(scenario)
    end = path[-1][1].next if path else ""
    read = sum(words(ending.text) for ending in scenario.endings if ending.id == end)
    for scene, choice in path:
        read += words(scene.text) + (_card(scene.post) if scene.post else 0)
        read += (
            sum(words(c.text) for c in scene.choices) + words(choice.consequence) + words(choice.rationale)
        )
    return Effort(read, len(path))


def _together(efforts: Iterable[Effort]) -> Effort:
    total = Effort()
    for effort in efforts:
        total = total.plus(effort)
    return total


def _card(card: PostCard) -> int:
    parts = (card.author, card.role, card.text, card.audience, card.shown_to or "")
    return sum(map(words, parts))


def _block(release: Release, block: Block) -> Effort:
    if isinstance(block, CheckBlock):
        return _check(release, block)
    return Effort(_read(release, block))


def _read(release: Release, block: Block) -> int:
    """Return the words of a block that one reads; nobody has to read the sources."""
    match block:
        case PostCard():
            return _card(block)
        case ClauseBlock():
            return _clause(release, block)
        case CharterBlock():
            return _charter(release, block)
        case _:
            return sum(words(getattr(block, field, None) or "") for field in _READ)


def _check(release: Release, block: CheckBlock) -> Effort:
    try:
        return item_effort(release.item(block.item))
    except NotInRelease:
        return Effort()


def _clause(release: Release, block: ClauseBlock) -> int:
    return sum(
        words(f"{clause.title} {clause.text}")
        for clause in release.policy.clauses
        if clause.id == block.clause
    )


def _charter(release: Release, block: CharterBlock) -> int:
    charter = release.charter
    promises = [p for p in charter.promises if block.promise in (None, p.id)]
    read = sum(words(promise.text) for promise in promises)
    if block.promise is not None:
        return read
    sites = sum(words(f"{site.platform} {site.note}") for site in charter.sites)
    return read + sites + words(f"{charter.opening} {charter.leeway}")
