"""A browser that somebody sits at, and what must hold wherever it goes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError, WebSocket, expect

DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
_READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_FITS = """() => document.fonts.status === "loaded" &&
  [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .every(e => !e || e.scrollWidth <= e.clientWidth)"""
_LOCAL = ("data", "blob", "about")


@dataclass
class Watch:
    """Collects, over every page of a browser, what must never happen."""

    origin: str
    foreign: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("page", lambda page: page.on("websocket", self._socket))

    def check(self) -> None:
        assert [] == self.foreign, "something was fetched from another server"
        assert [] == self.violations, "the content security policy was broken"
        assert [] == self.errors, "a script of the page failed"

    def _request(self, request: Request) -> None:
        self._visited(request.url)

    def _socket(self, socket: WebSocket) -> None:
        self._visited(socket.url)

    def _visited(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _LOCAL and parts.netloc != urlsplit(self.origin).netloc:
            self.foreign.append(url)

    def _console(self, message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            self.violations.append(message.text)

    def _error(self, error: WebError) -> None:
        self.errors.append(str(error.error))


def settle(page: Page) -> None:
    """Wait until the first run is over; after that rely on expect()."""
    page.wait_for_selector(_READY, timeout=30_000)


def visit(page: Page, address: str) -> None:
    """Open a page of the app by its address."""
    page.goto(address)
    settle(page)
    expect(page.get_by_test_id("stMain").get_by_role("heading", level=1)).to_have_count(1)


def heading(page: Page) -> str:
    """What the page is called where it stands."""
    return page.get_by_test_id("stMain").get_by_role("heading", level=1).inner_text().strip()


def focused_heading(page: Page) -> str:
    """The text of the heading that has the focus, or nothing."""
    found: str = page.evaluate(
        "() => /^H[1-3]$/.test(document.activeElement.tagName) ? document.activeElement.innerText.trim() : ''"
    )
    return found


def scrolled(page: Page) -> float:
    """How far the page is scrolled down."""
    down: float = page.evaluate("() => document.querySelector('[data-testid=\"stMain\"]').scrollTop")
    return down


def fits(page: Page) -> None:
    """Nothing sticks out to the side, once the page's own fonts are there."""
    page.wait_for_function(_FITS, timeout=10_000)


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Wait for something that happens outside the page, while the page lives on."""
    for _ in range(150):
        if is_so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not happen within 15 seconds")
