"""*Something wrong here?* reaches the trainers beside the file, without a name unless the person gives it."""

from collections.abc import Callable

import pytest

from modules.learning import Invalid, Refused, Workspace
from modules.learning.feedback import (
    LONGEST,
    ProblemReport,
    file_of,
    open_reports,
    report_problem,
    reports_about,
    settle_report,
)
from modules.people import Actor, Role
from modules.records import queries

FIRST = "lesson:join-in/why-people#surprise"


@pytest.fixture
def tess(hire: Callable[..., Actor]) -> Actor:
    return hire("Tess", Role.TRAINER)


def report(work: Workspace, me: Actor, **changed: object) -> None:
    given = {"place": FIRST, "release_id": work.library.published().id, "kind": "unclear", **changed}
    report_problem(work, me, **given)  # type: ignore[arg-type]


def only(reports: tuple[ProblemReport, ...]) -> ProblemReport:
    assert len(reports) == 1
    return reports[0]


PLACES = [
    ("lesson:join-in/why-people#first", "content/lessons/join-in/why-people.yaml"),
    ("quiz:join-in#an-item", "quizzes/join-in.yaml"),
    ("quiz:join-in", "quizzes/join-in.yaml"),
    ("scenario:share-request", "quizzes/scenarios/share-request.yaml"),
    ("policy:1.0", "content/policy.yaml"),
    ("training", None),
    ("record", None),
    ("lesson:", None),
]


@pytest.mark.parametrize(("place", "file"), PLACES)
def test_a_place_names_the_file_it_is_in(place: str, file: str | None) -> None:
    assert file == file_of(place)


def test_a_report_reaches_the_trainer_beside_its_file(work: Workspace, alice: Actor, tess: Actor) -> None:
    report(work, alice, text="  Who is Jo?  ")
    told = only(reports_about(work, tess, "content/lessons/join-in/why-people.yaml"))
    assert ("unclear", "Who is Jo?", "surprise", False) == (told.kind, told.text, told.spot, told.settled)
    assert (told,) == open_reports(work, tess)


def test_a_report_has_no_name_unless_it_is_given(work: Workspace, alice: Actor, tess: Actor) -> None:
    report(work, alice)
    assert only(open_reports(work, tess)).name is None


def test_a_name_that_is_given_is_shown(work: Workspace, alice: Actor, tess: Actor) -> None:
    report(work, alice, with_name=True)
    assert only(open_reports(work, tess)).name == "Alice Example"


def test_a_nameless_report_leaves_no_trace_of_the_person(work: Workspace, alice: Actor) -> None:
    with work.store.read() as db:
        before = db.value("select count(*) from events")
    report(work, alice)
    with work.store.read() as db:
        assert before == db.value("select count(*) from events")
        assert [] == queries.feedback.of_person(db, alice.person)


def test_a_settled_report_stays_beside_its_file_and_leaves_the_list(
    work: Workspace, alice: Actor, tess: Actor
) -> None:
    report(work, alice)
    settle_report(work, tess, only(open_reports(work, tess)).id)
    assert () == open_reports(work, tess)
    assert only(reports_about(work, tess, "content/lessons/join-in/why-people.yaml")).settled


def test_a_lesson_whose_name_begins_alike_has_its_own_reports(
    work: Workspace, alice: Actor, tess: Actor
) -> None:
    report(work, alice, place="lesson:join-in/why-people-leave#a")
    assert () == reports_about(work, tess, "content/lessons/join-in/why-people.yaml")


def test_a_report_tells_when_the_file_is_another_by_now(work: Workspace, alice: Actor, tess: Actor) -> None:
    report(work, alice)
    assert not only(open_reports(work, tess)).outdated
    with work.store.write() as db:
        queries.releases.keep(db, "a" * 64, [("content/lessons/join-in/why-people.yaml", b"kind: lesson")])
    settle_report(work, tess, only(open_reports(work, tess)).id)
    report(work, alice, release_id="a" * 64)
    assert only(open_reports(work, tess)).outdated


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("kind", {"kind": "rude"}),
        ("place", {"place": "lesson:<b>"}),
        ("place", {"place": "lesson:" + "a" * 200}),
        ("place", {"release_id": "latest"}),
        ("text", {"text": "a" * (LONGEST + 1)}),
    ],
)
def test_what_no_page_of_ours_sends_is_not_kept(
    work: Workspace, alice: Actor, field: str, changed: dict[str, object]
) -> None:
    with pytest.raises(Invalid) as refused:
        report(work, alice, **changed)
    assert field == refused.value.field


def test_a_learner_reads_and_settles_nobodys_reports(work: Workspace, alice: Actor) -> None:
    report(work, alice)
    for use in (
        lambda: open_reports(work, alice),
        lambda: reports_about(work, alice, "content/policy.yaml"),
        lambda: settle_report(work, alice, "any"),
    ):
        with pytest.raises(Refused):
            use()
