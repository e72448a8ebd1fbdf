import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from modules.commands import cli
from modules.learning.workspace import open_workspace
from modules.records import append, queries
from modules.records.events.roster import PersonAdded
from modules.settings import Mode, Settings

NOBODY_YET = "No link was made yet."


@pytest.fixture
def database(tmp_path: Path) -> Path:
    work = open_workspace(Settings(mode=Mode.PRODUCTION, var=tmp_path, course=Path(__file__).parents[2]))
    with work.store.write() as db:
        append(db, PersonAdded(), person="alice", at=datetime(2026, 11, 23, tzinfo=UTC), actor="house")
        queries.people.name(db, "alice", name="Alice Archer", email="alice@example.com")
    work.store.close()
    return work.settings.database_path


def run(database: Path, *arguments: str) -> Result:
    given = {"SOCIABLE_MODE": "production", "SOCIABLE_PUBLIC_URL": "https://train.example"}
    return CliRunner().invoke(cli, ["invite", *arguments, "--database", str(database)], env=given)


def test_a_link_is_shown_once(database: Path) -> None:
    made = run(database, "alice@example.com", "--json")
    listed = run(database, "--list", "--json")
    address = json.loads(made.stdout)[0]["address"]

    assert address.startswith("https://train.example/auth/link/")
    assert ["waiting"] == [row["state"] for row in json.loads(listed.stdout)]
    assert address not in listed.stdout


def test_a_link_can_be_revoked(database: Path) -> None:
    run(database, "alice@example.com")
    revoked = run(database, "--revoke", "alice@example.com", "--json")

    assert [{"email": "alice@example.com", "revoked": "1"}] == json.loads(revoked.stdout)
    assert "revoked" in run(database, "--list").stdout


def test_without_a_link_the_list_says_so(database: Path) -> None:
    assert NOBODY_YET in run(database, "--list").stdout
    assert [] == json.loads(run(database, "--list", "--json").stdout)


@pytest.mark.parametrize(
    "arguments", [(), ("alice@example.com", "--list"), ("--list", "--revoke", "alice@example.com")]
)
def test_exactly_one_thing_is_asked_for(database: Path, arguments: tuple[str, ...]) -> None:
    assert 2 == run(database, *arguments).exit_code


def test_somebody_who_is_not_on_the_roster_gets_none(database: Path) -> None:
    refused = run(database, "eve@example.com")

    assert 1 == refused.exit_code
    assert "Nobody on the roster" in refused.stderr
    assert "" == refused.stdout
