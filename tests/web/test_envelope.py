import json

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from modules.learning.workspace import Workspace

HEADERS = (
    "content-security-policy",
    "x-content-type-options",
    "x-frame-options",
    "referrer-policy",
    "permissions-policy",
)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/auth/login",
        "/healthz",
        "/verify/x",
        "/nothing",
        "/_stcore/metrics",
        "/assets/style.css",
        "/static/x.js",
    ],
)
def test_every_answer_carries_the_security_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert [] == [name for name in HEADERS if name not in answer.headers]


def test_a_refusal_of_the_gate_carries_them_too(client: TestClient) -> None:
    answer = client.get("/", headers={"x-forwarded-for": "127.0.0.1"})

    assert 403 == answer.status_code
    assert [] == [name for name in HEADERS if name not in answer.headers]


def test_an_uncaught_error_is_a_sentence_with_the_id_under_which_it_is_logged(
    client: TestClient, sign_in: object, capsys: pytest.CaptureFixture[str]
) -> None:
    sign_in("alice")  # type: ignore[operator]
    capsys.readouterr()
    answer = client.get("/broken?answer=b")
    logged = capsys.readouterr().err
    record = json.loads(logged)

    assert 500 == answer.status_code
    assert record["id"] in answer.text
    assert "Traceback" not in answer.text
    assert "http /broken" == record["where"]
    assert "Alice" not in logged
    assert "answer=b" not in logged


def test_an_error_in_a_websocket_is_logged_and_closes_it(
    client: TestClient, sign_in: object, capsys: pytest.CaptureFixture[str]
) -> None:
    sign_in("alice")  # type: ignore[operator]
    capsys.readouterr()
    address = "ws://127.0.0.1:8501/_stcore/broken"
    with (
        pytest.raises(WebSocketDisconnect) as closed,
        client.websocket_connect(address, headers={"origin": "http://127.0.0.1:8501"}) as socket,
    ):
        socket.receive_text()

    assert 1011 == closed.value.code
    assert "builtins.ValueError" in capsys.readouterr().err


def test_https_is_insisted_on_behind_tls(open_work: object, connect: object) -> None:
    work: Workspace = open_work(public_url="https://train.example")  # type: ignore[operator]

    assert "strict-transport-security" in connect(work).get("/healthz").headers  # type: ignore[operator]
