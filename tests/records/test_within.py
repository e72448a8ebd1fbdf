"""A story told within one transaction is on disk as a whole, or not at all."""

from pathlib import Path

import pytest

from modules.records import Store, queries
from modules.records.within import Within


def value(store: Store, key: str) -> str | None:
    with store.read() as db:
        return queries.meta.get(db, key)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "sociable.db")


def put(store: Store, key: str) -> None:
    with store.write() as db:
        queries.meta.put(db, key, "told")


def put_and_fail(store: Store, key: str) -> None:
    with store.write() as db:
        queries.meta.put(db, key, "told")
        raise ZeroDivisionError


def tell_and_fail(store: Store) -> None:
    with store.write() as db:
        put(Within(db), "first")
        raise ZeroDivisionError


def test_nobody_else_sees_it_before_its_end(store: Store) -> None:
    with store.write() as db:
        story = Within(db)
        put(story, "first")
        assert ("told", None) == (value(story, "first"), value(store, "first"))
    assert "told" == value(store, "first")


def test_broken_off_nothing_of_it_stays(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        tell_and_fail(store)
    assert value(store, "first") is None


def test_a_part_that_fails_is_taken_back_alone(store: Store) -> None:
    with store.write() as db:
        story = Within(db)
        put(story, "first")
        with pytest.raises(ZeroDivisionError):
            put_and_fail(story, "second")
        put(story, "third")
    assert ("told", None, "told") == tuple(value(store, key) for key in ("first", "second", "third"))
