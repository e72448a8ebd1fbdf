"""The tables of the room are complete: every model explains its fields, every rule and code has its row and its page."""

from pathlib import Path

import pytest
from pydantic import BaseModel

import modules.content.checks
from modules import content
from modules.content import CODES, FILE_KINDS, SECTIONS, guide
from modules.content.checks import CHECKS
from modules.content.kinds import kind_named, place_of
from modules.items import KINDS

ROOT = Path(__file__).parents[2]
MODELS = [getattr(content, name) for name in content.__all__ if isinstance(getattr(content, name), type)]
FROZEN = [m for m in [*MODELS, *(row.model for row in KINDS.values())] if issubclass(m, BaseModel)]


@pytest.mark.parametrize("model", FROZEN)
def test_every_field_has_a_sentence_for_the_author(model: type[BaseModel]) -> None:
    without = [
        name
        for name, field in model.model_fields.items()
        if not (field.description or "").endswith((".", "…"))
    ]

    assert [] == without
    assert model.model_config["frozen"]
    assert "forbid" == model.model_config["extra"]


def test_every_rule_has_a_row() -> None:
    folder = Path(modules.content.checks.__file__).parent
    walks = {"__init__", "items"}

    assert {path.stem for path in folder.glob("*.py")} - walks == set(CHECKS)


def test_no_code_stands_in_two_sections_and_each_says_what_to_do() -> None:
    assert sum(map(len, SECTIONS.values())) == len(CODES)
    assert all(
        row.title and row.explanation.endswith(".") and row.remedy.endswith((".", "…"))
        for row in CODES.values()
    )


def test_the_guide_to_the_codes_is_up_to_date() -> None:
    """If this fails, run python -m modules codes --write."""
    page = (ROOT / "docs" / "content-problems.md").read_text(encoding="utf-8")

    assert guide(SECTIONS) == page
    assert all(f"### {code}\n" in page for code in CODES)


def test_each_kind_is_found_by_its_place() -> None:
    for kind in FILE_KINDS:
        path = kind.place.replace("<unit>", "a-unit").replace("<id>", "an-id").replace("<topic>", "a-topic")
        place = place_of(path)
        assert place is not None
        assert kind is place.kind
        assert kind is kind_named(kind.name)
    assert place_of("content/lessons/lesson.yaml") is None
    assert kind_named("nothing") is None
