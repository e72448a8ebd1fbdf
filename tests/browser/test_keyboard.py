"""The learner's whole way by keyboard alone, from the sign-in page to the page that proves the certificate."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from modules.texts import say
from tests.browser.hands import Keyboard
from tests.browser.house import NAMES, House
from tests.browser.learner import Learner
from tests.browser.server import Server
from tests.browser.tour import focused_heading, scrolled, settle


def at_its_top(page: Page) -> Callable[[], None]:
    """Looks whether what is new starts at its top, with the focus on its heading."""

    def look() -> None:
        page.wait_for_function("() => /^H[1-3]$/.test(document.activeElement.tagName)")
        assert "" != focused_heading(page)
        assert 0 == scrolled(page)

    return look


@pytest.mark.timeout(300)
def test_from_sign_in_to_a_verified_certificate_without_a_mouse(
    window: Callable[..., Page], server: Server, house: House
) -> None:
    page = window()
    hands = Keyboard(page)
    page.goto("/")
    hands.press(page.get_by_role("button", name=NAMES["alice"]))
    settle(page)
    learner = Learner(page, hands, house.work.library.published(), at_its_top(page))

    learner.take_the_course()

    with page.context.expect_page() as opened:
        hands.press(page.get_by_role("link", name=say("training.certificate.check")))
    proof = opened.value
    expect(proof.get_by_role("heading", level=1)).to_have_text(say("verify.valid.title"))
    expect(proof.locator("dd", has_text=NAMES["alice"])).to_be_visible()
    assert proof.url.startswith(f"{server.address}/verify/")
    assert 1 == house.count("alice", "certified")
