import json
from pathlib import Path

from click.testing import CliRunner

from modules.commands import cli
from modules.commands.settings import guide
from modules.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"


def test_the_guide_in_docs_lists_every_setting() -> None:
    assert (DOCS / "settings.md").read_text() == guide(), (
        "run: python -m modules settings --markdown > docs/settings.md"
    )


def test_json_is_all_there_is_on_standard_output() -> None:
    result = CliRunner().invoke(cli, ["settings", "--json"])

    listed = json.loads(result.stdout)
    assert len(Settings.model_fields) == len(listed)
    assert {"name", "value", "default", "meaning"} <= listed[0].keys()


def test_a_secret_is_masked() -> None:
    secret = "s" * 40

    result = CliRunner().invoke(cli, ["settings"], env={"SOCIABLE_SECRET": secret})

    assert result.exit_code == 0
    assert secret not in result.stdout


def test_a_wrong_value_is_named_with_what_is_accepted() -> None:
    result = CliRunner().invoke(cli, ["settings"], env={"SOCIABLE_PORT": "many"})

    assert result.exit_code == 2
    assert "SOCIABLE_PORT" in result.output
    assert "whole number" in result.output
