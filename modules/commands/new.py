"""`new`: a commented, valid file to begin a lesson, an item or a scenario with."""

import re
from pathlib import Path

import click

from modules.commands.beginnings import Beginning, begun_item, begun_lesson, begun_quiz, begun_scenario
from modules.content import Release, load, load_files
from modules.fields import PLAIN_PATTERNS
from modules.yamlfile import spot

_ID = re.compile(next(iter(PLAIN_PATTERNS)))


@click.command()
@click.argument("kind", type=click.Choice(["lesson", "item", "scenario"]))
@click.argument("id")
@click.option("--unit", help="The unit it belongs to; needed if the course has more than one.")
@click.option(
    "--folder",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds content/ and quizzes/ (default: here).",
)
def new(kind: str, id: str, unit: str | None, folder: Path) -> None:  # noqa: A002 - the word of the files
    """Begin a lesson, an item or a scenario with the given ID: small letters, digits and hyphens.

    A lesson or a scenario becomes a new file; an item is added at the end of its unit's quiz. Nothing is overwritten.
    """
    if not _ID.fullmatch(id):
        raise click.BadParameter(f"{id}: use {next(iter(PLAIN_PATTERNS.values()))}.", param_hint="ID")
    release = load(folder).release
    beginning = _beginning(release, id, _unit(release, unit))
    if kind == "lesson":
        path = f"content/lessons/{beginning.unit}/{id}.yaml"
        click.echo(_created(folder, path, begun_lesson(beginning)))
        click.echo(
            f"Now add a step to content/lessons/{beginning.unit}/unit.yaml: - {{kind: lesson, id: {id}}}"
        )
    elif kind == "scenario":
        click.echo(_created(folder, f"quizzes/scenarios/{id}.yaml", begun_scenario(beginning)))
        click.echo(
            f"Now add a step to content/lessons/{beginning.unit}/unit.yaml: - {{kind: scenario, id: {id}}}"
        )
    else:
        click.echo(_item(folder, beginning, release))


def _unit(release: Release, wanted: str | None) -> str:
    """Return the unit something new belongs to; raise a usage error if that is not plain."""
    there = [unit.id for unit in release.units]
    if wanted is None and len(there) == 1:
        return there[0]
    if wanted not in there:
        message = f"name one of the units: {', '.join(there) or 'there is none yet'}."
        raise click.BadParameter(message, param_hint="--unit")
    return wanted


def _beginning(release: Release, name: str, unit: str) -> Beginning:
    """Return what the new file refers to: the first objective, clause and belief there are."""
    clauses = [clause.id for clause in release.policy.clauses] + [fact.id for fact in release.facts]
    beliefs = [belief.id for belief in release.misconceptions]
    return Beginning(
        id=name,
        unit=unit,
        objective=release.unit(unit).objectives[0].id,
        cites=clauses[0] if clauses else "DP-01",
        belief=beliefs[0] if beliefs else "MC-EXAMPLE",
        other_belief=beliefs[1] if len(beliefs) > 1 else "MC-OTHER",
    )


def _created(folder: Path, path: str, text: str) -> str:
    """Write a new file and return a sentence about it; refuse if there is one already."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8") as new_file:
            new_file.write(text)
    except FileExistsError as error:
        raise click.ClickException(f"{path} exists already; nothing was changed.") from error
    return f"{path} is written."


def _item(folder: Path, beginning: Beginning, release: Release) -> str:
    """Add an item at the end of the unit's quiz, or begin the quiz; print the item if the end cannot be found safely."""
    path = f"quizzes/{beginning.unit}.yaml"
    file = folder / path
    if not file.exists():
        return f"{_created(folder, path, begun_quiz(beginning))}\nNow add a step to the unit: - {{kind: quiz, id: {beginning.unit}}}"
    if any(item.id == beginning.id for quiz in release.quizzes for item in quiz.items):
        raise click.ClickException(f"There is an item {beginning.id} already; nothing was changed.")
    old = file.read_text(encoding="utf-8")
    grown = _grown(old, beginning)
    if not _holds(path, old, grown, beginning.id):
        return f"# Add this to the items of {path}:\n{begun_item(beginning, '  ')}"
    with file.open("a", encoding="utf-8", newline="") as quiz_file:
        quiz_file.write(grown[len(old) :])
    return f"Item {beginning.id} is added at the end of {path}."


def _grown(old: str, beginning: Beginning) -> str:
    """Return the text of a quiz with an item more, under the hyphens of the others."""
    column = spot(old, ("items", 0)).column
    indent = " " * max(0, column - 3)
    separator = "" if old.endswith("\n") else "\n"
    return f"{old}{separator}\n{begun_item(beginning, indent)}"


def _holds(path: str, old: str, grown: str, name: str) -> bool:
    """Whether a quiz has exactly the new item more than before."""
    before = [item.id for quiz in load_files({path: old.encode()}).release.quizzes for item in quiz.items]
    after = [item.id for quiz in load_files({path: grown.encode()}).release.quizzes for item in quiz.items]
    return bool(before) and after == [*before, name]
