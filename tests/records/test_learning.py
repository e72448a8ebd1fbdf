"""Places, attempts, completions, the policy, certificates, releases, and what learners reported."""

import pytest

from modules.records import Conflict, Store, UnknownRelease, seal
from modules.records.events import audit, certification, learning
from modules.records.queries import (
    attempts,
    certificates,
    feedback,
    labels,
    meta,
    policy,
    private_texts,
    releases,
    training,
)
from tests.records.teller import DAY, NOON, RELEASE, Teller

NAME = seal("Alice Berg")


@pytest.fixture
def alice(store: Store, tell: Teller) -> Store:
    tell.person("alice", department="shop", country="de")
    return store


def reached(number: int, lesson: str = "first") -> learning.ScreenReached:
    return learning.ScreenReached(unit="u1", lesson=lesson, screen=f"s{number}", number=number, on=DAY)


def started(attempt: str = "a1") -> learning.Started:
    shown = learning.Shown(item="i1", hash="c" * 64, order=("b", "a"))
    return learning.Started(
        attempt=attempt, subject_kind="quiz", subject="u1", unit="u1", seed=7, items=(shown,), on=DAY
    )


def answered(step: int, *response: str) -> learning.Answered:
    return learning.Answered(attempt="a1", step=step, item="i1", response=response, fraction=500)


def test_a_place_is_kept_and_the_furthest_screen_with_it(alice: Store, tell: Teller) -> None:
    for number in (0, 1, 2, 1):
        tell("alice", reached(number))
    with alice.read() as db:
        place = training.place(db, "alice", "u1", "first")
        assert training.place(db, "bob", "u1", "first") is None

    assert place is not None
    assert ("s1", 1, 2, None) == (place.screen, place.number, place.furthest, place.done_at)


def test_the_last_visited_lesson_comes_first(alice: Store, tell: Teller) -> None:
    for lesson in ("first", "second", "first"):
        tell("alice", reached(0, lesson))

    with alice.read() as db:
        assert ["first", "second"] == [place.lesson for place in training.places(db, "alice")]


def test_a_lesson_done_twice_counts_once_and_keeps_both_moments(alice: Store, tell: Teller) -> None:
    tell("alice", reached(0))
    first = tell("alice", learning.LessonCompleted(unit="u1", lesson="first"))
    again = tell("alice", learning.LessonCompleted(unit="u1", lesson="first"))

    with alice.read() as db:
        place = training.place(db, "alice", "u1", "first")
        assert [training.Completion("u1", "lesson", "first", first.at, again.at)] == training.completions(
            db, "alice"
        )
    assert place is not None
    assert first.at == place.done_at


def test_units_scenarios_and_quizzes_are_completed(alice: Store, tell: Teller) -> None:
    tell("alice", learning.ScenarioCompleted(unit="u1", scenario="s", attempt="a1", ending="good"))
    tell("alice", learning.QuizCompleted(unit="u1", quiz="u1", attempt="a2"))
    tell("alice", learning.UnitCompleted(unit="u1", on=DAY))

    with alice.read() as db:
        assert ["quiz", "scenario"] == [done.step_kind for done in training.completions(db, "alice")]
        assert [training.UnitCompletion("u1", DAY, DAY)] == training.unit_completions(db, "alice")


def test_an_attempt_is_loaded_with_its_steps_as_they_were_drawn_and_taken(alice: Store, tell: Teller) -> None:
    tell("alice", started())
    tell("alice", answered(1, "a", "b"))
    tell("alice", learning.AttemptClosed(attempt="a1", right=0, of=1, passed=0))
    with alice.read() as db:
        attempt = attempts.load(db, "a1")
        assert attempts.load(db, "a2") is None

    assert attempt is not None
    assert (attempts.DrawnItem("i1", "c" * 64, ("b", "a")),) == attempt.items
    assert [(1, ("a", "b"), 500)] == [(step.number, step.response, step.fraction) for step in attempt.steps]
    assert (7, RELEASE, 0, 1, False) == (
        attempt.seed,
        attempt.release,
        attempt.correct,
        attempt.total,
        attempt.passed,
    )
    assert attempt.closed_at is not None


def test_a_step_taken_twice_is_a_conflict_and_leaves_no_event(alice: Store, tell: Teller) -> None:
    tell("alice", started())
    tell("alice", answered(1, "a"))

    with pytest.raises(Conflict):
        tell("alice", answered(1, "b"))
    with alice.read() as db:
        assert 1 == db.value("select count(*) from events where kind = 'answered'")


def test_a_step_needs_its_attempt(alice: Store, tell: Teller) -> None:
    with pytest.raises(Conflict):
        tell("alice", answered(1, "a"))
    with alice.read() as db:
        assert 1 == db.value("select count(*) from events")


def test_the_latest_attempt_is_the_one_to_go_on_with(alice: Store, tell: Teller) -> None:
    tell("alice", started("a1"))
    tell("alice", started("a2"))

    with alice.read() as db:
        latest = attempts.latest(db, "alice", "quiz", "u1", "u1")
        assert attempts.latest(db, "bob", "quiz", "u1", "u1") is None
        assert ["a1", "a2"] == [attempt.id for attempt in attempts.of_person(db, "alice")]
        assert [] == attempts.of_person(db, "alice", "scenario")
    assert latest is not None
    assert "a2" == latest.id


