"""Reads one file of content: its model if it has one, and every problem with it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from modules.content.explain import explained, mended_kind
from modules.content.kinds import KIND_NAMES, FileKind, FilePlace, kind_named, place_of
from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.shape import shape_of
from modules.content.source import Source, problem_at
from modules.fields import Frozen
from modules.yamlfile import Document, read, spot

MAX_YAML: Final = 512 * 1024
MAX_PROBLEMS: Final = 300
"""How many wrong fields of one file are explained; a file with more is another kind of file, and would take minutes."""

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9]")
_TAG_ERRORS = ("union_tag_invalid", "union_tag_not_found", "model_attributes_type")


@dataclass(frozen=True)
class Parsed:
    """What one file gives: a source if its model holds, else the words in it, which others may refer to."""

    source: Source[Frozen] | None
    problems: tuple[Problem, ...]
    words: frozenset[str]


@lru_cache(maxsize=4096)
def parse(path: str, data: bytes) -> Parsed:
    """Return what a YAML file gives; the same bytes at the same path are read once."""
    place = place_of(path)
    if place is None:
        return Parsed(None, (_misplaced(path, data),), _words(data))
    if len(data) > MAX_YAML:
        message = f"The file has {len(data) // 1024} KB; {MAX_YAML // 1024} KB is the limit."
        return Parsed(None, (problem_at(path, (1, 1), (), "file-too-large", message),), _words(data))
    document = read(data)
    faults = tuple(
        problem_at(path, (f.line, f.column), f.path, f.code, f.message, f.hint) for f in document.faults
    )
    model, mistakes = _modelled(path, place, document)
    lines = {problem.line for problem in faults}
    problems = (*faults, *(problem for problem in mistakes if problem.line not in lines))
    if model is None or problems:
        return Parsed(None, problems, _words(data))
    return Parsed(Source(path, model, document.text, place.unit, place.id), (), frozenset())


def _modelled(path: str, place: FilePlace, document: Document) -> tuple[Frozen | None, list[Problem]]:
    data = document.value
    if data is None:
        return None, []
    if not isinstance(data, dict):
        if document.faults:
            return None, []
        message = f"A file of kind {place.kind.name} is a set of fields, like title: …"
        return None, [problem_at(path, spot(document.text, ()), (), "wrong-type", message)]
    if other := _other_kind(path, place.kind, document.text, data):
        return None, [other]
    return _validated(path, place.kind, document.text, data)


def _other_kind(path: str, kind: FileKind, text: str, data: dict[str, Any]) -> Problem | None:
    """Return the problem of a file whose kind is another than its folder's."""
    named = data.get("kind")
    if named == kind.name or not isinstance(named, str):
        return None
    where = spot(text, ("kind",))
    if other := kind_named(named):
        message = f"A file in this place has kind {kind.name}, not {named}."
        hint = f"Write kind: {kind.name}, or move the file to {other.place}."
        return problem_at(path, where, ("kind",), "kind-mismatch", message, hint)
    data["kind"] = kind.name
    hint = did_you_mean(named, KIND_NAMES)
    return problem_at(path, where, ("kind",), "unknown-kind", f"There is no kind {named}.", hint)


def _validated(
    path: str, kind: FileKind, text: str, data: dict[str, Any]
) -> tuple[Frozen | None, list[Problem]]:
    try:
        return kind.model.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    shape = shape_of(kind.model)
    tags = [e for e in errors if _is_tag_error(e)]
    found = [mended_kind(path, text, data, shape, e) for e in tags[:MAX_PROBLEMS]]
    if tags:
        errors = _errors(kind.model, data)
    rest = [e for e in errors if not _is_tag_error(e)]
    return None, [*found, *explained(path, text, data, shape, rest[:MAX_PROBLEMS])]


def _is_tag_error(error: ErrorDetails) -> bool:
    return error["type"] in _TAG_ERRORS


def _errors(model: type[Frozen], data: dict[str, Any]) -> list[ErrorDetails]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _misplaced(path: str, data: bytes) -> Problem:
    """Return the problem of a YAML file in a place where none is expected."""
    document = read(data) if len(data) <= MAX_YAML else None
    kind = document.value.get("kind") if document and isinstance(document.value, dict) else None
    known = kind_named(kind) if isinstance(kind, str) else None
    hint = f"A file of kind {known.name} belongs in {known.place}." if known else ""
    message = "No YAML file is expected in this place."
    return problem_at(path, (1, 1), (), "misplaced-file", message, hint)


def _words(data: bytes) -> frozenset[str]:
    """Return every word of a broken file: one of them may be an id that others rightly refer to."""
    return frozenset(_WORD.findall(data.decode("utf-8", "replace")))
