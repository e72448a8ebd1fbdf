"""A scenario always offers the right thing to do, and takes three to five decisions on the best path."""

from collections.abc import Iterator
from typing import Final

from modules.content.draft import Draft
from modules.content.measures import best_path
from modules.content.models import Scenario
from modules.content.problem import Problem

FEWEST: Final = 3
MOST: Final = 5


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each scene without a best choice and each story that is too short or too long."""
    for source in draft.of(Scenario):
        for index, scene in enumerate(source.model.scenes):
            if all(choice.quality != "best" for choice in scene.choices):
                message = f"Scene {scene.id} has no best choice."
                yield source.problem("no-best-choice", ("scenes", index, "choices"), message, key=True)
        decisions = len(best_path(source.model))
        if not draft.is_torn(source) and not FEWEST <= decisions <= MOST:
            message = f"The best path takes {decisions} decision{'s' if decisions > 1 else ''}."
            yield source.problem("best-path-length", ("scenes",), message, key=True)
