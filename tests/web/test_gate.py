from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from modules.learning.signing_in import end_session
from modules.learning.workspace import Workspace
from modules.settings import Mode

STREAM = "ws://127.0.0.1:8501/_stcore/stream"
ORIGIN = {"origin": "http://127.0.0.1:8501"}


@pytest.mark.parametrize(
    "path", ["/", "/record", "/download/certificate/X.pdf", "/completion?status=late&page=2"]
)
def test_without_a_session_a_page_leads_to_sign_in_and_back(client: TestClient, path: str) -> None:
    answer = client.get(path)
    login = client.get(answer.headers["location"])

    assert 303 == answer.status_code
    assert f'name="next" value="{path.replace("&", "&amp;")}"' in login.text


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/upload_file/a/b",
        "/media/x.png",
        "/component/x/index.html",
        "/_stcore/x",
        "/lesson/_stcore/health",
    ],
)
def test_without_a_session_what_a_page_loads_is_refused(client: TestClient, path: str) -> None:
    assert 401 == client.get(path).status_code


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_without_a_session_nothing_can_be_changed(client: TestClient, method: str) -> None:
    assert 401 == getattr(client, method)("/record", headers=ORIGIN).status_code


@pytest.mark.parametrize(
    "path",
    [
        "/healthz",
        "/verify",
        "/auth/login",
        "/assets/style.css",
        "/assets/icon.svg",
        "/static/x.js",
        "/_stcore/health",
    ],
)
def test_the_public_addresses_are_open(client: TestClient, path: str) -> None:
    assert 200 == client.get(path).status_code


@pytest.mark.parametrize("path", ["/_stcore/healthcheck", "/verifyx", "/authority", "/healthz/x", "/staticx"])
def test_what_only_begins_like_a_public_address_is_not(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (303, 401)


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/agent/interact",
        "/_stcore/agent/openapi.json",
        "/_stcore/script-health-check",
    ],
)
def test_what_tells_of_everybody_is_closed_even_to_an_administrator(
    client: TestClient, sign_in: Callable[..., Any], path: str
) -> None:
    sign_in("ada")

    assert 403 == client.get(path).status_code


@pytest.mark.parametrize(
    "path", ["/auth/logins", "/auth/login/x", "/assets/x.css", "/oauth2callback", "/download/x"]
)
def test_our_own_prefixes_never_fall_through_to_the_page_shell(
    client: TestClient, sign_in: Callable[..., Any], path: str
) -> None:
    sign_in("alice")
    answer = client.get(path)

    assert 404 == answer.status_code
    assert "There is nothing at this address" in answer.text


def test_the_script_learns_the_session(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("alice")
    headers = client.get("/").json()["headers"]

    assert 64 == len(headers["x-sociable-session"])
    assert 64 == len(headers["x-sociable-form"])


def test_a_forged_session_header_never_reaches_the_script(
    client: TestClient, sign_in: Callable[..., Any]
) -> None:
    forged = {"X-Sociable-Session": "f" * 64, "x-sociable-form": "f" * 64}
    assert 303 == client.get("/", headers=forged).status_code
    assert "x-sociable-session" not in client.get("/_stcore/health", headers=forged).json()["headers"]
    sign_in("alice")

    assert "f" * 64 not in client.get("/", headers=forged).text


@pytest.mark.parametrize("token", ["", "x", "a" * 43, "a" * 10_000, "ä" * 43, "'; drop table sessions"])
def test_a_made_up_cookie_opens_nothing(client: TestClient, token: str) -> None:
    answer = client.get("/", headers={"cookie": f"sociable_session={token}".encode()})

    assert 303 == answer.status_code


def test_the_digest_of_a_token_is_no_token(client: TestClient, sign_in: Callable[..., Any]) -> None:
    """What the database and the script know must not open a session."""
    sign_in("alice")
    sid = client.get("/").json()["headers"]["x-sociable-session"]
    client.cookies.clear()

    assert 303 == client.get("/", headers={"cookie": f"sociable_session={sid}"}).status_code


def test_a_websocket_without_a_session_is_refused(client: TestClient) -> None:
    with pytest.raises(WebSocketDisconnect) as refused, client.websocket_connect(STREAM, headers=ORIGIN):
        pass

    assert 4401 == refused.value.code


def test_a_websocket_with_a_session_is_let_through(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("alice")
    with client.websocket_connect(STREAM, headers=ORIGIN) as socket:
        assert 64 == len(socket.receive_json()["x-sociable-session"])


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "http://evil.example",
        "http://127.0.0.1:9999",
        "null",
        "http://127.0.0.1:8501.evil.example",
        "http://127.0.0.1",
    ],
)
def test_a_websocket_from_another_origin_is_refused(
    client: TestClient, sign_in: Callable[..., Any], origin: str | None
) -> None:
    sign_in("alice")
    headers = {"origin": origin} if origin else {}
    with pytest.raises(WebSocketDisconnect) as refused, client.websocket_connect(STREAM, headers=headers):
        pass

    assert 1008 == refused.value.code


