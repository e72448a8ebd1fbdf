"""From YAML nodes to plain values, once, with a limit on how much a file may unfold to."""

from typing import Any, Final

import yaml

MAX_COST: Final = 8_000_000
"""How much a file may unfold to: 64 for each value and one for each character. Aliases count each time."""

_NODE_COST: Final = 64
_STANDARD: Final = "tag:yaml.org,2002:"
_TRUE: Final = frozenset({"yes", "true", "on"})
STANDARD_TAGS: Final = frozenset(
    _STANDARD + name
    for name in ("str", "null", "bool", "int", "float", "timestamp", "map", "seq", "merge", "value")
)
_STR: Final = _STANDARD + "str"
_AS_TEXT: Final = frozenset({_STR, _STANDARD + "merge", _STANDARD + "value"})


class NotText:
    """A plain word that YAML takes for a date or for a number that nobody means, such as 12:30."""

    __slots__ = ("raw", "what")

    def __init__(self, raw: str, what: str) -> None:
        self.raw = raw
        self.what = what


class TooMuchError(Exception):
    """A file unfolds to more than anybody writes, or contains itself."""

    def __init__(self, node: yaml.Node) -> None:
        super().__init__()
        self.node = node


class Builder:
    """Builds plain values from nodes; says afterwards whether the tree deserves a second, closer look."""

    def __init__(self, text: str) -> None:
        self.odd = False
        self._text = text
        self._left = MAX_COST
        self._open: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        """Return the value of a node; raise TooMuchError if it unfolds to too much."""
        if type(node) is yaml.ScalarNode:
            self._left -= _NODE_COST + len(node.value)
            if node.tag in _AS_TEXT:
                return node.value
            return self._scalar(node)
        self._left -= _NODE_COST
        if self._left < 0 or id(node) in self._open:
            raise TooMuchError(node)
        self._open.add(id(node))
        value = self._mapping(node) if type(node) is yaml.MappingNode else self._sequence(node)
        self._open.discard(id(node))
        return value

    def _sequence(self, node: yaml.Node) -> list[Any]:
        if node.tag not in STANDARD_TAGS:
            self.odd = True
        build = self.value
        return [build(child) for child in node.value]

    def _mapping(self, node: yaml.Node) -> Any:
        if node.tag not in STANDARD_TAGS:
            self.odd = True
        found: dict[str, Any] = {}
        build = self.value
        for key, child in node.value:
            if type(key) is not yaml.ScalarNode:
                self.odd = True
                return self._text[node.start_mark.index : node.end_mark.index]
            if key.value in found:
                self.odd = True
            else:
                found[key.value] = build(child)
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if node.tag not in STANDARD_TAGS:
            self.odd = True
            return node.value
        return scalar_value(node)


def scalar_value(node: yaml.ScalarNode) -> Any:
    """Return what YAML takes a plain word for."""
    match node.tag.removeprefix(_STANDARD):
        case "null":
            return None
        case "bool":
            return node.value.lower() in _TRUE
        case "int" | "float" as what:
            return _number(node.value, what)
        case "timestamp":
            return NotText(node.value, "a date")
        case _:
            return node.value


def _number(raw: str, what: str) -> int | float | NotText:
    try:
        return int(raw) if what == "int" else float(raw)
    except ValueError:
        return NotText(raw, "a number")
