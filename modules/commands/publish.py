"""`publish`: make the draft what learners get."""

import json
from pathlib import Path

import click

from modules.authoring import Publication, what_differs
from modules.authoring import publish as publish_draft
from modules.commands.opening import CONSOLE, opened
from modules.commands.options import database_option, json_option
from modules.learning.workspace import Workspace
from modules.people import Actor
from modules.records import queries


@click.command()
@click.option(
    "--by", "email", metavar="EMAIL", help="Publish in the name of somebody who may; else in nobody's."
)
@database_option
@json_option
def publish(email: str | None, database: Path | None, *, as_json: bool) -> None:
    """Publish the content as it is now; a draft with errors is refused.

    Learners get it with their next click. Lessons and quizzes that somebody has begun go on as they were.
    """
    with opened(database=database) as work:
        me = _actor(work, email) if email else CONSOLE
        differ = [each.path for each in what_differs(work, me)]
        done = publish_draft(work, me)
    if as_json:
        click.echo(json.dumps({"release": done.release, "published": done.is_new, "files": differ}, indent=2))
    else:
        click.echo(_sentence(done, len(differ)))


def _actor(work: Workspace, email: str) -> Actor:
    with work.store.read() as db:
        person = queries.people.by_email(db, email)
    if person is None or not person.is_active:
        raise click.ClickException(f"Nobody who works here has the address {email}.")
    return Actor(person.id, person.role, method="console")


def _sentence(done: Publication, differ: int) -> str:
    if not done.is_new:
        return f"Learners have this release already: {done.release[:12]}. Nothing was published."
    files = "1 file differs" if differ == 1 else f"{differ} files differ"
    return f"Published release {done.release[:12]}; {files} from what learners had."
