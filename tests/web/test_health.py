from collections.abc import Callable

from starlette.testclient import TestClient

from modules.learning.workspace import Workspace
from modules.records import append, queries
from modules.records.events.audit import Published


def publish(work: Workspace) -> None:
    release = work.library.draft().release
    with work.store.write() as db:
        queries.releases.keep(db, release.id, ((file.path, file.data) for file in release.files))
        event = Published(published=release.id)
        append(db, event, person="house", at=work.clock.now(), actor="house", release=release.id)
    work.library.forget_latest()


def test_a_process_that_answers_is_alive(client: TestClient) -> None:
    assert {"status": "ok"} == client.get("/healthz").json()


def test_with_everything_there_it_is_ready(demo: Workspace, client: TestClient) -> None:
    publish(demo)
    answer = client.get("/readyz")

    assert {"status": "ready", "checks": {"database": "ok", "disk": "ok", "release": "ok"}} == answer.json()
    assert 200 == answer.status_code


def test_without_a_release_it_is_not(client: TestClient) -> None:
    answer = client.get("/readyz")

    assert 503 == answer.status_code
    assert "published" in answer.json()["checks"]["release"]


def test_with_a_full_disk_it_is_not(
    open_work: Callable[..., Workspace], connect: Callable[..., TestClient]
) -> None:
    work = open_work(minimum_free_mb=10**9)

    assert "MB are free" in connect(work).get("/readyz").json()["checks"]["disk"]


def test_with_a_database_that_cannot_be_written_it_is_not(demo: Workspace, client: TestClient) -> None:
    with demo.store.write() as db:
        db.run("pragma query_only = on")

    assert "ok" != client.get("/readyz").json()["checks"]["database"]


def test_nobody_needs_a_session_to_ask(client: TestClient) -> None:
    assert [200, 200] == [client.get("/healthz").status_code, client.head("/healthz").status_code]
