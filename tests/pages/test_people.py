"""The pages of people: the roster, a person, and what is assigned."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from modules.people import Role
from modules.records import queries
from tests.ui.company import Company, said


@pytest.fixture
def hana(company: Company) -> str:
    company.hire("Alice")
    return company.hire("Hana", Role.HR)


@pytest.fixture
def page(company: Company, hana: str) -> AppTest:
    return company.page(hana, "person", id=company.people["Alice"])


def test_a_person_is_shown_in_days_and_words(page: AppTest) -> None:
    assert not page.exception
    assert "Alice" == page.title[0].value
    assert "It is due on 30 November 2026" in said(page)
    assert not any(word in said(page).lower() for word in ("score", "seconds", "attempt"))


def test_a_look_is_recorded_once_however_often_the_page_draws_itself(
    company: Company, page: AppTest, hana: str
) -> None:
    page.run()
    company.page(hana, "person", id=company.people["Alice"])

    with company.work.store.read() as db:
        (view,) = queries.history.views(db, company.people["Alice"])
    assert company.people["Hana"] == view.actor


def test_an_extension_is_previewed_then_made(company: Company, page: AppTest) -> None:
    page.date_input(key="correct_everyone_due").set_value(date(2027, 1, 15)).run()
    page.text_area(key="correct_everyone_reason").set_value("On leave").run()
    page.button(key="correct_everyone_preview").click().run()
    assert "due 15 January 2027" in said(page)
    page.button(key="correct_everyone_confirm").click().run()

    assert "The correction is made." in said(page)
    with company.work.store.read() as db:
        (stands,) = queries.training.standings(db, company.people["Alice"])
    assert date(2027, 1, 15) == stands.due


def test_a_correction_without_a_reason_says_so(page: AppTest) -> None:
    page.button(key="correct_everyone_preview").click().run()

    assert "Give a reason" in said(page)


def test_a_manager_sees_no_correction_and_nobody_elses_people(company: Company) -> None:
    company.hire("Alice")
    max_ = company.hire("Max", Role.MANAGER)
    app = company.page(max_, "person", id=company.people["Alice"])

    assert "This page is not for you" in said(app)


def test_somebody_who_does_not_exist_is_missed_politely(company: Company, hana: str) -> None:
    app = company.page(hana, "person", id="nobody")

    assert "There is nothing here" in said(app)


def test_an_assignment_is_previewed_then_made(company: Company, hana: str) -> None:
    app = company.page(hana, "assign")
    assert not app.exception
    app.button(key="assign_preview").click().run()
    assert "2 of them have this track already" in said(app)
    app.button(key="assign_confirm").click().run()

    assert not app.exception
    assert "0 people were assigned." in said(app)
    with company.work.store.read() as db:
        assert 1 == len(queries.rules.live(db))


def test_a_due_date_in_the_past_is_named(company: Company, hana: str) -> None:
    app = company.page(hana, "assign")
    app.date_input(key="assign_due").set_value(date(2026, 1, 1)).run()
    app.button(key="assign_preview").click().run()

    assert "has passed" in said(app)


def test_the_roster_is_searched_by_the_beginnings_of_words(company: Company, hana: str) -> None:
    app = company.page(hana, "people", search="ali")

    assert not app.exception
    assert ["Alice"] == list(app.dataframe[0].value["Name"])


def test_a_roster_for_the_made_up_company_gets_a_database_of_its_own(company: Company, hana: str) -> None:
    app = company.page(hana, "people")
    app.file_uploader(key="roster_file").upload(
        "roster.csv", b"name,e-mail\nZoe,zoe@example.org\n", "text/csv"
    ).run()

    assert not app.exception
    assert "people import ROSTER.csv" in app.code[0].value
