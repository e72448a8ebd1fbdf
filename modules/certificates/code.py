"""Certificate codes: what a stranger types to ask whether a certificate is real."""

import re
import unicodedata

ALPHABET = "23456789ACDEFGHJKMNPRTVWXY"
"""26 symbols of which no two look alike in print: 16 of them carry 75.2 bits."""

LENGTH = 16
GROUP = 4
ENOUGH = 16
"""Bytes of chance that a code needs, so that no symbol is likelier than another by more than one in 2⁵²."""

_MISREAD = str.maketrans(
    {"S": "5", "Z": "2", "B": "8", "U": "V", **dict.fromkeys("0OQ", "D"), **dict.fromkeys("1IL", "7")}
)
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_BETWEEN = re.compile(r"[\s\-_.·\u2010-\u2015\u2212]+")


class TooLittleChance(ValueError):
    """A code was asked for with too few random bytes to be unguessable."""

    def __init__(self, given: int) -> None:
        super().__init__(f"a certificate code needs {ENOUGH} random bytes, {given} were given")


def new_code(random: bytes) -> str:
    """Return a code such as `7KPD-3WXA-9CHM-T4VE` made of random bytes; raise TooLittleChance for fewer than 16."""
    if len(random) < ENOUGH:
        raise TooLittleChance(len(random))
    number = int.from_bytes(random)
    symbols = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        symbols.append(ALPHABET[place])
    return _grouped("".join(symbols))


def normalise(code: str) -> str | None:
    """Return a code as it was printed, from how somebody typed it; None for what cannot be a code.

    Case, spaces and dashes do not matter, and a symbol that no code has is read as the one it resembles:
    S is 5, Z is 2, B is 8, U is V, 0, O and Q are D, 1, I and L are 7.
    """
    plain = _BETWEEN.sub("", unicodedata.normalize("NFKC", code)).upper().translate(_MISREAD)
    return _grouped(plain) if _CODE.fullmatch(plain) else None


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + GROUP] for start in range(0, LENGTH, GROUP))
