"""The preview plays the draft as a learner would meet it; not one event is written."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from modules.people import Role
from tests.ui.company import COURSE, Company, company_in, said

BANNER = "nothing is recorded here"


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


def everything_written(company: Company) -> dict[str, int]:
    """How many rows each table holds, sessions aside, whose last sign of life is renewed by any look."""
    with company.work.store.read() as db:
        tables = [name for (name,) in db.all("select name from sqlite_master where type = 'table'")]
        return {name: db.value(f"select count(*) from {name}") for name in tables}


def press(app: AppTest, key: str) -> AppTest:
    """Press the button whose key begins like this."""
    return next(button for button in app.button if button.key and button.key.startswith(key)).click().run()


def says_so(app: AppTest) -> bool:
    return any(BANNER in element.proto.body for element in app.get("html"))


def test_a_lesson_plays_from_its_first_screen_to_its_last(company: Company, tess: str) -> None:
    page = company.page(tess, "preview", unit="hello", lesson="first")
    before = everything_written(company)
    first, *screens = company.work.library.draft().release.lesson("hello", "first").screens
    assert first.title in said(page)
    for screen in screens:
        press(page, "next_preview_hello_first")
        assert not page.exception
        assert says_so(page)
        assert screen.title in said(page)
    assert before == everything_written(company)


def test_a_quiz_plays_to_its_result(company: Company, tess: str) -> None:
    page = company.page(tess, "preview", quiz="hello")
    before = everything_written(company)
    drawn = len(company.work.library.draft().release.quiz("hello").pool)
    for _ in range(company.work.library.draft().release.quiz("hello").served):
        assert says_so(page)
        for radio in page.radio:
            radio.set_value(0)
        for box in page.checkbox:
            if box.key and box.key.startswith("answer_"):
                box.check()
        press(page, "check_answer_preview")
        press(page, "next_preview")
        assert not page.exception
    press(page, "finish_preview")
    assert "right" in said(page)
    press(page, "retry_preview")
    assert "Question 1 of" in said(page) or drawn == 0
    assert before == everything_written(company)


def test_a_scenario_plays_to_its_end(company: Company, tess: str) -> None:
    scenario = company.work.library.draft().release.scenarios[0]
    page = company.page(tess, "preview", scenario=scenario.id)
    before = everything_written(company)
    for _ in range(20):
        if not page.radio:
            break
        page.radio[0].set_value(0)
        press(page, "do_choice_preview")
        press(page, "continue_preview")
        assert not page.exception
    press(page, "replay_preview")
    assert page.radio
    assert before == everything_written(company)


def test_a_report_in_a_preview_is_not_sent(company: Company, tess: str) -> None:
    page = company.page(tess, "preview", unit="hello", lesson="first")
    before = everything_written(company)
    page.button(key="wrong_unclear").click().run()
    assert before == everything_written(company)
    assert ["In a preview nothing is sent."] == [told.value for told in page.info]
    assert not page.success


def test_the_preview_is_of_the_draft(company: Company, tess: str, folder: Path) -> None:
    path = folder / "content" / "lessons" / "hello" / "first.yaml"
    screen = company.work.library.draft().release.lesson("hello", "first").screens[0]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"title: {screen.title}", "title: A new idea", 1), encoding="utf-8")
    company.work.library._looked_at = float("-inf")
    assert "A new idea" in said(company.page(tess, "preview", unit="hello", lesson="first"))
    assert screen.title == company.work.library.published().lesson("hello", "first").screens[0].title


@pytest.mark.parametrize(
    "query", [{}, {"quiz": "nothing"}, {"scenario": "nothing"}, {"unit": "hello", "lesson": "nothing"}]
)
def test_what_is_not_there_is_politely_missing(company: Company, tess: str, query: dict[str, str]) -> None:
    page = company.page(tess, "preview", **query)
    assert not page.exception
    assert "There is nothing here" in said(page)


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.HR])
def test_others_are_refused(company: Company, role: Role) -> None:
    page = company.page(company.hire("Max", role), "preview", unit="hello", lesson="first")
    assert "This page is not for you" in said(page)
