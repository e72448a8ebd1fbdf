"""The page of the content, as a trainer uses it who has just saved a file."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from modules.learning.feedback import report_problem
from modules.people import Actor, Role
from modules.records import queries
from tests.ui.company import COURSE, Company, company_in, said

LESSON = "content/lessons/hello/first.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small course that a test may change."""
    shutil.copytree(COURSE, tmp_path / "course")
    return tmp_path / "course"


@pytest.fixture
def company(tmp_path: Path, folder: Path) -> Iterator[Company]:
    with company_in(tmp_path, folder) as opened:
        yield opened


@pytest.fixture
def tess(company: Company) -> str:
    return company.hire("Tess", Role.TRAINER)


@pytest.fixture
def save(company: Company, folder: Path) -> Callable[[str, str, str], None]:
    def save(path: str, old: str, new: str) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        company.work.library._looked_at = float("-inf")

    return save


def links(app: AppTest) -> list[str]:
    return [element.proto.label for element in app.get("page_link")]


def everything(app: AppTest) -> str:
    texts = [element.value for kind in ("text", "code") for element in app.get(kind)]
    return "\n".join([said(app), *texts, *[expander.label for expander in app.expander]])


def publications(company: Company) -> int:
    with company.work.store.read() as db:
        return len(queries.releases.publications(db))


def test_the_tree_shows_every_file_with_its_state_and_its_measures(company: Company, tess: str) -> None:
    page = company.page(tess, "content")
    assert not page.exception
    assert any(label.startswith("Lesson: ") for label in links(page))
    assert "clean · as published" in everything(page)
    assert "reading grade" in everything(page)
    assert "not reviewed by anybody" in everything(page)
    assert "0 errors" in everything(page)


def test_a_broken_file_is_told_with_file_line_and_what_to_do(
    company: Company, tess: str, save: Callable[..., None]
) -> None:
    save(LESSON, "kind: lesson", "knid: lesson")
    page = company.page(tess, "content")
    told = everything(page)
    assert f"{LESSON}:2:1" in told
    assert "What to do: " in told
    assert "2  knid: lesson" in told
    assert "so learners keep what they have" in told
    assert "publish" not in {button.key for button in page.button}


def test_publishing_asks_once_more_and_then_publishes(
    company: Company, tess: str, save: Callable[..., None]
) -> None:
    save(LESSON, "title: ", "title: Well, ")
    page = company.page(tess, "content")
    page.button(key="publish").click().run()
    assert 1 == publications(company)
    page.button(key="publish_confirm").click().run()
    assert 2 == publications(company)
    assert ["Published. Learners get it with their next click."] == [told.value for told in page.success]
    assert "Nothing differs." in everything(page)


def test_thinking_better_of_it_publishes_nothing(
    company: Company, tess: str, save: Callable[..., None]
) -> None:
    save(LESSON, "title: ", "title: Well, ")
    page = company.page(tess, "content")
    page.button(key="publish").click().run()
    page.button(key="publish_cancel").click().run()
    assert page.button(key="publish")
    assert 1 == publications(company)


def test_a_file_saved_while_one_looks_is_not_published_unseen(
    company: Company, tess: str, save: Callable[..., None]
) -> None:
    save(LESSON, "title: ", "title: Well, ")
    page = company.page(tess, "content")
    page.button(key="publish").click().run()
    save(LESSON, "title: Well, ", "title: Well, well, ")
    page.button(key="publish_confirm").click().run()
    assert 1 == publications(company)
    assert "A file was saved since you looked" in everything(page)


def test_the_view_of_a_file_shows_what_differs_line_by_line(
    company: Company, tess: str, save: Callable[..., None]
) -> None:
    save(LESSON, "title: ", "title: Well, ")
    page = company.page(tess, "file", path=LESSON)
    assert not page.exception
    assert "+title: Well, " in everything(page)
    assert "Preview" in links(page)


def test_a_report_stands_beside_its_file_and_can_be_settled(company: Company, tess: str) -> None:
    company.hire("Alice")
    alice_acts = Actor(company.people["Alice"], Role.LEARNER)
    release = company.work.library.published().id
    report_problem(company.work, alice_acts, "lesson:hello/first#one", release, "wrong", "Not <b>true</b>.")
    page = company.page(tess, "file", path=LESSON)
    assert "Not <b>true</b>." in [element.value for element in page.text]
    settle = next(button for button in page.button if button.key and button.key.startswith("settle_"))
    settle.click().run()
    assert "(settled)" in everything(page)
    assert "no report is open" in everything(company.page(tess, "content"))


def test_a_quiz_says_that_too_few_have_answered(company: Company, tess: str) -> None:
    page = company.page(tess, "file", path="quizzes/hello.yaml")
    assert not page.exception
    assert "Fewer than 10 people have answered these so far: " in everything(page)


def test_every_file_opens(company: Company, tess: str) -> None:
    for file in company.work.library.draft().release.files:
        page = company.page(tess, "file", path=file.path)
        assert not page.exception, file.path
        assert f"{file.path}`" in said(page)


def test_a_file_that_is_not_there_is_politely_missing(company: Company, tess: str) -> None:
    assert "There is nothing here" in said(company.page(tess, "file", path="../../etc/passwd"))


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.HR])
@pytest.mark.parametrize("slug", ["content", "file"])
def test_others_are_refused(company: Company, role: Role, slug: str) -> None:
    page = company.page(company.hire("Max", role), slug)
    assert "This page is not for you" in said(page)


def test_an_administrator_sees_content_and_no_answers(company: Company) -> None:
    page = company.page(company.hire("Ada", Role.ADMINISTRATOR), "file", path="quizzes/hello.yaml")
    assert not page.exception
    assert "How learners answered" not in said(page)
