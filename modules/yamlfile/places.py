"""Where in a file something stands; worked out only when there is something to say about it."""

import re
from functools import lru_cache
from typing import NamedTuple

import yaml

from modules.yamlfile.faults import Path, double_quoted, lines_of


class Spot(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A value as it stands in the file, before YAML made something of it."""

    raw: str
    plain: bool
    spot: Spot


def spot(text: str, path: Path, *, key: bool = False) -> Spot:
    """Return where the value at a path stands, or with `key` its key.

    A path that leads nowhere, like that of a missing field, stands where its last real step does.
    """
    if len(path) == 1 and (quick := _on_top(text, str(path[0]), key=key)):
        return quick
    root = _tree(text)
    if root is None:
        return Spot(1, 1)
    at = node = root
    for part in path:
        step = _step(node, part)
        if step is None:
            return _spot(at)
        key_node, node = step
        at = key_node if key else node
    return _spot(at)


def _on_top(text: str, name: str, *, key: bool) -> Spot | None:
    """Return where a field on the outermost level stands, if one line shows it without reading the whole tree."""
    found = re.search(rf"^{re.escape(name)}:[ ]+(?=[^\s#])", text, re.MULTILINE)
    if found is None or "\r" in text or not text.isascii():
        return None
    line = text.count("\n", 0, found.start()) + 1
    return Spot(line, 1 if key else found.end() - found.start() + 1)


def spot_of(text: str, path: Path, needle: str) -> Spot:
    """Return where some words stand inside the value at a path, or where the value begins if they cannot be found."""
    start = spot(text, path)
    lines = lines_of(text)
    first = lines[start.line - 1].find(needle, start.column - 1)
    if first >= 0:
        return Spot(start.line, first + 1)
    for number in range(start.line, len(lines)):
        if (column := lines[number].find(needle)) >= 0:
            return Spot(number + 1, column + 1)
    return start


def scalar_at(text: str, path: Path) -> Scalar | None:
    """Return the single value at a path, as written; None if there is none."""
    node = _tree(text)
    for part in path:
        step = _step(node, part) if node is not None else None
        if step is None:
            return None
        node = step[1]
    if not isinstance(node, yaml.ScalarNode):
        return None
    return Scalar(node.value, node.style in (None, ""), _spot(node))


def line_of(text: str, line: int) -> str:
    """Return one line of a text, counted from 1; empty beyond its end."""
    lines = lines_of(text)
    return lines[line - 1] if 0 < line <= len(lines) else ""


def quoted_line(text: str, scalar: Scalar) -> str:
    """Return the line of a plain value with the value in quotes, without its indentation."""
    before = line_of(text, scalar.spot.line)[: scalar.spot.column - 1]
    return f"{before.strip()} {double_quoted(scalar.raw)}".strip()


def path_at(root: yaml.Node, line: int, column: int) -> Path:
    """Return the way to the innermost value that a place lies in, or right behind the key of."""
    here = (line - 1, column - 1)
    path: Path = ()
    node = root
    while True:
        steps = [step for step in _steps(node) if _start(step[1]) <= here]
        if not steps:
            return path
        part, _, node = steps[-1]
        path = (*path, part)


def _steps(node: yaml.Node) -> list[tuple[str | int, yaml.Node, yaml.Node]]:
    """Return where one can go from a node, in the order of the file, each with where it begins and its value."""
    if isinstance(node, yaml.MappingNode):
        return [(key.value, key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    if isinstance(node, yaml.SequenceNode):
        return [(index, child, child) for index, child in enumerate(node.value)]
    return []


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _step(node: yaml.Node, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the key and the value one step further; in a list the value stands for its key."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def _spot(node: yaml.Node) -> Spot:
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1)


@lru_cache(maxsize=16)
def _tree(text: str) -> yaml.Node | None:
    """Return the tree of a text that has been read before, so it is known to be sound."""
    loader = yaml.CSafeLoader(text)
    try:
        return loader.get_single_node()
    except yaml.YAMLError:
        return None
    finally:
        loader.dispose()
