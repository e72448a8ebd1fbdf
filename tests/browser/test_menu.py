"""The menu, the foot and the parts of a page that open: for keyboard, finger and screen reader alike."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from modules.texts import say
from tests.browser.axe import violations
from tests.browser.house import House
from tests.browser.tour import fits, scrolled, visit


@pytest.fixture
def on_phone(phone: Callable[..., Page], as_person: Callable[..., None]) -> Page:
    """Alice on her phone, in My training."""
    page = phone()
    as_person(page.context, "alice")
    visit(page, "/")
    return page


@pytest.fixture
def at_desk(window: Callable[..., Page], as_person: Callable[..., None]) -> Page:
    """Alice at her desk, in My training."""
    page = window()
    as_person(page.context, "alice")
    visit(page, "/")
    return page


def test_on_a_phone_the_menu_makes_way_for_the_page_it_led_to(on_phone: Page) -> None:
    on_phone.get_by_role("button", name="Expand sidebar").tap()
    assert [] == violations(on_phone)

    on_phone.get_by_role("link", name=say("nav.policy"), exact=False).first.tap()

    expect(on_phone.locator("#stSidebar")).to_have_attribute("data-collapsed", "true")
    expect(on_phone.get_by_role("heading", level=1)).to_be_focused()
    fits(on_phone)


def test_a_page_that_the_menu_leads_to_starts_at_its_top_with_the_focus_on_its_heading(at_desk: Page) -> None:
    at_desk.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 400)")

    at_desk.get_by_role("link", name=say("nav.record")).click()

    expect(at_desk.get_by_role("heading", level=1)).to_have_text(say("record.title"))
    expect(at_desk.get_by_role("heading", level=1)).to_be_focused()
    assert 0 == scrolled(at_desk)


def test_whom_to_ask_and_what_is_wrong_open_and_send_without_a_mouse(at_desk: Page, house: House) -> None:
    at_desk.get_by_role("button", name=say("wrong.label")).press("Enter")
    expect(at_desk.get_by_role("dialog")).to_be_visible()
    assert [] == violations(at_desk)

    at_desk.get_by_role("button", name=say("wrong.kind.unclear")).press("Enter")

    expect(at_desk.get_by_role("status").filter(has_text=say("wrong.thanks"))).to_be_visible()
    with house.work.store.read() as db:
        assert [("training", "unclear")] == db.all("select place, kind from feedback")


def test_what_is_missing_before_the_policy_is_accepted_is_announced_and_named_at_its_field(
    at_desk: Page,
) -> None:
    visit(at_desk, "/policy")

    at_desk.locator(".st-key-policy_accept").get_by_role("button").press("Enter")

    expect(at_desk.get_by_role("alert")).to_be_visible()
    expect(at_desk.get_by_text(say("policy.sign.name_missing"))).to_be_visible()
    assert [] == violations(at_desk)


def test_an_answer_is_announced_and_gets_the_focus(at_desk: Page) -> None:
    visit(at_desk, "/quiz?unit=join-in")
    options = at_desk.locator('[class*="st-key-answer_"], [class*="st-key-group_answer_"]').first
    options.get_by_role("radio").or_(options.get_by_role("checkbox")).first.press("Space")

    at_desk.locator('[class*="st-key-check_answer_"]').get_by_role("button").press("Enter")

    told = at_desk.locator('[class*="st-key-focus_"]').filter(has=at_desk.get_by_test_id("stAlert"))
    expect(told.locator('[role="status"], [role="alert"]').first).to_be_visible()
    expect(told).to_be_focused()
