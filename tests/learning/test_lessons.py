import pytest

from modules.learning import Invalid, NotFound, Workspace, attempts, lessons
from modules.people import Actor


def test_a_lesson_opens_where_it_was_left(work: Workspace, alice: Actor) -> None:
    first = lessons.open_lesson(work, alice, "join-in", "your-move")
    assert (first.screen, first.furthest) == (0, 0)

    lessons.move_to(work, alice, "join-in", "your-move", 1)

    again = lessons.open_lesson(work, alice, "join-in", "your-move")
    assert (again.screen, again.furthest) == (1, 1)


def test_going_back_keeps_how_far_one_was(work: Workspace, alice: Actor) -> None:
    lessons.open_lesson(work, alice, "join-in", "your-move")
    lessons.move_to(work, alice, "join-in", "your-move", 1)

    back = lessons.move_to(work, alice, "join-in", "your-move", 0)

    assert (back.screen, back.furthest) == (0, 1)


def test_nobody_jumps_beyond_the_next_screen(work: Workspace, alice: Actor) -> None:
    place = lessons.move_to(work, alice, "join-in", "your-move", 99)

    assert place.screen == 1


def test_a_lesson_with_more_to_read_is_not_done(work: Workspace, alice: Actor) -> None:
    lessons.open_lesson(work, alice, "join-in", "your-move")

    with pytest.raises(Invalid, match="more to read"):
        lessons.finish_lesson(work, alice, "join-in", "your-move")


def test_a_lesson_with_an_open_question_is_not_done(work: Workspace, alice: Actor) -> None:
    place = lessons.open_lesson(work, alice, "join-in", "your-move")
    for screen in range(len(place.lesson.screens)):
        lessons.move_to(work, alice, "join-in", "your-move", screen)

    with pytest.raises(Invalid, match="still open") as problem:
        lessons.finish_lesson(work, alice, "join-in", "your-move")

    assert problem.value.field == place.lesson.screens[0].id


def test_a_check_is_answered_once_and_stays_answered(work: Workspace, alice: Actor) -> None:
    place = lessons.open_lesson(work, alice, "join-in", "your-move")
    item, state = next(iter(place.checks.items()))
    option = place.release.item(item).options[0].id

    attempts.answer(work, alice, state.attempt.id, state.number, item, (option,))

    again = lessons.open_lesson(work, alice, "join-in", "your-move").checks[item]
    assert again.feedback[item].response == (option,)
    assert again.closed


def test_a_lesson_that_does_not_exist_is_politely_missing(work: Workspace, alice: Actor) -> None:
    with pytest.raises(NotFound, match="no such lesson"):
        lessons.open_lesson(work, alice, "join-in", "flying")
