"""`invite`: personal sign-in links for a pilot."""

import json
from dataclasses import dataclass
from pathlib import Path

import click

from modules.commands.opening import CONSOLE, opened
from modules.commands.options import database_option, json_option
from modules.learning.invitations import LinkState, links, revoke_link
from modules.learning.invitations import invite as make_link
from modules.learning.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for: exactly one of these."""

    email: str | None
    revoked: str | None
    listed: bool

    def check(self) -> None:
        """Raises click.UsageError unless exactly one thing is asked for."""
        if sum((self.email is not None, self.revoked is not None, self.listed)) != 1:
            raise click.UsageError("Give the EMAIL of somebody on the roster, or --revoke EMAIL, or --list.")


@click.command()
@click.argument("email", required=False)
@click.option(
    "--revoke", "revoked", metavar="EMAIL", help="Make every link of this person open nothing any more."
)
@click.option("--list", "listed", is_flag=True, help="List the links that were made, the newest first.")
@database_option
@json_option
def invite(
    email: str | None, revoked: str | None, listed: bool, database: Path | None, as_json: bool
) -> None:
    """Make a personal sign-in link for EMAIL, somebody on the roster; it is shown once and kept nowhere.

    It works in the first browser that opens it, for SOCIABLE_INVITATION_DAYS days.
    """
    asked = Asked(email, revoked, listed)
    asked.check()
    with opened(database=database) as work:
        found = _answer(work, asked)
    lines = [json.dumps(found, indent=2)] if as_json else [_line(row) for row in found]
    click.echo("\n".join(lines) if lines else "No link was made yet.")


def _answer(work: Workspace, asked: Asked) -> list[dict[str, str]]:
    if asked.email is not None:
        made = make_link(work, CONSOLE, asked.email)
        return [{"email": asked.email, "until": made.ends_at.date().isoformat(), "address": made.address}]
    if asked.revoked is not None:
        number = revoke_link(work, CONSOLE, asked.revoked)
        return [{"email": asked.revoked, "revoked": str(number)}]
    return [_row(link) for link in links(work, CONSOLE)]


def _row(link: LinkState) -> dict[str, str]:
    return {"email": link.person.email or "", "until": link.ends_at[:10], "state": link.state}


def _line(row: dict[str, str]) -> str:
    return "  ".join(row.values())
