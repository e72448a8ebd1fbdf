"""A made-up company on disk for a benchmark: the shipped course published, people with the course to do, signed in."""

import atexit
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

from bench.servers import ROOT
from modules.content import Release
from modules.learning import open_workspace
from modules.learning.demo import enlarge
from modules.learning.signing_in import start_session
from modules.learning.workspace import Workspace
from modules.people import Role
from modules.records import HOUSE, append, new_id, queries
from modules.records.events.certification import Assigned
from modules.records.events.roster import PersonAdded
from modules.settings import Settings
from modules.web.cookies import SESSION_COOKIE, digest_of, new_token

KEEP = "BENCH_KEEP"
"""Names a folder in which large companies are kept for the next run: making 100,000 people takes minutes."""

DAYS_TO_DO = 30


@dataclass(frozen=True, slots=True)
class Company:
    """A company on disk; `cookies` hold one signed-in learner each."""

    folder: Path
    database: Path
    release: Release
    cookies: tuple[str, ...]

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """Open its workspace in this process."""
        work = open_workspace(_settings(self.folder))
        try:
            yield work
        finally:
            work.store.close()

    def cookie(self, role: Role) -> str:
        """Sign somebody new in with a role; gives what the browser holds then."""
        with self.opened() as work:
            return _hired(work, role)


@contextmanager
def company(learners: int, *, people: int = 0) -> Iterator[Company]:
    """Make a company, with so many people in it besides the learners who are signed in; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = Path(made)
        database = _settings(folder).database_path
        shutil.copyfile(_founded(people), database)
        work = open_workspace(_settings(folder))
        try:
            cookies = tuple(_hired(work, Role.LEARNER) for _ in range(learners))
            release = work.library.published()
        finally:
            work.store.close()
        yield Company(folder, database, release, cookies)


def answers_on_disk(database: Path) -> int:
    """How many answers the ledger holds, read from the file itself."""
    connection = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    try:
        (found,) = connection.execute("select count(*) from events where kind = 'answered'").fetchone()
    finally:
        connection.close()
    return int(found)


@cache
def _founded(people: int) -> Path:
    """A database with so many people, made once in a run, or once for all in the folder that BENCH_KEEP names."""
    kept = os.environ.get(KEEP)
    home = Path(kept) if kept else Path(tempfile.mkdtemp(prefix="bench-founded-"))
    if not kept:
        atexit.register(shutil.rmtree, home, ignore_errors=True)
    path = home / f"company-{people}.db"
    if not path.exists():
        making = home / f"making-{people}"
        work = open_workspace(_settings(making))
        for _ in enlarge(work, people or 1):
            pass
        work.store.close()
        _settings(making).database_path.rename(path)
        shutil.rmtree(making)
    return path


def _settings(folder: Path) -> Settings:
    return Settings(var=folder, course=ROOT)


def _hired(work: Workspace, role: Role) -> str:
    """Put somebody on the roster with the course to do, signed in."""
    token, at = new_token(), work.clock.now()
    person, today = new_id(at), work.clock.today()
    with work.store.write() as db:
        append(db, PersonAdded(role=role.value, department="shops"), person=person, at=at, actor=HOUSE)
        queries.people.name(db, person, name=f"Learner {person[-6:]}", email=f"{person}@example.com")
        due = Assigned(track="everyone", on=today, due=today + timedelta(days=DAYS_TO_DO))
        append(db, due, person=person, at=at, actor=HOUSE)
        found = queries.people.find(db, person)
    if found is None:
        raise LookupError(person)
    start_session(work, found, digest_of(token), "evaluation")
    return f"{SESSION_COOKIE}={token}"
