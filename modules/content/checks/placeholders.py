"""Every placeholder stands for a name of the course file."""

import re
from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.source import texts

_BRACES = re.compile(r"\{\{(.*?)\}\}")


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each placeholder that stands for nothing."""
    if not draft.names_are_known:
        return
    known = draft.known.get("name", set())
    for source in draft.sources:
        if "{{" not in source.text:
            continue
        for path, text in texts(source.model):
            for found in _BRACES.finditer(text):
                if found[1].strip() not in known:
                    message = f"Nobody has said what {found[0]} stands for."
                    hint = f"{did_you_mean(found[1].strip(), known)} Names are listed in content/course.yaml."
                    yield source.problem("unknown-placeholder", path, message, hint, needle=found[0])
