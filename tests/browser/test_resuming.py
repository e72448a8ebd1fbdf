"""Whatever comes in between, the learner is exactly where they were, and the next press counts."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Page

from modules.texts import say
from tests.browser.hands import Mouse
from tests.browser.house import House
from tests.browser.learner import Learner
from tests.browser.server import Server
from tests.browser.tour import settle, visit, wait_until

CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
Move = Callable[[Learner], None]


def second_screen(learner: Learner) -> None:
    for _ in range(learner.keyed("check_answer_").count()):
        learner.answer()
    learner.go("next_")


def explanation(learner: Learner) -> None:
    learner.answer(right=False)


def second_question(learner: Learner) -> None:
    learner.answer()
    learner.go("next_")


def consequence(learner: Learner) -> None:
    learner.decide()


def second_scene(learner: Learner) -> None:
    learner.decide()
    learner.go("continue_")


def onward(learner: Learner) -> None:
    learner.go("next_")


def continued(learner: Learner) -> None:
    learner.go("continue_")


PLACES: dict[str, tuple[str, Move, Move]] = {
    "a screen": ("lesson", second_screen, onward),
    "an explanation": ("quiz", explanation, onward),
    "a question": ("quiz", second_question, explanation),
    "a consequence": ("scenario", consequence, continued),
    "a scene": ("scenario", second_scene, consequence),
}
"""Where somebody may be: on which page, what brings them there from its beginning, and what they do next."""

REMEMBERED = ("a screen", "a question", "a consequence")
"""Where the way from My training leads back to: from an explanation it goes on, to a scene it leads by what led there."""


def portrait(page: Page) -> str:
    """Everything that the page tells a person, read as a screen reader reads it."""
    return page.get_by_test_id("stMain").aria_snapshot()


def is_back(page: Page, before: str) -> None:
    """The page is connected, can be worked with, and is what it was."""
    page.wait_for_selector(CONNECTED)
    settle(page)
    with suppress(AssertionError):
        wait_until(page, lambda: portrait(page) == before)
    assert before == portrait(page)


@pytest.fixture
def at_place(
    window: Callable[..., Page], house: House, as_person: Callable[..., None]
) -> Callable[[str], tuple[str, Learner]]:
    """Brings somebody new to one of the places, in a window of their own; returns their name too."""

    def bring(place: str) -> tuple[str, Learner]:
        kind, arrive, _ = PLACES[place]
        person, name = house.newcomer()
        house.go_on(person, until=kind.__eq__)
        page = window()
        as_person(page.context, person)
        learner = Learner(page, Mouse(), house.work.library.published())
        visit(page, "/")
        learner.go("next_step_go")
        arrive(learner)
        return name, learner

    return bring


@pytest.mark.timeout(180)
def test_after_a_reload_a_restart_and_kill_9_everybody_is_where_they_were_and_the_next_press_counts(
    at_place: Callable[[str], tuple[str, Learner]], server: Server
) -> None:
    learners = {place: at_place(place)[1] for place in PLACES}
    before = {place: portrait(learner.page) for place, learner in learners.items()}

    def all_are_back() -> None:
        for place, learner in learners.items():
            is_back(learner.page, before[place])

    for learner in learners.values():
        learner.page.reload()
    all_are_back()
    server.stop()
    server.start()
    all_are_back()
    server.kill()
    server.start()
    all_are_back()
    for place, learner in learners.items():
        PLACES[place][2](learner)


@pytest.mark.parametrize("place", REMEMBERED)
def test_after_signing_out_and_in_again_the_next_step_leads_to_where_the_learner_was(
    at_place: Callable[[str], tuple[str, Learner]], place: str
) -> None:
    name, learner = at_place(place)
    page, before = learner.page, portrait(learner.page)

    page.get_by_role("button", name=say("frame.sign_out")).click()
    page.get_by_role("button", name=name).click()
    learner.go("next_step_go")

    is_back(page, before)


@pytest.mark.parametrize("place", REMEMBERED)
def test_a_second_tab_opens_where_the_learner_is(
    at_place: Callable[[str], tuple[str, Learner]], place: str
) -> None:
    _, learner = at_place(place)
    page = learner.page.context.new_page()
    visit(page, "/")

    Learner(page, Mouse(), learner.release).go("next_step_go")

    is_back(page, portrait(learner.page))
