"""Secret files."""

import subprocess
import sys
from pathlib import Path

import pytest

from modules.keys import KeyFileError, secret_from


def test_a_secret_is_made_once_and_then_read(tmp_path: Path) -> None:
    made = secret_from(tmp_path / "var" / "secret")

    assert made == secret_from(tmp_path / "var" / "secret")


def test_a_secret_has_the_length_asked_for_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "secret"

    assert (48, 0o600) == (len(secret_from(path, length=48)), path.stat().st_mode & 0o777)


def test_a_secret_open_to_others_is_refused_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    secret_from(path)
    path.chmod(0o644)

    with pytest.raises(KeyFileError, match="chmod 600"):
        secret_from(path)


def test_half_a_secret_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.touch(mode=0o600)

    with pytest.raises(KeyFileError, match="too few"):
        secret_from(path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(KeyFileError, match="cannot keep a secret"):
        secret_from(tmp_path / "file" / "secret")


def test_processes_that_start_together_agree_on_one_secret(tmp_path: Path) -> None:
    code = "import sys, pathlib; from modules.keys import secret_from; print(secret_from(pathlib.Path(sys.argv[1])).hex())"
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "secret")], stdout=subprocess.PIPE)
        for _ in range(4)
    ]

    assert 1 == len({process.communicate()[0] for process in started})
