"""The learner's whole way on a phone: by touch, 390 px wide, on a slow line that breaks in the middle of an answer."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from modules.texts import say
from tests.browser.hands import Finger
from tests.browser.house import NAMES, House
from tests.browser.learner import Learner
from tests.browser.server import Server
from tests.browser.tour import fits, settle, wait_until
from tests.browser.wire import Wire

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
"""What a phone gets in a bus: 1.6 Mbit/s down, 0.7 up, 150 ms there and back."""


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    """The line to the server: what the browser's own throttle leaves out is slowed down here."""
    line = Wire(server.port, delay=0.03)
    yield line
    line.close()


@pytest.fixture
def learner(wire: Wire, phone: Callable[..., Page], house: House) -> Learner:
    """Somebody with a phone, not signed in yet."""
    page = phone(origin=wire.address)
    return Learner(page, Finger(), house.work.library.published(), lambda: fits(page))


def into_the_bus(page: Page) -> None:
    """Make the line slow."""
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)


def sign_in(learner: Learner, name: str) -> None:
    learner.page.goto("/")
    learner.hands.press(learner.page.get_by_role("button", name=name))
    settle(learner.page)


@pytest.mark.timeout(300)
def test_from_sign_in_to_a_verified_certificate_by_touch(learner: Learner, house: House) -> None:
    page = learner.page
    into_the_bus(page)
    sign_in(learner, NAMES["alice"])

    learner.take_the_course()

    fits(page)
    with page.context.expect_page() as opened:
        learner.hands.press(page.get_by_role("link", name=say("training.certificate.check")))
    proof = opened.value
    expect(proof.get_by_role("heading", level=1)).to_have_text(say("verify.valid.title"))
    expect(proof.locator("dd", has_text=NAMES["alice"])).to_be_visible()
    fits(proof)
    assert 1 == house.count("alice", "certified")


@pytest.fixture
def bob(learner: Learner, house: House) -> str:
    """Bob, at the first question of a quiz, with an answer marked."""
    person, name = house.newcomer()
    house.go_on(person, until=lambda page: page == "quiz")
    sign_in(learner, name)
    learner.go("next_step_go")
    learner.mark()
    into_the_bus(learner.page)
    return person


def check_button(learner: Learner) -> None:
    learner.hands.press(learner.keyed("check_answer_").get_by_role("button"))


def test_an_answer_whose_feedback_is_lost_counts_once_and_is_explained_when_the_line_is_back(
    learner: Learner, wire: Wire, house: House, bob: str
) -> None:
    before = house.count(bob, "answered")
    wire.lose_answers()
    check_button(learner)
    wait_until(learner.page, lambda: house.count(bob, "answered") == before + 1)
    wire.cut()
    expect(learner.keyed("check_answer_").get_by_role("button")).to_be_disabled()

    wire.mend()

    expect(learner.page.get_by_text(say("item.right"), exact=True)).to_be_visible()
    expect(learner.page.get_by_role("heading", name=say("item.number", n=1, of=4))).to_be_visible()
    assert before + 1 == house.count(bob, "answered")


def test_an_answer_that_is_lost_itself_is_still_marked_and_counts_once_when_sent_again(
    learner: Learner, wire: Wire, house: House, bob: str
) -> None:
    before = house.count(bob, "answered")
    wire.lose_questions()
    check_button(learner)
    learner.page.wait_for_timeout(300)
    wire.cut()
    expect(learner.keyed("check_answer_").get_by_role("button")).to_be_disabled()
    expect(learner.page.get_by_role("status").filter(has_text=say("frame.lost"))).to_be_visible()
    assert before == house.count(bob, "answered")

    wire.mend()
    expect(learner.page.get_by_text(say("frame.lost"))).to_have_count(0)
    expect(learner.keyed("check_answer_").get_by_role("button")).to_be_enabled()
    check_button(learner)

    expect(learner.page.get_by_text(say("item.right"), exact=True)).to_be_visible()
    assert before + 1 == house.count(bob, "answered")


@pytest.mark.usefixtures("bob")
def test_after_the_line_broke_the_quiz_goes_on_to_its_end(learner: Learner, wire: Wire) -> None:
    wire.cut()
    expect(learner.keyed("check_answer_").get_by_role("button")).to_be_disabled()
    wire.mend()
    expect(learner.keyed("check_answer_").get_by_role("button")).to_be_enabled()

    learner.press("check_answer_")
    learner.go("next_")
    learner.pass_quiz()

    expect(learner.page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_be_visible()
