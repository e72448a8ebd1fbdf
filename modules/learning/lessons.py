"""Reading a lesson: opening it where one was, going back and on, finishing it."""

from modules.content import CheckBlock, Lesson, Release, Unit
from modules.learning.access import require
from modules.learning.asking import found
from modules.learning.attempts import check_states
from modules.learning.completing import complete_step
from modules.learning.errors import Invalid
from modules.learning.pinning import keep_release
from modules.learning.progress import tracks_with
from modules.learning.settling import settle
from modules.learning.standing import learner
from modules.learning.training import next_link
from modules.learning.values import LessonPlace, Link
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, append, queries
from modules.records.events.learning import LessonCompleted, ScreenReached


def open_lesson(work: Workspace, me: Actor, unit: str, lesson: str) -> LessonPlace:
    """Return a lesson at the screen where this person was; the first look counts as reaching its first screen.

    Raises:
        NotFound: the course has no such lesson.
    """
    return _at(work, me, unit, lesson, None)


def move_to(work: Workspace, me: Actor, unit: str, lesson: str, screen: int) -> LessonPlace:
    """Go to a screen, at most one beyond the furthest seen, and keep the place."""
    return _at(work, me, unit, lesson, screen)


def finish_lesson(work: Workspace, me: Actor, unit: str, lesson: str) -> Link | None:
    """Mark a lesson as done and return the obvious next step, or none when nothing is left to do.

    Raises:
        Invalid: a question of the lesson is still open, or its last screen was not reached; `field` is that screen.
    """
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        _, wanted = release.unit(unit), release.lesson(unit, lesson)
    with work.store.write() as db:
        _ready(db, me.person, unit, wanted)
        complete_step(work, db, me.person, release, LessonCompleted(unit=unit, lesson=lesson))
    settle(work, me.person, release)
    return next_link(work, me, after=(unit, "lesson", lesson))


def _at(work: Workspace, me: Actor, unit_id: str, lesson_id: str, wanted: int | None) -> LessonPlace:
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        unit, lesson = release.unit(unit_id), release.lesson(unit_id, lesson_id)
    with work.store.read() as db:
        place = queries.training.place(db, me.person, unit_id, lesson_id)
    here, furthest = _where(lesson, place)
    target = here if wanted is None else max(0, min(wanted, furthest + 1, len(lesson.screens) - 1))
    if place is None or target != here:
        with work.store.write() as db:
            _reach(work, db, me, release, unit, lesson, target)
    checks = check_states(
        work,
        me,
        release,
        unit.id,
        [block.item for block in lesson.screens[target].blocks if isinstance(block, CheckBlock)],
    )
    done = place is not None and place.done_at is not None
    return LessonPlace(release, unit, lesson, target, max(furthest, target), done, checks)


def _where(lesson: Lesson, place: queries.training.Place | None) -> tuple[int, int]:
    """The present and the furthest screen; a screen that the lesson no longer has is where its number says."""
    last = len(lesson.screens) - 1
    if place is None:
        return 0, 0
    ids = [screen.id for screen in lesson.screens]
    here = ids.index(place.screen) if place.screen in ids else min(place.number, last)
    return here, max(here, min(place.furthest, last))


def _reach(
    work: Workspace, db: Connection, me: Actor, release: Release, unit: Unit, lesson: Lesson, number: int
) -> None:
    keep_release(db, release)
    event = ScreenReached(
        unit=unit.id,
        lesson=lesson.id,
        screen=lesson.screens[number].id,
        number=number,
        on=work.clock.today(learner(db, me.person, release.policy.id).person.timezone),
        tracks=tracks_with(release, unit.id),
    )
    append(db, event, person=me.person, at=work.clock.now(), actor=me.person, release=release.id)


def _ready(db: Connection, person: str, unit: str, lesson: Lesson) -> None:
    """Raise Invalid unless the last screen was reached and every question of the lesson is answered."""
    place = queries.training.place(db, person, unit, lesson.id)
    _, furthest = _where(lesson, place)
    if place is None or furthest < len(lesson.screens) - 1:
        raise Invalid(lesson.screens[furthest].id, "There is more to read before this lesson is done.")
    answered = queries.attempts.answered_checks(db, person)
    for screen in lesson.screens:
        for block in screen.blocks:
            if isinstance(block, CheckBlock) and block.item not in answered:
                raise Invalid(screen.id, f"One question is still open, on the screen “{screen.title}”.")
