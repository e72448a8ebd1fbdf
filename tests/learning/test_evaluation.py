"""Dragging the date of an evaluation forward: what falls due, lapses, opens for renewal and is renewed."""

import shutil
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from modules.clock import StoppedClock
from modules.learning import (
    Invalid,
    Refused,
    Workspace,
    actor_for,
    certificates,
    demo,
    open_workspace,
    training,
)
from modules.learning.demo.walking import follow
from modules.learning.evaluation import FURTHEST, dragged, may_move_clock, move_clock
from modules.learning.signing_in import start_session, story_people
from modules.people import Actor, Role
from modules.records import queries
from modules.settings import Settings

COURSE = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HR = Actor("hp000002", Role.HR)
CARMEN = Actor("hp000007", Role.LEARNER)
SESSION = "a" * 64


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the company, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "demo.db"
    work = open_workspace(Settings(course=COURSE, database=path), StoppedClock(at=NOW))
    demo.found(work)
    work.store.close()
    return path


@pytest.fixture
def work(founded: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = shutil.copy(founded, tmp_path / "demo.db")
    opened = open_workspace(Settings(course=COURSE, database=path), StoppedClock(at=NOW))
    yield opened
    opened.store.close()


def statuses(work: Workspace) -> dict[str, str]:
    filters = queries.completion.Filters(track="everyone", on=work.clock.today())
    with work.store.read() as db:
        return {row.name: row.status for row in queries.completion.page(db, filters, limit=100).rows}


def standing(work: Workspace, person: str) -> queries.training.Standing:
    with work.store.read() as db:
        found = queries.training.standing(db, person, "everyone")
    assert found is not None
    return found


def test_everybody_lives_on_the_day_chosen(work: Workspace) -> None:
    moved = move_clock(work, HR, 30)

    assert (30, date(2026, 12, 23)) == (moved.days, moved.today)
    assert moved == dragged(work)
    assert date(2026, 12, 23) == work.clock.today()


def test_what_is_due_falls_due(work: Workspace) -> None:
    assert "in_progress" == statuses(work)["Jonas Brandt"]
    move_clock(work, HR, 9)
    assert "in_progress" == statuses(work)["Jonas Brandt"]
    move_clock(work, HR, 10)
    assert "overdue" == statuses(work)["Jonas Brandt"]


def test_a_certificate_opens_for_renewal_on_its_day_and_lapses_on_its_day(work: Workspace) -> None:
    assert 1 == standing(work, CARMEN.person).cycle
    move_clock(work, HR, 40)
    renewal = standing(work, CARMEN.person)

    assert (2, date(2026, 12, 3)) == (renewal.cycle, renewal.assigned_on)
    assert date(2027, 1, 2) == renewal.due == renewal.expires_on
    assert "certified" == statuses(work)["Carmen Iglesias"]
    move_clock(work, HR, 41)
    assert "overdue" == statuses(work)["Carmen Iglesias"]


def test_whoever_takes_the_course_again_is_renewed(work: Workspace) -> None:
    move_clock(work, HR, 15)
    while link := training.my_training(work, CARMEN).next:
        follow(work, CARMEN, link, Random(1), "Carmen Iglesias")
    newest, old = certificates.certificates_of(work, CARMEN, CARMEN.person)

    assert ("valid", "superseded") == (newest.state, old.state)
    assert date(2026, 12, 8) == newest.issued_on
    move_clock(work, HR, 300)
    assert "certified" == statuses(work)["Carmen Iglesias"]


def test_two_years_on_every_certificate_has_lapsed_and_waits_for_its_renewal(work: Workspace) -> None:
    move_clock(work, HR, 730)
    found = statuses(work)

    assert "certified" not in found.values()
    assert "overdue" == found["Niamh Corrigan"]
    assert 2 == standing(work, HR.person).cycle


def test_stories_follow(work: Workspace) -> None:
    move_clock(work, HR, 11)
    told = {person.name: person.story for person in story_people(work)}

    assert told["Ana Duarte"] == "Shop lead, 14 days overdue"


@pytest.mark.parametrize("days", [19, -1, FURTHEST + 1])
def test_the_date_goes_forward_only_and_not_for_ever(work: Workspace, days: int) -> None:
    move_clock(work, HR, 20)

    with pytest.raises(Invalid, match="from 20 to 800"):
        move_clock(work, HR, days)
    assert 20 == dragged(work).days


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.TRAINER])
def test_nobody_else_moves_it(work: Workspace, role: Role) -> None:
    me = Actor(CARMEN.person, role)

    assert not may_move_clock(work, me)
    with pytest.raises(Refused):
        move_clock(work, me, 5)
    assert 0 == dragged(work).days


def test_the_date_of_real_people_never_moves(tmp_path: Path) -> None:
    settings = Settings(mode="production", course=COURSE, database=tmp_path / "real.db")
    work = open_workspace(settings, StoppedClock(at=NOW))

    assert not may_move_clock(work, HR)
    with pytest.raises(Refused):
        move_clock(work, HR, 5)
    with work.store.read() as db:
        assert "refused" == db.value("select kind from events order by seq desc limit 1")
    work.store.close()


def test_nobody_is_signed_out_by_it(work: Workspace) -> None:
    with work.store.read() as db:
        person = queries.people.find(db, HR.person)
    assert person is not None
    start_session(work, person, SESSION, "evaluation")
    move_clock(work, HR, FURTHEST)

    assert actor_for(work, SESSION) is not None
    assert isinstance(work.clock, StoppedClock)
    work.clock.at += timedelta(minutes=work.settings.session_idle_minutes + 1)
    assert actor_for(work, SESSION) is None


def test_another_process_sees_it_within_a_second_and_a_bit(founded: Path, tmp_path: Path) -> None:
    path = shutil.copy(founded, tmp_path / "demo.db")
    here, there = (open_workspace(Settings(course=COURSE, database=path)) for _ in range(2))
    before = there.clock.today()
    move_clock(here, HR, 100)
    assert before + timedelta(days=100) == here.clock.today()
    time.sleep(1.05)

    assert before + timedelta(days=100) == there.clock.today()
    for work in (here, there):
        work.store.close()


def test_a_restart_keeps_the_date(work: Workspace) -> None:
    move_clock(work, HR, 12)
    again = open_workspace(work.settings)

    assert 12 == round((again.clock.now() - again.clock.true_now()).total_seconds() / 86400)
    again.store.close()
