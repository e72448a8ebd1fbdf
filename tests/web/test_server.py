"""The real application under each of the three ways to start it, in a process of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect as websocket

from modules.learning.signing_in import start_session
from modules.learning.workspace import open_workspace
from modules.people import Person
from modules.settings import Settings
from modules.web.cookies import digest_of, new_token

HERE = Path(__file__).parents[2]
WAYS = {
    "serve": ("modules", "serve"),
    "uvicorn": ("uvicorn", "app:app", "--port", "{port}"),
    "streamlit": ("streamlit", "run", "app.py", "--server.port", "{port}"),
}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def environment(folder: Path, port: int, **given: str) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("SOCIABLE_", "STREAMLIT_"))
    }
    return {**kept, "SOCIABLE_VAR": str(folder), "SOCIABLE_PORT": str(port), **given}


@contextmanager
def running(way: str, folder: Path, **given: str) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", *(part.format(port=port) for part in WAYS[way])]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=HERE, env=environment(folder, port, **given), stderr=log, stdout=log
        )
        try:
            wait_for(f"http://127.0.0.1:{port}", process, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text()
        try:
            if httpx2.get(f"{address}/healthz").status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.1)
    pytest.fail(log.read_text())


@pytest.fixture
def signed_in(tmp_path: Path, populated: Callable[..., None]) -> str:
    """The token of a session of Alice in a database that the server then opens."""
    work = open_workspace(Settings(var=tmp_path, course=HERE))
    populated(work)
    token = new_token()
    alice = Person("alice", None, None, None, "", "", None, "learner", None, None, "UTC", "en", "active")  # type: ignore[arg-type]
    start_session(work, alice, digest_of(token), "evaluation")
    work.store.close()
    return token


def stream(address: str, origin: str | None, token: str = "") -> bool:
    """Whether the websocket lets this client in."""
    headers = {"cookie": f"sociable_session={token}"} if token else {}
    target = address.replace("http", "ws") + "/_stcore/stream"
    try:
        with websocket(
            target, origin=origin, additional_headers=headers, subprotocols=["streamlit"], proxy=None
        ):  # type: ignore[arg-type]
            return True
    except InvalidStatus:
        return False


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_the_gate_stands_however_it_is_started(tmp_path: Path, signed_in: str, way: str) -> None:
    with running(way, tmp_path) as address:
        page = httpx2.get(f"{address}/lesson?unit=join-in")
        inside = httpx2.get(f"{address}/", cookies={"sociable_session": signed_in})
        ready = httpx2.get(f"{address}/readyz").json()
        let_in = [
            stream(address, address),
            stream(address, address, "x" * 43),
            stream(address, "http://evil.example", signed_in),
            stream(address, None, signed_in),
            stream(address, address, signed_in),
        ]

    assert (303, "/auth/login?next=%2Flesson%3Funit%3Djoin-in") == (
        page.status_code,
        page.headers["location"],
    )
    assert (200, True) == (inside.status_code, '<div id="root">' in inside.text)
    assert "content-security-policy" in inside.headers
    assert "ready" == ready["status"]
    assert [False, False, False, False, True] == let_in


@pytest.mark.slow
@pytest.mark.parametrize("way", ["serve", "uvicorn"])
def test_a_forged_forwarded_address_does_not_escape_the_limit(tmp_path: Path, way: str) -> None:
    """Plain uvicorn believes X-Forwarded-For from this computer; the gate must not believe it in turn."""
    given = {"SOCIABLE_MODE": "production", "SOCIABLE_VERIFY_PER_MINUTE": "3"}
    with running(way, tmp_path, **given) as address:
        answers = [
            httpx2.get(
                f"{address}/verify/nope", headers={"x-forwarded-for": f"198.51.100.{number}"}
            ).status_code
            for number in range(6)
        ]

    assert [404, 404, 404, 429, 429, 429] == answers


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_a_wrong_setting_is_named_before_the_port_opens(tmp_path: Path, way: str) -> None:
    port = free_port()
    command = [sys.executable, "-m", *(part.format(port=port) for part in WAYS[way])]
    given = environment(tmp_path, port, SOCIABLE_SESSION_HOURS="soon", SOCIABLE_SECRET="short")
    ended = subprocess.run(
        command, cwd=HERE, env=given, capture_output=True, text=True, timeout=60, check=False
    )
    said = ended.stderr + ended.stdout

    assert 0 != ended.returncode
    assert "SOCIABLE_SESSION_HOURS" in said
    assert "SOCIABLE_SECRET" in said
    assert "Traceback" not in said


@pytest.mark.slow
def test_a_secret_is_made_at_the_first_start_and_kept(tmp_path: Path) -> None:
    made = []
    for _ in range(2):
        with running("serve", tmp_path):
            made.append((tmp_path / "secret").read_bytes())

    assert made[0] == made[1]
    assert (32, 0o600) == (len(made[0]), (tmp_path / "secret").stat().st_mode & 0o777)
