"""Walks through the items and choices of a draft, for the checks that look at them."""

from collections.abc import Iterator
from typing import NamedTuple

from modules.content.draft import Draft
from modules.content.models import Choice, Quiz, Scenario, Scene
from modules.content.source import Source
from modules.items import Item
from modules.yamlfile import Path


class PlacedItem(NamedTuple):
    """An item with its file and its way through it."""

    source: Source[Quiz]
    path: Path
    item: Item


class PlacedChoice(NamedTuple):
    """A choice with its scene, its file and its way through it."""

    source: Source[Scenario]
    path: Path
    scene: Scene
    choice: Choice


def each_item(draft: Draft) -> Iterator[PlacedItem]:
    """Return every item of every quiz."""
    for source in draft.of(Quiz):
        for index, item in enumerate(source.model.items):
            yield PlacedItem(source, ("items", index), item)


def each_choice(draft: Draft) -> Iterator[PlacedChoice]:
    """Return every choice of every scenario."""
    for source in draft.of(Scenario):
        for number, scene in enumerate(source.model.scenes):
            for index, choice in enumerate(scene.choices):
                yield PlacedChoice(source, ("scenes", number, "choices", index), scene, choice)
