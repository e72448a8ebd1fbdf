"""Opening the workspace for a verb: the settings with the command line over them, every failure a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from modules.keys import KeyFileError
from modules.learning.errors import LearningError
from modules.learning.workspace import Workspace, WrongPurpose, open_workspace
from modules.people import Actor, Role
from modules.records import HOUSE, RecordsError
from modules.settings import Settings, SettingsError, load_settings

CONSOLE = Actor(person=HOUSE, role=Role.ADMINISTRATOR, method="console")
"""Who acts when somebody types a command: whoever may log in to the server may administer the course."""


def read_settings(**given: Any) -> Settings:
    """The settings in force, with what the command line gave.

    Raises:
        click.UsageError: a value is wrong; names every one.
    """
    try:
        return load_settings(**given)
    except SettingsError as problem:
        raise click.UsageError("\n".join(problem.problems)) from problem


@contextmanager
def opened(**given: Any) -> Iterator[Workspace]:
    """The workspace for as long as a verb works with it.

    Raises:
        click.ClickException: the database cannot be used, or the use case said no; says why in a sentence.
    """
    with in_sentences():
        work = open_workspace(read_settings(**given))
        try:
            yield work
        finally:
            work.store.close()


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turns what a use case answers into what the command line prints."""
    try:
        yield
    except (LearningError, RecordsError, WrongPurpose, KeyFileError) as problem:
        raise click.ClickException(str(problem)) from problem
