"""One server and one browser for each file of tests; everybody who appears has a browser window of their own."""

import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.house import House
from tests.browser.server import Server
from tests.browser.tour import DESKTOP, PHONE, Watch

ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 20_000
OUTCOMES = pytest.StashKey[list[bool]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash.setdefault(OUTCOMES, []).append(report.failed)
    return report


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        missing = "Chromium is not installed; on Debian: apt install chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The records of six people who have everything before them."""
    opened = House(tmp_path_factory.mktemp("var"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def server(house: House) -> Iterator[Server]:
    """The server of that house."""
    started = Server(house.work.settings.var)
    started.start()
    yield started
    started.stop()
    assert [] == started.incidents()


@pytest.fixture
def window(
    browser: Browser, server: Server, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[..., Page]]:
    """Opens a window in a browser of its own; watched from the first request to the last, photographed on failure."""
    with ExitStack() as stack:

        def open_window(origin: str = "", **options: Any) -> Page:
            given: dict[str, Any] = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
            context = browser.new_context(base_url=origin or server.address, **given)
            context.set_default_timeout(PATIENCE)
            watch = Watch(origin or server.address)
            watch.over(context)
            stack.callback(watch.check)
            stack.callback(context.close)
            stack.callback(photograph, context, request.node, tmp_path)
            return context.new_page()

        yield open_window


@pytest.fixture
def phone(window: Callable[..., Page]) -> Callable[..., Page]:
    """Opens a window on a phone: 390 px wide, touched and not clicked."""

    def open_phone(**options: Any) -> Page:
        return window(viewport=PHONE, has_touch=True, is_mobile=True, **options)

    return open_phone


@pytest.fixture
def as_person(house: House, server: Server) -> Callable[[BrowserContext, str], None]:
    """Signs a browser in as somebody; the sign-in page itself has tests of its own."""

    def sign_in(context: BrowserContext, person: str) -> None:
        context.add_cookies([house.cookie(person, server.address)])  # type: ignore[list-item]

    return sign_in


def photograph(context: BrowserContext, test: pytest.Item, folder: Path) -> None:
    """Keep what a failed test had before it."""
    if any(test.stash.get(OUTCOMES, [])):
        for number, page in enumerate(context.pages):
            page.screenshot(path=folder / f"{number}.png", full_page=True)
            sys.stderr.write(f"{page.url} looked like {folder / f'{number}.png'}\n")
