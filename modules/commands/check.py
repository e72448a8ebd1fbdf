"""`check`: every problem of a folder of content, for people and for programs."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from modules.commands.summary import Summary, summarise, summary_lines
from modules.content import Loaded, Problem, load


@click.command()
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of lines.")
@click.option("--summary", "as_summary", is_flag=True, help="Print how much there is and how long it takes.")
def check(folder: Path, *, as_json: bool, as_summary: bool) -> None:
    """Check the content of FOLDER, which holds content/ and quizzes/ (default: here).

    Exits with 0 if it can be published, 1 if an error stops it, 2 if the command is used wrongly.
    """
    loaded = load(folder)
    if as_summary:
        _print_summary(loaded, as_json=as_json)
    else:
        _print_problems(loaded.problems, as_json=as_json)
    sys.exit(0 if loaded.publishable else 1)


def _print_problems(problems: tuple[Problem, ...], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=True, indent=2))
        return
    for problem in problems:
        click.echo(problem_line(problem))
    click.echo(_count(problems), err=True)


def problem_line(problem: Problem) -> str:
    """Return a problem as one line: where it is, how bad it is, what it is, what to do."""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    text = f"{place}: {problem.severity} {problem.code} {problem.message} \u2014 {problem.hint}"
    return " ".join(text.split())


def _count(problems: tuple[Problem, ...]) -> str:
    errors = sum(problem.is_error for problem in problems)
    return f"{_many(errors, 'error')}, {_many(len(problems) - errors, 'warning')}."


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _print_summary(loaded: Loaded, *, as_json: bool) -> None:
    summary: Summary = summarise(loaded.release)
    if as_json:
        click.echo(json.dumps(asdict(summary), indent=2))
        return
    for line in summary_lines(loaded.release, summary):
        click.echo(line)
    click.echo(_count(loaded.problems), err=True)
