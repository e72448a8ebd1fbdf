"""A roster import that is killed loses nothing that was saved, and the same command finishes it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from modules.records import Store, queries
from modules.records.queries.people import Wanted

HERE = Path(__file__).parents[2]
PEOPLE = 4000


def command(tmp_path: Path) -> list[str]:
    database = str(tmp_path / "company.db")
    file = str(tmp_path / "roster.csv")
    return [
        sys.executable,
        "-m",
        "modules",
        "people",
        "import",
        file,
        "--apply",
        "--json",
        "--database",
        database,
    ]


def here(store: Store) -> int:
    with store.read() as db:
        return queries.people.count(db, Wanted())


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_killed_and_typed_again_everybody_is_there_once(tmp_path: Path) -> None:
    rows = (f"{n},Person {n},p{n}@example.org,Shops,{n // 50}" for n in range(50, PEOPLE + 50))
    (tmp_path / "roster.csv").write_text("\n".join(["number,name,e-mail,department,manager", *rows]))
    environment = {**os.environ, "SOCIABLE_MODE": "production", "SOCIABLE_VAR": str(tmp_path)}
    store = Store.open(tmp_path / "company.db")
    with subprocess.Popen(command(tmp_path), cwd=HERE, env=environment, stdout=subprocess.DEVNULL) as running:
        while here(store) < PEOPLE // 4:
            assert running.poll() is None, "it ended before it could be killed"
        running.send_signal(signal.SIGKILL)
    cut_off = here(store)
    done = subprocess.run(
        command(tmp_path), cwd=HERE, env=environment, check=True, capture_output=True, text=True
    )

    assert PEOPLE // 4 <= cut_off < PEOPLE
    assert PEOPLE == here(store)
    assert f'"added": {PEOPLE - cut_off}' in done.stdout
    with store.read() as db:
        assert 0 == db.value("select count(*) from people where name is null")
        assert PEOPLE == db.value("select count(distinct employee_number) from people")
    store.close()
