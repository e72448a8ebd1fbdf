"""Durable appends through the ledger against a bare sqlite3 loop that writes the same rows as durably."""

import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from modules.records import Store, append, queries
from modules.records.events import learning, roster

RELEASE = "a" * 64
PEOPLE = 50


SMALL: dict[str, Any] = {"answers": 50, "rounds": 1}
"""How little is enough to see that it runs."""


def measure(answers: int = 2000, rounds: int = 5) -> dict[str, Any]:
    """Answers per second and CPU per answer, ours and bare in turns; the best round of each counts."""
    with tempfile.TemporaryDirectory() as folder:
        store = _prepared(Path(folder) / "ours.db", rounds)
        bare = _bare(Path(folder) / "bare.db", store)
        ours, theirs = [], []
        for number in range(rounds):
            said = [_answer(number, index) for index in range(answers)]
            ours.append(_timed(partial(_append, store, said), answers))
            theirs.append(_timed(partial(_write, bare, _rows(store, answers)), answers))
        store.close()
        bare.close()
    return _result(ours, theirs)


def _prepared(path: Path, rounds: int) -> Store:
    """A store with people who have opened attempts for every round."""
    store = Store.open(path)
    now = datetime.now(UTC)
    with store.write() as db:
        queries.releases.keep(db, RELEASE, [("content/course.yaml", b"title: Course\n")])
        for index in range(PEOPLE):
            person = f"person-{index}"
            append(db, roster.PersonAdded(), person=person, at=now, actor="ada")
            for number in range(rounds):
                event = learning.Started(
                    attempt=f"attempt-{number}-{index}",
                    subject_kind="quiz",
                    subject="join-in",
                    unit="join-in",
                    seed=1,
                    on=now.date(),
                )
                append(db, event, person=person, at=now, actor=person, release=RELEASE)
    return store


def _answer(number: int, index: int) -> tuple[str, learning.Answered]:
    step, person = divmod(index, PEOPLE)
    event = learning.Answered(
        attempt=f"attempt-{number}-{person}",
        step=step,
        item=f"m01-item-{step % 10}",
        response=("a",),
        fraction=1000,
    )
    return f"person-{person}", event


def _append(store: Store, said: list[tuple[str, learning.Answered]]) -> None:
    for person, event in said:
        with store.write() as db:
            append(db, event, person=person, at=datetime.now(UTC), actor=person, release=RELEASE)


def _bare(path: Path, store: Store) -> sqlite3.Connection:
    """The same two tables with the same indexes and durability, and the same rows so far; no triggers."""
    bare = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = wal", "synchronous = full"):
        bare.execute(f"pragma {pragma}")
    with store.read() as db:
        for (sql,) in db.all(
            "select sql from sqlite_master where tbl_name in ('events', 'attempts', 'steps') and sql is not null"
            " and type in ('table', 'index') order by type desc, rowid"
        ):
            bare.execute(sql)
        for table in ("events", "attempts"):
            rows = db.all(f"select * from {table}")  # noqa: S608 - a name of ours
            bare.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608
    return bare


def _rows(store: Store, answers: int) -> list[tuple[tuple[Any, ...], tuple[Any, ...]]]:
    """The rows that the last answers became: of the ledger, and of the steps."""
    with store.read() as db:
        events = db.all("select * from events order by seq desc limit ?", (answers,))[::-1]
        return [
            (event, db.all("select * from steps where attempt = ? and number = ?", _key(event))[0])
            for event in events
        ]


def _key(event: tuple[Any, ...]) -> tuple[str, int]:
    payload = json.loads(event[7])
    return payload["attempt"], payload["step"]


def _write(bare: sqlite3.Connection, rows: list[tuple[tuple[Any, ...], tuple[Any, ...]]]) -> None:
    for event, step in rows:
        bare.execute("begin immediate")
        bare.execute("insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", event)
        bare.execute("insert into steps values (?, ?, ?, ?, ?, ?, ?, ?)", step)
        bare.execute("commit")


def _timed(work: Callable[[], None], answers: int) -> tuple[float, float]:
    """Answers per second, and CPU milliseconds per answer."""
    began, spent = time.perf_counter(), time.process_time()
    work()
    return answers / (time.perf_counter() - began), (time.process_time() - spent) / answers * 1000


def _result(ours: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> dict[str, Any]:
    per_second, bare_per_second = max(rate for rate, _ in ours), max(rate for rate, _ in theirs)
    return {
        "appends_per_second": round(per_second),
        "bare_per_second": round(bare_per_second),
        "ratio": round(per_second / bare_per_second, 3),
        "cpu_ms_per_append": round(min(cpu for _, cpu in ours), 4),
        "cpu_ms_bare": round(min(cpu for _, cpu in theirs), 4),
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
