"""Every page for every role, on a desktop and on a phone: it opens or refuses, and axe finds nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from modules.learning.signing_in import story_people
from modules.people import Role, allows
from modules.records import queries
from modules.texts import LANGUAGE, say
from modules.ui.navigation import PAGES, PageRow
from tests.browser.axe import violations
from tests.browser.house import House
from tests.browser.server import Server
from tests.browser.tour import DESKTOP, PHONE, Watch, fits, heading, visit

QUERIES = {
    "lesson": "?unit=join-in&lesson=your-move",
    "quiz": "?unit=join-in",
    "scenario": "?scenario=share-request",
    "person": "?id={report}",
    "file": "?path=content/lessons/join-in/your-move.yaml",
    "preview": "?unit=join-in&lesson=your-move",
}
"""What pages need to be told; a new page opens at its plain address."""

PUBLIC = {
    "/auth/login": "signin.stories.title",
    "/verify": "verify.title",
    "/verify/AAAA": "verify.unknown.title",
}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The made-up company of an evaluation, which the server founds at its first start."""
    opened = House(tmp_path_factory.mktemp("var"), people={})
    yield opened
    opened.close()


@dataclass
class Desk:
    """Somebody of a role with a desktop and a phone."""

    person: str
    desktop: Page
    phone: Page
    watch: Watch


@pytest.fixture(scope="module")
def desk_of(browser: Browser, server: Server, house: House) -> Iterator[Callable[[Role], Desk]]:
    """Opens the two windows of a role, once for all its pages."""
    desks: dict[Role, Desk] = {}

    def sit_down(role: Role) -> Desk:
        if role not in desks:
            person = next(person.id for person in story_people(house.work) if person.role is role)
            watch = Watch(server.address)
            pages = []
            for options in ({"viewport": DESKTOP}, {"viewport": PHONE, "has_touch": True, "is_mobile": True}):
                context = browser.new_context(base_url=server.address, reduced_motion="reduce", **options)  # type: ignore[arg-type]
                context.add_cookies([house.cookie(person, server.address)])  # type: ignore[list-item]
                watch.over(context)
                pages.append(context.new_page())
            desks[role] = Desk(person, pages[0], pages[1], watch)
        return desks[role]

    yield sit_down
    for desk in desks.values():
        desk.desktop.context.close()
        desk.phone.context.close()


def report_of(house: House) -> str:
    """Somebody who reports to the manager with a story, and is a learner."""
    people = story_people(house.work)
    manager = next(person.id for person in people if person.role is Role.MANAGER)
    return next(person.id for person in people if person.role is Role.LEARNER and person.manager == manager)


def address(row: PageRow, house: House) -> str:
    slug = "" if row is PAGES[0] else row.slug
    return f"/{slug}{QUERIES.get(row.slug, '')}".format(report=report_of(house))


def refusals(house: House, person: str) -> int:
    with house.work.store.read() as db:
        return sum(line.actor == person for line in queries.history.audits(db, "refused", limit=10_000))


@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.slug)
@pytest.mark.parametrize("role", Role)
def test_a_page_opens_for_whom_it_is_and_refuses_everybody_else(
    desk_of: Callable[[Role], Desk], house: House, role: Role, row: PageRow
) -> None:
    desk, refused_before = desk_of(role), refusals(house, desk_of(role).person)

    for page in (desk.desktop, desk.phone):
        visit(page, address(row, house))

        refused = heading(page) == say("refused.title")
        assert refused is not allows(role, row.permission)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.get_by_role("dialog")).to_have_count(0)
        assert LANGUAGE == page.evaluate("() => document.documentElement.lang")
        assert f"{say(row.title)} · {say('app.name')}" == page.title()
        assert [] == violations(page)
        fits(page)
    desk.watch.check()
    logged = refusals(house, desk.person) - refused_before
    assert (0 if allows(role, row.permission) else 2) == logged


@pytest.mark.parametrize("path", PUBLIC)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_what_is_open_to_everybody_is_accessible_too(
    window: Callable[..., Page], path: str, size: dict[str, int]
) -> None:
    page = window(viewport=size)

    page.goto(path)

    expect(page.get_by_role("heading", level=1)).to_have_text(say(PUBLIC[path]))
    assert [] == violations(page)
    fits(page)


def test_somebody_who_reports_to_another_manager_is_refused_and_that_is_on_record(
    desk_of: Callable[[Role], Desk], house: House
) -> None:
    max_ = desk_of(Role.MANAGER)
    with house.work.store.read() as db:
        stranger = next(
            person
            for person in queries.people.search(db, queries.people.Wanted(), limit=100)
            if person.manager not in (None, max_.person) and person.id != max_.person
        )
    before = refusals(house, max_.person)

    visit(max_.desktop, f"/person?id={stranger.id}")

    assert say("refused.title") == heading(max_.desktop)
    expect(max_.desktop.get_by_test_id("stMain")).not_to_contain_text(stranger.name or "?")
    assert before + 1 == refusals(house, max_.person)


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_what_opens_on_the_pages_of_hr_is_accessible_too(
    desk_of: Callable[[Role], Desk], house: House, size: str
) -> None:
    """The chart with its table, the reminder, a correction before it is made, whom an assignment reaches."""
    desk = desk_of(Role.HR)
    page: Page = getattr(desk, size)

    def keyed(key: str) -> Locator:
        return page.locator(f".st-key-{key}")

    visit(page, "/completion")
    for switch in ("chart", "nudge"):
        keyed(switch).locator("label").first.click()
    expect(keyed("nudge_addresses")).to_be_visible()
    expect(page.get_by_test_id("stPlotlyChart")).to_be_visible()
    assert [] == violations(page)
    fits(page)

    visit(page, f"/person?id={report_of(house)}")
    page.get_by_text(f"{say('correct.title')}: ").click()
    keyed("correct_everyone_reason").get_by_role("textbox").fill("Back from leave.")
    keyed("correct_everyone_preview").get_by_role("button").click()
    expect(keyed("correct_everyone_confirm")).to_be_visible()
    assert [] == violations(page)
    fits(page)

    visit(page, "/assign")
    keyed("assign_preview").get_by_role("button").click()
    expect(keyed("assign_confirm")).to_be_visible()
    assert [] == violations(page)
    fits(page)
    desk.watch.check()
