"""A lesson does not show what the quiz will ask."""

from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each check block with an item that the quiz draws."""
    pools: dict[str, str] = {}
    for _, _, item in each_item(draft):
        pools.setdefault(item.id, item.pool)
    for reference in draft.references:
        if reference.what == "item" and pools.get(reference.id) == "quiz":
            message = f"The quiz draws item {reference.id} too."
            yield reference.source.problem("check-shows-quiz-item", reference.path, message)
