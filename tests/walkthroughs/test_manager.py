"""Oskar leads the shops: he sees how his people stand, as days, reminds them, and sees nothing else."""

from collections.abc import Callable

import pytest

from modules.learning import Workspace
from modules.records import queries
from modules.texts import say
from tests.walkthroughs.somebody import Somebody


@pytest.fixture
def oskar(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Oskar")


def team(work: Workspace, manager: str) -> set[str]:
    with work.store.read() as db:
        every = [person for portion in queries.people.every(db) for person in portion]
    return {person.name or "" for person in every if person.manager == manager}


def test_the_table_holds_the_people_who_report_to_the_manager_and_nobody_else(oskar: Somebody) -> None:
    oskar.open("completion")

    assert team(oskar.work, oskar.person.id) == set(oskar.column("Name"))
    assert say("completion.reports") in oskar.said()


def test_a_report_is_seen_as_days_without_answers_and_can_see_that_the_manager_looked(
    oskar: Somebody, meet: Callable[[str], Somebody]
) -> None:
    ana = meet("Ana")

    oskar.open("person", id=ana.person.id)

    assert "Ana Duarte" == oskar.title()
    assert not any(word in oskar.said() for word in (" right", "1 answer", "tries at"))
    assert oskar.key("correct_") is None
    ana.open("record")
    assert any("Oskar Lindner" in html.proto.body for html in ana.app.get("html"))


def test_somebody_elses_people_and_hr_pages_are_refused_and_that_is_on_record(
    oskar: Somebody, meet: Callable[[str], Somebody]
) -> None:
    before = oskar.kinds().count("refused")

    oskar.open("person", id=meet("Carmen").person.id)
    assert oskar.is_refused()
    oskar.open("assign")
    assert oskar.is_refused()

    assert before + 2 == oskar.kinds().count("refused")


def test_the_overdue_are_reminded_with_their_own_links_and_each_is_on_record(
    oskar: Somebody, meet: Callable[[str], Somebody]
) -> None:
    ana = meet("Ana")
    before = ana.kinds().count("reminded")
    oskar.open("completion", status=say("status.overdue"))
    late = oskar.column("Name")

    oskar.fill("toggle", "nudge", True)
    oskar.press("nudge_addresses")

    assert "Ana Duarte" in late
    assert ana.person.email in oskar.said()
    assert before + 1 == ana.kinds().count("reminded")
