"""My training: what is mine to do, by when, how far, and one obvious next step."""

from streamlit.testing.v1 import AppTest

from tests.pages.pressing import links, press
from tests.ui.company import Company, said


def test_the_first_sentence_is_that_nobody_has_to_post(company: Company, alice: str) -> None:
    assert "**This training is required. Posting never is.**" == company.page(alice).markdown[0].value


def test_it_says_what_is_due_and_how_far_off_that_is(company: Company, alice: str) -> None:
    assert "Due 30 November 2026, in 7 days" in said(company.page(alice))


def test_there_is_one_obvious_next_step_and_it_leads_there(company: Company, alice: str) -> None:
    app = company.page(alice)
    (primary,) = [button for button in app.button if button.proto.type == "primary"]

    press(app, primary.label)

    assert ["A customer asks"] == [title.value for title in app.title]


def test_every_step_is_a_link_and_says_how_it_stands(company: Company, alice: str) -> None:
    company.page(alice, "quiz", unit="hello")

    assert {
        "Lesson: The first hello",
        "Scenario: On the market",
        "Quiz: Saying hello (under way)",
        "Lesson: More hellos",
    } <= set(links(company.page(alice)))


def test_a_problem_takes_two_taps_and_no_name(company: Company, alice: str) -> None:
    app = company.page(alice)
    press(app, "It is unclear")

    assert "Thank you. The trainers can see it now." in said(app)
    with company.work.store.read() as db:
        assert [("training", "unclear", "", None)] == db.all("select place, kind, text, person from feedback")


def test_the_signed_in_person_and_the_way_out_are_always_there(company: Company, alice: str) -> None:
    app: AppTest = company.page(alice)
    (foot,) = [element.proto.body for element in app.sidebar.get("html")]

    assert "<strong>Alice</strong>" in foot
    assert '<form class="soc-out" method="post" action="/auth/logout">' in foot
    assert '<input type="hidden" name="form" value="token">' in foot
