"""Sofie, hired last week, takes the course from its first screen to her certificate."""

from collections.abc import Callable

import pytest

from modules.learning.certificates import verify
from modules.texts import say
from tests.walkthroughs.answers import best_place, right_places
from tests.walkthroughs.somebody import Somebody

MOST_PRESSES = 200


def answer(me: Somebody) -> None:
    """Answer the first open item on the screen rightly and check it."""
    release = me.work.library.published()
    key = me.key("answer_")
    assert key is not None
    radios = [radio for radio in me.app.radio if radio.key == key]
    if radios:
        radios[0].set_value(right_places(release, radios[0].options)[0])
    else:
        item = key.rpartition("_")[0]
        boxes = [box for box in me.app.checkbox if box.key and box.key.rpartition("_")[0] == item]
        for place in right_places(release, [box.label for box in boxes]):
            boxes[place].check()
    me.press("check_answer_")


def decide(me: Somebody) -> None:
    """Make the best choice of the scene."""
    key = me.key("choice_")
    radio = me.app.radio(key=key)
    radio.set_value(best_place(me.work.library.published(), radio.options))
    me.press("do_choice_")


def accept(me: Somebody) -> None:
    """Confirm each clause that asks for it, type the name, accept."""
    for clause in me.work.library.published().policy.clauses:
        if clause.attest:
            me.app.checkbox(key=f"attest_{clause.id}").check()
    me.app.text_input(key="policy_name").set_value(me.person.name)
    me.press("policy_accept")


MOVES: dict[str, Callable[[Somebody], None]] = {
    "check_answer_": answer,
    "do_choice_": decide,
    "policy_accept": accept,
}
"""What to do where such a button stands; any other is just pressed."""

ONWARD = ("policy_go", "continue_", "finish_", "go_", "next_step_go", "next_")


def go_on(me: Somebody) -> bool:
    """Do the obvious next thing; false when there is none."""
    for prefix in (*MOVES, *ONWARD):
        if me.key(prefix):
            MOVES.get(prefix, lambda who: who.press(prefix))(me)  # noqa: B023 - called at once
            return True
    return False


@pytest.fixture
def sofie(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Sofie")


@pytest.mark.timeout(180)
def test_following_the_obvious_next_step_leads_to_a_certificate_that_can_be_checked(sofie: Somebody) -> None:
    sofie.open()
    assert "This training is required. Posting never is." in sofie.said()

    presses = 0
    while go_on(sofie):
        presses += 1
        assert presses < MOST_PRESSES

    assert say("training.done") in sofie.said()
    assert 1 == sofie.kinds().count("certified")
    sofie.open("record")
    (certificate,) = [body for html in sofie.app.get("html") if "/verify/" in (body := html.proto.body)]
    code = certificate.split('href="/verify/')[1].split('"')[0]
    found = verify(sofie.work, code)
    assert found is not None
    assert ("valid", "Sofie Krüger") == (found.state, found.name)


def test_a_lesson_is_not_finished_over_an_open_question_but_leads_to_it(sofie: Somebody) -> None:
    sofie.open("lesson", unit="join-in", lesson="your-move")
    while not sofie.key("next_join-in_your-move_if-you-like"):
        sofie.press("next_")

    sofie.press("next_")

    assert sofie.key("check_answer_")
    assert 1 == len(sofie.app.warning)
    assert "lesson_completed" not in sofie.kinds()


def test_declining_the_policy_needs_no_reason_and_can_be_changed(sofie: Somebody) -> None:
    sofie.open("policy")
    sofie.press("policy_decline_go")
    assert say("policy.declined") in sofie.said()

    accept(sofie)

    assert ["declined", "acknowledged"] == [
        kind for kind in sofie.kinds() if kind in ("declined", "acknowledged")
    ]


def test_two_taps_report_a_problem_without_a_name_and_it_reaches_the_trainer(
    sofie: Somebody, meet: Callable[[str], Somebody]
) -> None:
    sofie.open("lesson", unit="join-in", lesson="your-move")
    sofie.fill("text_area", "wrong_text", "Does this hold in Dublin, too?")
    sofie.press("wrong_unclear")
    assert say("wrong.thanks") in sofie.said()

    marta = meet("Marta")
    marta.open("file", path="content/lessons/join-in/your-move.yaml")

    assert "Does this hold in Dublin, too?" in marta.said()
    assert "Sofie" not in marta.said()


def test_what_somebody_typed_at_another_persons_address_stays_closed(sofie: Somebody) -> None:
    before = sofie.kinds().count("refused")

    for slug in ("completion", "assign", "people", "content"):
        sofie.open(slug)
        assert sofie.is_refused()
    sofie.open("person", id="hp000001")

    assert sofie.is_refused()
    assert before + 5 == sofie.kinds().count("refused")


def test_after_signing_out_an_open_page_says_so_and_saves_nothing(sofie: Somebody) -> None:
    sofie.open("quiz", unit="join-in")
    before = sofie.kinds()
    sofie.sign_out()

    answer(sofie)

    assert say("ended.title") in [warning.proto.title for warning in sofie.app.warning]
    assert [*before, "signed_out"] == sofie.kinds()
