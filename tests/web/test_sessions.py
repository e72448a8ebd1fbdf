from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.learning.workspace import Workspace


def cookie_of(answer: Any) -> str:
    return next(row for row in answer.headers.get_list("set-cookie") if row.startswith("sociable_session="))


def kinds(work: Workspace, person: str) -> list[str]:
    with work.store.read() as db:
        return [row[0] for row in db.all("select kind from events where person = ? order by seq", (person,))]


def test_signing_in_leads_to_where_one_wanted_to_go(sign_in: Callable[..., Any]) -> None:
    answer = sign_in("alice", "/lesson?unit=join-in&lesson=first")

    assert 303 == answer.status_code
    assert "/lesson?unit=join-in&lesson=first" == answer.headers["location"]


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"]
)
def test_signing_in_never_leads_to_another_site(sign_in: Callable[..., Any], wanted: str) -> None:
    assert "/" == sign_in("alice", wanted).headers["location"]


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(sign_in: Callable[..., Any]) -> None:
    cookie = cookie_of(sign_in("alice")).lower()

    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/" in cookie
    assert "secure" not in cookie


def test_behind_tls_every_cookie_is_secure(
    open_work: Callable[..., Workspace], connect: Callable[..., TestClient]
) -> None:
    work = open_work(public_url="https://train.example")
    answer = connect(work).get("/auth/login")

    assert all("; secure" in row.lower() for row in answer.headers.get_list("set-cookie"))
    assert answer.headers.get_list("set-cookie")


def test_only_the_digest_of_the_token_is_kept(demo: Workspace, sign_in: Callable[..., Any]) -> None:
    token = cookie_of(sign_in("alice")).split("=", 1)[1].split(";")[0]
    with demo.store.read() as db:
        kept = db.all("select id from sessions")

    assert 43 == len(token)
    assert token not in str(kept)


def test_each_sign_in_has_a_token_of_its_own_and_ends_the_one_before(
    demo: Workspace, client: TestClient, sign_in: Callable[..., Any]
) -> None:
    first = cookie_of(sign_in("alice")).split(";")[0]
    second = cookie_of(sign_in("alice")).split(";")[0]
    client.cookies.clear()

    assert first != second
    assert 303 == client.get("/", headers={"cookie": first}).status_code
    assert ["person_added", "signed_in", "signed_out", "signed_in"] == kinds(demo, "alice")


def test_signing_out_ends_it_in_every_tab(
    demo: Workspace, client: TestClient, sign_in: Callable[..., Any]
) -> None:
    kept = cookie_of(sign_in("alice")).split(";")[0]
    token = client.get("/").json()["headers"]["x-sociable-form"]
    answer = client.post("/auth/logout", data={"form": token})
    client.cookies.clear()

    assert "/auth/login" == answer.headers["location"]
    assert 'sociable_session=""' in cookie_of(answer)
    assert 303 == client.get("/", headers={"cookie": kept}).status_code
    assert ["person_added", "signed_in", "signed_out"] == kinds(demo, "alice")


@pytest.mark.parametrize("token", ["", "wrong", "0" * 64])
def test_signing_out_needs_a_form_of_ours(
    client: TestClient, sign_in: Callable[..., Any], token: str
) -> None:
    sign_in("alice")
    answer = client.post("/auth/logout", data={"form": token})

    assert "Sign out?" in answer.text
    assert 200 == client.get("/").status_code


def test_a_plain_link_to_sign_out_asks_first(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("alice")
    assert "Sign out?" in client.get("/auth/logout").text

    assert 200 == client.get("/").status_code


def test_signing_out_twice_is_no_error(
    client: TestClient, sign_in: Callable[..., Any], token_in: Callable[[str], str]
) -> None:
    sign_in("alice")
    client.post("/auth/logout", data={"form": client.get("/").json()["headers"]["x-sociable-form"]})
    form = token_in(client.get("/auth/logout").text)

    assert 303 == client.post("/auth/logout", data={"form": form}).status_code


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_stepping_in_needs_a_form_of_ours(client: TestClient, token: str | None) -> None:
    client.get("/auth/login")
    fields = {"person": "alice"} | ({} if token is None else {"form": token})

    assert 403 == client.post("/auth/as", data=fields).status_code
    assert "sociable_session" not in client.cookies


def test_a_form_of_another_browser_is_not_ours(
    demo: Workspace, client: TestClient, connect: Callable[..., TestClient], token_in: Callable[[str], str]
) -> None:
    stolen = token_in(connect(demo).get("/auth/login").text)
    client.get("/auth/login")

    assert 403 == client.post("/auth/as", data={"form": stolen, "person": "alice"}).status_code


@pytest.mark.parametrize(
    ("headers", "content", "expected"),
    [
        ({"content-type": "application/json"}, b"{}", 415),
        ({"content-type": "application/x-www-form-urlencoded"}, b"a=" + b"b" * 20_000, 413),
    ],
)
def test_what_no_form_of_ours_sends_is_not_read(
    client: TestClient, headers: dict[str, str], content: bytes, expected: int
) -> None:
    assert expected == client.post("/auth/as", headers=headers, content=content).status_code


def test_a_page_can_ask_whether_its_session_is_on(client: TestClient, sign_in: Callable[..., Any]) -> None:
    assert 401 == client.get("/auth/session").status_code
    sign_in("alice")
    assert 204 == client.get("/auth/session").status_code
    client.post("/auth/logout", data={"form": client.get("/").json()["headers"]["x-sociable-form"]})

    assert 401 == client.get("/auth/session").status_code
