"""The small types take what their sentence promises and nothing else."""

import copy
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from modules import fields

ACCEPTED = [
    (fields.Slug, "who-sees-what"),
    (fields.NameId, "press_contact"),
    (fields.UnitCode, "M01"),
    (fields.ObjectiveId, "M01-O1"),
    (fields.ClauseId, "DP-01"),
    (fields.FactId, "li.post.anyone"),
    (fields.FactId, "EA-001"),
    (fields.MisconceptionId, "MC-LIKE"),
    (fields.IsoDate, "2024-02-29"),
    (fields.Duration, "P1Y"),
    (fields.Duration, "P30D"),
    (fields.Link, "https://example.com/a?b#c"),
    (fields.Address, "mailto:a@example.com"),
    (fields.MediaFile, "feed-1.png"),
    (fields.Count, 0),
    (fields.Flag, True),
]
REJECTED = [
    (fields.Slug, "Who"),
    (fields.Slug, "a--b"),
    (fields.Slug, "a\n"),
    (fields.NameId, "press-contact"),
    (fields.UnitCode, "M1"),
    (fields.ObjectiveId, "M01"),
    (fields.ClauseId, "dp-01"),
    (fields.FactId, "1"),
    (fields.MisconceptionId, "LIKE"),
    (fields.IsoDate, "2026-02-29"),
    (fields.IsoDate, "20260228"),
    (fields.IsoDate, "2026-W01-1"),
    (fields.Duration, "P"),
    (fields.Duration, "1 year"),
    (fields.Link, "http://example.com"),
    (fields.Link, "https://a b"),
    (fields.Address, "a@example.com"),
    (fields.MediaFile, "../feed.png"),
    (fields.MediaFile, "feed"),
    (fields.Count, -1),
    (fields.Count, "1"),
    (fields.Flag, "true"),
    (fields.Flag, 1),
]


@pytest.mark.parametrize(("kind", "value"), ACCEPTED)
def test_accepts(kind: Any, value: object) -> None:
    assert value == TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(("kind", "value"), REJECTED)
def test_rejects(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(value)


class Point(fields.Frozen):
    """A value for the tests."""

    name: fields.Sentence
    """Write a name."""


def test_a_frozen_value_cannot_change_and_is_its_own_copy() -> None:
    point = Point(name=" here ")

    with pytest.raises(ValidationError):
        point.name = "there"  # type: ignore[misc]
    assert point is copy.deepcopy(point)
    assert "here" == point.name


def test_an_unknown_key_is_refused_and_each_field_has_its_sentence() -> None:
    with pytest.raises(ValidationError):
        Point.model_validate({"name": "a", "nome": "b"})
    assert "Write a name." == Point.model_fields["name"].description
