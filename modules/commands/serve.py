"""`serve`: start the server, after everything that can be wrong has been looked at."""

import os
from collections.abc import Mapping
from pathlib import Path

import click
import uvicorn

from modules.commands.opening import in_sentences, read_settings
from modules.commands.options import database_option
from modules.content import load
from modules.keys import secret_from
from modules.learning.demo import furnish
from modules.learning.workspace import open_workspace
from modules.settings import Settings
from modules.settings.model import PREFIX

APPLICATION = "app:app"
LARGEST_MESSAGE = 26 * 1024 * 1024
"""Bytes that a browser may send at once: Streamlit's own limit and its wrapping."""


@click.command()
@click.option("--host", help="The address to listen on; SOCIABLE_HOST otherwise.")
@click.option("--port", type=int, help="The port to listen on; SOCIABLE_PORT otherwise.")
@database_option
def serve(host: str | None, port: int | None, database: Path | None) -> None:
    """Check the settings, the content and the database, then serve until stopped."""
    given = {"host": host, "port": port, "database": database}
    settings = read_settings(**given)
    _hand_over(given)
    with in_sentences():
        _look_at(settings)
    click.echo(f"Sociable is at {settings.base_url}  (stop with Ctrl+C)", err=True)
    uvicorn.run(
        APPLICATION,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=5,
        proxy_headers=False,  # the gate believes the proxies of the settings, and no others
        server_header=False,
        access_log=False,
        log_level="warning",
    )


def _hand_over(given: Mapping[str, object]) -> None:
    """The application reads its settings itself; what the command line says must reach it."""
    for name, value in given.items():
        if value is not None:
            os.environ[f"{PREFIX}{name.upper()}"] = str(value)


def _look_at(settings: Settings) -> None:
    """Says what is wrong before the port opens; errors in the draft keep nobody from learning."""
    errors = sum(problem.is_error for problem in load(settings.course).problems)
    if errors:
        click.echo(f"The draft has {errors} errors; see: python -m modules check", err=True)
    if settings.secret is None:
        secret_from(settings.secret_path)
    work = open_workspace(settings)
    if furnish(work):
        click.echo("A made-up company is ready to step into.", err=True)
    work.store.close()
