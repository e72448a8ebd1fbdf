"""`codes`: the guide to the problems that `check` can find."""

from pathlib import Path

import click

from modules.content import SECTIONS, guide


@click.command()
@click.option(
    "--write", is_flag=True, help="Write the guide into docs/content-problems.md instead of printing it."
)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def codes(folder: Path, *, write: bool) -> None:
    """Print what each problem code means and what to do, or write it into docs of FOLDER."""
    if not write:
        click.echo(guide(SECTIONS))
        return
    target = folder / "docs" / "content-problems.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(guide(SECTIONS), encoding="utf-8")
