"""The made-up company: whole, always the same, always fresh, and never among real people."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from modules.clock import StoppedClock
from modules.learning import Workspace, certificates, demo, feedback, open_workspace, policy, training
from modules.learning.demo.company import FIGURES
from modules.learning.demo.crowd import extra
from modules.learning.signing_in import story_people
from modules.people import Actor, Person, Role
from modules.records import HOUSE, append, queries, verify_chain
from modules.records.events.roster import PersonAdded
from modules.settings import Settings

COURSE = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANA, CARMEN, NIAMH = "hp000001", "hp000007", "hp000002"

Open = Callable[..., Workspace]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    works: list[Workspace] = []

    def opened(name: str = "demo.db", at: datetime = NOW, **given: object) -> Workspace:
        settings = Settings(var=tmp_path, course=COURSE, database=tmp_path / name, **given)  # type: ignore[arg-type]
        works.append(open_workspace(settings, StoppedClock(at=at)))
        return works[-1]

    yield opened
    for work in works:
        work.store.close()


@pytest.fixture
def company(opened: Open) -> Workspace:
    work = opened()
    assert demo.furnish(work)
    return work


def roster(work: Workspace) -> list[Person]:
    with work.store.read() as db:
        return [person for portion in queries.people.every(db) for person in portion]


def rows(work: Workspace) -> dict[str, queries.completion.CompletionRow]:
    filters = queries.completion.Filters(track="everyone", on=work.clock.today())
    with work.store.read() as db:
        return {row.name: row for row in queries.completion.page(db, filters, limit=100).rows}


def headline(work: Workspace) -> dict[str, int]:
    filters = queries.completion.Filters(track="everyone", on=work.clock.today())
    with work.store.read() as db:
        return {status: n for status, n in queries.completion.headline(db, filters).items() if n}


def test_forty_people_in_five_departments_and_three_countries(company: Workspace) -> None:
    people = roster(company)

    assert 40 == len(people) == len(FIGURES)
    assert (5, 3) == (len({one.department for one in people}), len({one.country for one in people}))
    assert all(one.hired and one.timezone and one.email for one in people)
    assert ["Ruth Halden"] == [one.name for one in people if one.manager is None]
    assert set(Role) == {one.role for one in people}


def test_everything_that_can_become_of_people_became_of_somebody(company: Workspace) -> None:
    found = headline(company)

    assert found == {
        "assigned": 11,
        "in_progress": 10,
        "overdue": 4,
        "credited": 1,
        "certified": 11,
        "expired": 1,
        "waived": 1,
        "left": 1,
    }


def test_ana_is_three_days_overdue_whenever_the_company_is_founded(opened: Open) -> None:
    work = opened("later.db", at=NOW + timedelta(days=500))
    demo.furnish(work)

    assert timedelta(days=3) == work.clock.today() - rows(work)["Ana Duarte"].due


def test_one_declined_the_policy_with_a_reason_that_hr_can_read(company: Workspace) -> None:
    release = company.library.published()
    with company.store.read() as db:
        (declined,) = queries.policy.declined(db, release.policy.id, release.policy.version)
        reason = queries.private_texts.get(db, declined.event, "reason")

    assert reason == "I would like to talk to the works council first."


def test_every_certificate_opens_and_can_be_checked(company: Workspace) -> None:
    hr = Actor(NIAMH, Role.HR)
    held = [row for person in roster(company) for row in certificates.certificates_of(company, hr, person.id)]

    assert 12 == len(held)
    assert all(certificates.certificate_pdf(company, hr, row.code).startswith(b"%PDF-") for row in held)
    checked = [certificates.verify(company, row.code) for row in held]
    assert ["expired", *["valid"] * 11] == sorted(one.state for one in checked if one)


def test_the_ledger_is_one_that_proves_itself(company: Workspace) -> None:
    with company.store.read() as db:
        assert verify_chain(db) is None


def test_nothing_happened_in_the_future(company: Workspace) -> None:
    with company.store.read() as db:
        assert db.value("select max(at) from events") <= "2026-11-23T09:00:00.000000Z"


def test_five_stories_begin_with_ana_and_say_how_things_stand(company: Workspace) -> None:
    told = story_people(company)

    assert (told[0].name, told[0].story) == ("Ana Duarte", "Shop lead, three days overdue")
    roles = [person.role for person in told]
    assert roles == [Role.LEARNER, Role.HR, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR]


def test_jonas_goes_on_where_he_was(company: Workspace) -> None:
    link = training.my_training(company, Actor("hp000006", Role.LEARNER)).next

    assert link is not None
    assert link.label.startswith(("Go on with", "Start"))


def test_carmen_accepted_the_policy_with_her_own_copy(company: Workspace) -> None:
    me = Actor(CARMEN, Role.LEARNER)
    signed = policy.policy_for(company, me).acknowledgement

    assert signed is not None
    assert "Signed: Carmen Iglesias" in policy.acknowledgement_copy(company, me, signed).text


def test_trainers_have_something_to_read(company: Workspace) -> None:
    found = feedback.open_reports(company, Actor("hp000003", Role.TRAINER))

    assert ["broken", "unclear"] == sorted(one.kind for one in found)
    assert all(one.file and one.name is None and not one.outdated for one in found)


def test_the_same_seed_makes_the_same_people(company: Workspace, opened: Open) -> None:
    again = opened("again.db")
    demo.found(again)

    assert roster(company) == roster(again)
    assert rows(company) == rows(again)


def test_it_is_founded_once(company: Workspace) -> None:
    with company.store.read() as db:
        before = db.value("select count(*) from events")

    assert not demo.furnish(company)
    assert not demo.found(company)
    with company.store.read() as db:
        assert before == db.value("select count(*) from events")


def test_production_gets_no_company(opened: Open) -> None:
    work = opened(mode="production", public_url="https://course.example.com")

    assert not demo.furnish(work)
    with pytest.raises(demo.NotFounded):
        demo.found(work)
    assert [] == roster(work)


def test_somebody_else_in_the_database_stays_alone(opened: Open) -> None:
    work = opened()
    with work.store.write() as db:
        append(db, PersonAdded(), person="alice", at=NOW, actor=HOUSE)

    assert not demo.furnish(work)
    with pytest.raises(demo.NotFounded, match="Name another file"):
        demo.found(work)
    assert ["alice"] == [person.id for person in roster(work)]


DYING = """
import os, signal, sys
from pathlib import Path
from modules.learning import demo, open_workspace
from modules.learning.demo.stage import Stage
from modules.settings import Settings

