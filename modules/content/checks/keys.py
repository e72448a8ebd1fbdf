"""A single choice has one key, a multiple choice at least one, and neither has nothing but keys."""

from collections.abc import Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.problem import Problem
from modules.items import SingleChoice


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each item that cannot be answered as its kind says."""
    for source, path, item in each_item(draft):
        keys = [index for index, option in enumerate(item.options) if option.key]
        if not keys:
            yield source.problem("no-key", path, f"Item {item.id} has no key.")
        elif isinstance(item, SingleChoice) and len(keys) > 1:
            second = (*path, "options", keys[1], "key")
            message = f"Item {item.id} has {len(keys)} keys."
            yield source.problem("several-keys", second, message, key=True)
        elif len(keys) == len(item.options):
            yield source.problem("no-distractor", path, f"Every option of item {item.id} is a key.")
