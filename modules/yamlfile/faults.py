"""What can be wrong with a file before anybody looks at what it says."""

import re
from dataclasses import dataclass
from functools import lru_cache

Path = tuple[str | int, ...]
"""The way through a file: keys and positions in lists."""

LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""

ODD_SPACE = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"
"""Spaces that look like one but are none to YAML, as the inside of a character class."""

CURLY_OPEN = "\u201c\u201e\u201f\u00ab\u2018\u201a\u201b"
CURLY_CLOSE = "\u201d\u201c\u00bb\u2019\u2018"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that keeps a file from saying what its author meant."""

    line: int
    column: int
    path: Path
    code: str
    message: str
    hint: str


@lru_cache(maxsize=4)
def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text as YAML counts them; a text with many faults is split once."""
    return tuple(LINE_BREAK.split(text))


def double_quoted(text: str) -> str:
    """Return a text as a YAML string in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
