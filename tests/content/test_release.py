"""A release is one value in which everything can be found by its id."""

from collections.abc import Callable

import pytest

from modules.content import Clause, Fact, File, NotInRelease, Problem, Release, load_files, release_id
from tests.content.cases.case import CHARTER, COURSE, LESSON, POLICY, QUIZ, UNIT, small_course


@pytest.fixture(scope="module")
def release() -> Release:
    return load_files(small_course()).release


FINDS: list[tuple[Callable[[Release, str], object], str]] = [
    (Release.unit, "first"),
    (lambda release, id_: release.lesson("first", id_), "hello"),
    (Release.quiz, "first"),
    (Release.item, "share"),
    (Release.scenario, "a-friend"),
    (Release.clause, "DP-05"),
    (Release.fact, "EA-001"),
    (Release.misconception, "MC-BIO"),
    (Release.track, "everyone"),
    (Release.name, "org"),
]


@pytest.mark.parametrize(("find", "wanted"), FINDS)
def test_everything_is_found_by_its_id(
    release: Release, find: Callable[[Release, str], object], wanted: str
) -> None:
    assert wanted == find(release, wanted).id  # type: ignore[attr-defined]
    with pytest.raises(NotInRelease, match="nothing"):
        find(release, "nothing")


def test_what_an_item_cites_is_a_clause_or_a_fact(release: Release) -> None:
    assert isinstance(release.cites("DP-01"), Clause)
    assert isinstance(release.cites("EA-001"), Fact)


def test_files_and_media_keep_their_bytes(release: Release) -> None:
    assert b"shop.png\n" == release.media("shop.png").data
    assert small_course()[QUIZ] == release.file(QUIZ).data


def test_placeholders_are_filled_and_unknown_ones_left(release: Release) -> None:
    assert "Halden & Pike asks {{nobody}}" == release.fill("{{org}} asks {{nobody}}")
    assert "Halden & Pike" == release.fill("{{ org }}")


def test_the_id_of_a_release_is_the_hash_of_its_paths_and_bytes() -> None:
    one, two = File("a", "1" * 64, b""), File("b", "2" * 64, b"")

    assert release_id([one, two]) == release_id([two, one])
    assert release_id([one]) != release_id([File("b", "1" * 64, b"")])
    assert "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" == release_id([])


def test_units_stand_in_the_order_of_the_course() -> None:
    files = small_course()
    second = files[UNIT].replace(b"id: first", b"id: another", 1).replace(b"M01", b"M02")
    files["content/lessons/another/unit.yaml"] = second
    files[COURSE] = files[COURSE].replace(b"units: [first]\ntracks", b"units: [first, another]\ntracks")

    assert ["first", "another"] == [unit.id for unit in load_files(files).release.units]


def test_a_unit_outside_the_course_comes_last_and_is_a_warning() -> None:
    files = small_course()
    second = files[UNIT].replace(b"id: first", b"id: another", 1).replace(b"M01", b"M02")
    files["content/lessons/another/unit.yaml"] = (
        second[: second.index(b"steps:")] + b"steps: [{kind: scenario, id: a-friend}]\n"
    )
    loaded = load_files(files)

    assert ["first", "another"] == [unit.id for unit in loaded.release.units]
    assert {"not-referenced", "objective-without-item"} == {problem.code for problem in loaded.problems}
    assert loaded.publishable


@pytest.mark.parametrize("path", [COURSE, CHARTER, POLICY])
def test_a_draft_without_one_of_its_pillars_can_be_previewed(path: str) -> None:
    loaded = load_files({name: data for name, data in small_course().items() if name != path})

    assert not loaded.publishable
    assert "Say hello" == loaded.release.lesson("first", "hello").title
    assert ["first"] == [unit.id for unit in loaded.release.units]
    assert "{{org}}" in loaded.release.fill("{{org}} {{org}}") or path != COURSE


def test_a_broken_lesson_is_left_out_and_the_rest_stays() -> None:
    files = small_course()
    files[LESSON] = files[LESSON].replace(b"title: Say hello", b"titel: Say hello")
    release = load_files(files).release

    assert {} == dict(release.lessons)
    assert "share" == release.item("share").id
    assert LESSON in [file.path for file in release.files]


def test_problems_come_in_the_order_of_the_files_and_lines() -> None:
    files = {path: data.replace(b"id:", b"ID:") for path, data in small_course().items()}
    problems = load_files(files).problems

    assert sorted(problems) == list(problems)
    assert len(set(problems)) == len(problems) > 10
    assert all(isinstance(problem, Problem) and problem.is_error for problem in problems)
