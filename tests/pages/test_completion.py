"""The completion page: numbers, filters in the address, the table, the chart, the file, the reminder."""

import pytest
from streamlit.testing.v1 import AppTest

from modules.people import Role
from modules.records import queries
from tests.ui.company import Company, said


@pytest.fixture
def hana(company: Company) -> str:
    company.hire("Alice")
    company.hire("Bob")
    return company.hire("Hana", Role.HR)


def numbers(app: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in app.metric}


def names(app: AppTest) -> list[str]:
    return list(app.dataframe[-1].value["Name"])


def test_the_headline_counts_people_as_they_stand_today(company: Company, hana: str) -> None:
    app = company.page(hana, "completion")

    assert not app.exception
    assert {
        "Assigned": "3",
        "In progress": "0",
        "Complete": "0",
        "Certified": "0",
        "Overdue": "0",
    } == numbers(app)
    assert ["Alice", "Bob", "Hana"] == names(app)


def test_filters_come_from_the_address(company: Company, hana: str) -> None:
    app = company.page(hana, "completion", search="ali")

    assert ["Alice"] == names(app)
    assert "1 person" in said(app)


def test_a_day_to_come_shows_what_will_be_overdue(company: Company, hana: str) -> None:
    app = company.page(hana, "completion", as_of="2026-12-24")

    assert not app.exception
    assert "3" == numbers(app)["Overdue"]
    assert "if nobody does anything" in said(app)


def test_a_past_day_shows_what_was_recorded_then(company: Company, hana: str) -> None:
    app = company.page(hana, "completion", as_of="2026-11-20")

    assert "0" == numbers(app)["Assigned"]
    assert "Nobody matches these filters." in said(app)


def test_the_chart_is_drawn_only_when_it_is_asked_for_and_has_its_table(company: Company, hana: str) -> None:
    app = company.page(hana, "completion")
    assert not app.get("plotly_chart")
    app.toggle(key="chart").set_value(True).run()

    assert not app.exception
    assert 1 == len(app.get("plotly_chart"))
    assert "Department" in app.dataframe[0].value


def test_the_download_asks_for_exactly_what_is_filtered(company: Company, hana: str) -> None:
    app = company.page(hana, "completion", search="ali")

    assert any(
        "/download/completion.csv?track=everyone&amp;search=ali" in element.proto.body
        for element in app.get("html")
    )


def test_a_reminder_is_recorded_when_the_addresses_are_shown(company: Company, hana: str) -> None:
    app = company.page(hana, "completion", search="ali")
    app.toggle(key="nudge").set_value(True).run()
    assert "Reaches 1 person" in said(app)
    app.button(key="nudge_addresses").click().run()

    assert "alice@acme.example" in [code.value for code in app.code]
    with company.work.store.read() as db:
        assert 1 == len(queries.training.reminders(db, company.people["Alice"]))


def test_a_manager_sees_reports_only(company: Company) -> None:
    max_ = company.hire("Max", Role.MANAGER)
    app = company.page(max_, "completion")

    assert "You see the people who report to you." in said(app)
    assert "0" == numbers(app)["Assigned"]


@pytest.mark.parametrize("slug", ["completion", "person", "people", "assign"])
def test_a_learner_gets_a_plain_refusal_that_is_logged(company: Company, alice: str, slug: str) -> None:
    app = company.page(alice, slug)

    assert "This page is not for you" in said(app)
    with company.work.store.read() as db:
        assert [company.people["Alice"]] == [line.actor for line in queries.history.audits(db, "refused")]
