"""The fonts of this machine, and what to say when none of them can draw a letter."""

import re
import unicodedata
from functools import cache
from itertools import takewhile
from pathlib import Path

import typst

_UNDRAWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_EAST_ASIAN = frozenset({"Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"})
_KINDS = frozenset(
    [
        "SMALL",
        "CAPITAL",
        "LETTER",
        "MODIFIER",
        "SYLLABLE",
        "IDEOGRAPH",
        "VOWEL",
        "CONSONANT",
        "DIGIT",
        "SIGN",
        "MARK",
    ]
)
PRIVATE = "private use"


class MissingFont(LookupError):
    """No installed font draws some letters of a certificate, which is therefore not made.

    `letters` are the letters, `scripts` the names of their scripts; the message says what to install.
    """

    def __init__(self, letters: str) -> None:
        self.letters = "".join(dict.fromkeys(letters))
        self.scripts = tuple(dict.fromkeys(map(script_of, self.letters)))
        shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in self.letters)
        super().__init__(
            f"No installed font has {shown}: script {', '.join(self.scripts)}. {_remedy(self.scripts)}"
        )


def script_of(letter: str) -> str:
    """Return the name of a letter's script as Unicode names its letters, such as Cyrillic or Han."""
    if unicodedata.category(letter) == "Co":
        return PRIVATE
    words = unicodedata.name(letter, "UNKNOWN").replace("-", " ").split()
    if words[0] in {"CJK", "KANGXI"}:
        return "Han"
    return " ".join(takewhile(lambda word: word not in _KINDS, words)).title() or words[0].title()


def undrawn(diagnostic: str) -> str:
    """Return the letters that typst says it could not draw; empty if it complains of something else."""
    return "".join(_ESCAPE.sub(_unescaped, found) for found in _UNDRAWN.findall(diagnostic))


def private(text: str) -> str:
    """Return the letters of a text that mean something only to one company's font."""
    return "".join(letter for letter in text if unicodedata.category(letter) == "Co")


@cache
def fonts(*folders: Path, system: bool = True) -> typst.Fonts:
    """Return typst's own fonts, those of the folders and, unless told otherwise, those of this machine; read once."""
    return typst.Fonts(include_system_fonts=system, font_paths=list(folders))


@cache
def families(installed: typst.Fonts) -> frozenset[str]:
    """Return the names of the font families there are."""
    return frozenset(installed.families())


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else str(found[2])


def _remedy(scripts: tuple[str, ...]) -> str:
    """Return what to do about letters of these scripts that cannot be drawn."""
    if PRIVATE in scripts:
        return "Letters for private use mean nothing outside one company: write the name with Unicode's own letters."
    names = dict.fromkeys(
        "Noto Sans CJK" if script in _EAST_ASIAN else f"Noto Sans {script}" for script in scripts
    )
    return f"Install {' and '.join(names)} and issue the certificate again."
