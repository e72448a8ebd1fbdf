"""`new` writes a commented, valid file and never overwrites anything."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from modules.commands import cli
from modules.content import load
from tests.content.cases.case import BELIEFS, POLICY, QUIZ, UNIT, small_course


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course that a test may change."""
    for path, data in small_course().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    return tmp_path


def _new(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["new", *words, "--folder", str(folder)])


MADE = [("lesson", "content/lessons/first/brand-new.yaml"), ("scenario", "quizzes/scenarios/brand-new.yaml")]


@pytest.mark.parametrize(("kind", "path"), MADE)
def test_a_new_file_is_valid_but_for_being_a_step(folder: Path, kind: str, path: str) -> None:
    result = _new(folder, kind, "brand-new")

    assert 0 == result.exit_code, result.output
    assert f"{path} is written." in result.output
    assert f"{{kind: {kind}, id: brand-new}}" in result.output
    assert [(path, "not-referenced")] == [(p.file, p.code) for p in load(folder).problems]
    assert "# " in (folder / path).read_text()


@pytest.mark.parametrize(("kind", "path"), MADE)
def test_what_is_there_is_never_overwritten(folder: Path, kind: str, path: str) -> None:
    (folder / path).write_text("mine")
    result = _new(folder, kind, "brand-new")

    assert 1 == result.exit_code
    assert "nothing was changed" in result.output
    assert "mine" == (folder / path).read_text()


def test_a_new_item_stands_at_the_end_of_its_quiz(folder: Path) -> None:
    before = (folder / QUIZ).read_text()
    result = _new(folder, "item", "brand-new")

    assert f"Item brand-new is added at the end of {QUIZ}.\n" == result.output
    assert (folder / QUIZ).read_text().startswith(before)
    assert ["warm-up", "share", "brand-new"] == [item.id for item in load(folder).release.quiz("first").items]
    assert () == load(folder).problems


@pytest.mark.parametrize("indent", ["", "      "])
def test_a_new_item_keeps_to_the_indentation_of_the_others(folder: Path, indent: str) -> None:
    head, items = (folder / QUIZ).read_text().split("items:\n")
    shifted = "".join(f"{indent}{line[2:]}\n" for line in items.splitlines())
    (folder / QUIZ).write_text(f"{head}items:\n{shifted}".rstrip("\n"))

    assert 0 == _new(folder, "item", "brand-new").exit_code
    assert () == load(folder).problems


def test_an_item_that_is_there_is_not_added_again(folder: Path) -> None:
    before = (folder / QUIZ).read_text()
    result = _new(folder, "item", "share")

    assert 1 == result.exit_code
    assert before == (folder / QUIZ).read_text()


def test_where_the_end_of_the_items_is_not_the_end_of_the_file_the_item_is_printed(folder: Path) -> None:
    with (folder / QUIZ).open("a") as file:
        file.write("# end\n")
    text = (folder / QUIZ).read_text().replace("title: The first quiz\n", "") + "title: The first quiz\n"
    (folder / QUIZ).write_text(text)
    result = _new(folder, "item", "brand-new")

    assert result.output.startswith(f"# Add this to the items of {QUIZ}:\n  - id: brand-new\n")
    assert text == (folder / QUIZ).read_text()


def test_the_first_item_of_a_unit_begins_its_quiz(folder: Path) -> None:
    (folder / QUIZ).unlink()
    (folder / UNIT).write_text((folder / UNIT).read_text().replace("  - kind: quiz\n    id: first\n", ""))
    result = _new(folder, "item", "warm-up")

    assert f"{QUIZ} is written." in result.output
    codes = {(p.file, p.code) for p in load(folder).problems}
    assert {(QUIZ, "not-referenced"), ("content/lessons/first/hello.yaml", "check-shows-quiz-item")} == codes


@pytest.mark.parametrize(
    "words",
    [("lesson", "Bad Id"), ("lesson", "x", "--unit", "second"), ("poem", "x"), ("lesson",), ("lesson", "-x")],
)
def test_a_wrong_use_gives_exit_code_2(folder: Path, words: tuple[str, ...]) -> None:
    assert 2 == _new(folder, *words).exit_code


def test_with_several_units_one_has_to_be_named(folder: Path) -> None:
    other = (folder / UNIT).read_text().replace("id: first", "id: other", 1).replace("M01", "M02")
    (folder / "content/lessons/other").mkdir()
    (folder / "content/lessons/other/unit.yaml").write_text(other)

    assert 2 == _new(folder, "lesson", "brand-new").exit_code
    assert 0 == _new(folder, "lesson", "brand-new", "--unit", "other").exit_code


def test_without_a_unit_nothing_can_be_begun(tmp_path: Path) -> None:
    result = _new(tmp_path, "lesson", "brand-new")

    assert 2 == result.exit_code
    assert "there is none yet" in result.output


def test_without_policy_and_beliefs_examples_stand_in(folder: Path) -> None:
    (folder / POLICY).unlink()
    (folder / BELIEFS).unlink()
    (folder / "content/facts/posts.yaml").unlink()

    assert 0 == _new(folder, "item", "brand-new").exit_code
    assert "MC-EXAMPLE" in (folder / QUIZ).read_text()
    assert "DP-01" in (folder / QUIZ).read_text()
