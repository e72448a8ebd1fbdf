"""The lesson page: one idea a screen, the place kept."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.pressing import choose, labels, press
from tests.ui.company import Company, said


@pytest.fixture
def lesson(company: Company, alice: str) -> AppTest:
    return company.page(alice, "lesson", unit="hello", lesson="first")


def titles(app: AppTest) -> list[str]:
    """The headings of the first level; a page has one."""
    return [title.value for title in app.title]


def test_next_and_back_turn_the_screens(lesson: AppTest) -> None:
    assert ["A customer asks"] == titles(lesson)
    assert ["Everything a screen can hold"] == titles(press(lesson, "Next"))
    assert ["A customer asks"] == titles(press(lesson, "Back"))


def test_the_place_is_kept(company: Company, alice: str, lesson: AppTest) -> None:
    press(lesson, "Next")

    again = company.page(alice, "lesson", unit="hello", lesson="first")

    assert ["Everything a screen can hold"] == titles(again)


def test_placeholders_are_filled_and_money_is_no_mathematics(lesson: AppTest) -> None:
    press(lesson, "Next")

    assert "At Acme & Co boots cost \\$5, socks \\$10." in said(lesson)


def test_every_kind_of_block_is_drawn(lesson: AppTest) -> None:
    press(lesson, "Next")

    page = said(lesson)
    told = (
        "Just so you know.",
        "Try this.",
        "Mind that.",
        "**Do**",
        "**Don't**",
        "Because.",
        "DP-05",
        "Your words",
    )
    assert [text for text in told if text not in page] == []
    assert "A red dot" in str([element.proto.body for element in lesson.get("html")])


def test_a_check_explains_itself_and_stays_explained(company: Company, alice: str, lesson: AppTest) -> None:
    assert "WHY" not in said(lesson)
    press(choose(lesson, "Say nothing at all"), "Check my answer")

    again = company.page(alice, "lesson", unit="hello", lesson="first")

    for app in (lesson, again):
        page = said(app)
        assert page.index("She walks on.") < page.index("WRONGWHY") < page.index("What works best")
        assert "Check my answer" not in labels(app)


def test_finishing_with_an_open_check_leads_to_it_and_says_so(lesson: AppTest) -> None:
    for button in ("Next", "Next", "Finish the lesson"):
        press(lesson, button)

    assert ["A customer asks"] == titles(lesson)
    assert ["One question is still open, on the screen “A customer asks”."] == [
        w.value for w in lesson.warning
    ]


def test_finishing_leads_to_the_next_step(lesson: AppTest) -> None:
    press(choose(lesson, "Answer as yourself"), "Check my answer")
    for button in ("Next", "Next", "Finish the lesson"):
        press(lesson, button)

    assert ["On the market"] == titles(lesson)


def test_a_lesson_that_is_not_there_is_told_in_plain_words(company: Company, alice: str) -> None:
    app = company.page(alice, "lesson", unit="hello", lesson="nope")

    assert ["There is nothing here"] == titles(app)
    assert not app.exception


def test_a_press_after_signing_out_elsewhere_changes_nothing_and_says_so(
    company: Company, alice: str, lesson: AppTest
) -> None:
    company.sign_out(alice)
    press(lesson, "Next")

    assert ["Your session has ended"] == [warning.proto.title for warning in lesson.warning]
    assert not lesson.title
