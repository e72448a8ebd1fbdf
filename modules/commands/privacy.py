"""`privacy`: the privacy guide, written from the tables that the program itself obeys."""

from collections.abc import Iterator

import click

from modules.people import HOLDINGS, MEANINGS, PERMISSIONS, Permission, Reach, Role

REACHES: dict[Reach | None, str] = {
    None: "no",
    Reach.SELF: "own",
    Reach.REPORTS: "own reports",
    Reach.GROUPS: "groups",
    Reach.EVERYBODY: "yes",
}

HEAD = """# Who sees what about you

Written by `python -m modules privacy` from the tables that the program asks before it shows anything.

## In five sentences

- Your answers, tries and results are yours: HR and managers see what was assigned, done, passed and due, as days.
- Managers see the people who report to them and nobody else.
- Trainers see answers in groups only: ten people or more, never fewer than five, and never a group from which a
  smaller one could be worked out by subtraction.
- Whoever opens your record, your certificate or your copy of the policy is noted, and you see the note in *My record*.
- Nobody here asks for your social media accounts, and nothing you post is looked at.

With the setting `privacy: strict`, exports hold no individual result either.
"""


@click.command()
def privacy() -> None:
    """Print the privacy guide (docs/privacy.md)."""
    click.echo(guide(), nl=False)


def guide() -> str:
    """Return the privacy guide as Markdown."""
    return "\n".join([HEAD, *_permissions(), "", *_holdings(), ""])


def _permissions() -> Iterator[str]:
    yield "## Who may do what"
    yield ""
    yield "*own*: one's own record. *own reports*: the people who report to the manager. *groups*: never one person."
    yield ""
    yield f"| what | {' | '.join(role.value for role in Role)} |"
    yield f"|---|{'---|' * len(Role)}"
    for permission in Permission:
        cells = (REACHES[PERMISSIONS[role].get(permission)] for role in Role)
        yield f"| {MEANINGS[permission]} | {' | '.join(cells)} |"


def _holdings() -> Iterator[str]:
    yield "## What is held about people"
    yield ""
    yield "| table | what | why | who sees it | how long |"
    yield "|---|---|---|---|---|"
    for row in HOLDINGS:
        columns = f" ({', '.join(row.columns)})" if row.columns else ""
        yield f"| {row.table}{columns} | {row.holds} | {row.purpose} | {row.seen_by} | {row.kept} |"
