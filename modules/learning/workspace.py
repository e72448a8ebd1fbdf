"""Everything a use case works with, put together once per process."""

from dataclasses import dataclass

from modules.clock import Clock
from modules.learning.library import Library
from modules.learning.shared_clock import SharedClock
from modules.records import Store, queries
from modules.settings import Settings

PURPOSE = "purpose"
DEMO = "demo"
REAL = "real"


class WrongPurpose(Exception):
    """A demo database was started as production, or a real one as an evaluation."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Settings, records, clock and releases: handed to every use case, so that none reads a global twice."""

    settings: Settings
    store: Store
    clock: Clock
    library: Library


class _Current:
    """The one workspace of this process; a module global survives reruns and a cleared cache."""

    work: Workspace | None = None


def open_workspace(settings: Settings, clock: Clock | None = None) -> Workspace:
    """Open the database, make or migrate it, and return the workspace.

    Raises:
        WrongPurpose: real and fictional people would mix.
        RecordsError: the database cannot be opened.
    """
    store = Store.open(settings.database_path)
    wanted = REAL if settings.is_production else DEMO
    with store.write() as db:
        found = queries.meta.get(db, PURPOSE)
        if found is None and queries.people.is_empty(db):
            queries.meta.put(db, PURPOSE, wanted)
            found = wanted
    if found != wanted:
        store.close()
        raise WrongPurpose(_sentence(settings))
    clock = clock or (Clock() if settings.is_production else SharedClock(store))
    return Workspace(settings, store, clock, Library(store, settings.course, clock))


def use(work: Workspace | None) -> None:
    """Make this the workspace that pages, routes and commands of this process work with."""
    _Current.work = work


def current() -> Workspace:
    """Return the workspace of this process; raise RuntimeError when none was opened."""
    if _Current.work is None:
        raise RuntimeError("No workspace is open: call use(open_workspace(settings)) first.")
    return _Current.work


def _sentence(settings: Settings) -> str:
    path = settings.database_path
    if settings.is_production:
        return (
            f"{path} holds the fictional company of an evaluation, so it cannot be used for real people. "
            "Set SOCIABLE_DATABASE to another file."
        )
    return (
        f"{path} is kept for real people, so it cannot be used for an evaluation. "
        "Set SOCIABLE_MODE=production, or SOCIABLE_DATABASE to another file."
    )
