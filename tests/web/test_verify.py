import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.certificates import new_code
from modules.learning.workspace import Workspace
from modules.records import append, queries, seal
from modules.records.events.certification import Certified, Revoked, Superseded

CODE = new_code(bytes(range(16)))
NEWER = new_code(bytes(range(1, 17)))


@pytest.fixture
def issued(real: Workspace) -> Workspace:
    issue(real, CODE)
    return real


def issue(work: Workspace, code: str) -> None:
    values = {
        "name": "Alice Archer <b>",
        "title": "Social media at work",
        "company": "Halden & Pike",
        "code": code,
    }
    printed = seal(json.dumps(values))
    with work.store.write() as db:
        pdf = queries.releases.keep_blob(db, b"%PDF-" + code.encode())
        event = Certified(
            code=code,
            track="everyone",
            issued_on=date(2026, 11, 20),
            expires_on=date(2027, 11, 20),
            pdf=pdf,
            printed=printed.digest,
        )
        append(db, event, person="alice", at=work.clock.now(), actor="alice", texts=(printed,))


def record(work: Workspace, event: Any, *texts: Any) -> None:
    with work.store.write() as db:
        append(db, event, person="alice", at=work.clock.now(), actor="hana", texts=texts)


def test_a_valid_certificate_is_told_as_printed(
    issued: Workspace, connect: Callable[..., TestClient]
) -> None:
    answer = connect(issued).get(f"/verify/{CODE}")

    assert 200 == answer.status_code
    for text in (
        "is valid",
        "Alice Archer &lt;b&gt;",
        "Halden &amp; Pike",
        "20 November 2026",
        "20 November 2027",
        CODE,
    ):
        assert text in answer.text


@pytest.mark.parametrize("typed", [CODE.lower(), CODE.replace("-", ""), CODE.replace("-", " ")])
def test_a_code_may_be_typed_as_people_do(
    issued: Workspace, connect: Callable[..., TestClient], typed: str
) -> None:
    client = connect(issued)

    assert 200 == client.get(f"/verify/{typed}").status_code
    assert f"/verify/{CODE}" == client.get("/verify", params={"code": typed}).headers["location"]


def test_on_its_last_day_it_is_valid_and_on_the_next_expired(
    issued: Workspace, connect: Callable[..., TestClient], clock: Any
) -> None:
    clock.at = clock.at.replace(year=2027, day=20)
    assert "is valid" in connect(issued).get(f"/verify/{CODE}").text
    clock.at = clock.at.replace(day=21)

    assert "has expired" in connect(issued).get(f"/verify/{CODE}").text


def test_a_revoked_one_says_so(issued: Workspace, connect: Callable[..., TestClient]) -> None:
    reason = seal("Issued to the wrong Alice")
    record(issued, Revoked(code=CODE, reason=reason.digest), reason)
    page = connect(issued).get(f"/verify/{CODE}").text

    assert "was revoked" in page
    assert "wrong Alice" not in page


def test_a_superseded_one_says_so(issued: Workspace, connect: Callable[..., TestClient]) -> None:
    issue(issued, NEWER)
    record(issued, Superseded(code=CODE, by=NEWER))
    client = connect(issued)

    assert "was replaced" in client.get(f"/verify/{CODE}").text
    assert "is valid" in client.get(f"/verify/{NEWER}").text


@pytest.mark.parametrize(
    "typed", ["AAAA-AAAA-AAAA-AAAA", "x", "<script>alert(1)</script>", "..%2f..%2fetc", "a" * 5000]
)
def test_an_unknown_code_is_not_found_and_can_be_typed_again(
    real: Workspace, connect: Callable[..., TestClient], typed: str
) -> None:
    for answer in (
        connect(real).get(f"/verify/{typed}"),
        connect(real).get("/verify", params={"code": typed}, follow_redirects=True),
    ):
        assert 404 == answer.status_code
        assert 'name="code"' in answer.text
        assert 'role="alert"' in answer.text
        assert "<script" not in answer.text


def test_one_can_ask_without_the_page(issued: Workspace, connect: Callable[..., TestClient]) -> None:
    client = connect(issued)

    assert [200, 404] == [client.head(f"/verify/{code}").status_code for code in (CODE, "nope")]
    assert b"" == client.head(f"/verify/{CODE}").content


def test_one_address_asks_so_often_and_no_more(
    real: Workspace, connect: Callable[..., TestClient], clock: Any
) -> None:
    client = connect(real, peer=("203.0.113.9", 1))
    most = real.settings.verify_per_minute
    answers = [
        client.get("/verify/nope", headers={"x-forwarded-for": f"10.0.0.{n}"}).status_code
        for n in range(most + 1)
    ]
    clock.seconds += 61

    assert [404] * most + [429] == answers
    assert 404 == client.get("/verify/nope").status_code
    assert 404 == connect(real, peer=("203.0.113.10", 1)).get("/verify/nope").status_code


def test_nobody_needs_to_sign_in_and_nothing_is_kept(
    issued: Workspace, connect: Callable[..., TestClient]
) -> None:
    answer = connect(issued).get(f"/verify/{CODE}")

    assert "set-cookie" not in answer.headers
    assert "no-store" == answer.headers["cache-control"]


class TestDownload:
    """The PDF of a certificate."""

    @pytest.fixture
    def client(self, demo: Workspace, connect: Callable[..., TestClient]) -> TestClient:
        issue(demo, CODE)
        return connect(demo)

    def test_its_holder_gets_it_as_issued(self, client: TestClient, step_in_with: Callable[..., Any]) -> None:
        step_in_with(client, "alice")
        answer = client.get(f"/download/certificate/{CODE}.pdf")

        assert b"%PDF-" + CODE.encode() == answer.content
        assert "application/pdf" == answer.headers["content-type"]
        assert "attachment" in answer.headers["content-disposition"]
        assert "private, no-store" == answer.headers["cache-control"]

    @pytest.mark.parametrize("name", ["bob", "tess", "max"])
    def test_somebody_else_does_not(
        self, demo: Workspace, client: TestClient, step_in_with: Callable[..., Any], name: str
    ) -> None:
        step_in_with(client, name)
        answer = client.get(f"/download/certificate/{CODE}.pdf")
        with demo.store.read() as db:
            refused = db.value("select count(*) from events where kind = 'refused' and actor = ?", (name,))

        assert (403, 1) == (answer.status_code, refused)
        assert "%PDF" not in answer.text

    def test_a_code_that_is_not_there_is_not_found(
        self, client: TestClient, step_in_with: Callable[..., Any]
    ) -> None:
        step_in_with(client, "alice")

        assert 404 == client.get("/download/certificate/AAAA-AAAA-AAAA-AAAA.pdf").status_code
        assert 404 == client.get("/download/acknowledgement/nothing").status_code
