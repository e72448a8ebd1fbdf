"""Who refers to what: every id that names something elsewhere, and every id there is."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from modules.content.models import (
    Charter,
    CharterBlock,
    CheckBlock,
    ClauseBlock,
    Course,
    Facts,
    Lesson,
    Misconceptions,
    Policy,
    Quiz,
    Scenario,
    SourcesBlock,
    Unit,
)
from modules.content.source import Source
from modules.fields import Frozen
from modules.items import ItemBase
from modules.yamlfile import Path

Known = dict[str, set[str]]
"""The ids there are, by what they name; those of one unit or scenario under its own heading."""


class Reference(NamedTuple):
    """One place that names something by its id; `what` is a heading of Known, `where` says it for people."""

    source: Source[Frozen]
    path: Path
    what: str
    id: str

    @property
    def label(self) -> str:
        """What is referred to, in words: lesson of join-in."""
        kind, _, scope = self.what.partition("@")
        return f"{kind} of {scope}" if scope else kind


Found = Iterator[tuple[Path, str, str]]


def references(source: Source[Frozen]) -> Iterator[Reference]:
    """Return everything that a file refers to."""
    rule = _REFERENCES.get(type(source.model))
    for path, what, wanted in rule(source) if rule else ():
        yield Reference(source, path, what, wanted)


def known_ids(sources: tuple[Source[Frozen], ...]) -> Known:
    """Return the ids that the files define, by what they name."""
    known: Known = {}
    for source in sources:
        for what, name in _defined(source):
            known.setdefault(what, set()).add(name)
        if source.id is not None and isinstance(source.model, Unit | Lesson | Quiz | Scenario):
            known.setdefault(_heading(source), set()).add(source.id)
    known["clause or fact"] = known.get("clause", set()) | known.get("fact", set())
    return known


def _heading(source: Source[Any]) -> str:
    """Return what the name of a file names; a wrong id in the file is reported there, not at every reference."""
    return f"lesson@{source.unit}" if isinstance(source.model, Lesson) else str(source.model.kind)


def _defined(source: Source[Any]) -> Iterator[tuple[str, str]]:
    model = source.model
    match model:
        case Course():
            yield from (("name", name.id) for name in model.names)
        case Charter():
            yield from (("promise", promise.id) for promise in model.promises)
        case Policy():
            yield from (("clause", clause.id) for clause in model.clauses)
        case Misconceptions():
            yield from (("misconception", belief.id) for belief in model.misconceptions)
        case Facts():
            yield from (("fact", fact.id) for fact in model.facts)
        case Unit():
            yield "unit", model.id
            yield from ((f"objective@{model.id}", objective.id) for objective in model.objectives)
        case Lesson():
            yield f"lesson@{source.unit}", model.id
        case Quiz():
            yield "quiz", model.id
            yield from (("item", item.id) for item in model.items)
        case Scenario():
            yield "scenario", model.id
            yield from ((f"scene@{model.id}", scene.id) for scene in model.scenes)
            yield from ((f"scene@{model.id}", ending.id) for ending in model.endings)


def _course(source: Source[Course]) -> Found:
    for index, unit in enumerate(source.model.units):
        yield ("units", index), "unit", unit
    for number, track in enumerate(source.model.tracks):
        for index, unit in enumerate(track.units):
            yield ("tracks", number, "units", index), "unit", unit


def _charter(source: Source[Charter]) -> Found:
    yield ("ask",), "name", source.model.ask


def _policy(source: Source[Policy]) -> Found:
    yield ("owner",), "name", source.model.owner
    for index, clause in enumerate(source.model.clauses):
        yield ("clauses", index, "contact"), "name", clause.contact


def _unit(source: Source[Unit]) -> Found:
    for index, step in enumerate(source.model.steps):
        what = f"lesson@{source.unit}" if step.kind == "lesson" else step.kind
        yield ("steps", index, "id"), what, step.id


def _lesson(source: Source[Lesson]) -> Found:
    yield ("objective",), f"objective@{source.unit}", source.model.objective
    for number, screen in enumerate(source.model.screens):
        for index, block in enumerate(screen.blocks):
            path = ("screens", number, "blocks", index)
            match block:
                case CheckBlock():
                    yield (*path, "item"), "item", block.item
                case ClauseBlock():
                    yield (*path, "clause"), "clause", block.clause
                case CharterBlock(promise=str(promise)):
                    yield (*path, "promise"), "promise", promise
                case SourcesBlock():
                    yield from (((*path, "facts", i), "fact", fact) for i, fact in enumerate(block.facts))


def _quiz(source: Source[Quiz]) -> Found:
    yield ("id",), "unit", source.model.id
    for number, item in enumerate(source.model.items):
        yield from _item(item, ("items", number), source.model.id)


def _item(item: ItemBase, path: Path, unit: str) -> Found:
    yield (*path, "objective"), f"objective@{unit}", item.objective
    for index, cited in enumerate(item.cites):
        yield (*path, "cites", index), "clause or fact", cited
    for index, option in enumerate(item.options):
        if option.misconception is not None:
            yield (*path, "options", index, "misconception"), "misconception", option.misconception


def _scenario(source: Source[Scenario]) -> Found:
    scenario = source.model
    yield ("unit",), "unit", scenario.unit
    for index, objective in enumerate(scenario.objectives):
        yield ("objectives", index), f"objective@{scenario.unit}", objective
    yield ("start",), f"scene@{scenario.id}", scenario.start
    for number, scene in enumerate(scenario.scenes):
        for index, choice in enumerate(scene.choices):
            path = ("scenes", number, "choices", index)
            yield (*path, "next"), f"scene@{scenario.id}", choice.next
            if choice.misconception is not None:
                yield (*path, "misconception"), "misconception", choice.misconception
            for at, cited in enumerate(choice.cites):
                yield (*path, "cites", at), "clause or fact", cited


_REFERENCES: dict[type[Frozen], Callable[[Source[Any]], Found]] = {
    Course: _course,
    Charter: _charter,
    Policy: _policy,
    Unit: _unit,
    Lesson: _lesson,
    Quiz: _quiz,
    Scenario: _scenario,
}
