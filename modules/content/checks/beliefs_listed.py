"""Where beliefs are named, there is a list of them."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.models import Misconceptions
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return one problem if items name beliefs and there is no file that lists them."""
    file = "content/misconceptions.yaml"
    if draft.has(Misconceptions) or "misconceptions" in draft.words:
        return
    if any(reference.what == "misconception" for reference in draft.references):
        yield draft.problem(file, "missing-file", f"{file} is missing, and items name beliefs from it.")
