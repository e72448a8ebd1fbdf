"""How somebody works the page: by keyboard alone, or with a finger."""

from typing import Protocol

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 90


class Hands(Protocol):
    """What a person can do to a control."""

    def press(self, control: Locator) -> None:
        """Press a button or follow a link."""

    def choose(self, radio: Locator) -> None:
        """Choose one of a group of radio buttons."""

    def tick(self, box: Locator) -> None:
        """Tick a box."""

    def write(self, field: Locator, text: str) -> None:
        """Write into an empty field."""


class Keyboard:
    """Tab, Space, Enter, arrows and letters; the mouse is never touched."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, control: Locator) -> None:
        self._go_to(control)
        self.page.keyboard.press("Enter")

    def choose(self, radio: Locator) -> None:
        """Go to the group, which has one stop, then along it with the arrows to the radio button."""
        group = radio.locator("xpath=ancestor::*[@role='radiogroup']").get_by_role("radio")
        self._go_to(group)
        for _ in range(group.count()):
            if _has_focus(radio):
                break
            self.page.keyboard.press("ArrowDown")
        if not radio.is_checked():
            self.page.keyboard.press("Space")
        expect(radio).to_be_checked()

    def tick(self, box: Locator) -> None:
        self._go_to(box)
        self.page.keyboard.press("Space")
        expect(box).to_be_checked()

    def write(self, field: Locator, text: str) -> None:
        self._go_to(field)
        self.page.keyboard.type(text)
        expect(field).to_have_value(text)

    def _go_to(self, wanted: Locator) -> None:
        """Press Tab until one of the controls has the focus, which must be there to see."""
        wanted.first.wait_for(state="attached")
        for _ in range(MOST_TABS):
            if _has_focus(wanted):
                assert self.page.evaluate("() => document.activeElement.matches(':focus-visible')")
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached with the Tab key")


class Finger:
    """Taps, as on a phone."""

    def press(self, control: Locator) -> None:
        control.tap()

    def choose(self, radio: Locator) -> None:
        """Tap the words beside it: the circle itself is drawn by the page."""
        _label(radio).tap()
        expect(radio).to_be_checked()

    def tick(self, box: Locator) -> None:
        _label(box).tap()
        expect(box).to_be_checked()

    def write(self, field: Locator, text: str) -> None:
        field.tap()
        field.press_sequentially(text)


class Mouse:
    """Clicks."""

    def press(self, control: Locator) -> None:
        control.click()

    def choose(self, radio: Locator) -> None:
        _label(radio).click()
        expect(radio).to_be_checked()

    def tick(self, box: Locator) -> None:
        _label(box).click()
        expect(box).to_be_checked()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)


def _label(control: Locator) -> Locator:
    return control.locator("xpath=ancestor::label[1]")


def _has_focus(wanted: Locator) -> bool:
    return any(wanted.evaluate_all("all => all.map(one => one === document.activeElement)"))
