"""Short writes of many people at once share a commit; each of them can rely on it as if it had been alone."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from modules.records import Conflict, RecordsError, Store

PUT = "insert into meta (key, value) values (?, 'x')"


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def keys(store: Store) -> set[str]:
    """What is on disk, seen from outside."""
    with sqlite3.connect(store.path) as other:
        return {key for (key,) in other.execute("select key from meta")}


def put(store: Store, key: str) -> None:
    with store.write_together() as db:
        db.run(PUT, (key,))


def wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(2000):
        if happened():
            return
        threading.Event().wait(0.005)
    raise AssertionError("it did not happen")


def first_then(
    store: Store, threads: ThreadPoolExecutor, others: list[Callable[[], None]], first: Callable[[], None]
) -> list[Future[None]]:
    """Lets the others queue up behind the first, so that all meet in one transaction."""

    def held() -> None:
        with store.write_together() as db:
            db.run(PUT, ("first",))
            running.extend(map(threads.submit, others))
            wait_for(lambda: store._turnstile._waiting == len(others))
            first()

    running: list[Future[None]] = []
    running.insert(0, threads.submit(held))
    wait_for(lambda: running[0].done() and len(running) == len(others) + 1)
    return running


def test_a_block_is_on_disk_when_it_ends(store: Store) -> None:
    put(store, "alone")

    assert "alone" in keys(store)


def test_those_who_wait_for_each_other_share_one_commit(store: Store, threads: ThreadPoolExecutor) -> None:
    said: list[str] = []
    store._writer.raw.set_trace_callback(said.append)

    parts = first_then(store, threads, [lambda n=n: put(store, f"k{n}") for n in range(5)], lambda: None)  # type: ignore[misc]
    for part in parts:
        part.result(10)

    assert 1 == sum(sql.casefold() == "commit" for sql in said)
    assert {"first", *(f"k{n}" for n in range(5))} <= keys(store)


def test_a_part_that_fails_takes_nothing_else_with_it(store: Store, threads: ThreadPoolExecutor) -> None:
    put(store, "taken")
    writes: list[Callable[[], None]] = [lambda: put(store, "before"), lambda: put(store, "taken")]

    first, *others = first_then(store, threads, [*writes, lambda: put(store, "after")], lambda: None)

    first.result(10)
    problems = [other.exception(10) for other in others]
    assert [Conflict] == [type(problem) for problem in problems if problem]
    assert {"first", "before", "after"} <= keys(store)


def test_when_the_first_part_fails_the_others_are_saved(store: Store, threads: ThreadPoolExecutor) -> None:
    def fail() -> None:
        raise ValueError("no")

    first, other = first_then(store, threads, [lambda: put(store, "other")], fail)

    assert isinstance(first.exception(10), ValueError)
    other.result(10)
    assert "other" in keys(store)
    assert "first" not in keys(store)


def test_when_the_commit_fails_everybody_is_told_and_nothing_is_there(
    store: Store, threads: ThreadPoolExecutor
) -> None:
    def break_the_commit() -> None:
        store._writer.raw.execute("pragma defer_foreign_keys = on")
        store._writer.raw.execute(
            "insert into steps (attempt, number, item, response, fraction, critical, at, actor)"
            " values ('nobody''s', 1, 'i', '', 0, 0, '', '')"
        )

    parts = first_then(store, threads, [lambda: put(store, "other")], break_the_commit)

    assert all(isinstance(part.exception(10), RecordsError) for part in parts)
    assert not {"first", "other"} & keys(store)
    put(store, "later")
    assert "later" in keys(store)


def test_a_long_write_lets_those_before_it_go_first(store: Store, threads: ThreadPoolExecutor) -> None:
    def import_roster() -> None:
        with store.write() as db:
            assert "first" in keys(store)
            db.run(PUT, ("roster",))

    for part in first_then(store, threads, [import_roster], lambda: None):
        part.result(10)

    assert {"first", "roster"} <= keys(store)


def test_somebody_who_gave_up_waiting_leaves_nobody_behind(store: Store) -> None:
    store._turnstile._waiting += 1  # counted, and gone before its turn

    put(store, "left behind")

    assert "left behind" in keys(store)


def test_a_transaction_within_a_part_is_named(store: Store) -> None:
    with (
        pytest.raises(RecordsError, match="programming error"),
        store.write_together(),
        store.write_together(),
    ):
        pass


def test_many_threads_in_two_stores_lose_nothing(store: Store, threads: ThreadPoolExecutor) -> None:
    other = Store.open(Path(store.path))

    def work(thread: int) -> None:
        for number in range(25):
            put((store, other)[thread % 2], f"{thread}-{number}")

    list(threads.map(work, range(8)))
    other.close()

    assert 8 * 25 <= len(keys(store))
