"""Niamh, head of people: who is late, what falls due, corrections with a reason, and assignments."""

from collections.abc import Callable

import pytest

from modules.texts import say
from tests.walkthroughs.somebody import Somebody

TRACK = "everyone"


@pytest.fixture
def niamh(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Niamh")


@pytest.fixture
def ana(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Ana")


def test_the_numbers_and_the_table_agree_about_who_is_overdue(niamh: Somebody) -> None:
    niamh.open("completion")
    overdue = niamh.numbers()[say("completion.overdue")]

    niamh.open("completion", status=say("status.overdue"))

    assert int(overdue) == len(niamh.column("Name"))
    assert "Ana Duarte" in niamh.column("Name")


def test_an_extension_is_looked_at_first_then_made_and_undone_and_all_of_it_stays_in_the_history(
    niamh: Somebody, ana: Somebody
) -> None:
    niamh.open("person", id=ana.person.id)
    niamh.fill("text_area", f"correct_{TRACK}_reason", "Back from leave on Monday.")
    niamh.press(f"correct_{TRACK}_preview")
    assert "extended" not in ana.kinds()
    niamh.press(f"correct_{TRACK}_confirm")
    assert say("correct.done") in niamh.said()
    niamh.open("completion", status=say("status.overdue"))
    assert "Ana Duarte" not in niamh.column("Name")

    niamh.open("person", id=ana.person.id)
    niamh.fill("radio", f"correct_{TRACK}_kind", "undo")
    niamh.fill("text_area", f"correct_{TRACK}_reason", "It was another Ana.")
    niamh.press(f"correct_{TRACK}_preview")
    niamh.press(f"correct_{TRACK}_confirm")

    assert ["extended", "undone"] == [kind for kind in ana.kinds() if kind in ("extended", "undone")]
    niamh.open("completion", status=say("status.overdue"))
    assert "Ana Duarte" in niamh.column("Name")


def test_a_correction_without_a_reason_is_not_made(niamh: Somebody, ana: Somebody) -> None:
    niamh.open("person", id=ana.person.id)

    niamh.press(f"correct_{TRACK}_preview")

    assert say("correct.invalid.reason") in niamh.said()
    assert niamh.key(f"correct_{TRACK}_confirm") is None


def test_an_assignment_says_whom_it_reaches_before_it_is_made(niamh: Somebody) -> None:
    niamh.open("assign")
    niamh.fill("radio", "assign_whom", "country")
    niamh.fill("text_area", "assign_why", "The new season begins.")
    niamh.press("assign_preview")
    assert niamh.key("assign_confirm")
    niamh.press("assign_confirm")

    assert "The new season begins." in niamh.said()
    assert niamh.app.success


def test_dragging_the_date_forward_shows_what_falls_due(niamh: Somebody) -> None:
    niamh.open("completion")
    before = int(niamh.numbers()[say("completion.overdue")])

    niamh.app.sidebar.slider(key="clock_0").set_value(60)
    niamh.press("FormSubmitter:clock_0_form")
    niamh.open("completion")

    assert before < int(niamh.numbers()[say("completion.overdue")])


def test_a_roster_is_not_mixed_into_the_made_up_company(niamh: Somebody) -> None:
    niamh.open("people")
    csv = b"employee number,name,e-mail,department\n7,Alice Real,alice@example.org,Shops\n"

    niamh.app.file_uploader(key="roster_file").upload("roster.csv", csv, "text/csv").run()

    assert say("people.own.title") in [warning.proto.title for warning in niamh.app.warning]
    assert niamh.key("roster_confirm") is None


def test_hr_never_sees_answers_and_never_content(niamh: Somebody, ana: Somebody) -> None:
    niamh.open("person", id=ana.person.id)
    assert not any(word in niamh.said() for word in (" right", "1 answer"))

    niamh.open("content")

    assert niamh.is_refused()
    assert "refused" == niamh.kinds()[-1]
