"""Nothing lies around that nobody gets to see."""

from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.checks.media import SHOWN
from modules.content.draft import Draft
from modules.content.kinds import MEDIA_FOLDER
from modules.content.models import Lesson, Misconceptions, Quiz, Scenario, Unit
from modules.content.problem import Problem
from modules.content.source import Source
from modules.fields import Frozen


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each unit, lesson, scenario, quiz, lesson item, belief and picture that nothing refers to."""
    if draft.unread:
        return  # what cannot be read may refer to anything
    yield from _units(draft)
    yield from _steps(draft)
    yield from _items(draft)
    yield from _beliefs(draft)
    yield from _media(draft)


def _units(draft: Draft) -> Iterator[Problem]:
    listed = set(draft.release.course.units)
    for source in draft.of(Unit):
        unit = source.model.id
        if draft.names_are_known and unit not in listed and not draft.is_used("unit", unit):
            message = f"Unit {unit} is not in content/course.yaml."
            yield source.problem(
                "not-referenced", ("id",), message, f"Add {unit} to units: in content/course.yaml."
            )


def _steps(draft: Draft) -> Iterator[Problem]:
    for lesson in draft.of(Lesson):
        yield from _step(draft, lesson, f"lesson@{lesson.unit}", lesson.unit)
    for scenario in draft.of(Scenario):
        yield from _step(draft, scenario, "scenario", scenario.model.unit)
    for quiz in draft.of(Quiz):
        yield from _step(draft, quiz, "quiz", quiz.id)


def _step(draft: Draft, source: Source[Frozen], what: str, unit: str | None) -> Iterator[Problem]:
    """Return a warning for a file that is no step; without its unit nobody can tell."""
    kind = what.partition("@")[0]
    named = source.id or ""
    if unit in draft.known.get("unit", ()) and not draft.is_used(what, named):
        yield source.problem(
            "not-referenced", ("id",), f"No unit has this {kind} as a step.", _add(kind, named)
        )


def _add(kind: str, name: str) -> str:
    return f"Add a step to the unit's unit.yaml: - {{kind: {kind}, id: {name}}}"


def _items(draft: Draft) -> Iterator[Problem]:
    for source, path, item in each_item(draft):
        if item.pool == "lesson" and not draft.is_used("item", item.id):
            message = f"Item {item.id} is for lessons, and no lesson shows it."
            hint = f"Add a block to a lesson: - {{kind: check, item: {item.id}}}"
            yield source.problem("not-referenced", (*path, "id"), message, hint)


def _beliefs(draft: Draft) -> Iterator[Problem]:
    for source in draft.of(Misconceptions):
        for index, belief in enumerate(source.model.misconceptions):
            if not draft.is_used("misconception", belief.id):
                message = f"No wrong answer stands for {belief.id}."
                yield source.problem("not-referenced", ("misconceptions", index, "id"), message)


def _media(draft: Draft) -> Iterator[Problem]:
    for name in sorted(draft.media):
        if (
            name.endswith(SHOWN)
            and name not in draft.words
            and not any(name in source.text for source in draft.sources)
        ):
            message = f"No lesson or scenario shows {name}."
            yield draft.problem(MEDIA_FOLDER + name, "not-referenced", message)
