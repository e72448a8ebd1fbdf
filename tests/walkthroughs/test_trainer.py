"""Marta writes the course: a saved file is the draft, a preview records nothing, a mistake has its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.learning import Workspace
from modules.texts import say
from tests.walkthroughs.somebody import Somebody
from tests.walkthroughs.test_learner import answer

LESSON = "content/lessons/join-in/your-move.yaml"


@pytest.fixture
def marta(meet: Callable[[str], Somebody]) -> Somebody:
    return meet("Marta")


@pytest.fixture
def save(work: Workspace, course: Path) -> Callable[[str, str], None]:
    """Changes the lesson in an editor and saves it."""

    def save_it(old: str, new: str) -> None:
        text = (course / LESSON).read_text(encoding="utf-8")
        assert old in text
        (course / LESSON).write_text(text.replace(old, new, 1), encoding="utf-8")
        work.library._looked_at = float("-inf")

    return save_it


def events(work: Workspace) -> int:
    with work.store.read() as db:
        return int(db.value("select count(*) from events"))


def test_a_saved_change_is_seen_in_the_preview_published_and_then_learned(
    marta: Somebody, meet: Callable[[str], Somebody], save: Callable[[str, str], None]
) -> None:
    sofie = meet("Sofie")
    save("title: A customer asks", "title: Somebody asks you")
    marta.open("preview", unit="join-in", lesson="your-move")
    assert "Somebody asks you" == marta.title()
    sofie.open("lesson", unit="join-in", lesson="your-move")
    assert "A customer asks" == sofie.title()

    marta.open("content")
    marta.press("publish")
    marta.press("publish_confirm")

    assert say("authoring.publish.done") in marta.said()
    sofie.open("lesson", unit="join-in", lesson="your-move")
    assert "Somebody asks you" == sofie.title()


def test_a_preview_records_nothing_whatever_is_pressed(marta: Somebody) -> None:
    before = events(marta.work)

    marta.open("preview", unit="join-in", lesson="your-move")
    answer(marta)
    marta.press("next_")
    marta.press("wrong_unclear")
    marta.open("preview", quiz="join-in")
    answer(marta)

    assert before == events(marta.work)


def test_a_mistake_is_named_with_its_file_and_line_and_learners_keep_what_they_have(
    marta: Somebody, meet: Callable[[str], Somebody], save: Callable[[str, str], None], course: Path
) -> None:
    sofie = meet("Sofie")
    save("title: A customer asks", "titel: A customer asks")

    marta.open("content")

    lines = (course / LESSON).read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if "titel" in text)
    assert f"`{LESSON}:{line}:" in marta.said()
    assert marta.key("publish") is None
    sofie.open("lesson", unit="join-in", lesson="your-move")
    assert "A customer asks" == sofie.title()


def test_a_report_of_a_learner_is_read_and_settled(marta: Somebody) -> None:
    marta.open("content")
    reports = [button.key for button in marta.app.button if button.key and button.key.startswith("settle_")]
    assert reports

    marta.press(reports[0])

    assert marta.key(reports[0]) is None


def test_a_trainer_sees_no_person(marta: Somebody, meet: Callable[[str], Somebody]) -> None:
    for slug, query in (("completion", {}), ("people", {}), ("person", {"id": meet("Ana").person.id})):
        marta.open(slug, **query)
        assert marta.is_refused()
