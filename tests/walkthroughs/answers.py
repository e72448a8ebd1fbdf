"""What somebody knows who has the course before them: which answer is right, and which choice is best."""

import re
from collections.abc import Iterable, Sequence

from modules.content import Release
from modules.items import Item


def plain(text: str) -> str:
    """A text without Markdown, icons and the spaces of its layout."""
    return re.sub(r"[^\w]+", " ", re.sub(r":material/\w+:", "", text)).strip().casefold()


def item_with(release: Release, labels: Iterable[str]) -> Item | None:
    """The item whose options read so, if there is one."""
    read = {plain(label) for label in labels}
    items = (item for quiz in release.quizzes for item in quiz.items)
    return next(
        (item for item in items if {_plain(release, option.text) for option in item.options} == read), None
    )


def right_places(release: Release, labels: Sequence[str]) -> list[int]:
    """Where the right options stand among these labels."""
    item = item_with(release, labels)
    assert item is not None, labels
    keys = {_plain(release, option.text) for option in item.options if option.key}
    return [place for place, label in enumerate(labels) if plain(label) in keys]


def best_place(release: Release, labels: Sequence[str], *, best: bool = True) -> int | None:
    """Where the best choice of a scene stands among these labels, or the first that is not the best."""
    known = {
        _plain(release, choice.text)
        for scenario in release.scenarios
        for scene in scenario.scenes
        for choice in scene.choices
        if choice.quality == "best"
    }
    if known.isdisjoint(map(plain, labels)):
        return None
    return next(place for place, label in enumerate(labels) if (plain(label) in known) == best)


def _plain(release: Release, text: str) -> str:
    return plain(release.fill(text))
