"""Turns what pydantic found in a file into problems an author understands: one mistake, one problem."""

from collections.abc import Iterable
from typing import Any

from pydantic_core import ErrorDetails

from modules.content.mistakes import MISTAKES, Mistake
from modules.content.nearest import did_you_mean, nearest
from modules.content.problem import Problem
from modules.content.shape import Shape
from modules.content.source import problem_at
from modules.yamlfile import Path, spot


def explained(file: str, text: str, data: Any, shape: Shape, errors: Iterable[ErrorDetails]) -> list[Problem]:
    """Return the problems behind pydantic's errors, a misspelt field and the field it stands for as one."""
    mistakes = [Mistake(file, text, data, shape, real_path(error["loc"], data), error) for error in errors]
    missing: dict[Path, list[str]] = {}
    for mistake in mistakes:
        if mistake.error["type"] == "missing":
            missing.setdefault(mistake.path[:-1], []).append(str(mistake.path[-1]))
    found: list[Problem] = []
    meant: set[Path] = set()
    for mistake in mistakes:
        if mistake.error["type"] == "extra_forbidden":
            problem, field = _unknown_field(mistake, missing.get(mistake.path[:-1], []))
            found.append(problem)
            meant.add(field)
    for mistake in mistakes:
        sort = mistake.error["type"]
        if (
            sort == "extra_forbidden"
            or (sort == "missing" and mistake.path in meant)
            or _only_follows(mistake)
        ):
            continue
        found.append(MISTAKES.get(sort, MISTAKES["*"])(mistake))
    return found


def _only_follows(mistake: Mistake) -> bool:
    """Whether a list is called too short only because entries in it are wrong."""
    written = mistake.error["input"]
    least = mistake.error.get("ctx", {}).get("min_length", 0)
    return mistake.error["type"] == "too_short" and isinstance(written, list) and len(written) >= least


def _unknown_field(mistake: Mistake, missing: list[str]) -> tuple[Problem, Path]:
    """Return the problem of an unknown field and the path of the field that was probably meant."""
    *parent, name = mistake.path
    fields = mistake.shape.fields(mistake.data, tuple(parent))
    present = _keys(mistake.data, tuple(parent))
    near = nearest(str(name), missing) or nearest(str(name), [f for f in fields if f not in present])
    hint = f"Did you mean {near}?" if near else f"The fields here are {', '.join(fields)}."
    where = spot(mistake.text, mistake.path, key=True)
    message = f"There is no field {name} here."
    return problem_at(mistake.file, where, mistake.path, "unknown-field", message, hint), (
        *parent,
        near or "",
    )


def _keys(data: Any, path: Path) -> set[str]:
    for part in path:
        data = data[part]
    return set(data)


def real_path(loc: tuple[int | str, ...], data: Any) -> Path:
    """Return a location as a way through the file: without the tags that pydantic adds for unions."""
    path: list[int | str] = []
    value = data
    tagged = False
    for index, part in enumerate(loc):
        last = index == len(loc) - 1
        if path and isinstance(value, dict) and value.get("kind") == part and not tagged and not last:
            tagged = True
        elif isinstance(value, dict) and (part in value or last):
            path.append(part)
            value, tagged = value.get(part), False
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            path.append(part)
            value, tagged = value[part], False
    return tuple(path)


def mended_kind(file: str, text: str, data: Any, shape: Shape, error: ErrorDetails) -> Problem:
    """Return the problem of a block or item without a kind that exists; where the kind is plain, write it into the data.

    The data are then checked a second time, so that the block's other mistakes show too.
    """
    path = real_path(error["loc"], data)
    value = data
    for part in path:
        value = value[part]
    kinds = shape.kinds(data, path)
    if isinstance(value, dict) and "kind" in value:
        return _unknown_kind(file, text, value, kinds, path)
    return _missing_kind(file, text, value, kinds, path)


def _unknown_kind(file: str, text: str, value: dict[str, Any], kinds: tuple[str, ...], path: Path) -> Problem:
    kind = str(value["kind"])
    where = spot(text, (*path, "kind"))
    value["kind"] = nearest(kind, kinds) or kind
    message = f"There is no kind {kind}."
    hint = did_you_mean(kind, kinds)
    return problem_at(file, where, (*path, "kind"), "unknown-kind", message, hint)


def _missing_kind(file: str, text: str, value: Any, kinds: tuple[str, ...], path: Path) -> Problem:
    misspelt = nearest("kind", value) if isinstance(value, dict) else None
    if misspelt is None:
        message = (
            "The kind is missing."
            if isinstance(value, dict)
            else "This has to be a set of fields with a kind."
        )
        code = "missing-field" if isinstance(value, dict) else "wrong-type"
        return problem_at(
            file, spot(text, path), (*path, "kind"), code, message, f"Add kind: {' or '.join(kinds)}."
        )
    where = spot(text, (*path, misspelt), key=True)
    kind = str(value.pop(misspelt))
    value["kind"] = kind if kind in kinds else nearest(kind, kinds) or kind
    message = f"There is no field {misspelt} here."
    return problem_at(file, where, (*path, misspelt), "unknown-field", message, "Did you mean kind?")
