"""Quizzes and checks: opening them where one was, answering, finishing, trying again."""

from collections.abc import Iterable, Mapping

from modules.assessment import (
    Attempt,
    NotShown,
    StaleStep,
    Subject,
    Unanswered,
    close,
    draw,
    outcome,
    show,
)
from modules.assessment import answer as add_answer
from modules.content import Quiz, Release
from modules.items import Incomplete, TooManyOptions, UnknownOption, score
from modules.learning.access import require
from modules.learning.asking import found
from modules.learning.attempt_view import lessons_by_objective, quiz_of, state_of
from modules.learning.completing import complete_step
from modules.learning.errors import Invalid, StaleAnswer
from modules.learning.settling import settle
from modules.learning.standing import learner
from modules.learning.stored import attempt_from, finish, mine_only, new_seed, own_attempt, start, take
from modules.learning.training import next_link
from modules.learning.values import AttemptState
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, queries
from modules.records.events import learning as events


def open_quiz(work: Workspace, me: Actor, unit: str) -> AttemptState:
    """Return the quiz of a unit where this person left it: open, closed, or begun just now.

    A closed attempt of an earlier cycle is left behind: renewal asks anew.

    Raises:
        NotFound: the course has no such quiz.
    """
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        quiz = release.quiz(unit)
    with work.store.glance() as db:
        row = queries.attempts.latest(db, me.person, "quiz", quiz.id, unit)
    if row is None or (row.closed_at is not None and _asks_anew(work, me, release, unit)):
        return retry_quiz(work, me, unit)
    return _shown(work, me, attempt_from(row))


def _asks_anew(work: Workspace, me: Actor, release: Release, unit: str) -> bool:
    with work.store.read() as db:
        who = learner(db, me.person, release.policy.id)
    return who.asks_anew(release, (unit, "quiz", unit))


def retry_quiz(work: Workspace, me: Actor, unit: str) -> AttemptState:
    """Begin a new attempt at a quiz; one that is still open goes on instead."""
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        quiz = release.quiz(unit)
    with work.store.write() as db:
        row = queries.attempts.latest(db, me.person, "quiz", quiz.id, unit)
        if row is not None and row.closed_at is None:
            attempt = attempt_from(row)
        else:
            who, seed = learner(db, me.person, release.policy.id), new_seed()
            subject = Subject("quiz", quiz.id, unit)
            attempt = start(work, db, who, release, subject, seed, draw(quiz, seed))
    return _shown(work, me, attempt)


def open_check(work: Workspace, me: Actor, unit: str, lesson: str, item: str) -> AttemptState:
    """Return the check of a lesson with this item, begun just now if need be; raise NotFound when there is none."""
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        release.lesson(unit, lesson)
    return check_states(work, me, release, unit, [item])[item]


def check_states(
    work: Workspace, me: Actor, release: Release, unit: str, items: Iterable[str]
) -> Mapping[str, AttemptState]:
    """Return the checks with these items, each where this person left it or begun just now."""
    states = {}
    for item_id in items:
        with found():
            item = release.item(item_id)
        with work.store.read() as db:
            row = queries.attempts.latest(db, me.person, "check", item_id, unit)
        if row is None:
            with work.store.write() as db:
                row = queries.attempts.latest(db, me.person, "check", item_id, unit)
                if row is None:
                    who, seed = learner(db, me.person, release.policy.id), new_seed()
                    subject = Subject("check", item_id, unit)
                    attempt = start(work, db, who, release, subject, seed, (show(item, seed),))
                else:
                    attempt = attempt_from(row)
        else:
            attempt = attempt_from(row)
        states[item_id] = state_of(attempt, work.library.release(attempt.release))
    return states


def answer(
    work: Workspace, me: Actor, attempt_id: str, number: int, item: str, response: tuple[str, ...]
) -> AttemptState:
    """Record a response and return what may be shown then; it is on disk before this returns.

    `number` is the step as the page had drawn it. The same response again changes nothing.

    Raises:
        StaleAnswer: another tab was faster; its `state` is how things stand.
        Invalid: nothing was chosen, or something the item does not have.
        NotFound: there is no such attempt.
        Refused: it is somebody else's.
    """
    require(work, me, Permission.LEARN, about=me.person)
    with mine_only(work, me, attempt_id), work.store.write() as db:
        attempt = own_attempt(db, me, attempt_id)
        release = work.library.release(attempt.release)
        after = _answered(work, attempt, release, number, item, tuple(sorted(response)))
        if after is not attempt:
            _keep(db, after)
    return state_of(after, release)


