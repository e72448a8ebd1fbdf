"""The scenario page: the consequence first, the explanation after, the way taken at the end."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.pressing import choose, labels, press
from tests.ui.company import Company, said


@pytest.fixture
def scenario(company: Company, alice: str) -> AppTest:
    return company.page(alice, "scenario", scenario="market")


def play(app: AppTest, *choices: str) -> AppTest:
    """Make these choices and read on after each."""
    for choice in choices:
        press(press(choose(app, choice), "Do this"), "Continue")
    return app


def way(app: AppTest) -> str:
    """The way taken, as the page draws it."""
    return next(e.proto.body for e in app.get("html") if "soc-path" in e.proto.body)


def test_no_consequence_is_on_the_page_before_the_choice(scenario: AppTest) -> None:
    assert not any(told in said(scenario) for told in ("She smiles.", "She frowns.", "A hello opens doors."))


def test_the_consequence_comes_before_the_explanation(scenario: AppTest) -> None:
    press(choose(scenario, "Look away"), "Do this")

    page = said(scenario)
    assert page.index("She frowns.") < page.index("She wanted to talk.")
    assert ["Poor choice"] == [warning.proto.title for warning in scenario.warning]


def test_the_choice_is_kept_before_anything_is_read(company: Company, alice: str, scenario: AppTest) -> None:
    press(choose(scenario, "Look away"), "Do this")

    again = company.page(alice, "scenario", scenario="market")

    assert "She frowns." in said(again)
    assert "The talk" in said(press(again, "Continue"))


def test_the_end_shows_the_way_taken_and_its_qualities_in_words(scenario: AppTest) -> None:
    play(scenario, "Look away", "Tell her")

    assert "Friends" in [header.value for header in scenario.header]
    assert [f"<b>{choice}</b>" in way(scenario) for choice in ("Look away", "Tell her")] == [True, True]
    assert "Poor choice" in way(scenario)


def test_it_can_be_played_again(scenario: AppTest) -> None:
    play(scenario, "Say hello", "Make something up")
    press(scenario, "Play it again")

    assert "The stall" in [header.value for header in scenario.header]


def test_pressing_without_a_choice_asks_for_one(scenario: AppTest) -> None:
    press(scenario, "Do this")

    assert ["Choose what you do first."] == [warning.value for warning in scenario.warning]


def test_a_stale_tab_is_told_and_brought_up_to_date(company: Company, alice: str, scenario: AppTest) -> None:
    stale = company.page(alice, "scenario", scenario="market")
    play(scenario, "Say hello")

    press(choose(stale, "Look away"), "Do this")

    assert "You made this choice in another window. This is where you are now." in said(stale)
    assert "Do this" in labels(stale) or "Continue" in labels(stale)
