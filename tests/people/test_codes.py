"""Codes of departments and countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.people import code_for


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Customer care", "customer-care"),
        ("  CUSTOMER   Care ", "customer-care"),
        ("Sales & marketing", "sales-and-marketing"),
        ("Café", "cafe"),
        ("DE", "de"),
        ("", ""),
    ],
)
def test_a_name_becomes_a_plain_code(text: str, code: str) -> None:
    assert code == code_for(text)


def test_names_in_other_scripts_keep_apart() -> None:
    assert code_for("営業部") != code_for("総務部")


@given(st.text(max_size=200))
def test_a_code_is_ascii_short_and_stable(text: str) -> None:
    code = code_for(text)

    assert code.isascii()
    assert len(code) <= 80
    assert code == code_for(f" {text} ")
