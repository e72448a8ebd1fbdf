"""A provider that lies: every part of its token is forged once."""

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from starlette.testclient import TestClient

from modules.learning.workspace import Workspace
from modules.settings import Mode

KEY, OTHER_KEY = RSAKey.generate_key(2048), RSAKey.generate_key(2048)


class Liar(ThreadingHTTPServer):
    """Says of Alice whatever the test puts into `claims`, `key` and `header`."""

    claims: dict[str, Any]
    header: dict[str, str]
    key: Any
    metadata: dict[str, Any]
    asked: dict[str, list[str]]

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def discovery(self) -> dict[str, Any]:
        paths = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/jwks"}
        return {
            "issuer": self.issuer,
            **{name: self.issuer + path for name, path in paths.items()},
            **self.metadata,
        }

    def token(self, nonce: str) -> dict[str, Any]:
        now = int(time.time())
        honest = {
            "iss": self.issuer,
            "sub": "s",
            "aud": "sociable",
            "iat": now,
            "exp": now + 60,
            "nonce": nonce,
        }
        claims = {**honest, "email": "alice@example.com", "email_verified": True, **self.claims}
        claims = {name: value for name, value in claims.items() if value is not None}
        algorithms = [self.header["alg"]]
        id_token = jwt.encode(self.header, claims, self.key, algorithms=algorithms)
        return {"access_token": "a", "token_type": "Bearer", "id_token": id_token}


class Handler(BaseHTTPRequestHandler):
    """Discovery, keys and tokens."""

    server: Liar

    def do_GET(self) -> None:
        self.answer(
            self.server.discovery() if "openid" in self.path else {"keys": [KEY.as_dict(private=False)]}
        )

    def do_POST(self) -> None:
        self.server.asked = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        self.answer(self.server.token(self.server.asked["code"][0]))

    def answer(self, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def liar() -> Iterator[Liar]:
    with Liar(("127.0.0.1", 0), Handler) as server:
        server.claims, server.header, server.key, server.metadata = {}, {"alg": "RS256"}, KEY, {}
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def client(
    liar: Liar,
    open_work: Callable[..., Workspace],
    connect: Callable[..., TestClient],
    populated: Callable[[Workspace], None],
) -> TestClient:
    work = open_work(
        mode=Mode.PRODUCTION, oidc_issuer=liar.issuer, oidc_client_id="sociable", oidc_client_secret="s"
    )
    populated(work)
    return connect(work)


def come_back(client: TestClient) -> Any:
    """The provider hands out the nonce as its code, so that its token can repeat it."""
    asked = parse_qs(urlsplit(client.get("/auth/oidc").headers["location"]).query)
    return client.get(
        "/auth/oidc/callback", params={"code": asked["nonce"][0], "state": asked["state"][0]}
    ), asked


def test_an_honest_token_signs_in(client: TestClient, liar: Liar) -> None:
    answer, asked = come_back(client)

    assert 303 == answer.status_code
    verifier = hashlib.sha256(liar.asked["code_verifier"][0].encode()).digest()
    assert asked["code_challenge"][0] == base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "somebody-else"},
        {"aud": ["a", "b"]},
        {"aud": "somebody-else", "azp": "sociable"},
        {"aud": None},
        {"iss": "https://evil.example"},
        {"iss": None},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": 1_000_000_000},
        {"exp": None},
        {"sub": None},
        {"sub": ""},
        {"azp": "somebody-else"},
    ],
    ids=str,
)
def test_a_forged_claim_signs_nobody_in(client: TestClient, liar: Liar, claims: dict[str, Any]) -> None:
    liar.claims = claims
    answer, _ = come_back(client)

    assert 403 == answer.status_code
    assert "sociable_session" not in client.cookies


def test_a_token_of_another_key_signs_nobody_in(client: TestClient, liar: Liar) -> None:
    liar.key = OTHER_KEY

    assert 403 == come_back(client)[0].status_code


@pytest.mark.parametrize("algorithm", ["HS256"])
def test_a_shared_key_is_no_signature_whatever_the_provider_lists(
    client: TestClient, liar: Liar, algorithm: str
) -> None:
    """The secret that both sides know, or the public key as if it were one."""
    liar.metadata = {"id_token_signing_alg_values_supported": ["none", algorithm, "RS256"]}
    liar.header, liar.key = {"alg": algorithm}, OctKey.import_key("s" * 32)

    assert 403 == come_back(client)[0].status_code


def test_a_provider_that_names_another_issuer_is_not_asked(client: TestClient, liar: Liar) -> None:
    liar.metadata = {"issuer": "https://evil.example"}

    assert "cannot be reached" in client.get("/auth/oidc").text
