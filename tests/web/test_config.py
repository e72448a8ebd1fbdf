"""Hidden and experimental options that we rely on: they must exist in the installed Streamlit."""

import json
import tomllib
from pathlib import Path

import pytest
from streamlit import config

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
GIVEN = tomllib.loads(CONFIG.read_text(encoding="utf-8"))


def flat(table: dict[str, object], prefix: str = "") -> dict[str, object]:
    rows: dict[str, object] = {}
    for name, value in table.items():
        rows |= flat(value, f"{prefix}{name}.") if isinstance(value, dict) else {f"{prefix}{name}": value}
    return rows


@pytest.mark.parametrize("option", sorted(flat(GIVEN)))
def test_each_option_exists(option: str) -> None:
    assert option in config._config_options_template


def test_the_options_that_make_it_fast_and_safe_are_set() -> None:
    given = flat(GIVEN)

    assert given["runner.postScriptGC"] is False
    assert given["runner.magicEnabled"] is False
    assert given["browser.gatherUsageStats"] is False
    assert given["server.enableStaticServing"] is False
    assert given["server.enableAgentApi"] is False
    assert "none" == given["client.showErrorDetails"]
    assert [] == given["client.allowedOrigins"]
    assert "127.0.0.1" == given["server.address"]


def test_no_secret_is_kept_here() -> None:
    assert "server.cookieSecret" not in flat(GIVEN)


def test_the_session_reaches_the_script_under_the_names_that_the_gate_writes() -> None:
    from modules.web.gate import FORM_HEADER, SESSION_HEADER

    mapping = json.loads(str(flat(GIVEN)["server.trustedUserHeaders"]))

    assert {SESSION_HEADER.decode(): "sid", FORM_HEADER.decode(): "form"} == mapping


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ink", ["textColor", "linkColor", "primaryColor"])
@pytest.mark.parametrize("paper", ["backgroundColor", "secondaryBackgroundColor"])
def test_words_stand_out_from_their_ground(ink: str, paper: str) -> None:
    theme = GIVEN["theme"]

    assert contrast(theme[ink], theme[paper]) >= 7
    assert contrast(theme["textColor"], theme["sidebar"][paper]) >= 7
