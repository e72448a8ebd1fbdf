"""How a unit's items were answered, for trainers: in groups only, never a person's."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from modules.assessment import item_hash
from modules.content import NotInRelease, Release
from modules.items import FULL, Item
from modules.learning.access import require
from modules.learning.suppression import Counted, Counts, Given, count
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import queries
from modules.records.queries.answers import FirstAnswer


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
    minimum, found = work.settings.group_minimum, dict.fromkeys(items, count((), 1))
    with work.store.alone() as db:
        labels = queries.labels.of(db, "department")
        for item, firsts in groupby(queries.answers.first_answers(db, unit), key=attrgetter("item")):
            if item in versions:
                found[item] = _named(count(_given(firsts, versions[item]), minimum), labels)
    return found


def _items(release: Release, unit: str) -> Mapping[str, Item]:
    try:
        return {item.id: item for item in release.quiz(unit).items}
    except NotInRelease:
        return {}


def _given(firsts: Iterable[FirstAnswer], version: str) -> list[Given]:
    return [
        Given(first.department, first.response, first.fraction == FULL)
        for first in firsts
        if first.version == version
    ]


def _named(counts: Counts, labels: Mapping[str, str]) -> Counts:
    """Return the counts with the departments as the roster spells them."""

    def named(counted: Counted) -> Counted:
        return replace(counted, group=labels.get(counted.group, counted.group))

    return replace(counts, groups=tuple(map(named, counts.groups)))
