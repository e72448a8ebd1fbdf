"""A unit begins with a decision."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.models import CheckBlock, Unit
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each unit whose first lesson does not ask anything on its first screen."""
    for source in draft.of(Unit):
        first = source.model.steps[0]
        lesson = draft.release.lessons.get((source.unit or "", first.id))
        if first.kind != "lesson" or lesson is None:
            continue
        if not any(isinstance(block, CheckBlock) for block in lesson.screens[0].blocks):
            message = f"The first screen of {first.id} asks nothing."
            yield source.problem("first-screen-no-decision", ("steps", 0), message)
