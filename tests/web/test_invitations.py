from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.learning.errors import Invalid, Refused
from modules.learning.invitations import invite, links, revoke_link
from modules.learning.workspace import Workspace
from modules.people import Actor, Role

ADA = Actor("ada", Role.ADMINISTRATOR)


@pytest.fixture
def path(real: Workspace) -> str:
    return invite(real, ADA, "Alice@example.com").address.removeprefix(real.settings.base_url)


@pytest.fixture
def browser(real: Workspace, connect: Callable[..., TestClient]) -> TestClient:
    return connect(real)


def press(browser: TestClient, path: str, token_in: Callable[[str], str], wanted: str = "/") -> Any:
    token = token_in(browser.get(path, params={"next": wanted}).text)
    return browser.post(path, data={"form": token, "next": wanted})


def test_looking_at_the_link_uses_nothing_up(
    real: Workspace, connect: Callable[..., TestClient], browser: TestClient, path: str, token_in: Any
) -> None:
    """Mail scanners fetch every link before the person does."""
    for _ in range(3):
        assert 200 == connect(real).get(path).status_code
        assert 200 == connect(real).head(path).status_code

    assert 303 == press(browser, path, token_in).status_code


def test_pressing_its_button_signs_in_and_leads_on(browser: TestClient, path: str, token_in: Any) -> None:
    answer = press(browser, path, token_in, "/lesson?unit=join-in")

    assert "/lesson?unit=join-in" == answer.headers["location"]
    assert 200 == browser.get("/").status_code


def test_it_works_again_in_the_same_browser(browser: TestClient, path: str, token_in: Any) -> None:
    press(browser, path, token_in)
    browser.cookies.delete("sociable_session")

    assert 303 == press(browser, path, token_in).status_code


def test_it_does_not_work_in_another(
    real: Workspace, connect: Callable[..., TestClient], browser: TestClient, path: str, token_in: Any
) -> None:
    press(browser, path, token_in)
    answer = press(connect(real), path, token_in)

    assert (403, True) == (answer.status_code, "another browser" in answer.text)


def test_it_expires(browser: TestClient, path: str, token_in: Any, clock: Any) -> None:
    clock.at += timedelta(days=15)
    answer = press(browser, path, token_in)

    assert (403, True) == (answer.status_code, "14 days" in answer.text)


def test_revoked_it_opens_nothing_and_its_sessions_end(
    real: Workspace, browser: TestClient, path: str, token_in: Any
) -> None:
    press(browser, path, token_in)
    assert 1 == revoke_link(real, ADA, "alice@example.com")

    assert 303 == browser.get("/").status_code
    assert "withdrawn" in press(browser, path, token_in).text


def test_a_new_link_replaces_the_old_one(
    real: Workspace, browser: TestClient, path: str, token_in: Any
) -> None:
    invite(real, ADA, "alice@example.com")

    assert 403 == press(browser, path, token_in).status_code
    assert ["waiting", "revoked"] == [link.state for link in links(real, ADA)]


@pytest.mark.parametrize("token", ["x", "a" * 43])
def test_a_made_up_token_opens_nothing(browser: TestClient, token_in: Any, token: str) -> None:
    assert 403 == press(browser, f"/auth/link/{token}", token_in).status_code


def test_it_needs_a_form_of_ours(browser: TestClient, path: str) -> None:
    assert 403 == browser.post(path, data={"form": "x"}).status_code


def test_no_more_people_than_the_setting_allows_hold_one(
    open_work: Callable[..., Workspace], populated: Any
) -> None:
    work = open_work(invitation_limit=2)
    populated(work)
    for name in ("alice", "bob", "alice"):
        invite(work, ADA, f"{name}@example.com")

    with pytest.raises(Invalid, match="SOCIABLE_INVITATION_LIMIT"):
        invite(work, ADA, "tess@example.com")


def test_nobody_else_is_invited(real: Workspace) -> None:
    with pytest.raises(Invalid, match="Nobody on the roster"):
        invite(real, ADA, "eve@example.com")


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.TRAINER, Role.HR])
def test_only_an_administrator_invites(real: Workspace, role: Role) -> None:
    for use_case in (invite, revoke_link):
        with pytest.raises(Refused):
            use_case(real, Actor("bob", role), "alice@example.com")
    with pytest.raises(Refused):
        links(real, Actor("bob", role))


def test_the_token_is_kept_nowhere(real: Workspace, path: str) -> None:
    token = path.rsplit("/", 1)[1]
    with real.store.read() as db:
        kept = [db.all(f"select * from {table}") for table in ("invitations", "events", "audits")]

    assert 43 == len(token)
    assert token not in str(kept)