play, left = Stage.play, [int(sys.argv[2])]

def dying(stage, number, figure, deed):
    play(stage, number, figure, deed)
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)

Stage.play = dying
demo.found(open_workspace(Settings(database=Path(sys.argv[1]), course=Path())))
"""


@pytest.mark.parametrize("deeds", [1, 60])
def test_killed_on_the_way_it_leaves_nothing_and_is_done_again(
    opened: Open, tmp_path: Path, deeds: int
) -> None:
    command = [sys.executable, "-c", DYING, str(tmp_path / "demo.db"), str(deeds)]
    died = subprocess.run(command, cwd=COURSE, env={**os.environ, "PYTHONPATH": str(COURSE)}, check=False)
    work = opened()

    assert -signal.SIGKILL == died.returncode
    assert [] == roster(work)
    assert demo.furnish(work)
    assert 40 == len(roster(work))


def test_a_crowd_comes_in_portions_and_goes_on_where_it_stopped(company: Workspace) -> None:
    assert [40, 50] == list(demo.enlarge(company, 50))
    assert [50, 90] == list(demo.enlarge(company, 90))
    assert [90] == list(demo.enlarge(company, 60))

    names = [person.name for person in roster(company)]
    assert [extra(1, number).figure.name for number in range(41, 91)] == names[40:]
    assert 90 == sum(headline(company).values())


def test_nobody_in_the_crowd_holds_a_certificate_that_was_never_printed(company: Workspace) -> None:
    list(demo.enlarge(company, 400))
    with company.store.read() as db:
        printed = db.value("select count(*) from certificates c join blobs b on b.sha256 = c.pdf")

    assert 12 == printed
    assert 11 == headline(company)["certified"]
    assert headline(company)["credited"] > 150
    with company.store.read() as db:
        assert verify_chain(db) is None


def test_the_crowd_reports_to_its_managers(company: Workspace) -> None:
    list(demo.enlarge(company, 100))
    people = {person.id: person for person in roster(company)}

    for person in list(people.values())[40:]:
        if person.manager:
            assert people[person.manager].role is Role.MANAGER
            assert people[person.manager].department == person.department


def test_due_days_follow_the_roll_out_of_the_department(company: Workspace) -> None:
    found = rows(company)

    assert date(2026, 11, 20) == found["Kevin Brannigan"].due
    assert date(2026, 12, 2) == found["Hannah Schreiber"].due
    assert date(2026, 12, 19) == found["Saoirse Byrne"].due
