"""A lesson does not show what the quiz will ask."""

from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.models import Lesson
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each check block with an item that the quiz draws."""
    drawn = {item.id for _, _, item in each_item(draft) if item.pool == "quiz"}
    for reference in draft.references:
        if reference.what == "item" and reference.id in drawn and isinstance(reference.source.model, Lesson):
            message = f"The quiz draws item {reference.id} too."
            yield reference.source.problem("check-shows-quiz-item", reference.path, message)
