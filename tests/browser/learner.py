"""Somebody who takes the course as it is shown, with whatever hands, and knows the answers."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from modules.content import Release
from modules.texts import say
from tests.browser.hands import Hands
from tests.browser.tour import settle, wait_until
from tests.walkthroughs.answers import best_place, item_with, right_places

MOST_STEPS = 60
NAME = "Alice Archer"


class Learner:
    """Follows the one obvious next step until there is none.

    `arrived` is called on every new page, screen, scene and item with the prefix of what the page must have moved the
    focus to.
    """

    def __init__(
        self, page: Page, hands: Hands, release: Release, arrived: Callable[[], None] | None = None
    ) -> None:
        self.page = page
        self.hands = hands
        self.release = release
        self.arrived = arrived or (lambda: None)

    def take_the_course(self) -> None:
        """Take every step, from My training to the certificate."""
        self.go("next_step_go")
        for _ in range(MOST_STEPS):
            if self.here() == "training":
                self.either("certificate_")
                if not self.shows("next_step_go"):
                    return
                self.go("next_step_go")
            else:
                self.take_step()
        raise AssertionError(f"after {MOST_STEPS} steps the course still goes on at {self.page.url}")

    def take_step(self) -> None:
        """Do what this page is for, and go on to where it leads."""
        {
            "lesson": self.read_lesson,
            "scenario": self.live_scenario,
            "quiz": self.pass_quiz,
            "policy": self.accept_policy,
        }[self.here()]()

    def here(self) -> str:
        return urlsplit(self.page.url).path.strip("/") or "training"

    def shows(self, prefix: str) -> bool:
        return self.keyed(prefix).count() > 0

    def either(self, *prefixes: str) -> None:
        """Wait until something with one of these keys is there."""
        found = self.page.locator(", ".join(f'[class*="st-key-{prefix}"]' for prefix in prefixes))
        expect(found.first).to_be_visible()

    def keyed(self, prefix: str) -> Locator:
        """What has a key that begins so."""
        return self.page.locator(f'[class*="st-key-{prefix}"]')

    def press(self, prefix: str) -> None:
        """Press a button that is gone once it has had its effect."""
        found = self.keyed(prefix).first
        found.wait_for()
        key = next(
            name for name in (found.get_attribute("class") or "").split() if name.startswith("st-key-")
        )
        self.hands.press(found.get_by_role("button"))
        expect(self.page.locator(f".{key}")).to_have_count(0)

    def go(self, prefix: str) -> None:
        """Press a button that leads somewhere new."""
        self.press(prefix)
        settle(self.page)
        self.arrived()

    def read_lesson(self) -> None:
        """Answer what a lesson asks and turn its screens until it leads elsewhere."""
        before = self.page.url
        while self.page.url == before:
            self.either("ways_")
            for _ in range(self.keyed("check_answer_").count()):
                self.answer()
            self.go("next_")

    def pass_quiz(self) -> None:
        self.either("check_answer_", "finish_")
        while not self.shows("finish_"):
            self.answer()
            self.go("next_")
            self.either("check_answer_", "finish_")
        self.go("finish_")
        self.go("go_")

    def live_scenario(self) -> None:
        self.either("do_choice_", "go_")
        while not self.shows("go_"):
            self.decide()
            self.go("continue_")
            self.either("do_choice_", "go_")
        self.go("go_")

    def accept_policy(self) -> None:
        for clause in self.release.policy.clauses:
            if clause.attest:
                self.hands.tick(self.keyed(f"attest_{clause.id}").get_by_role("checkbox"))
        self.hands.write(self.keyed("policy_name").get_by_role("textbox"), NAME)
        self.press("policy_accept")
        self.go("policy_go")

    def answer(self, *, right: bool = True) -> None:
        """Answer the first item on the screen that is still open."""
        self.mark(right=right)
        self.press("check_answer_")
        expect(self.page.locator('[class*="st-key-focus_"] [data-testid="stAlert"]').first).to_be_visible()

    def mark(self, *, right: bool = True) -> None:
        """Choose an answer, without checking it."""
        groups = '[class*="st-key-answer_"] [role="radiogroup"], [class*="st-key-group_answer_"]'
        group = self.page.locator(groups).first
        wait_until(self.page, lambda: item_with(self.release, _options(group)) is not None)
        keys = right_places(self.release, _options(group))
        if (radios := group.get_by_role("radio")).count():
            wrong = next(place for place in range(radios.count()) if place not in keys)
            self.hands.choose(radios.nth(keys[0] if right else wrong))
            return
        for place in range((boxes := group.get_by_role("checkbox")).count()):
            if (place in keys) == right:
                self.hands.tick(boxes.nth(place))

    def decide(self) -> None:
        """Make the best choice of a scene."""
        self.choose()
        self.press("do_choice_")
        expect(self.page.get_by_role("heading", name=say("scenario.then"))).to_be_visible()

    def choose(self, *, best: bool = True) -> None:
        """Mark what to do in a scene, without doing it."""
        group = self.page.locator('[class*="st-key-choice_"] [role="radiogroup"]')
        wait_until(self.page, lambda: best_place(self.release, _options(group)) is not None)
        place = best_place(self.release, _options(group), best=best)
        assert place is not None
        self.hands.choose(group.get_by_role("radio").nth(place))


def _options(group: Locator) -> list[str]:
    """The labels of radio buttons or boxes, in the order in which they stand; the group's own label is not one."""
    return group.locator("label").filter(has=group.page.locator("input")).all_inner_texts()
