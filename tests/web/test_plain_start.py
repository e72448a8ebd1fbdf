"""A start that would mix real and fictional people ends with a sentence before the port opens, however one starts."""

import subprocess
import sys
from pathlib import Path

import pytest

from modules.learning.workspace import open_workspace
from modules.settings import Settings
from tests.web.test_server import HERE, WAYS, environment, free_port

REAL = {"SOCIABLE_MODE": "production", "SOCIABLE_PUBLIC_URL": "https://course.example.com"}


def start(way: str, folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    port = free_port()
    command = [sys.executable, "-m", *(part.format(port=port) for part in WAYS[way])]
    return subprocess.run(
        command,
        cwd=HERE,
        env=environment(folder, port, **given),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize(
    ("way", "made_for", "given", "sentence"),
    [
        *((way, "evaluation", REAL, "holds the fictional company of an evaluation") for way in WAYS),
        ("serve", "production", {}, "is kept for real people"),
    ],
)
def test_real_and_fictional_people_never_mix(
    tmp_path: Path, way: str, made_for: str, given: dict[str, str], sentence: str
) -> None:
    open_workspace(Settings(mode=made_for, var=tmp_path, course=HERE)).store.close()  # type: ignore[arg-type]
    told = start(way, tmp_path, **given)
    text = told.stdout + told.stderr

    assert told.returncode in (1, 2, 3)
    assert sentence in text
    assert "Traceback" not in text


def test_an_evaluation_whose_course_has_errors_says_so(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    told = start("uvicorn", tmp_path, SOCIABLE_COURSE=str(tmp_path))

    assert "python -m modules check" in told.stdout + told.stderr
    assert "Traceback" not in told.stdout + told.stderr
