"""The quiz page: one item at a time, explained at once, saved before it is explained."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.company import Company, said

KEYS = {"It costs $5", "That you work here", "Friends", "Strangers", "Answer as yourself"}


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    return next(button for button in app.button if button.label == label).click().run()


def answer(app: AppTest, *, right: bool = True) -> AppTest:
    """Choose an answer on the screen and check it."""
    if app.radio:
        radio = app.radio[0]
        plain = [label.replace("\\", "") for label in radio.options]
        radio.set_value(next(n for n, label in enumerate(plain) if (label in KEYS) == right))
    else:
        for box in app.checkbox:
            if box.key.startswith("answer_") and (box.label in KEYS) == right:
                box.check()
    return press(app, "Check my answer")


@pytest.fixture
def quiz(company: Company, alice: str) -> AppTest:
    return company.page(alice, "quiz", unit="hello")


def test_no_verdict_and_no_rationale_is_on_the_page_before_the_answer(quiz: AppTest) -> None:
    page = said(quiz) + str(quiz)

    assert not any(word in page for word in ("TWINS", "KEYWHY", "WRONGWHY", "key=True", "They can"))


def test_a_right_answer_is_called_right(quiz: AppTest) -> None:
    answer(quiz)

    assert [message.proto.title for message in quiz.success] == ["Right"]
    assert "What works best" not in said(quiz)


def test_a_wrong_answer_shows_its_own_explanation_first_and_then_what_works_best(quiz: AppTest) -> None:
    answer(quiz, right=False)

    told = [*quiz.warning, *quiz.info]
    assert next(message.proto.title for message in told) in ("Not quite", "Partly right")
    assert "What works best" in said(quiz)


def test_checking_without_a_choice_asks_for_one(quiz: AppTest) -> None:
    press(quiz, "Check my answer")

    assert [warning.value for warning in quiz.warning] == ["Choose an answer first, then check it."]


def test_an_answer_survives_a_new_session_of_the_browser(company: Company, alice: str, quiz: AppTest) -> None:
    answer(quiz)
    press(quiz, "Next question")

    again = company.page(alice, "quiz", unit="hello")

    assert "Question 2 of 3" in [header.value for header in again.header]


def test_a_reload_stays_at_the_explanation(company: Company, alice: str, quiz: AppTest) -> None:
    answer(quiz)

    again = company.page(alice, "quiz", unit="hello", at="1")

    assert "Next question" in [button.label for button in again.button]


def test_the_review_names_what_has_no_answer(quiz: AppTest) -> None:
    answer(quiz)
    press(quiz, "Next question")
    press(quiz, "Leave it for later")
    press(quiz, "Leave it for later")

    assert "2 questions have no answer yet. Unanswered counts as not right." in said(quiz)
    assert {"Look at question 1", "Answer question 2"} <= {button.label for button in quiz.button}


def play(app: AppTest, *rights: bool) -> AppTest:
    """Answer every item and finish."""
    for right in rights:
        answer(app, right=right)
        press(
            app, "Next question" if "Next question" in [b.label for b in app.button] else "Go to the review"
        )
    return press(app, "Finish and see my result")


def test_enough_right_answers_complete_the_quiz(quiz: AppTest) -> None:
    play(quiz, True, True, False)

    assert "Quiz completed" in said(quiz)
    assert "2 of 3 right at the first try." in said(quiz)


def test_too_few_right_answers_say_where_to_look_again(quiz: AppTest) -> None:
    play(quiz, False, False, False)

    assert "Not there yet" in said(quiz)
    assert "Look again: The first hello" in [link.label for link in quiz.get("page_link")]


def test_trying_again_starts_anew(quiz: AppTest) -> None:
    play(quiz, False, False, False)
    press(quiz, "Try again")

    assert "Question 1 of 3" in said(quiz)


def test_two_tabs_never_contradict_each_other(company: Company, alice: str, quiz: AppTest) -> None:
    stale = company.page(alice, "quiz", unit="hello")
    answer(quiz, right=True)

    answer(stale, right=False)

    assert "You answered this in another window. This is where you are now." in said(stale)
    assert not stale.exception


def test_the_same_answer_in_two_tabs_counts_once(company: Company, alice: str, quiz: AppTest) -> None:
    other = company.page(alice, "quiz", unit="hello")
    answer(quiz)
    answer(other)

    assert "another window" not in said(other)
    assert "Next question" in [button.label for button in other.button]


def test_after_signing_out_elsewhere_nothing_is_saved_and_the_page_says_so(
    company: Company, alice: str, quiz: AppTest
) -> None:
    company.sign_out(alice)
    answer(quiz)

    assert [warning.proto.title for warning in quiz.warning] == ["Your session has ended"]


def test_an_unknown_unit_is_told_in_plain_words(company: Company, alice: str) -> None:
    assert [title.value for title in company.page(alice, "quiz", unit="nope").title] == [
        "There is nothing here"
    ]
