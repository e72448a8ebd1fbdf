"""`people`: put somebody on the roster, take in a roster file, list who is there."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from modules.commands.opening import CONSOLE, opened
from modules.commands.options import database_option, json_option
from modules.exchange import read_roster
from modules.learning.roster import apply, preview
from modules.learning.roster_list import add_person, people_found
from modules.learning.roster_preview import OwnDatabaseNeeded, Preview, Progress, Unreadable
from modules.learning.roster_rows import RowProblem
from modules.learning.workspace import Workspace
from modules.people import Person, Role

EVERYBODY = 10_000


@click.group()
def people() -> None:
    """Put people on the roster: one by one, or from a CSV file."""


@people.command()
@click.argument("email")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.LEARNER.value, show_default=True
)
@click.option("--name", default="", help="The name as it should stand on a certificate.")
@database_option
@json_option
def add(email: str, role: str, name: str, database: Path | None, as_json: bool) -> None:
    """Put EMAIL on the roster, or give somebody who is on it another role."""
    with opened(database=database) as work:
        person = add_person(work, CONSOLE, email=email, role=Role(role), name=name)
    told = {"person": person, "email": email.strip().casefold(), "role": role}
    click.echo(json.dumps(told, indent=2) if as_json else f"{told['email']} is on the roster as {role}.")


@people.command("list")
@click.option("--search", default="", help="The beginnings of words of the name, address or number.")
@database_option
@json_option
def list_people(search: str, database: Path | None, as_json: bool) -> None:
    """List who works here, by name."""
    with opened(database=database) as work:
        found = people_found(work, CONSOLE, search, limit=EVERYBODY)
    rows = [_row(person) for person in found.people]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo("\t".join(row[column] for column in ("name", "email", "number", "department", "role")))
    click.echo(f"{len(rows)} of {found.total} people.", err=True)


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--apply", "applied", is_flag=True, help="Take the file in; without it nothing is changed.")
@click.option("--full", is_flag=True, help="The file is everybody: deactivate who is missing from it.")
@database_option
@json_option
def import_people(file: Path, applied: bool, full: bool, database: Path | None, as_json: bool) -> None:
    """Show what the roster FILE (CSV) would change, and with --apply change it.

    It can be stopped and done again: what is saved stays saved, and it goes on from there.
    """
    read = read_roster(file.read_bytes())
    with opened(database=database) as work:
        try:
            seen = preview(work, CONSOLE, read, full=full)
        except Unreadable as unreadable:
            _tell_problems(file.name, unreadable.problems, as_json=as_json)
            sys.exit(1)
        except OwnDatabaseNeeded as needed:
            commands = "\n".join(f"  {command}" for command in needed.commands)
            raise click.ClickException(f"{needed}\n{commands}") from needed
        last = _take_in(work, seen, quiet=as_json) if applied else None
    if as_json:
        click.echo(json.dumps(_told(seen, last), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(file, seen, last)))


def _take_in(work: Workspace, seen: Preview, *, quiet: bool) -> Progress | None:
    last = None
    for last in apply(work, CONSOLE, seen.file, seen.ticket, full=seen.full):
        if not quiet and sys.stderr.isatty():
            click.echo(f"\r{last.done} of {last.of} rows", nl=False, err=True)
    if not quiet and sys.stderr.isatty():
        click.echo(err=True)
    return last


def _told(seen: Preview, last: Progress | None) -> dict[str, Any]:
    return {
        "applied": last is not None,
        "rows": seen.rows,
        "counts": {**seen.counts, "missing": seen.missing, "leaving": seen.leaving, "refused": seen.refused},
        "imported": dict(last.counts) if last else None,
        "columns": {field.value: heading for field, heading in seen.file.columns.items()},
        "ignored": list(seen.file.ignored),
        "problems": [asdict(problem) for problem in seen.problems],
    }


def _lines(file: Path, seen: Preview, last: Progress | None) -> list[str]:
    lines = [_line(file.name, problem) for problem in seen.problems]
    counts = {"added": 0, "changed": 0, "left": 0, "rejoined": 0, "same": 0} | seen.counts
    counts["left"] += seen.leaving
    told = ", ".join(f"{n} {kind}" for kind, n in counts.items())
    lines.append(f"{seen.rows} rows: {told}, {seen.refused} left aside.")
    if seen.unsure:
        lines.append("Some rows name nobody, so nobody is deactivated for being missing.")
    if last is not None:
        lines.append("Imported.")
    elif not seen.nothing_to_do:
        lines.append("Nothing was changed. Add --apply to take the file in.")
    return lines


def _line(name: str, problem: RowProblem) -> str:
    where = f"{name}:{problem.line}" + (f" {problem.column}" if problem.column else "")
    return f"{where}: {problem.what} {problem.do}"


def _tell_problems(name: str, problems: tuple[RowProblem, ...], *, as_json: bool) -> None:
    if as_json:
        told = {"applied": False, "problems": [asdict(problem) for problem in problems]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_line(name, problem) for problem in problems), err=True)


def _row(person: Person) -> dict[str, str]:
    return {
        "id": person.id,
        "name": person.name or "",
        "email": person.email or "",
        "number": person.employee_number or "",
        "department": person.department,
        "country": person.country,
        "role": person.role.value,
    }
