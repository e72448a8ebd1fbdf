"""What people read about their dates."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modules.certification import Standing, State, Status, Voice, sentence, status_word

ON = date(2026, 11, 23)
MAYBE = st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31))
PASSED = {"issued_on": date(2026, 5, 3), "expires_on": date(2027, 5, 3)}


def test_the_sentence_that_says_it_all() -> None:
    standing = Standing(State.CERTIFIED, window_on=date(2027, 4, 3), **PASSED)

    assert (
        "Certified until 3 May 2027 because you passed on 3 May 2026; you can renew from 3 April."
        == sentence(standing, ON)
    )


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(State.ASSIGNED), "This is yours to do. There is no due date."),
        (Standing(State.ASSIGNED, due=ON), "This is yours to do. It is due today."),
        (
            Standing(State.ASSIGNED, due=date(2026, 11, 24)),
            "This is yours to do. It is due on 24 November 2026, in 1 day.",
        ),
        (
            Standing(State.IN_PROGRESS, due=date(2026, 12, 3)),
            "You have begun, and everything you did is kept. It is due on 3 December 2026, in 10 days.",
        ),
        (
            Standing(State.COMPLETE, due=ON),
            "You have done everything that was asked; your certificate is on its way.",
        ),
        (
            Standing(State.ASSIGNED, due=date(2026, 11, 20)),
            "It was due on 20 November 2026, 3 days ago. You can still do it, and what you did is kept.",
        ),
        (
            Standing(State.CERTIFIED, issued_on=date(2025, 11, 20), expires_on=date(2026, 11, 20)),
            "Your certificate ended on 20 November 2026, 3 days ago. Renew it to be certified again.",
        ),
        (
            Standing(State.CERTIFIED, window_on=date(2026, 11, 1), **PASSED),
            "Certified until 3 May 2027 because you passed on 3 May 2026; you can renew now.",
        ),
        (
            Standing(
                State.CERTIFIED,
                issued_on=date(2026, 2, 1),
                window_on=date(2026, 12, 10),
                expires_on=date(2027, 1, 9),
            ),
            "Certified until 9 January 2027 because you passed on 1 February 2026; you can renew from 10 December 2026.",
        ),
        (
            Standing(State.CERTIFIED, **PASSED),
            "Certified until 3 May 2027 because you passed on 3 May 2026.",
        ),
        (
            Standing(State.CREDITED, issued_on=date(2026, 5, 3)),
            "Credited because you did it elsewhere on 3 May 2026.",
        ),
        (Standing(State.WAIVED), "You need not do this: HR has waived it."),
        (Standing(State.LEFT), "You have left the company, so nothing is asked of you."),
        (
            Standing(State.ASSIGNED, due=date(2027, 5, 3), **PASSED),
            (
                "This is yours to do. It is due on 3 May 2027, in 161 days. "
                "Your certificate of 3 May 2026 holds until 3 May 2027."
            ),
        ),
        (
            Standing(State.ASSIGNED, due=ON, issued_on=date(2025, 11, 20), expires_on=date(2026, 11, 20)),
            "Your certificate ended on 20 November 2026, 3 days ago. Renew it to be certified again. It is due today.",
        ),
    ],
)
def test_what_a_person_reads(standing: Standing, said: str) -> None:
    assert said == sentence(standing, ON)


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(State.ASSIGNED, due=ON), "Assigned, not begun. It is due today."),
        (Standing(State.ASSIGNED, due=date(2026, 11, 22)), "It was due on 22 November 2026, 1 day ago."),
        (
            Standing(State.CERTIFIED, window_on=date(2027, 4, 3), **PASSED),
            "Certified until 3 May 2027, passed on 3 May 2026; renewal opens on 3 April.",
        ),
        (Standing(State.LEFT), "Left the company."),
    ],
)
def test_what_others_read_about_a_person(standing: Standing, said: str) -> None:
    assert said == sentence(standing, ON, "they")


@given(
    st.builds(
        Standing, st.sampled_from(State), MAYBE, st.dates(date(2026, 1, 1), date(2028, 12, 31)), MAYBE, MAYBE
    ),
    st.dates(date(2025, 1, 1), date(2030, 12, 31)),
)
@pytest.mark.parametrize("voice", ["you", "they"])
def test_every_standing_has_a_sentence_without_gaps(voice: Voice, standing: Standing, on: date) -> None:
    said = sentence(standing, on, voice)

    assert said.endswith(".")
    assert not [gap for gap in ("{", "}", "  ", " .", " ;", " ,") if gap in said]


@pytest.mark.parametrize(
    "held",
    [{"state": State.CERTIFIED}, {"state": State.CREDITED}, {"state": State.ASSIGNED, "expires_on": ON}],
)
def test_what_is_held_was_issued_on_some_day(held: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="issued_on is missing"):
        Standing(**held)


def test_every_status_has_a_word_of_its_own() -> None:
    assert len(Status) == len({status_word(now) for now in Status})
