"""No two options of an item and no two choices of a scene say the same."""

from collections.abc import Iterable, Iterator

from modules.content.checks.items import each_item
from modules.content.draft import Draft
from modules.content.models import Scenario
from modules.content.problem import Problem
from modules.content.source import Source
from modules.fields import Frozen
from modules.yamlfile import Path


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each option or choice that repeats an earlier one."""
    for source, path, item in each_item(draft):
        yield from _same(source, (*path, "options"), (option.text for option in item.options))
    for scenario in draft.of(Scenario):
        for number, scene in enumerate(scenario.model.scenes):
            choices = (choice.text for choice in scene.choices)
            yield from _same(scenario, ("scenes", number, "choices"), choices)


def _same(source: Source[Frozen], path: Path, texts: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, text in enumerate(texts):
        plain = " ".join(text.casefold().split()).rstrip(".!")
        if plain in seen:
            yield source.problem("duplicate-option", (*path, index, "text"), "Another option says the same.")
        seen.add(plain)
