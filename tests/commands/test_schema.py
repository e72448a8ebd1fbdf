"""The JSON Schemas describe every kind of file, fit the shipped content, and are up to date."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from modules.commands import cli
from modules.commands.schema import schema_of, schema_text
from modules.content import FILE_KINDS, SECTIONS, FileKind, guide
from modules.content.kinds import place_of
from modules.yamlfile import read
from tests.content.cases.case import small_course

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_the_shipped_schema_is_up_to_date(kind: FileKind) -> None:
    """If this fails, run python -m modules schema --write."""
    file = ROOT / "content" / "schemas" / f"{kind.name}.json"

    assert schema_text(kind) == file.read_text(encoding="utf-8")


def test_no_schema_is_left_over() -> None:
    there = {path.stem for path in (ROOT / "content" / "schemas").iterdir()}

    assert {kind.name for kind in FILE_KINDS} == there


@pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_sound_and_explains_every_field(kind: FileKind) -> None:
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)

    for part in (schema, *schema.get("$defs", {}).values()):
        assert all(field.get("description") for field in part.get("properties", {}).values())
        assert part.get("additionalProperties", False) is False


@pytest.mark.parametrize("path", [path for path in small_course() if path.endswith(".yaml")])
def test_what_loads_fits_its_schema(path: str) -> None:
    place = place_of(path)
    assert place is not None

    errors = Draft202012Validator(schema_of(place.kind)).iter_errors(read(small_course()[path]).value)

    assert [] == [error.message for error in errors]


def test_schemas_and_guide_are_printed_or_written(tmp_path: Path) -> None:
    run = CliRunner().invoke

    printed = json.loads(run(cli, ["schema"]).stdout)
    assert {kind.name for kind in FILE_KINDS} == set(printed)
    assert 0 == run(cli, ["schema", "--write", str(tmp_path)]).exit_code
    assert printed["lesson"] == json.loads((tmp_path / "content/schemas/lesson.json").read_text())
    assert guide(SECTIONS) + "\n" == run(cli, ["codes"]).stdout
    assert 0 == run(cli, ["codes", "--write", str(tmp_path)]).exit_code
    assert guide(SECTIONS) == (tmp_path / "docs/content-problems.md").read_text()
