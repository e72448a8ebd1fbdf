"""`settings`: every setting with its value, its default and what it means."""

import json
from dataclasses import asdict

import click

from modules.settings import Row, load_settings, rows


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list instead of a table.")
def settings(*, as_json: bool) -> None:
    """List every setting: name, value in force, default, meaning. Secrets are masked."""
    listed = rows(load_settings())
    if as_json:
        click.echo(json.dumps([asdict(row) for row in listed], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(listed)))


def _lines(listed: tuple[Row, ...]) -> list[str]:
    name = max(len(row.name) for row in listed)
    value = max(len(row.value) for row in listed)
    head = f"{'NAME':<{name}}  {'VALUE':<{value}}  MEANING (DEFAULT)"
    return [
        head,
        *(
            f"{row.name:<{name}}  {row.value:<{value}}  {row.meaning} ({row.default or 'unset'})"
            for row in listed
        ),
    ]
