"""Somebody who takes the course as it is shown, with whatever hands, and knows the answers."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from modules.content import Release
from modules.items import Item
from modules.texts import say
from tests.browser.hands import Hands
from tests.browser.tour import settle

MOST_STEPS = 60
NAME = "Alice Archer"


def plain(text: str) -> str:
    """A text without Markdown, icons and the spaces of its layout."""
    return re.sub(r"[^\w]+", " ", re.sub(r":material/\w+:", "", text)).strip().casefold()


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
            for _ in range(self.keyed("check_answer_").count()):
                self.answer()
            self.go("next_")

    def pass_quiz(self) -> None:
        while not self.shows("finish_"):
            self.answer()
            self.go("next_")
        self.go("finish_")
        self.go("go_")

    def live_scenario(self) -> None:
        while not self.shows("go_"):
            self.decide()
            self.go("continue_")
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
        group = self.page.locator(
            '[class*="st-key-answer_"] [role="radiogroup"], [class*="st-key-group_answer_"]'
        ).first
        group.wait_for()
        controls = group.get_by_role("radio").or_(group.get_by_role("checkbox"))
        labels = [plain(label) for label in group.locator("label").all_inner_texts() if plain(label)]
        keys = self.right_places(labels[-controls.count() :])
        if group.get_by_role("radio").count():
            wrong = next(place for place in range(controls.count()) if place not in keys)
            self.hands.choose(controls.nth(keys[0] if right else wrong))
            return
        for place in range(controls.count()):
            if (place in keys) == right:
                self.hands.tick(controls.nth(place))

    def decide(self) -> None:
        """Make the best choice of a scene."""
        self.choose()
        self.press("do_choice_")
        expect(self.page.get_by_role("heading", name=say("scenario.then"))).to_be_visible()

    def choose(self, *, best: bool = True) -> None:
        """Mark what to do in a scene, without doing it."""
        group = self.page.locator('[class*="st-key-choice_"] [role="radiogroup"]')
        group.wait_for()
        radios = group.get_by_role("radio")
        labels = [plain(label) for label in group.locator("label").all_inner_texts() if plain(label)]
        places = enumerate(labels[-radios.count() :])
        self.hands.choose(radios.nth(next(n for n, label in places if (label in self._best()) == best)))

    def _best(self) -> set[str]:
        return {
            plain(self.release.fill(choice.text))
            for scenario in self.release.scenarios
            for scene in scenario.scenes
            for choice in scene.choices
            if choice.quality == "best"
        }

    def right_places(self, labels: list[str]) -> list[int]:
        """Where the right options of the item with these labels stand."""
        item = next(item for item in _items(self.release) if self._labels(item) == set(labels))
        keys = {plain(self.release.fill(option.text)) for option in item.options if option.key}
        return [place for place, label in enumerate(labels) if label in keys]

    def _labels(self, item: Item) -> set[str]:
        return {plain(self.release.fill(option.text)) for option in item.options}


def _items(release: Release) -> list[Item]:
    return [item for quiz in release.quizzes for item in quiz.items]
