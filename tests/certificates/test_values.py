"""The values of a certificate: what is printed, and what is refused."""

# ruff: noqa: RUF001 - a Persian name

from datetime import date

import pytest
from pydantic import ValidationError

from tests.certificates.conftest import Make


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("  Alice \t\n Åkerlund ", "Alice Åkerlund"),
        ("Zoe\u0308", "Zoë"),
        ("Bob\u202e\u2066 lived\u200f", "Bob lived"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("Alice\x00\x1b", "Alice"),
    ],
)
def test_a_name_is_printed_on_one_line_without_hidden_signs(values: Make, written: str, printed: str) -> None:
    assert printed == values(name=written).name


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"name": 7},
        {"release": "unknown!"},
        {"cycle": 0},
        {"code": "0000"},
        {"verify_url": "javascript:alert(1)"},
        {"language": "English"},
        {"expires_on": date(2026, 5, 2)},
        {"grade": "A"},
    ],
)
def test_values_that_no_certificate_has_are_refused(values: Make, wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        values(**wrong)


def test_values_never_change(values: Make) -> None:
    with pytest.raises(ValidationError):
        values().name = "Bob"


@pytest.mark.parametrize("language", ["en", "pt-BR", "gsw"])
def test_a_language_is_named_by_its_code(values: Make, language: str) -> None:
    assert language == values(language=language).language
