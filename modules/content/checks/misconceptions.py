"""Every wrong answer names the belief behind it, and no right answer does."""

from collections.abc import Iterator

from modules.content.checks.items import each_choice, each_item
from modules.content.draft import Draft
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each distractor and poor choice without a belief, and each key with one."""
    for source, path, item in each_item(draft):
        for index, option in enumerate(item.options):
            where = (*path, "options", index)
            if not option.key and option.misconception is None:
                message = f"Option {option.id} of item {item.id} is wrong and names no misconception."
                yield source.problem("missing-misconception", where, message)
            elif option.key and option.misconception is not None:
                message = f"Option {option.id} of item {item.id} is right and names a misconception."
                yield source.problem("needless-misconception", (*where, "misconception"), message, key=True)
    yield from _choices(draft)


def _choices(draft: Draft) -> Iterator[Problem]:
    for source, path, scene, choice in each_choice(draft):
        if choice.quality in ("poor", "harmful") and choice.misconception is None:
            message = (
                f"Choice {choice.id} of scene {scene.id} is {choice.quality} and names no misconception."
            )
            yield source.problem("missing-misconception", path, message)
        elif choice.quality == "best" and choice.misconception is not None:
            message = f"Choice {choice.id} of scene {scene.id} is the best one and names a misconception."
            yield source.problem("needless-misconception", (*path, "misconception"), message, key=True)
