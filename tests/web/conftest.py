"""The web room around a small page that stands where Streamlit does, so that one sees what reaches a script."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from modules import web
from modules.clock import StoppedClock
from modules.learning.workspace import Workspace, open_workspace, use
from modules.people import Person, Role
from modules.records import append, queries
from modules.records.events.roster import PersonAdded
from modules.settings import Mode, Settings
from modules.web import failures, verify

BASE = "http://127.0.0.1:8501"
LOOPBACK = ("127.0.0.1", 50000)


class TurningClock(StoppedClock):
    """A stopped clock whose seconds can be turned on for limits."""

    seconds = 0.0

    def ticks(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> TurningClock:
    return TurningClock(at=datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
def open_work(tmp_path: Path, clock: TurningClock) -> Iterator[Callable[..., Workspace]]:
    """Opens a workspace with the settings given; closed after the test."""
    opened: list[Workspace] = []

    def open_it(**given: Any) -> Workspace:
        settings = Settings(var=tmp_path / "var", course=Path(__file__).parents[2], **given)
        work = open_workspace(settings, clock)
        use(work)
        opened.append(work)
        failures._limit.cache_clear()
        verify._limit.cache_clear()
        return work

    yield open_it
    use(None)
    for work in opened:
        work.store.close()


@pytest.fixture
def demo(open_work: Callable[..., Workspace]) -> Workspace:
    """An evaluation with the usual people, Alice and Hana with a story."""
    work = open_work()
    populate(work)
    with work.store.write() as db:
        queries.people.tell_story(db, "alice", "Shop lead, three days overdue.")
        queries.people.tell_story(db, "hana", "HR officer, wants to know who is late.")
    return work


@pytest.fixture
def real(open_work: Callable[..., Workspace]) -> Workspace:
    """A production installation with the usual people."""
    work = open_work(mode=Mode.PRODUCTION)
    populate(work)
    return work


PEOPLE = {
    "alice": ("Alice Archer", Role.LEARNER),
    "bob": ("Bob Berg", Role.LEARNER),
    "tess": ("Tess Tran", Role.TRAINER),
    "hana": ("Hana Holt", Role.HR),
    "max": ("Max Moore", Role.MANAGER),
    "ada": ("Ada Admin", Role.ADMINISTRATOR),
}


def populate(work: Workspace) -> None:
    with work.store.write() as db:
        for number, (person, (name, role)) in enumerate(PEOPLE.items()):
            event = PersonAdded(role=role.value, department="sales", country="de")
            append(db, event, person=person, at=work.clock.now(), actor="house")
            queries.people.name(
                db, person, name=name, email=f"{person}@example.com", employee_number=f"E{number}"
            )


def person(work: Workspace, name: str) -> Person:
    with work.store.read() as db:
        found = queries.people.find(db, name)
    assert found is not None
    return found


def application(settings: Settings) -> Starlette:
    """Our routes and layers around a page that tells what a script would see."""

    async def page(request: Request) -> Response:
        return JSONResponse(
            {"path": request.url.path, "headers": dict(request.headers), "scheme": request.url.scheme}
        )

    async def broken(_: Request) -> Response:
        raise ValueError("Alice answered b")

    async def stream(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_json(dict(socket.headers))
        await socket.close()

    async def broken_stream(socket: WebSocket) -> None:
        await socket.accept()
        raise ValueError("Alice answered b")

    return Starlette(
        routes=[
            *web.routes(settings),
            Route("/broken", broken),
            WebSocketRoute("/_stcore/stream", stream),
            WebSocketRoute("/_stcore/broken", broken_stream),
            Route("/{rest:path}", page, methods=["GET", "POST", "PUT"]),
        ],
        middleware=[*web.middleware(settings), Middleware(SessionMiddleware, secret_key="x" * 32)],
        exception_handlers=dict(web.PROBLEMS),
    )


def client_of(
    work: Workspace, *, peer: tuple[str, int] = LOOPBACK, base: str = BASE, **options: Any
) -> TestClient:
    return TestClient(
        application(work.settings), base_url=base, client=peer, follow_redirects=False, **options
    )


@pytest.fixture
def client(demo: Workspace) -> TestClient:
    return client_of(demo)


def form_token(html: str) -> str:
    found = re.search(r'name="form" value="([^"]+)"', html)
    assert found is not None
    return found[1]


def step_in(client: TestClient, name: str, wanted: str = "/") -> Any:
    """Signs in as somebody of the made-up company."""
    token = form_token(client.get("/auth/login").text)
    return client.post("/auth/as", data={"form": token, "person": name, "next": wanted})


@pytest.fixture
def connect() -> Callable[..., TestClient]:
    return client_of


@pytest.fixture
def sign_in(client: TestClient) -> Callable[..., Any]:
    """Signs the client in as somebody of the made-up company."""

    def as_person(name: str, wanted: str = "/") -> Any:
        return step_in(client, name, wanted)

    return as_person


@pytest.fixture
def token_in() -> Callable[[str], str]:
    """Finds the hidden token of a page's form."""
    return form_token


@pytest.fixture
def populated() -> Callable[[Workspace], None]:
    """Puts the usual people on a roster."""
    return populate


@pytest.fixture
def step_in_with() -> Callable[..., Any]:
    """Signs a client in as somebody of the made-up company."""
    return step_in
