"""No fact is published that must not be."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.models import Facts
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each fact flagged do-not-ship."""
    for source in draft.of(Facts):
        for index, fact in enumerate(source.model.facts):
            if "do-not-ship" in fact.flags:
                place = ("facts", index, "flags", fact.flags.index("do-not-ship"))
                yield source.problem("do-not-ship", place, f"Fact {fact.id} must not be published.")
