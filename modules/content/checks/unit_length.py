"""The required part of a unit takes at most ten minutes."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.measures import UNIT_MINUTES, minutes
from modules.content.models import Unit
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each unit that takes longer."""
    for source in draft.of(Unit):
        taken = minutes(draft.release, source.model)
        if taken > UNIT_MINUTES:
            message = f"The required steps take {taken:.1f} minutes; {UNIT_MINUTES} is the limit."
            yield source.problem("unit-too-long", ("steps",), message, key=True)
