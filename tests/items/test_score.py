"""What a response is worth: a table for each kind of item."""

import pytest

from modules.items import (
    KINDS,
    Incomplete,
    MultipleChoice,
    Option,
    Score,
    SingleChoice,
    TooManyOptions,
    UnknownOption,
    score,
)

COMMON = {
    "id": "greet",
    "pool": "quiz",
    "objective": "M01-O1",
    "level": "apply",
    "cites": ("DP-01",),
    "stem": "What do you do?",
    "review": "none",
}


def _options(keys: str, others: str) -> tuple[Option, ...]:
    right = [Option(id=i, text=i, key=True, stance="open", rationale="Yes.") for i in keys]
    wrong = [Option(id=i, text=i, stance="silent", misconception="MC-X", rationale="No.") for i in others]
    return (*right, *wrong)


def single(*, critical: bool = False) -> SingleChoice:
    return SingleChoice(kind="single_choice", options=_options("a", "bc"), critical=critical, **COMMON)


def multiple(scoring: str = "exact", *, critical: bool = False) -> MultipleChoice:
    options = _options("ab", "cd")
    fields = {"kind": "multiple_choice", "options": options, "scoring": scoring, "critical": critical}
    return MultipleChoice.model_validate({**fields, **COMMON})


SCORES = [
    (single(), ("a",), Score(1000)),
    (single(), ("b",), Score(0)),
    (single(), ("a", "a"), Score(1000)),
    (single(critical=True), ("c",), Score(0, critical=True)),
    (single(critical=True), ("a",), Score(1000)),
    (single(), (), Incomplete()),
    (multiple(), ("a", "b"), Score(1000)),
    (multiple(), ("b", "a"), Score(1000)),
    (multiple(), ("a",), Score(0)),
    (multiple(), ("a", "b", "c"), Score(0)),
    (multiple(), (), Incomplete()),
    (multiple(critical=True), ("a",), Score(0, critical=True)),
    (multiple("proportional"), ("a",), Score(500)),
    (multiple("proportional"), ("a", "b"), Score(1000)),
    (multiple("proportional"), ("a", "b", "c"), Score(500)),
    (multiple("proportional"), ("a", "b", "c", "d"), Score(0)),
    (multiple("proportional"), ("c", "d"), Score(0)),
]


@pytest.mark.parametrize(("item", "response", "worth"), SCORES)
def test_a_response_is_worth(
    item: SingleChoice | MultipleChoice, response: tuple[str, ...], worth: object
) -> None:
    assert worth == score(item, response)


def test_an_option_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(UnknownOption, match="item greet has no option z"):
        score(single(), ("z",))


def test_a_single_choice_takes_one_option() -> None:
    with pytest.raises(TooManyOptions, match="takes one option, the response has 2"):
        score(single(), ("a", "b"))


def test_every_kind_has_a_row_under_its_own_name() -> None:
    names = {name: row.model.model_fields["kind"].annotation for name, row in KINDS.items()}

    assert {"single_choice", "multiple_choice"} == set(names)
    assert all(name in str(kind) for name, kind in names.items())


def test_a_review_is_none_or_says_who_looked_at_what() -> None:
    done = {"by": "Ed Example", "on": "2026-11-23", "kind": "law"}

    item = SingleChoice.model_validate({**single().model_dump(), "review": done})
    again = SingleChoice.model_validate({**single().model_dump(), "review": item.review})

    assert "Ed Example" == item.review.by  # type: ignore[union-attr]
    assert item == again
