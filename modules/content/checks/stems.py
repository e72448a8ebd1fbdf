"""A stem is short and asks for what is so."""

import re
from collections.abc import Iterator
from typing import Final

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.measures import words
from modules.content.problem import Problem

MOST_WORDS: Final = 90
_NEGATIVE = re.compile(
    r"\b(?:which|what|who)\b[^.?!]*\b(?:not|except|isn['\u2019]t|aren['\u2019]t|never)\b[^.?!]*\?\s*$",
    re.IGNORECASE,
)
_EMPHASISED = re.compile(r"\b(?:NOT|EXCEPT|NEVER)\b|\*\*(?:not|except|never)\*\*")


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each stem that is long or asks for what is not so without emphasis."""
    for source, path, item in each_item(draft):
        count = words(item.stem)
        if count > MOST_WORDS:
            message = f"The stem of item {item.id} has {count} words."
            yield source.problem("long-stem", (*path, "stem"), message)
        if _NEGATIVE.search(item.stem) and not _EMPHASISED.search(item.stem):
            message = f"The stem of item {item.id} asks what is not so."
            yield source.problem("negative-stem", (*path, "stem"), message)
