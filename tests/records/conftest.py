"""A store in a temporary folder, with a release kept in it, and somebody to tell stories to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from modules.records import Store
from modules.records.queries import releases
from tests.records.teller import RELEASE, Teller


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "sociable.db")
    with opened.write() as db:
        releases.keep(db, RELEASE, [("content/course.yaml", b"title: Course\n")])
    yield opened
    opened.close()


@pytest.fixture
def tell(store: Store) -> Teller:
    return Teller(store)
