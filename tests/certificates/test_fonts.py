"""Fonts: which script a letter belongs to, and what is said when nothing draws it."""

import pytest

from modules.certificates import MissingFont
from modules.certificates.fonts import script_of, undrawn


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "Latin"),
        ("Ж", "Cyrillic"),
        ("ω", "Greek"),
        ("ع", "Arabic"),
        ("א", "Hebrew"),
        ("अ", "Devanagari"),
        ("山", "Han"),
        ("⼀", "Han"),
        ("か", "Hiragana"),
        ("カ", "Katakana"),
        ("김", "Hangul"),
        ("ᬅ", "Balinese"),
        ("𘬀", "Khitan"),
        ("\ue000", "private use"),
        ("\u0378", "Unknown"),
    ],
)
def test_a_letter_names_its_script(letter: str, script: str) -> None:
    assert script == script_of(letter)


@pytest.mark.parametrize(
    ("diagnostic", "letters"),
    [
        ('PDF/UA-1 error: the text `"山"` could not be displayed with font `"X"`', "山"),
        (r'error: the text `"\u{200b}\""` could not be displayed with font `"X"`', '\u200b"'),
        ("error: unknown variable: x", ""),
    ],
)
def test_what_typst_could_not_draw_is_read_from_what_it_says(diagnostic: str, letters: str) -> None:
    assert letters == undrawn(diagnostic)


@pytest.mark.parametrize(
    ("letters", "remedy"),
    [
        ("山か김", "Install Noto Sans CJK and"),
        ("ᬅ", "Install Noto Sans Balinese and"),
        ("山ᬅ", "Install Noto Sans CJK and Noto Sans Balinese and"),
        ("\ue000", "write the name with Unicode's own letters"),
    ],
)
def test_a_missing_font_is_named(letters: str, remedy: str) -> None:
    assert remedy in str(MissingFont(letters))
