"""Importing a roster on the page: looked at first, confirmed once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from modules.clock import StoppedClock
from modules.learning import open_workspace, use
from modules.people import Role
from modules.records import queries
from modules.settings import load_settings
from tests.ui.company import COURSE, NOW, Company, said

HEADER = "employee number,name,e-mail,department\n"
ZOE = "7,Zoë Ång,zoe@example.org,Shops\n"


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Company]:
    settings = load_settings(mode="production", database=tmp_path / "real.db", var=tmp_path, course=COURSE)
    work = open_workspace(settings, StoppedClock(at=NOW))
    use(work)
    yield Company(work)
    use(None)
    work.store.close()


@pytest.fixture
def page(real: Company) -> AppTest:
    real.hire("Alice")
    return real.page(real.hire("Ada", Role.ADMINISTRATOR), "people")


def upload(page: AppTest, rows: str, header: str = HEADER) -> AppTest:
    app = (
        page.file_uploader(key="roster_file").upload("roster.csv", (header + rows).encode(), "text/csv").run()
    )
    assert not app.exception
    return app


def numbers(app: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


def here(real: Company) -> list[str]:
    with real.work.store.read() as db:
        return [person.name or "" for person in queries.people.search(db, queries.people.Wanted())]


def test_what_would_change_is_shown_and_nothing_is_changed(real: Company, page: AppTest) -> None:
    app = upload(page, ZOE + "8,,bob@example.org,Shops\n")

    assert ("1", "1") == (numbers(app)["Added"], numbers(app)["Rows left aside"])
    assert ["The row has no name."] == list(app.dataframe[1].value["What is wrong"])
    assert ["Ada", "Alice"] == here(real)


def test_one_confirmation_takes_it_in(real: Company, page: AppTest) -> None:
    app = upload(page, ZOE)
    app.button(key="roster_confirm").click().run()

    assert not app.exception
    assert "Imported: 1 added" in said(app)
    assert ["Ada", "Alice", "Zoë Ång"] == here(real)
    assert "There is nothing to do." in said(app)


def test_a_full_roster_asks_before_anybody_is_deactivated(real: Company, page: AppTest) -> None:
    page.checkbox(key="roster_full").check().run()
    app = upload(page, ZOE)
    assert "1 person is not in the file and will be deactivated" in said(app)
    app.button(key="roster_confirm").click().run()

    assert ["Ada", "Zoë Ång"] == here(real)


def test_a_roster_that_changed_meanwhile_is_not_imported(real: Company, page: AppTest) -> None:
    app = upload(page, ZOE)
    real.hire("Bob")
    app.button(key="roster_confirm").click().run()

    assert "The roster has changed since the preview." in said(app)
    assert ["Ada", "Alice", "Bob"] == here(real)


def test_a_file_that_is_no_roster_says_what_to_do(page: AppTest) -> None:
    app = upload(page, "red\n", header="colour\n")

    assert "cannot be taken in" in said(app)
    assert [
        "Make the first line name the columns, such as name, e-mail, employee number, department."
    ] == list(app.dataframe[1].value["What to do"])
