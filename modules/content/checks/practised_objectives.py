"""Every objective is practised by an item or a scenario."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.models import Quiz, Scenario, Unit
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a warning for each objective that nothing practises."""
    if not draft.unread.isdisjoint({"quiz", "scenario"}):
        return
    practised = {
        reference.id
        for reference in draft.references
        if reference.what.startswith("objective@") and isinstance(reference.source.model, Quiz | Scenario)
    }
    for source in draft.of(Unit):
        for index, objective in enumerate(source.model.objectives):
            if objective.id not in practised and objective.id not in draft.words:
                message = f"No item and no scenario practises {objective.id}."
                yield source.problem("objective-without-item", ("objectives", index, "id"), message)
