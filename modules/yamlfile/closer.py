"""The closer look at a file that can be read but does not say what its author meant."""

import re
from collections.abc import Iterator

import yaml

from modules.yamlfile.faults import CURLY_CLOSE, CURLY_OPEN, ODD_SPACE, Fault, Path, double_quoted, lines_of
from modules.yamlfile.values import STANDARD_TAGS

_CUT = re.compile(r"[ \t]+#(?=(\S?))")
_PASTED = re.compile(rf"[\w-]*:?[{ODD_SPACE}]")


def look_closer(root: yaml.Node, text: str) -> list[Fault]:
    """Return the faults of a tree, in the order of the file."""
    return list(_node(root, (), _Seen(lines_of(text))))


class _Seen:
    """The lines of the file and the nodes already looked at, so that an alias is looked at once."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        self.ids: set[int] = set()

    def first_time(self, node: yaml.Node) -> bool:
        known = id(node) in self.ids
        self.ids.add(id(node))
        return not known


def _node(node: yaml.Node, path: Path, seen: _Seen) -> Iterator[Fault]:
    if not seen.first_time(node):
        return
    if node.tag not in STANDARD_TAGS:
        yield _tag(node, path)
    if isinstance(node, yaml.ScalarNode):
        yield from _scalar(node, path, seen)
    elif isinstance(node, yaml.MappingNode):
        yield from _mapping(node, path, seen)
    else:
        for index, child in enumerate(node.value):
            yield from _node(child, (*path, index), seen)


def _mapping(node: yaml.MappingNode, path: Path, seen: _Seen) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for key, child in node.value:
        if not isinstance(key, yaml.ScalarNode):
            yield _no_key(node, key, path)
            return
        if key.value in first:
            yield _duplicate(key, path, first[key.value])
        first.setdefault(key.value, key.start_mark.line + 1)
        yield from _key(key, path)
        yield from _node(child, (*path, key.value), seen)


def _key(key: yaml.ScalarNode, path: Path) -> Iterator[Fault]:
    where = (key.start_mark.line + 1, key.start_mark.column + 1, (*path, key.value))
    if found := re.search(f"[{ODD_SPACE}]", key.value):
        line, column, _ = where
        yield _pasted(line, column + found.start(), (*path, key.value))
    elif key.style in (None, "") and key.value[:1] in set(CURLY_OPEN):
        plain = key.value.strip(CURLY_OPEN + CURLY_CLOSE)
        yield Fault(
            *where,
            "curly-quotes",
            "Curly quotes around a key become part of it.",
            f"Write the key without quotes: {plain}:",
        )


def _scalar(node: yaml.ScalarNode, path: Path, seen: _Seen) -> Iterator[Fault]:
    if node.style not in (None, ""):
        return
    value = node.value
    if seen.lines[node.start_mark.line].startswith("&", node.start_mark.column):
        yield _named(node, path)
    if len(value) > 1 and value[0] in CURLY_OPEN and value[-1] in CURLY_CLOSE:
        yield _curly(node, path, seen)
    if found := _PASTED.match(value):
        yield _pasted(node.start_mark.line + 1, node.start_mark.column + found.end(), path)
    yield from _cut(node, path, seen)


def _cut(node: yaml.ScalarNode, path: Path, seen: _Seen) -> Iterator[Fault]:
    """Find a hash that silently ends a sentence; a remark after a single word is left alone."""
    line = seen.lines[node.end_mark.line]
    found = _CUT.match(line, node.end_mark.column)
    if not found or not (found[1] or " " in node.value):
        return
    first = seen.lines[node.start_mark.line]
    start = node.start_mark.column if node.value else found.end() - 1
    whole = first[start:].strip()
    yield Fault(
        node.end_mark.line + 1,
        found.end(),
        path,
        "hash-cuts-text",
        "Everything from this # on is dropped: YAML takes it for a remark.",
        f"Put the text in quotes: {first[:start].strip()} {double_quoted(whole)}"
        " — or move the remark to a line of its own.",
    )


def _curly(node: yaml.ScalarNode, path: Path, seen: _Seen) -> Fault:
    before = seen.lines[node.start_mark.line][: node.start_mark.column].strip()
    return Fault(
        node.start_mark.line + 1,
        node.start_mark.column + 1,
        path,
        "curly-quotes",
        "Curly quotes do not enclose a text in YAML; learners would see them.",
        f"Use straight quotes: {before} {double_quoted(node.value[1:-1])}",
    )


def _named(node: yaml.ScalarNode, path: Path) -> Fault:
    return Fault(
        node.start_mark.line + 1,
        node.start_mark.column + 1,
        path,
        "yaml-syntax",
        "A text that starts with & loses its first word: it has a special meaning in YAML.",
        "Put the whole text in double quotes.",
    )


def _pasted(line: int, column: int, path: Path) -> Fault:
    return Fault(
        line,
        column,
        path,
        "non-breaking-space",
        "This space was pasted from somewhere and is none to YAML (a non-breaking space).",
        "Delete it and type a space.",
    )


def _duplicate(key: yaml.ScalarNode, path: Path, first: int) -> Fault:
    return Fault(
        key.start_mark.line + 1,
        key.start_mark.column + 1,
        (*path, key.value),
        "duplicate-key",
        f"{key.value} is written twice; the first is on line {first}.",
        "Delete one of the two.",
    )


def _no_key(node: yaml.MappingNode, key: yaml.Node, path: Path) -> Fault:
    if node.flow_style and isinstance(key, yaml.MappingNode):
        return Fault(
            node.start_mark.line + 1,
            node.start_mark.column + 1,
            path,
            "placeholder-unquoted",
            "A text that starts with {{ has to stand in quotes.",
            'Put the whole text in quotes, like "{{org}} …".',
        )
    return Fault(
        key.start_mark.line + 1,
        key.start_mark.column + 1,
        path,
        "yaml-syntax",
        "A key has to be a plain word.",
        "Write the key as a word and a colon, like title: …",
    )


def _tag(node: yaml.Node, path: Path) -> Fault:
    return Fault(
        node.start_mark.line + 1,
        node.start_mark.column + 1,
        path,
        "unknown-tag",
        f"A text that starts with ! has a special meaning in YAML ({node.tag}).",
        "Put the whole text in quotes.",
    )
