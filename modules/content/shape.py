"""What fields a kind of file has at some place in it, read from the model's JSON Schema."""

from functools import cache
from typing import Any

from modules.fields import Frozen
from modules.yamlfile import Path

Schema = dict[str, Any]


class Shape:
    """The fields of a kind of file, for messages that name them."""

    def __init__(self, model: type[Frozen]) -> None:
        self._root: Schema = model.model_json_schema()
        self._defs: dict[str, Schema] = self._root.get("$defs", {})

    def fields(self, value: Any, path: Path) -> dict[str, str]:
        """Return the fields at a place, each with its sentence for the author; empty where there are none."""
        node = self._at(value, path)
        return {name: str(field.get("description", "")) for name, field in node.get("properties", {}).items()}

    def kinds(self, value: Any, path: Path) -> tuple[str, ...]:
        """Return the kinds a block or an item at a place can have; empty where there is no choice."""
        return tuple(self._at(value, path, choose=False).get("discriminator", {}).get("mapping", ()))

    def _at(self, value: Any, path: Path, *, choose: bool = True) -> Schema:
        node = self._resolve(self._root)
        for index, part in enumerate(path):
            node = self._pick(node, value)
            node = self._resolve(
                node.get("items", {}) if isinstance(part, int) else node.get("properties", {}).get(part, {})
            )
            value = value[part]
            if not choose and index == len(path) - 1:
                return node
        return self._pick(node, value)

    def _resolve(self, node: Schema) -> Schema:
        name = str(node.get("$ref", "")).rpartition("/")[2]
        return self._defs.get(name, node)

    def _pick(self, node: Schema, value: Any) -> Schema:
        """Return the variant of a union that a value stands for."""
        mapping = node.get("discriminator", {}).get("mapping", {})
        if mapping:
            kind = value.get("kind") if isinstance(value, dict) else None
            return self._resolve({"$ref": mapping.get(kind, "")}) if isinstance(kind, str) else {}
        for variant in (*node.get("anyOf", ()), *node.get("oneOf", ())):
            resolved = self._resolve(variant)
            if "properties" in resolved and isinstance(value, dict):
                return resolved
        return node


@cache
def shape_of(model: type[Frozen]) -> Shape:
    """Return the shape of a kind of file, worked out once."""
    return Shape(model)
