"""`demo` makes the made-up company, at once or again, and never among real people."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from modules.commands import cli
from modules.learning import open_workspace
from modules.learning.demo.crowd import extra
from modules.records import HOUSE, append, queries
from modules.records.events.roster import PersonAdded
from modules.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def demo(*words: str) -> Result:
    return CliRunner().invoke(cli, ["demo", *words])


def started(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "modules", "demo", *words]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SOCIABLE_")}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=kept, stdout=pipe, stderr=pipe, text=True)


def names(path: Path) -> list[str | None]:
    work = open_workspace(Settings(database=path, course=ROOT))
    with work.store.read() as db:
        found = [person.name for portion in queries.people.every(db) for person in portion]
    work.store.close()
    return found


def test_with_json_standard_output_is_json_alone(tmp_path: Path) -> None:
    done = demo("--database", str(tmp_path / "demo.db"), "--people", "60", "--json")
    told = json.loads(done.stdout)

    assert 0 == done.exit_code
    assert (60, 5, 3) == (told["people"], told["departments"], told["countries"])
    assert 60 == sum(told["statuses"].values())
    assert "Ana Duarte: Shop lead, three days overdue" == told["stories"][0]
    assert "40 people\n60 people\n" == done.stderr


def test_the_database_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_DATABASE", str(tmp_path / "elsewhere.db"))

    assert demo().stdout.startswith(f"{tmp_path / 'elsewhere.db'}: 40 people in 5 departments; ")
    assert 40 == len(names(tmp_path / "elsewhere.db"))


def test_it_is_a_demo_whatever_the_server_is_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_MODE", "production")
    monkeypatch.setenv("SOCIABLE_HOST", "0.0.0.0")

    assert 0 == demo("--database", str(tmp_path / "demo.db")).exit_code


def test_real_people_stay_among_themselves(tmp_path: Path) -> None:
    path = tmp_path / "real.db"
    work = open_workspace(Settings(mode="production", database=path, course=ROOT))
    with work.store.write() as db:
        append(db, PersonAdded(), person="alice", at=work.clock.now(), actor=HOUSE)
    work.store.close()
    done = demo("--database", str(path))

    assert 1 == done.exit_code
    assert "is kept for real people" in done.stderr


def test_people_whom_it_did_not_make_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    work = open_workspace(Settings(database=path, course=ROOT))
    with work.store.write() as db:
        append(db, PersonAdded(), person="alice", at=work.clock.now(), actor=HOUSE)
    work.store.close()
    done = demo("--database", str(path))

    assert 1 == done.exit_code
    assert "Name another file" in done.stderr
    assert [None] == names(path)


@pytest.mark.parametrize("people", ["0", "100001", "many"])
def test_a_wrong_number_is_a_wrong_use(tmp_path: Path, people: str) -> None:
    assert 2 == demo("--database", str(tmp_path / "demo.db"), "--people", people).exit_code


def test_a_file_that_is_no_database_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("buy milk\n" * 200)
    done = demo("--database", str(tmp_path / "notes.txt"))

    assert 1 == done.exit_code
    assert "not a database" in done.stderr


def test_two_at_once_found_one_company(tmp_path: Path) -> None:
    both = [started("--database", str(tmp_path / "demo.db"), "--json") for _ in range(2)]
    told = [process.communicate(timeout=60)[0] for process in both]

    assert [0, 0] == [process.returncode for process in both]
    assert told[0] == told[1]
    assert 40 == json.loads(told[0])["people"] == len(names(tmp_path / "demo.db"))


def test_killed_in_the_crowd_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    first = started("--database", str(path), "--people", "50000")
    assert first.stderr is not None
    while first.stderr.readline() != "2,040 people\n":
        assert first.poll() is None
    first.kill()
    first.communicate()
    here = len(names(path))
    done = demo("--database", str(path), "--people", str(here + 100))

    assert -signal.SIGKILL == first.returncode
    assert 0 == done.exit_code
    assert [extra(1, number).figure.name for number in range(41, here + 101)] == names(path)[40:]
