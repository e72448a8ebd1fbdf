import pytest
from story import take_the_course

from modules.learning import NotFound, Refused, Workspace, certificates, record
from modules.learning.access import require, viewed
from modules.people import Actor, Permission, Role
from modules.records import append, queries
from modules.records.events.roster import PersonAdded


def report_to(work: Workspace, person: str, manager: str) -> Actor:
    with work.store.write() as db:
        append(db, PersonAdded(manager=manager), person=person, at=work.clock.now(), actor=manager)
    return Actor(person, Role.LEARNER)


def test_a_refusal_is_recorded(work: Workspace, alice: Actor) -> None:
    with pytest.raises(Refused):
        require(work, alice, Permission.SEE_COMPLETION)

    with work.store.read() as db:
        (line,) = queries.history.audits(db, "refused")
    assert (line.actor, line.what) == ("alice", "see-completion")


def test_a_manager_reaches_reports_and_nobody_else(work: Workspace, hire) -> None:  # noqa: ANN001
    max_, hana = hire("Max", Role.MANAGER), hire("Hana", Role.HR)
    report_to(work, "rita", "max")

    require(work, max_, Permission.SEE_PERSON, about="rita")
    with pytest.raises(Refused):
        require(work, max_, Permission.SEE_PERSON, about="hana")
    require(work, hana, Permission.SEE_PERSON, about="rita")


def test_nobody_sees_the_answers_of_another(work: Workspace, hire) -> None:  # noqa: ANN001
    for name, role in (("Hana", Role.HR), ("Tess", Role.TRAINER), ("Ada", Role.ADMINISTRATOR)):
        with pytest.raises(Refused):
            require(work, hire(name, role), Permission.SEE_OWN_ANSWERS, about="alice")


def test_somebody_elses_certificate_is_refused_and_hrs_look_is_recorded(
    work: Workspace,
    alice: Actor,
    bob: Actor,
    hire,  # noqa: ANN001
) -> None:
    take_the_course(work, alice)
    (line,) = certificates.certificates_of(work, alice, "alice")

    with pytest.raises(Refused):
        certificates.certificate_pdf(work, bob, line.code)
    assert certificates.certificate_pdf(work, hire("Hana", Role.HR), line.code)

    with work.store.read() as db:
        assert [(view.actor, view.what) for view in queries.history.views(db, "alice")] == [
            ("hana", "certificate")
        ]


def test_an_unknown_code_is_missing(work: Workspace, alice: Actor) -> None:
    with pytest.raises(NotFound):
        certificates.certificate_pdf(work, alice, "2222-2222-2222-2222")
    assert certificates.verify(work, "2222-2222-2222-2222") is None


def test_ones_own_look_is_no_view(work: Workspace, alice: Actor) -> None:
    viewed(work, alice, "alice", "person")

    with work.store.read() as db:
        assert queries.history.views(db, "alice") == []


def test_the_record_holds_what_was_done_and_who_looked(work: Workspace, alice: Actor, hire) -> None:  # noqa: ANN001
    take_the_course(work, alice)
    viewed(work, hire("Hana", Role.HR), "alice", "person")

    held = record.my_record(work, alice)

    sections = {section.title: section.rows for section in held.sections}
    assert len(held.certificates) == 1
    assert [row.what for row in sections["Who looked at my record"]] == ["Hana Example"]
    assert any(row.what.startswith("Quiz:") for row in sections["My tries"])
    assert all(row.detail for row in sections["Every answer I gave"])
    assert sections["The policy"][0].detail == "accepted as Alice Example"
