"""`schema`: the JSON Schema of every kind of file, for editors that complete and underline."""

import json
from pathlib import Path
from typing import Any

import click

from modules.content import FILE_KINDS, FileKind


@click.command()
@click.option(
    "--write", is_flag=True, help="Write the schemas into content/schemas instead of printing them."
)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def schema(folder: Path, *, write: bool) -> None:
    """Print the JSON Schemas of all kinds of files, or write them into content/schemas of FOLDER."""
    if not write:
        click.echo(json.dumps({kind.name: schema_of(kind) for kind in FILE_KINDS}, indent=2))
        return
    target = folder / "content" / "schemas"
    target.mkdir(parents=True, exist_ok=True)
    for kind in FILE_KINDS:
        (target / f"{kind.name}.json").write_text(schema_text(kind), encoding="utf-8")


def schema_of(kind: FileKind) -> dict[str, Any]:
    """Return the JSON Schema of a kind, with a sentence for the author at each field."""
    schema = _untitled(kind.model.model_json_schema())
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.place, **schema}


def schema_text(kind: FileKind) -> str:
    """Return the JSON Schema of a kind as the text of its file."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def _untitled(schema: Any, *, names: bool = False) -> Any:
    """Return a schema without the titles that pydantic makes of field names; a field may itself be called title."""
    if isinstance(schema, list):
        return [_untitled(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _untitled(part, names=key in ("properties", "$defs") and not names)
        for key, part in schema.items()
        if names or key != "title"
    }