def test_a_form_from_another_origin_is_refused(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("alice")

    assert 403 == client.post("/auth/logout", headers={"origin": "http://evil.example"}).status_code
    assert 200 == client.get("/").status_code


def test_a_session_ends_when_idle(
    demo: Workspace, client: TestClient, sign_in: Callable[..., Any], clock: Any
) -> None:
    sign_in("alice")
    clock.at += timedelta(minutes=demo.settings.session_idle_minutes - 1)
    assert 200 == client.get("/").status_code
    clock.at += timedelta(minutes=demo.settings.session_idle_minutes - 1)
    assert 200 == client.get("/").status_code
    clock.at += timedelta(minutes=demo.settings.session_idle_minutes + 1)

    assert 303 == client.get("/").status_code


def test_a_session_ends_whatever_happens(
    demo: Workspace, client: TestClient, sign_in: Callable[..., Any], clock: Any
) -> None:
    sign_in("alice")
    for _ in range(demo.settings.session_hours * 2):
        clock.at += timedelta(minutes=30)
        last = client.get("/").status_code

    assert 303 == last


def test_dragging_the_clock_forward_signs_nobody_out(
    client: TestClient, sign_in: Callable[..., Any], clock: Any
) -> None:
    sign_in("hana")
    clock.offset_days = 400

    assert 200 == client.get("/").status_code


def test_a_withdrawn_session_opens_nothing(
    demo: Workspace, client: TestClient, sign_in: Callable[..., Any]
) -> None:
    sign_in("alice")
    end_session(demo, client.get("/").json()["headers"]["x-sociable-session"], "revoked")

    assert 303 == client.get("/").status_code


class TestEvaluationMode:
    """It answers this computer only."""

    @pytest.mark.parametrize("peer", ["192.168.1.5", "203.0.113.9", "::ffff:10.0.0.1"])
    def test_a_peer_elsewhere_is_refused(
        self, demo: Workspace, connect: Callable[..., TestClient], peer: str
    ) -> None:
        answer = connect(demo, peer=(peer, 50000)).get("/auth/login")

        assert 403 == answer.status_code
        assert "evaluation" in answer.text

    @pytest.mark.parametrize("host", ["demo.example", "127.0.0.1.nip.io", "0.0.0.0", "192.168.1.5:8501"])
    def test_another_host_is_refused(self, client: TestClient, host: str) -> None:
        assert 403 == client.get("/healthz", headers={"host": host}).status_code

    @pytest.mark.parametrize("host", ["localhost", "localhost:1234", "127.0.0.1", "[::1]:8501"])
    def test_the_names_of_this_computer_are_let_in(self, client: TestClient, host: str) -> None:
        assert 200 == client.get("/healthz", headers={"host": host}).status_code

    @pytest.mark.parametrize(
        "name",
        [
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "Forwarded",
            "X-Real-IP",
        ],
    )
    def test_a_forwarded_request_is_refused(self, client: TestClient, name: str) -> None:
        assert 403 == client.get("/auth/login", headers={name: "127.0.0.1"}).status_code

    def test_a_websocket_through_a_proxy_is_refused(
        self, client: TestClient, sign_in: Callable[..., Any]
    ) -> None:
        sign_in("alice")
        headers = {**ORIGIN, "x-forwarded-for": "127.0.0.1"}
        with pytest.raises(WebSocketDisconnect), client.websocket_connect(STREAM, headers=headers):
            pass


class TestProductionMode:
    """It answers everybody, and believes nobody's headers but a trusted proxy's."""

    def test_stepping_into_somebody_is_not_there(
        self, real: Workspace, connect: Callable[..., TestClient]
    ) -> None:
        client = connect(real)
        page = client.get("/auth/login").text

        assert "Alice" not in page
        assert client.post("/auth/as", data={"person": "alice"}).status_code == 404

    def test_people_elsewhere_are_let_in(self, real: Workspace, connect: Callable[..., TestClient]) -> None:
        client = connect(real, peer=("203.0.113.9", 50000), base="https://train.example")

        assert 200 == client.get("/auth/login").status_code

    def test_a_trusted_proxy_says_how_people_come(
        self, open_work: Callable[..., Workspace], connect: Callable[..., TestClient]
    ) -> None:
        work = open_work(mode=Mode.PRODUCTION, trusted_proxies="127.0.0.1")
        answer = connect(work).get("/_stcore/health", headers={"x-forwarded-proto": "https"})

        assert "https" == answer.json()["scheme"]
        assert "strict-transport-security" in answer.headers

    def test_nobody_else_does(self, real: Workspace, connect: Callable[..., TestClient]) -> None:
        answer = connect(real).get("/_stcore/health", headers={"x-forwarded-proto": "https"})

        assert "http" == answer.json()["scheme"]
