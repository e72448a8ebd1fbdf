"""How a unit's items were answered, for trainers: in groups only, never a person's."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from modules.assessment import item_hash
from modules.content import NotInRelease, Release
from modules.items import FULL, Item
from modules.learning.access import require
from modules.learning.suppression import Counted, Counts, Given, count
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import queries


def group_answers(work: Workspace, me: Actor, unit: str) -> Mapping[str, Counts]:
    """Return how the items of a unit were answered at the first try, by item, as learners have them now.

    Answers to an earlier wording of an item are left out. Groups are departments.

    Raises:
        Refused: the actor may not see answers.
        NothingPublished: nobody can have answered yet.
    """
    require(work, me, Permission.SEE_GROUP_ANSWERS)
    items = _items(work.library.published(), unit)
    versions = {item: item_hash(model) for item, model in items.items()}
    answers: dict[str, list[Given]] = defaultdict(list)
    with work.store.alone() as db:
        for first in queries.answers.first_answers(db, unit):
            if first.item in versions and first.is_to(versions[first.item]):
                answers[first.item].append(Given(first.department, first.response, first.fraction == FULL))
        labels = queries.labels.of(db, "department")
    minimum = work.settings.group_minimum
    return {item: _named(count(answers[item], minimum), labels) for item in items}


def _items(release: Release, unit: str) -> Mapping[str, Item]:
    try:
        return {item.id: item for item in release.quiz(unit).items}
    except NotInRelease:
        return {}


def _named(counts: Counts, labels: Mapping[str, str]) -> Counts:
    """Return the counts with the departments as the roster spells them."""

    def named(counted: Counted) -> Counted:
        return replace(counted, group=labels.get(counted.group, counted.group))

    return replace(counts, groups=tuple(map(named, counts.groups)))
