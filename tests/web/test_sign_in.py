from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.learning.workspace import Workspace
from modules.settings import Mode
from modules.texts import say

OIDC = {"oidc_issuer": "https://id.example", "oidc_client_id": "sociable", "oidc_client_secret": "s"}


def test_evaluation_tells_the_stories_under_a_banner(client: TestClient) -> None:
    page = client.get("/auth/login").text

    assert say("frame.evaluation") in page
    assert "Shop lead, three days overdue." in page
    assert "Bob Berg" not in page


def test_everybody_else_is_behind_a_search(client: TestClient) -> None:
    assert "Bob Berg" in client.get("/auth/login", params={"q": "bob"}).text


def test_a_search_that_finds_nobody_says_so_at_its_field(client: TestClient) -> None:
    page = client.get("/auth/login", params={"q": "<b>zz"}).text

    assert 'role="alert"' in page
    assert 'aria-describedby="q-error"' in page
    assert "<b>zz" not in page


def test_the_search_keeps_where_one_wanted_to_go(client: TestClient) -> None:
    page = client.get("/auth/login", params={"q": "bob", "next": "/record"}).text

    assert 3 == page.count('name="next" value="/record"')


def test_somebody_who_is_not_there_cannot_be_stepped_into(sign_in: Callable[..., Any]) -> None:
    assert 404 == sign_in("nobody").status_code


def test_production_offers_personal_links_only_without_a_provider(
    real: Workspace, connect: Callable[..., TestClient]
) -> None:
    page = connect(real).get("/auth/login").text

    assert "personal link" in page
    assert "/auth/oidc" not in page


def test_production_offers_the_work_account(
    open_work: Callable[..., Workspace], connect: Callable[..., TestClient]
) -> None:
    work = open_work(mode=Mode.PRODUCTION, **OIDC)
    with work.store.write() as db:
        db.run("insert into people (id) values ('alice')")
    page = connect(work).get("/auth/login", params={"next": "/lesson?a=b"}).text

    assert 'href="/auth/oidc?next=%2Flesson%3Fa%3Db"' in page


def test_an_empty_roster_says_how_to_begin(
    open_work: Callable[..., Workspace], connect: Callable[..., TestClient]
) -> None:
    page = connect(open_work(mode=Mode.PRODUCTION)).get("/auth/login").text

    assert "python -m modules people add EMAIL --role administrator" in page


@pytest.mark.parametrize("path", ["/auth/oidc", "/auth/oidc/callback?code=x&state=y"])
def test_without_a_provider_there_is_no_way_to_one(client: TestClient, path: str) -> None:
    assert 404 == client.get(path).status_code


@pytest.mark.parametrize(
    "path", ["/auth/login", "/verify", "/auth/logout", "/auth/link/abc", "/nothing/here", "/verify/x"]
)
def test_each_plain_page_has_one_heading_a_language_and_no_script(client: TestClient, path: str) -> None:
    page = client.get(path, follow_redirects=True).text

    assert 1 == page.count("<h1>")
    assert '<html lang="en">' in page
    assert "<script" not in page
    assert "style=" not in page
