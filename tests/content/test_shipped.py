"""The content that ships can be published, and each file names the schema that editors check it with."""

from pathlib import Path

import pytest

from modules.content import Loaded, load
from modules.content.kinds import place_of

ROOT = Path(__file__).parents[2]
FILES = [path for root in ("content", "quizzes") for path in sorted((ROOT / root).rglob("*.yaml"))]


@pytest.fixture(scope="module")
def shipped() -> Loaded:
    return load(ROOT)


def test_shipped_content_has_no_problem(shipped: Loaded) -> None:
    assert () == shipped.problems


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_first_line_names_the_schema(path: Path) -> None:
    place = place_of(path.relative_to(ROOT).as_posix())
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    schema = path.parent / first.removeprefix("# yaml-language-server: $schema=")

    assert place is not None
    assert (ROOT / "content" / "schemas" / f"{place.kind.name}.json").resolve() == schema.resolve()


def test_nobody_is_said_to_have_reviewed_what_nobody_has(shipped: Loaded) -> None:
    release = shipped.release
    reviews = [release.policy.review, *(lesson.review for lesson in release.lessons.values())]
    reviews += [scenario.review for scenario in release.scenarios]
    reviews += [item.review for quiz in release.quizzes for item in quiz.items]

    assert {"none"} == set(reviews)
