"""Tables leave by a route that asks who may have them, streams them whole, and keeps a record."""

import csv
import io
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from modules.content import load
from modules.learning.workspace import Workspace
from modules.records import append, queries
from modules.records.events.audit import Published
from modules.records.events.certification import Assigned


@pytest.fixture
def company(demo: Workspace) -> Workspace:
    release = load(demo.settings.course).release
    with demo.store.write() as db:
        queries.releases.keep(db, release.id, ((file.path, file.data) for file in release.files))
        now = demo.clock.now()
        append(db, Published(published=release.id), person="house", at=now, actor="house")
        for person in ("alice", "bob"):
            due = Assigned(track="everyone", on=date(2026, 11, 1), due=date(2026, 12, 1))
            append(db, due, person=person, at=now, actor="hana")
        queries.people.name(db, "bob", name="=HYPERLINK(1)", email="bob@example.com", employee_number="E1")
    demo.library.forget_latest()
    return demo


def rows(client: TestClient, address: str) -> list[list[str]]:
    answer = client.get(address)
    assert 200 == answer.status_code
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))


@pytest.mark.usefixtures("company")
def test_hr_gets_exactly_what_is_filtered(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("hana")

    assert ["Alice Archer"] == [row[0] for row in rows(client, "/download/completion.csv?search=alice")[1:]]
    assert 3 == len(rows(client, "/download/completion.csv?track=everyone&status=assigned&unit=join-in:open"))
    assert 1 == len(rows(client, "/download/completion.csv?status=certified"))


@pytest.mark.usefixtures("company")
def test_a_name_that_would_be_a_formula_is_text(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("hana")

    assert "'=HYPERLINK(1)" in [row[0] for row in rows(client, "/download/completion.csv")]


@pytest.mark.usefixtures("company")
def test_the_file_is_kept_by_nobody_else(client: TestClient, sign_in: Callable[..., Any]) -> None:
    sign_in("hana")
    answer = client.get("/download/completion.csv")

    assert "private, no-store" == answer.headers["cache-control"]
    assert 'attachment; filename="completion-2026-11-23.csv"' == answer.headers["content-disposition"]
    assert "text/csv; charset=utf-8" == answer.headers["content-type"]


@pytest.mark.parametrize("what", ["completion.csv", "mail-merge.csv"])
def test_a_learner_gets_a_plain_refusal_that_is_logged(
    company: Workspace, client: TestClient, sign_in: Callable[..., Any], what: str
) -> None:
    sign_in("alice")

    assert 403 == client.get(f"/download/{what}").status_code
    with company.store.read() as db:
        assert "alice" == queries.history.audits(db, "refused")[0].actor


@pytest.mark.usefixtures("company")
def test_nobody_gets_anything_without_a_session(client: TestClient) -> None:
    assert 303 == client.get("/download/completion.csv").status_code


@pytest.mark.parametrize(
    "query",
    [
        "as_of=yesterday",
        "as_of=0001-01-01",
        "as_of=9999-12-31",
        "track=%00",
        "department=%3Cscript%3E&country=a%20b",
        "status=';drop table people",
        "unit=:open",
        f"search={'x%20' * 300}",
        "search=%ff%fe",
    ],
)
@pytest.mark.usefixtures("company")
def test_no_address_whatever_is_an_error_of_ours(
    client: TestClient, sign_in: Callable[..., Any], query: str
) -> None:
    sign_in("hana")

    assert 200 == client.get(f"/download/completion.csv?{query}").status_code


def test_a_mail_merge_has_a_row_and_a_link_for_each(
    company: Workspace, client: TestClient, sign_in: Callable[..., Any]
) -> None:
    sign_in("hana")
    header, *letters = rows(client, "/download/mail-merge.csv?search=alice")

    assert ["E-mail", "Name", "Subject", "Text", "Link", "Due"] == header
    assert ("alice@example.com", True) == (letters[0][0], "/lesson?unit=join-in" in letters[0][4])
    with company.store.read() as db:
        assert ["mail-merge"] == [row.channel for row in queries.training.reminders(db, "alice")]


@pytest.mark.usefixtures("company")
def test_a_reminder_as_of_another_day_is_refused_in_a_sentence(
    client: TestClient, sign_in: Callable[..., Any]
) -> None:
    sign_in("hana")
    answer = client.get("/download/mail-merge.csv?as_of=2026-11-01")

    assert (400, True) == (answer.status_code, "Clear the date first" in answer.text)