def finish_quiz(
    work: Workspace, me: Actor, attempt_id: str, *, leave_unanswered: bool = False
) -> AttemptState:
    """Close an attempt at a quiz, and complete what follows from it; a closed one stays as it is.

    Raises:
        Invalid: items have no answer yet; `field` names the first.
        NotFound: there is no such attempt.
    """
    require(work, me, Permission.LEARN, about=me.person)
    with mine_only(work, me, attempt_id), work.store.write() as db:
        attempt = own_attempt(db, me, attempt_id, "quiz")
        release = work.library.release(attempt.release)
        attempt = _closed(work, db, attempt, release, leave_unanswered=leave_unanswered)
    code = settle(work, me.person, work.library.published())
    return _shown(work, me, attempt, certified=code)


def _answered(
    work: Workspace, attempt: Attempt, release: Release, number: int, item_id: str, response: tuple[str, ...]
) -> Attempt:
    """Return the attempt with the response, scored against the release it is pinned to."""
    try:
        with found():
            item = release.item(item_id)
        scored = score(item, response)
        if isinstance(scored, Incomplete):
            raise Invalid("response", "Choose an answer first.")
        at = work.clock.now()
        return add_answer(
            attempt, number, item_id, response, fraction=scored.fraction, at=at, critical=scored.critical
        )
    except StaleStep as stale:
        raise StaleAnswer(state_of(stale.attempt, release)) from stale
    except (NotShown, UnknownOption, TooManyOptions) as wrong:
        raise Invalid("response", "That answer does not belong to this question. Reload the page.") from wrong


def _keep(db: Connection, after: Attempt) -> None:
    """Record the last step; a check is over with its one answer."""
    take(db, after, after.steps[-1])
    if after.subject.kind == "check":
        right = int(after.steps[-1].fraction == 1000)
        finish(db, after, after.steps[-1].at, right=right, of=1, passed=bool(right))


def _closed(
    work: Workspace, db: Connection, attempt: Attempt, release: Release, *, leave_unanswered: bool
) -> Attempt:
    try:
        after = close(attempt, work.clock.now(), leave_unanswered=leave_unanswered)
    except Unanswered as missing:
        count = len(missing.items)
        things = "One question has" if count == 1 else f"{count} questions have"
        raise Invalid(missing.items[0], f"{things} no answer yet.") from missing
    if after is attempt:
        return attempt
    quiz = quiz_of(attempt, release)
    result = outcome(after, quiz, lessons_by_objective(release))
    rows = tuple(
        events.Objective(objective=row.objective, right=row.right, of=row.of) for row in result.by_objective
    )
    at = after.closed_at or work.clock.now()
    finish(db, after, at, right=result.right, of=result.of, passed=result.passed, objectives=rows)
    if result.passed:
        done = events.QuizCompleted(unit=after.subject.unit, quiz=quiz.id, attempt=after.id)
        complete_step(work, db, after.person, _completing(work, release, after.subject.unit), done)
    return after


def _completing(work: Workspace, pinned: Release, unit: str) -> Release:
    """The release whose rules say what is complete: the one learners get now, if it still has the unit."""
    now = work.library.published()
    return now if any(known.id == unit for known in now.units) else pinned


def _shown(work: Workspace, me: Actor, attempt: Attempt, certified: str | None = None) -> AttemptState:
    release = work.library.release(attempt.release)
    after = (
        next_link(work, me, after=(attempt.subject.unit, "quiz", attempt.subject.id))
        if attempt.is_closed
        else None
    )
    return state_of(attempt, release, next_link=after, certified=certified)


__all__ = ["Quiz", "answer", "check_states", "finish_quiz", "open_check", "open_quiz", "retry_quiz"]
