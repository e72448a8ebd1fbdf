"""`demo`: make the made-up company, as small or as large as somebody wants to see it."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from modules.commands.opening import opened
from modules.commands.options import database_option, json_option
from modules.learning.demo import MOST, Summary, enlarge, summarise
from modules.settings import Mode

HERE = "127.0.0.1"
"""An evaluation serves this computer only, whatever the settings of a server say."""


@click.command()
@database_option
@click.option(
    "--people",
    type=click.IntRange(1, MOST),
    help="How many people; 40 otherwise, and never fewer. Everybody beyond them is part of a crowd.",
)
@json_option
def demo(database: Path | None, people: int | None, *, as_json: bool) -> None:
    """Make the made-up company Halden & Pike in a database of its own, with attempts, certificates and stories.

    Broken off, type it again: it goes on where it stopped. The same command makes the same people.
    """
    with opened(database=database, mode=Mode.EVALUATION, host=HERE) as work:
        for here in enlarge(work, people or 1):
            click.echo(f"{here:,} people", err=True)
        summary = summarise(work)
    if as_json:
        click.echo(json.dumps(asdict(summary), indent=2))
    else:
        click.echo(_sentence(summary))


def _sentence(summary: Summary) -> str:
    states = ", ".join(
        f"{number:,} {status.replace('_', ' ')}" for status, number in summary.statuses.items()
    )
    return f"{summary.database}: {summary.people:,} people in {summary.departments} departments; {states}."
