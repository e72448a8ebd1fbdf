"""The store: durable, shared by threads and processes, and plain about what goes wrong."""

import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from modules.records import Busy, NotWritable, RecordsError, Store, TooNew, verify_chain
from modules.records.events import learning, roster
from tests.records.teller import Teller

WORKER = """
import sys
from pathlib import Path
from modules.records import Store
from modules.records.events import learning
from tests.records.teller import Teller

store = Store.open(Path(sys.argv[1]))
tell = Teller(store)
for number in range(int(sys.argv[3])):
    tell("alice", learning.LessonCompleted(unit="u", lesson=f"{sys.argv[2]}-{number}"))
    print(f"{sys.argv[2]}-{number}", flush=True)
"""


def worker(path: Path, name: str, lessons: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WORKER, str(path), name, str(lessons)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_block_that_fails_leaves_nothing(store: Store, tell: Teller) -> None:
    def fail_half_way() -> None:
        with store.write() as db:
            tell.within(db, "alice", roster.PersonAdded())
            db.run("insert into nowhere values (1)")

    with pytest.raises(RecordsError):
        fail_half_way()

    with store.read() as db:
        assert [] == db.all("select * from events")


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(RecordsError), store.read() as db:
        db.run("insert into meta values ('a', 'b')")


def test_a_reader_sees_one_moment_and_never_waits_for_the_writer(store: Store, tell: Teller) -> None:
    tell("alice", roster.PersonAdded())

    with store.read() as db:
        before = db.value("select count(*) from people")
        tell("bob", roster.PersonAdded())
        during = db.value("select count(*) from people")
    with store.read() as db:
        after = db.value("select count(*) from people")

    assert (1, 1, 2) == (before, during, after)


def test_reading_works_while_somebody_writes(store: Store) -> None:
    with store.write() as writing:
        writing.run("insert into meta values ('a', 'b')")
        with store.read() as db:
            assert db.value("select count(*) from meta") == 0


def test_a_transaction_within_a_transaction_is_named(store: Store) -> None:
    with store.write(), pytest.raises(RecordsError, match="cannot hold another"), store.write():
        pass


def test_a_writer_who_waits_too_long_is_told_that_nothing_was_saved(tmp_path: Path) -> None:
    one, two = Store.open(tmp_path / "a.db"), Store.open(tmp_path / "a.db", timeout=0.1)

    with one.write(), pytest.raises(Busy, match="Nothing was saved"), two.write():
        pass
    with two.write() as db:
        assert 1 == db.run("insert into meta values ('a', 'b')")


def test_many_threads_write_one_chain_without_losing_an_event(store: Store, tell: Teller) -> None:
    tell("alice", roster.PersonAdded())

    def learn(thread: int) -> None:
        for number in range(20):
            tell("alice", learning.LessonCompleted(unit="u", lesson=f"l-{thread}-{number}"))

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(learn, range(16)))

    with store.read() as db:
        assert 16 * 20 == db.value("select count(distinct step) from completions")
        assert verify_chain(db) is None


def test_three_processes_write_one_chain_without_losing_an_event(store: Store, tell: Teller) -> None:
    tell("alice", roster.PersonAdded())
    workers = [worker(store.path, f"w{number}", 60) for number in range(3)]

    assert ["", "", ""] == [process.communicate(timeout=60)[1] for process in workers]
    with store.read() as db:
        assert 180 == db.value("select count(*) from completions")
        assert verify_chain(db) is None


def test_what_was_said_to_be_saved_survives_kill_9_and_nothing_is_half_there(
    store: Store, tell: Teller
) -> None:
    tell("alice", roster.PersonAdded())
    told = []
    for number in range(5):
        process = worker(store.path, f"w{number}", 100_000)
        assert process.stdout is not None
        told += [process.stdout.readline().strip() for _ in range(10 + 7 * number)]
        process.send_signal(signal.SIGKILL)
        told += process.communicate()[0].split("\n")[:-1]

    reopened = Store.open(store.path)
    with reopened.read() as db:
        kept = {step for (step,) in db.all("select step from completions")}
        assert set() == set(told) - kept
        assert db.value("select count(*) from events where kind = 'lesson_completed'") == len(kept)
        assert verify_chain(db) is None
        assert "ok" == db.value("pragma integrity_check")


def test_processes_that_start_together_on_a_new_file_all_start(tmp_path: Path) -> None:
    code = "import sys, pathlib; from modules.records import Store; Store.open(pathlib.Path(sys.argv[1]))"
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "new" / "a.db")], stderr=subprocess.PIPE)
        for _ in range(6)
    ]

    assert [b""] * 6 == [process.communicate(timeout=60)[1] for process in started]


def test_a_database_newer_than_the_program_is_refused_in_words(store: Store) -> None:
    raw = sqlite3.connect(store.path)
    raw.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('sociable', 'm999_later', '')"
    )
    raw.commit()
    raw.close()

    with pytest.raises(TooNew, match="m999_later"):
        Store.open(store.path)


def test_a_file_that_is_no_database_and_a_folder_that_cannot_be_made_are_refused_in_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.db").write_text("This is a letter, not a database, and rather a long one." * 40)

    with pytest.raises(RecordsError, match="not a database"):
        Store.open(tmp_path / "a.db")
    with pytest.raises(NotWritable):
        Store.open(tmp_path / "a.db" / "b.db")


def test_commits_are_on_disk_and_foreign_keys_hold(store: Store) -> None:
    with store.write() as db:
        assert ("wal", 2, 1) == tuple(
            db.value(f"pragma {name}") for name in ("journal_mode", "synchronous", "foreign_keys")
        )


def test_an_export_does_not_disturb_writers(store: Store, tell: Teller) -> None:
    for number in range(30):
        tell(f"p{number}", roster.PersonAdded())

    with store.alone() as db:
        portions = db.stream("select id from people order by id")
        first = next(portions)
        tell("zoe", roster.PersonLeft(on=date(2026, 12, 1)))
        assert 30 == len(first) + sum(map(len, portions))


def test_turns_between_processes_are_fair(tmp_path: Path) -> None:
    """A store that writes without pause does not keep another one waiting."""
    one, two = Store.open(tmp_path / "a.db"), Store.open(tmp_path / "a.db")
    stop = threading.Event()

    def write_without_pause() -> None:
        while not stop.is_set():
            with one.write() as db:
                db.run("insert into meta values ('a', 'b') on conflict (key) do update set value = 'c'")

    busy = [threading.Thread(target=write_without_pause) for _ in range(4)]
    for thread in busy:
        thread.start()
    began = time.perf_counter()
    for _ in range(20):
        with two.write() as db:
            db.run("insert into meta values ('b', 'b') on conflict (key) do nothing")
    waited = time.perf_counter() - began
    stop.set()
    for thread in busy:
        thread.join()

    assert waited < 2


def test_a_new_database_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "sociable.db"
    store = Store.open(path)
    with store.write() as db:
        db.run("insert into meta (key, value) values ('a', 'b')")

    modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}
    store.close()

    assert set(modes.values()) == {0}, modes
