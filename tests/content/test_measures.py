"""How long content takes and how hard it is to read."""

import pytest

from modules.content import (
    Release,
    best_path,
    course_minutes,
    load_files,
    minutes,
    prose,
    reading_grade,
    words,
)
from modules.content.measures import Effort, item_effort, lesson_effort, quiz_effort, scenario_effort
from tests.content.cases.case import LESSON, QUIZ, SCENARIO, UNIT, small_course


@pytest.fixture(scope="module")
def release() -> Release:
    return load_files(small_course()).release


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("One two.", 2), ("don't \u2013 re-use **it**", 3), ("{{org}} is 10", 3)]
)
def test_words_are_counted_as_people_do(text: str, count: int) -> None:
    assert count == words(text)


def test_the_reading_grade_is_that_of_flesch_and_kincaid() -> None:
    assert 0.0 == reading_grade("")
    assert 0.0 == reading_grade("The cat sat. It ran.")
    assert 6.5 < reading_grade("The committee considered several alternatives before reaching a decision.")
    easy, hard = (
        "We like it. It helps us all.",
        "Organisational communication necessitates considerable deliberation.",
    )
    assert reading_grade(easy) < reading_grade(hard)


def test_a_list_without_full_stops_is_not_one_long_sentence() -> None:
    assert reading_grade("- tell everybody\n- ask anybody\n- answer carefully") < (
        reading_grade("tell everybody ask anybody answer carefully")
    )


def test_two_hundred_words_and_a_decision_take_eighty_five_seconds() -> None:
    assert 85 / 60 == pytest.approx(Effort(200, 1).minutes)


def test_an_item_takes_its_words_the_average_feedback_and_a_decision(release: Release) -> None:
    item = release.item("warm-up")
    stem, options = 12, 4 + 5 + 4
    feedback = (5 + (7 + 6) + 6) / 3

    assert (stem + options + feedback, 1) == pytest.approx(tuple(item_effort(item)))


def test_a_quiz_takes_an_average_item_as_often_as_items_are_drawn(release: Release) -> None:
    quiz = release.quiz("first")
    twice = quiz.model_copy(update={"items": (*quiz.items, quiz.items[1]), "draw": 2})
    nothing = quiz.model_copy(update={"items": quiz.items[:1]})

    assert quiz_effort(quiz) == item_effort(quiz.items[1])
    assert quiz_effort(twice) == item_effort(quiz.items[1]).times(2)
    assert Effort() == quiz_effort(nothing)


def test_a_scenario_takes_its_best_path(release: Release) -> None:
    scenario = release.scenario("a-friend")

    assert ["ask", "thanks", "rumour"] == [scene.id for scene, _ in best_path(scenario)]
    assert 3 == scenario_effort(scenario).decisions
    assert () == best_path(scenario.model_copy(update={"start": "nowhere"}))


def test_a_lesson_takes_every_block_that_one_reads(release: Release) -> None:
    lesson = release.lesson("first", "hello")
    whole = lesson_effort(release, lesson)
    without_check = lesson.model_copy(update={"screens": lesson.screens[1:]})

    assert 1 == whole.decisions
    assert 0 == lesson_effort(release, without_check).decisions


def test_the_whole_charter_takes_longer_than_one_promise(release: Release) -> None:
    files = small_course()
    files[LESSON] = files[LESSON].replace(b"        promise: free\n", b"")
    longer = load_files(files).release

    assert lesson_effort(release, release.lesson("first", "hello")).words < (
        lesson_effort(longer, longer.lesson("first", "hello")).words
    )


def test_only_required_steps_count(release: Release) -> None:
    files = small_course()
    files[UNIT] = files[UNIT].replace(b"    id: a-friend\n", b"    id: a-friend\n    required: false\n")
    shorter = load_files(files).release
    story = scenario_effort(release.scenario("a-friend")).minutes

    assert minutes(release, release.units[0]) - story == pytest.approx(minutes(shorter, shorter.units[0]))
    assert minutes(release, release.units[0]) == course_minutes(release)


def test_what_cannot_be_read_takes_no_time() -> None:
    files = {path: data for path, data in small_course().items() if path not in (QUIZ, SCENARIO)}
    release = load_files(files).release

    assert 0 < minutes(release, release.units[0])


def test_prose_is_sentences_without_ids(release: Release) -> None:
    text = prose(release.lesson("first", "hello"))

    assert "more than its words" in text
    assert "M01-O1" not in text
