"""No item rests on facts alone that nobody has looked up."""

from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each item that cites nothing but general knowledge."""
    weak = {fact.id for fact in draft.release.facts if fact.confidence == "general-knowledge"}
    for source, path, item in each_item(draft):
        if weak.issuperset(item.cites):
            message = f"Item {item.id} cites only general knowledge: {', '.join(item.cites)}."
            yield source.problem("only-general-knowledge", (*path, "cites"), message, key=True)
