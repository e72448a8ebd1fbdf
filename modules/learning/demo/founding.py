"""Founding the made-up company in an empty database: all of it in one transaction, or none of it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from modules.content import Release
from modules.learning.demo.company import FIGURES, HOME, person_id
from modules.learning.demo.crowd import grow, people
from modules.learning.demo.script import perform
from modules.learning.demo.stage import Stage, StoryClock
from modules.learning.errors import LearningError
from modules.learning.library import Library
from modules.learning.workspace import Workspace
from modules.people import Role
from modules.records import Store, queries
from modules.records.within import Within
from modules.texts import say

SEED: Final = 1
MADE: Final = "demo_seed"
"""What a database says of itself when this company is in it."""

PATIENCE: Final = 120.0
"""Seconds to wait for another process that is founding the same company."""


class NotFounded(LearningError):
    """The made-up company cannot be made here; the message says what to do."""


def is_founded(work: Workspace) -> bool:
    """Whether the made-up company is in this database."""
    with work.store.read() as db:
        return queries.meta.get(db, MADE) is not None


def furnish(work: Workspace) -> bool:
    """Found the company at the first start of an evaluation; tell whether it was founded now.

    Where anybody is already, or real people are to come, nothing happens.

    Raises:
        NotFounded: the course has errors, so that nobody can take it.
    """
    with work.store.read() as db:
        empty = queries.people.is_empty(db)
    return empty and not work.settings.is_production and found(work)


def found(work: Workspace, seed: int = SEED) -> bool:
    """Found the company, unless it is there; tell whether it was founded now.

    Several processes may do so at once: one does, the others wait. One that is killed leaves nothing behind.

    Raises:
        NotFounded: real people are to work here, somebody else is in the database, or the course has errors.
    """
    if is_founded(work):
        return False
    release = _course(work)
    store = Store.open(work.store.path, timeout=PATIENCE)
    try:
        with store.write() as db:
            if queries.meta.get(db, MADE) is not None:
                return False
            if work.settings.is_production or not queries.people.is_empty(db):
                raise NotFounded(say("demo.taken", path=work.store.path))
            perform(stage_for(replace(work, store=Within(db)), release, seed), db)
            queries.meta.put(db, MADE, str(seed))
    finally:
        store.close()
        work.library.forget_latest()
    return True


def stage_for(work: Workspace, release: Release, seed: int) -> Stage:
    """A stage that plays into the records of a workspace, with a clock and a library of its own."""
    clock = StoryClock(at=work.clock.now())
    told = replace(work, clock=clock, library=Library(work.store, work.settings.course, clock))
    hr = next(number for number, figure in enumerate(FIGURES, 1) if figure.role is Role.HR)
    return Stage(told, clock, release, work.clock.today(HOME), person_id(hr), seed)


def _course(work: Workspace) -> Release:
    draft = work.library.draft()
    errors = sum(problem.is_error for problem in draft.problems)
    if errors or not draft.release.course.tracks:
        raise NotFounded(say("demo.course", errors=errors))
    return draft.release


def enlarge(work: Workspace, to: int) -> Iterator[int]:
    """Found the company if need be and add a crowd until it has so many people; yield how many it has, time and again.

    Broken off, it is done again and goes on where it stopped.

    Raises:
        NotFounded: as for `found`.
    """
    found(work)
    with work.store.read() as db:
        seed = int(queries.meta.get(db, MADE) or SEED)
        yield people(db)
    yield from grow(stage_for(work, work.library.published(), seed), to)