def test_an_acknowledgement_keeps_text_clauses_and_typed_name(alice: Store, tell: Teller) -> None:
    with alice.write() as db:
        text = releases.keep_blob(db, b"The policy, exactly.")
    accepted = certification.Acknowledged(
        policy="policy",
        version="1.0",
        effective=DAY,
        text=text,
        clauses=("DP-04", "DP-05"),
        name=NAME.digest,
        language="en",
        method="oidc",
        on=DAY,
    )
    event = tell("alice", accepted, NAME)

    with alice.read() as db:
        latest = policy.latest(db, "alice", "policy")
        assert latest is not None
        assert ("accepted", ("DP-04", "DP-05"), DAY) == (latest.answer, latest.clauses, latest.done_on)
        assert b"The policy, exactly." == releases.blob(db, latest.text)
        assert {"name": "Alice Berg"} == private_texts.of(db, event.id)
        assert latest == policy.find(db, event.id)


def test_whoever_declined_is_found_until_they_accept(alice: Store, tell: Teller) -> None:
    declined = certification.Declined(policy="policy", version="1.0", effective=DAY, text="d" * 64, on=DAY)
    tell("alice", declined)
    with alice.read() as db:
        assert ["alice"] == [answer.person for answer in policy.declined(db, "policy", "1.0")]
        assert "declined" == policy.of_person(db, "alice")[0].answer

    accepted = certification.Acknowledged(
        **declined.model_dump(exclude={"kind", "reason"}),
        clauses=(),
        name=NAME.digest,
        language="en",
        method="link",
    )
    tell("alice", accepted, NAME)
    with alice.read() as db:
        assert [] == policy.declined(db, "policy", "1.0")


def test_a_certificate_is_found_by_code_with_what_was_printed(alice: Store, tell: Teller) -> None:
    printed = seal('{"name": "Alice Berg"}')
    issued = certification.Certified(
        code="K7M2", track="everyone", issued_on=DAY, expires_on=None, pdf="e" * 64, printed=printed.digest
    )
    tell("alice", issued, printed)
    tell("alice", certification.Revoked(code="K7M2", reason=NAME.digest), NAME, actor="hana")

    with alice.read() as db:
        certificate = certificates.find(db, "K7M2")
        assert certificate is not None
        assert ("revoked", None, "alice") == (certificate.state, certificate.expires_on, certificate.person)
        assert '{"name": "Alice Berg"}' == certificates.printed(db, certificate)
        assert [certificate] == certificates.of_person(db, "alice")
        assert certificates.find(db, "XXXX") is None


def test_a_certificate_is_revoked_only_on_its_holders_chain(alice: Store, tell: Teller) -> None:
    printed = seal("{}")
    issued = certification.Certified(
        code="K7M2", track="everyone", issued_on=DAY, pdf="e" * 64, printed=printed.digest
    )
    tell("alice", issued, printed)
    tell("bob", certification.Revoked(code="K7M2", reason=NAME.digest), NAME)

    with alice.read() as db:
        assert ["issued"] == [certificate.state for certificate in certificates.of_person(db, "alice")]


def test_reports_are_nameless_unless_a_name_was_given(alice: Store) -> None:
    with alice.write() as db:
        one = feedback.add(db, at=NOON, release=RELEASE, place="lesson:u1/first#s1", kind="wrong")
        two = feedback.add(
            db, at=NOON, release=RELEASE, place="quiz:u1", kind="unclear", text="Why?", person="alice"
        )
        assert [two] == [report.id for report in feedback.of_person(db, "alice")]
        assert [one] == [report.id for report in feedback.about(db, "lesson:u1/")]
        assert feedback.settle(db, one, NOON)
        assert not feedback.settle(db, one, NOON)
        assert [two] == [report.id for report in feedback.unsettled(db)]


def test_a_release_is_kept_once_and_published_when_said(store: Store, tell: Teller) -> None:
    files = [("content/course.yaml", b"new"), ("quizzes/u1.yaml", b"items")]
    with store.write() as db:
        assert releases.keep(db, "b" * 64, files)
        assert not releases.keep(db, "b" * 64, [])
        assert dict(files) == releases.files(db, "b" * 64)
        assert (None, []) == (releases.latest(db), releases.publications(db))
    tell("house", audit.Published(published=RELEASE), actor="tess")
    tell("house", audit.Published(published="b" * 64, replaced=RELEASE), actor="tess")

    with store.read() as db:
        assert "b" * 64 == releases.latest(db)
        assert ["b" * 64, RELEASE] == [line.release for line in releases.publications(db)]


def test_a_release_that_was_never_kept_is_named(store: Store) -> None:
    with pytest.raises(UnknownRelease), store.read() as db:
        releases.files(db, "f" * 64)


def test_facts_about_the_database_and_labels_are_written_over(store: Store) -> None:
    with store.write() as db:
        for purpose in ("demo", "production"):
            meta.put(db, "purpose", purpose)
        for text in ("Shop", "Shops"):
            labels.put(db, "department", "shop", text)
        labels.put(db, "country", "de", "Germany")

        assert ("production", None) == (meta.get(db, "purpose"), meta.get(db, "clock_offset_days"))
        assert ({"shop": "Shops"}, {"de": "Germany"}) == (
            labels.of(db, "department"),
            labels.of(db, "country"),
        )
