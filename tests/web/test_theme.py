"""The theme that is worked out once is the one Streamlit would work out for every rerun."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

ASK = """
import json
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.runtime import app_session

SECTIONS = ("", "light", "dark", "sidebar", "light.sidebar", "dark.sidebar")

def themes(populate):
    session = NewSession()
    for section in SECTIONS:
        message = session.custom_theme
        for part in filter(None, section.split(".")):
            message = getattr(message, part)
        populate(message, f"theme.{section}" if section else "theme")
    return session

theirs = app_session._populate_theme_msg
import app
ours = app_session._populate_theme_msg
first, again, expected = themes(ours), themes(ours), themes(theirs)
print(json.dumps([
    ours is not theirs,
    first.SerializeToString().hex() == expected.SerializeToString().hex(),
    again == expected,
    expected.custom_theme.primary_color,
]))
"""


def test_every_rerun_gets_the_theme_of_the_configuration(tmp_path: Path) -> None:
    environ = {**os.environ, "SOCIABLE_VAR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    asked = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    )

    assert [True, True, True, "#6B2C5E"] == json.loads(asked.stdout)
