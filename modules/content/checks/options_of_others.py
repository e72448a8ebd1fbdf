"""No option refers to other options."""

import re
from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.problem import Problem

_OF_OTHERS = re.compile(
    r"\b(all|none|both|neither|any|two|some) of (the above|the below|these|the (other )?(answers|options))\b"
    r"|\b(both|neither) \(?[a-h]\)? (and|nor|or) \(?[a-h]\)?(?![\w'])"
    r"|\boptions? [a-h] (and|or) [a-h]\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each option such as "all of the above" or "both A and C"."""
    for source, path, item in each_item(draft):
        for index, option in enumerate(item.options):
            if found := _OF_OTHERS.search(option.text):
                where = (*path, "options", index, "text")
                message = f"Option {option.id} of item {item.id} refers to other options: {found[0]}."
                yield source.problem("all-or-none-of-the-above", where, message)
