"""Codes of certificates: unguessable, readable aloud, forgiving to type."""

# ruff: noqa: RUF001 - what people type

import math
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.certificates import ALPHABET, TooLittleChance, new_code, normalise

CHANCE = st.binary(min_size=16, max_size=40)
LOOK_ALIKES = ("0OQD", "1IL7", "2Z", "5S", "8B", "UV")


def test_a_code_has_four_groups_of_four() -> None:
    assert [4, 4, 4, 4] == [len(group) for group in new_code(secrets.token_bytes(16)).split("-")]


def test_a_code_carries_at_least_75_bits() -> None:
    assert math.log2(len(ALPHABET)) * 16 >= 75


@pytest.mark.parametrize("pair", LOOK_ALIKES)
def test_of_symbols_that_look_alike_a_code_has_one_at_most(pair: str) -> None:
    assert 1 == sum(symbol in ALPHABET for symbol in pair)


def test_the_same_chance_gives_the_same_code() -> None:
    assert new_code(bytes(range(16))) == new_code(bytes(range(16)))


def test_every_symbol_is_about_as_likely() -> None:
    drawn = "".join(new_code(secrets.token_bytes(16)) for _ in range(4000)).replace("-", "")
    counts = [drawn.count(symbol) for symbol in ALPHABET]

    assert max(counts) / min(counts) < 1.25


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(TooLittleChance, match="needs 16 random bytes, 15 were given"):
        new_code(bytes(15))


@given(CHANCE)
def test_a_printed_code_is_read_as_itself(chance: bytes) -> None:
    code = new_code(chance)

    assert code == normalise(code)


@pytest.mark.parametrize(
    "typed",
    [
        "7kpd3wxa9chmt4ve",
        " 7KPD 3WXA 9CHM T4VE ",
        "7KPD–3WXA—9CHM−T4VE",
        "7KP0-3WXA-9CHM-T4VE",
        "1kpo.3wxa.9chm.t4ve",
        "７ＫＰＤ３ＷＸＡ９ＣＨＭＴ４ＶＥ",
        "7KPD-3WXA-9CHM-T4UE",
        "7KPD-3WXA-\n9CHM-T4VE",
    ],
)
def test_a_code_typed_differently_is_the_same_code(typed: str) -> None:
    assert "7KPD-3WXA-9CHM-T4VE" == normalise(typed)


@pytest.mark.parametrize(
    "typed", ["", "7KPD", "7KPD-3WXA-9CHM-T4VE-7", "7KPD-3WXA-9CHM-T4V!", "../../etc/passwd"]
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert normalise(typed) is None


@given(st.text(max_size=40))
def test_anything_may_be_typed(typed: str) -> None:
    code = normalise(typed)

    assert code is None or code == normalise(code)
