"""Options that several verbs share, spelt and explained in one place."""

from pathlib import Path

import click

database_option = click.option(
    "--database", type=click.Path(path_type=Path), help="The database file; SOCIABLE_DATABASE otherwise."
)

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON and nothing else on standard output."
)
