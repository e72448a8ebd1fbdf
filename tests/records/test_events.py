"""Every event that the ledger may hold."""

import inspect
from collections.abc import Iterator
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest

from modules.records.events import EVENTS, MODELS, Event, Part, audit, certification, learning, roster
from modules.records.events.base import Code, Day, Digest, Flag, Number, PrivateDigest
from modules.records.projections import PROJECTIONS
from modules.records.projections.audit import WHAT, audited

ALLOWED = (Code, Day, Digest, Flag, Number, PrivateDigest)


def leaves(annotation: Any) -> Iterator[Any]:
    """The simple types inside an annotation."""
    origin = get_origin(annotation)
    if origin is Literal or annotation in ALLOWED:
        yield annotation
    elif origin in (Union, UnionType, tuple):
        for part in get_args(annotation):
            if part not in (NoneType, Ellipsis):
                yield from leaves(part)
    elif inspect.isclass(annotation) and issubclass(annotation, Part):
        for hint in inspect.get_annotations(annotation).values():
            yield from leaves(hint)
    else:
        yield annotation


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.KIND)
def test_a_payload_holds_only_ids_codes_days_whole_numbers_and_digests(model: type[Event]) -> None:
    held = {leaf for hint in inspect.get_annotations(model).values() for leaf in leaves(hint)}

    assert set() == {leaf for leaf in held if leaf not in ALLOWED and get_origin(leaf) is not Literal}


@pytest.mark.parametrize("text", ["Ana Berg", "ana@example.com", "Was ill; see mail", "Größe", "", "x" * 200])
def test_a_code_is_never_a_name_an_address_or_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        audit.Viewed(what=text)


def test_every_model_is_in_the_table() -> None:
    written = {
        model
        for module in (audit, certification, learning, roster)
        for model in vars(module).values()
        if inspect.isclass(model) and issubclass(model, Event) and model is not Event
    }

    assert written == set(MODELS)
    assert len(MODELS) == len(EVENTS)


def test_every_kind_has_a_row_of_projections() -> None:
    assert {kind for kind, _ in EVENTS} == set(PROJECTIONS)


def test_every_audited_kind_says_what_it_was_about() -> None:
    fields = {kind: model.model_fields for (kind, _), model in EVENTS.items()}
    kinds = {kind for kind, follows in PROJECTIONS.items() if audited in follows}

    assert set(WHAT) == kinds
    assert all(WHAT[kind] in fields[kind] for kind in kinds)


def test_private_fields_are_known_at_any_depth_of_their_annotation() -> None:
    assert ("reason",) == certification.Declined.PRIVATE
    assert ("name",) == certification.Acknowledged.PRIVATE
    assert () == learning.Answered.PRIVATE


def test_an_event_is_frozen_and_refuses_what_it_does_not_know() -> None:
    with pytest.raises(ValueError, match="frozen"):
        roster.PersonLeft(on=date(2026, 1, 1)).on = date(2026, 1, 2)
    with pytest.raises(ValueError, match="Extra"):
        roster.PersonLeft.model_validate({"on": "2026-01-01", "why": "moved"})


def test_whole_numbers_only() -> None:
    with pytest.raises(ValueError, match="integer"):
        learning.Answered(attempt="a", step=1, item="i", response=("a",), fraction=0.5)


def test_what_may_be_missing_is_nothing_by_default_because_nothing_is_not_stored() -> None:
    optional = [
        field
        for model in MODELS
        for field in model.model_fields.values()
        if NoneType in get_args(field.annotation)
    ]

    assert optional
    assert all(field.default is None for field in optional)
