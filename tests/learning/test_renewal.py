from datetime import UTC, date, datetime

from story import take_the_course

from modules.certification import Status
from modules.clock import StoppedClock
from modules.learning import Workspace, certificates, renewals, training
from modules.people import Actor
from modules.records import queries


def put_clock(work: Workspace, at: datetime) -> None:
    assert isinstance(work.clock, StoppedClock)
    work.clock.at = at


def test_the_next_cycle_opens_with_the_window_and_is_due_when_the_old_one_ends(
    work: Workspace, alice: Actor
) -> None:
    take_the_course(work, alice)
    put_clock(work, datetime(2027, 1, 30, 9, 0, tzinfo=UTC))
    assert training.my_training(work, alice).next is None

    put_clock(work, datetime(2027, 2, 1, 9, 0, tzinfo=UTC))
    (track,) = training.my_training(work, alice).tracks

    assert track.due == date(2027, 3, 2)
    assert track.status is Status.CERTIFIED
    assert not any(unit.done for unit in track.units)


def test_a_renewal_supersedes_the_old_certificate(work: Workspace, alice: Actor) -> None:
    take_the_course(work, alice)
    (old,) = certificates.certificates_of(work, alice, "alice")
    put_clock(work, datetime(2027, 2, 10, 9, 0, tzinfo=UTC))

    take_the_course(work, alice)

    new, before = certificates.certificates_of(work, alice, "alice")
    assert (before.code, before.state, new.state) == (old.code, "superseded", "valid")
    assert new.expires_on == date(2028, 2, 10)


def test_everybody_near_the_end_gets_the_next_cycle_once(work: Workspace, alice: Actor, bob: Actor) -> None:
    take_the_course(work, alice)
    take_the_course(work, bob)
    put_clock(work, datetime(2027, 2, 20, 9, 0, tzinfo=UTC))

    renewals.open_renewals(work, work.library.published())
    renewals.open_renewals(work, work.library.published())

    with work.store.read() as db:
        assert [row.cycle for row in queries.training.assignments(db, "alice")] == [2, 1]
        assert [row.cycle for row in queries.training.assignments(db, "bob")] == [2, 1]


def test_a_certificate_nobody_renews_lapses(work: Workspace, alice: Actor) -> None:
    take_the_course(work, alice)
    put_clock(work, datetime(2027, 3, 3, 9, 0, tzinfo=UTC))

    (track,) = training.my_training(work, alice).tracks

    assert track.status in (Status.EXPIRED, Status.OVERDUE)
    (line,) = certificates.certificates_of(work, alice, "alice")
    assert line.state == "expired"
