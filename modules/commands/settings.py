"""`settings`: every setting with its value, its default and what it means."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from modules.commands.opening import read_settings
from modules.commands.options import database_option, json_option
from modules.settings import Row, Settings, rows

HEAD = """# Settings

Written by `python -m modules settings --markdown`. A setting comes from the environment, else from the file that
`SOCIABLE_CONFIG` names (`sociable.toml` in the working folder if there is one; keys in small letters without
`SOCIABLE_`), else it has its default. A wrong value is named before the server listens.

| setting | default | accepts | meaning |
|---|---|---|---|
"""


@click.command()
@database_option
@json_option
@click.option("--markdown", is_flag=True, help="Print docs/settings.md: defaults, not values.")
def settings(*, database: Path | None, as_json: bool, markdown: bool) -> None:
    """List every setting: name, value in force, default, meaning. Secrets are masked."""
    if markdown:
        click.echo(guide(), nl=False)
        return
    listed = rows(read_settings(database=database))
    if as_json:
        click.echo(json.dumps([asdict(row) for row in listed], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(listed)))


def guide() -> str:
    """Return the guide to the settings as Markdown; it says nothing about this installation."""
    listed = rows(Settings.model_construct())
    return HEAD + "".join(
        f"| `{row.name}` | {f'`{row.default}`' if row.default else ''} | {row.accepts} | {row.meaning} |\n"
        for row in listed
    )


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
