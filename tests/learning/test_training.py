import pytest
from story import take_the_course, walk_quiz

from modules.certification import Status
from modules.learning import Workspace, certificates, training
from modules.people import Actor
from modules.records import queries, verify_chain


def test_following_the_next_step_leads_to_a_certificate(work: Workspace, alice: Actor) -> None:
    before = training.my_training(work, alice)
    assert before.tracks[0].status is Status.ASSIGNED
    assert before.next is not None

    take_the_course(work, alice)

    (track,) = training.my_training(work, alice).tracks
    assert track.status is Status.CERTIFIED
    assert all(unit.done for unit in track.units)
    assert track.certificate is not None
    pdf = certificates.certificate_pdf(work, alice, track.certificate.code)
    assert pdf.startswith(b"%PDF-")
    verified = certificates.verify(work, track.certificate.code)
    assert verified is not None
    assert (verified.state, verified.name) == ("valid", "Alice Example")
    with work.store.read() as db:
        assert verify_chain(db) is None


def test_a_failed_quiz_completes_nothing(work: Workspace, alice: Actor) -> None:
    state = walk_quiz(work, alice, "join-in", right=False)

    assert state.outcome is not None
    assert not state.outcome.passed
    with work.store.read() as db:
        assert queries.training.completions(db, "alice") == []


@pytest.mark.parametrize("again", [1, 3])
def test_looking_again_issues_no_second_certificate(work: Workspace, alice: Actor, again: int) -> None:
    take_the_course(work, alice)
    for _ in range(again):
        training.my_training(work, alice)

    assert len(certificates.certificates_of(work, alice, "alice")) == 1
