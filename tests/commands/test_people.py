"""The verb people: the first administrator, a roster file, the list."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from modules.commands import cli

Run = Callable[..., Result]
ROSTER = "employee number;name;e-mail;department\n7;Zoë Ång;zoe@example.org;Shops\n8;;bob@example.org;Shops\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SOCIABLE_MODE", "production")
    monkeypatch.setenv("SOCIABLE_VAR", str(tmp_path))
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8")

    def typed(*words: str) -> Result:
        return CliRunner().invoke(cli, ["people", *words, "--database", str(tmp_path / "company.db")])

    return typed


def test_the_first_administrator_starts_an_empty_database(run: Run) -> None:
    assert 0 == run("add", "Ada@example.org", "--role", "administrator", "--name", "Ada Byron").exit_code

    (ada,) = json.loads(run("list", "--json").stdout)
    assert ("ada@example.org", "Ada Byron", "administrator") == (ada["email"], ada["name"], ada["role"])


def test_somebody_who_is_there_gets_another_role(run: Run) -> None:
    run("add", "ada@example.org")
    run("add", "ada@example.org", "--role", "hr")

    assert ["hr"] == [row["role"] for row in json.loads(run("list", "--json").stdout)]


def test_what_is_no_address_is_refused_in_a_sentence(run: Run) -> None:
    result = run("add", "ada")

    assert (1, True) == (result.exit_code, "is not an e-mail address" in result.output)


def test_a_roster_is_shown_first_and_taken_in_when_asked(run: Run, tmp_path: Path) -> None:
    file = str(tmp_path / "roster.csv")
    shown = run("import", file)
    assert "roster.csv:3 name: The row has no name." in shown.stdout
    assert "[]" == run("list", "--json").stdout.strip()

    taken = json.loads(run("import", file, "--apply", "--json").stdout)
    assert ({"added": 1, "refused": 1}, ["name"]) == (
        taken["imported"],
        [row["code"] for row in taken["problems"]],
    )
    assert ["Zoë Ång"] == [row["name"] for row in json.loads(run("list", "--json").stdout)]


def test_a_file_that_is_no_roster_says_so_and_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roster.csv").write_text("colour\nred\n")
    result = run("import", str(tmp_path / "roster.csv"), "--json")

    assert (1, "headings") == (result.exit_code, json.loads(result.stdout)["problems"][0]["code"])


def test_a_made_up_company_offers_a_database_of_its_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOCIABLE_MODE", "evaluation")
    result = run("import", str(tmp_path / "roster.csv"))

    assert (1, True) == (result.exit_code, "SOCIABLE_MODE=production SOCIABLE_DATABASE=" in result.output)
