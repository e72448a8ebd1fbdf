"""Two tabs, two clicks, one session that ended: nothing counts twice, nothing is said that is not so."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from modules.texts import say
from tests.browser.hands import Mouse
from tests.browser.house import House
from tests.browser.learner import Learner
from tests.browser.tour import visit, wait_until

QUIZ = "/quiz?unit=join-in"
SCENARIO = "/scenario?scenario=share-request"


@pytest.fixture
def bob(house: House) -> tuple[str, str]:
    """Somebody new, whose id and name no other test knows."""
    return house.newcomer()


@pytest.fixture
def tabs(
    window: Callable[..., Page], house: House, as_person: Callable[..., None], bob: tuple[str, str]
) -> Callable[[str], tuple[Learner, Learner]]:
    """Opens the same address in two tabs of Bob's browser."""

    def open_tabs(address: str) -> tuple[Learner, Learner]:
        first = window()
        as_person(first.context, bob[0])
        release = house.work.library.published()
        pages = (first, first.context.new_page())
        for page in pages:
            visit(page, address)
        return Learner(pages[0], Mouse(), release), Learner(pages[1], Mouse(), release)

    return open_tabs


def test_a_double_click_counts_once(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    learner, _ = tabs(QUIZ)
    learner.mark()

    learner.keyed("check_answer_").get_by_role("button").dblclick()

    expect(learner.page.get_by_text(say("item.right"), exact=True)).to_be_visible()
    assert 1 == house.count(bob[0], "answered")


def test_the_tab_that_answers_later_is_told_and_shows_what_was_answered(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    stale, current = tabs(QUIZ)
    stale.mark(right=False)
    current.answer(right=True)

    stale.press("check_answer_")

    expect(stale.page.get_by_role("alert")).to_contain_text(say("item.stale"))
    expect(stale.page.get_by_text(say("item.right"), exact=True)).to_be_visible()
    assert 1 == house.count(bob[0], "answered")


def test_the_tab_that_chooses_later_is_told_and_shows_what_was_chosen(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    stale, current = tabs(SCENARIO)
    stale.choose(best=False)
    current.decide()

    stale.press("do_choice_")

    expect(stale.page.get_by_role("alert").first).to_contain_text(say("scenario.stale"))
    expect(stale.page.get_by_role("heading", name=say("scenario.then"))).to_be_visible()
    assert 1 == house.count(bob[0], "answered")


def test_a_fragment_that_stays_open_after_signing_out_in_another_tab_saves_nothing_and_leads_back(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    left_open, other = tabs(QUIZ)
    left_open.mark()
    other.page.get_by_role("button", name=say("frame.sign_out")).click()
    expect(other.page.get_by_role("heading", level=1)).to_have_text(say("signin.stories.title"))

    left_open.keyed("check_answer_").get_by_role("button").click()

    expect(left_open.page.get_by_role("alert")).to_contain_text(say("ended.title"))
    assert 0 == house.count(bob[0], "answered")
    left_open.page.get_by_role("link", name=say("ended.link")).click()
    left_open.page.get_by_role("button", name=bob[1]).click()
    expect(left_open.keyed("check_answer_")).to_be_visible()


def test_a_report_from_a_fragment_that_stays_open_after_signing_out_is_refused(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    left_open, other = tabs("/")
    left_open.keyed("wrong").get_by_role("button", name=say("wrong.label")).click()
    other.page.get_by_role("button", name=say("frame.sign_out")).click()
    wait_until(other.page, lambda: "signed_out" in house.kinds(bob[0]))

    left_open.page.get_by_role("button", name=say("wrong.kind.unclear")).click()

    expect(left_open.page.get_by_role("alert")).to_contain_text(say("ended.title"))


def test_searching_a_policy_that_stays_open_after_signing_out_finds_nothing(
    tabs: Callable[[str], tuple[Learner, Learner]], house: House, bob: tuple[str, str]
) -> None:
    left_open, other = tabs("/policy")
    other.page.get_by_role("button", name=say("frame.sign_out")).click()
    wait_until(other.page, lambda: "signed_out" in house.kinds(bob[0]))

    left_open.page.get_by_role("searchbox", name=say("policy.search")).fill("DP-07")

    expect(left_open.page.get_by_role("alert")).to_contain_text(say("ended.title"))
    expect(left_open.page.get_by_role("heading", name="DP-07")).to_have_count(0)
