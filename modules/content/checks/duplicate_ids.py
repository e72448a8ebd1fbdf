"""No id is used twice where it has to tell things apart."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from modules.content.draft import Draft
from modules.content.models import (
    Charter,
    Course,
    Facts,
    Lesson,
    Misconceptions,
    Policy,
    Quiz,
    Scenario,
    Unit,
)
from modules.content.problem import Problem
from modules.content.source import Source
from modules.fields import Frozen
from modules.yamlfile import Path


class _Named(NamedTuple):
    source: Source[Frozen]
    path: Path
    scope: str
    id: str


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each id that somebody has used before, in the order of the files."""
    first: dict[tuple[str, str], _Named] = {}
    for source in draft.sources:
        for named in _named(source):
            before = first.setdefault((named.scope, named.id), named)
            if before is not named:
                message = f"The id {named.id} is used twice; the first is in {_place(before)}."
                yield source.problem("duplicate-id", named.path, message)


def _place(named: _Named) -> str:
    where = named.source.problem("duplicate-id", named.path, "")
    return f"{where.file}, line {where.line}"


def _named(source: Source[Any]) -> Iterator[_Named]:
    for path, scope, name in _ids(source.model, source.path):
        yield _Named(source, path, scope, name)


Ids = Iterator[tuple[Path, str, str]]


def _ids(model: Frozen, file: str) -> Ids:  # noqa: C901 - one row for each kind of file
    """Return the ids of a file, each with the scope in which it has to be the only one."""
    match model:
        case Course():
            yield from _listed(model.names, "names", f"{file} names")
            yield from _listed(model.tracks, "tracks", f"{file} tracks")
        case Charter():
            yield from _listed(model.promises, "promises", f"{file} promises")
        case Policy():
            yield from _listed(model.clauses, "clauses", "clause or fact")
        case Misconceptions():
            yield from _listed(model.misconceptions, "misconceptions", "misconception")
        case Facts():
            yield from _listed(model.facts, "facts", "clause or fact")
        case Unit():
            yield ("code",), "unit code", model.code
            yield from _listed(model.objectives, "objectives", "objective")
            for index, step in enumerate(model.steps):
                yield ("steps", index, "id"), f"{file} {step.kind}", step.id
        case Lesson():
            yield from _listed(model.screens, "screens", f"{file} screens")
        case Quiz():
            yield from _quiz(model, file)
        case Scenario():
            yield from _scenario(model, file)


def _quiz(quiz: Quiz, file: str) -> Ids:
    yield from _listed(quiz.items, "items", "item")
    for number, item in enumerate(quiz.items):
        for index, option in enumerate(item.options):
            yield ("items", number, "options", index, "id"), f"{file} {number}", option.id


def _scenario(scenario: Scenario, file: str) -> Ids:
    yield from _listed(scenario.scenes, "scenes", f"{file} scenes")
    yield from _listed(scenario.endings, "endings", f"{file} scenes")
    for number, scene in enumerate(scenario.scenes):
        for index, choice in enumerate(scene.choices):
            yield ("scenes", number, "choices", index, "id"), f"{file} {number}", choice.id


def _listed(things: tuple[Any, ...], field: str, scope: str) -> Ids:
    for index, thing in enumerate(things):
        yield (field, index, "id"), scope, thing.id
