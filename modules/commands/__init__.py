"""One file per group of verbs of the command line, and the table of them: a new verb is a file and a row here."""

from importlib import import_module

import click

VERBS: dict[str, str] = {
    "check": "modules.commands.check",
    "codes": "modules.commands.codes",
    "demo": "modules.commands.demo",
    "new": "modules.commands.new",
    "people": "modules.commands.people",
    "invite": "modules.commands.invite",
    "privacy": "modules.commands.privacy",
    "publish": "modules.commands.publish",
    "schema": "modules.commands.schema",
    "serve": "modules.commands.serve",
    "settings": "modules.commands.settings",
}
"""Each verb with the module whose command of the same name it runs; imported only when somebody uses it."""


class Verbs(click.Group):
    """The verbs of the table; each is imported when it is used, so that none waits for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the verbs in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of a verb; None if there is no such verb."""
        if cmd_name not in VERBS:
            return None
        command = getattr(import_module(VERBS[cmd_name]), cmd_name.replace("-", "_"))
        return command if isinstance(command, click.Command) else None


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Sociable: social media training that proves itself."""


__all__ = ["VERBS", "Verbs", "cli"]
