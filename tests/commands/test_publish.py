"""`publish` makes the draft what learners get, and says in a sentence when it does not."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from modules.commands import cli
from modules.learning import open_workspace
from modules.people import Role
from modules.records import HOUSE, append, queries
from modules.records.events.roster import PersonAdded
from modules.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A production installation on a copy of the course, with Tess the trainer and Alice the learner."""
    for part in ("content", "quizzes"):
        shutil.copytree(ROOT / part, tmp_path / "course" / part)
    monkeypatch.setenv("SOCIABLE_MODE", "production")
    monkeypatch.setenv("SOCIABLE_PUBLIC_URL", "https://course.example.com")
    monkeypatch.setenv("SOCIABLE_COURSE", str(tmp_path / "course"))
    monkeypatch.setenv("SOCIABLE_DATABASE", str(tmp_path / "sociable.db"))
    work = open_workspace(Settings())
    with work.store.write() as db:
        for name, role in (("tess", Role.TRAINER), ("alice", Role.LEARNER)):
            append(db, PersonAdded(role=role.value), person=name, at=work.clock.now(), actor=HOUSE)
            queries.people.name(db, name, name=name.title(), email=f"{name}@example.com")
    work.store.close()
    return tmp_path / "course"


def publish(*words: str) -> Result:
    return CliRunner().invoke(cli, ["publish", *words])


def publications() -> list[Any]:
    work = open_workspace(Settings())
    with work.store.read() as db:
        found = queries.releases.publications(db)
    work.store.close()
    return found


def test_the_draft_is_published_once() -> None:
    first, again = publish(), publish()
    assert (0, 0) == (first.exit_code, again.exit_code)
    assert first.stdout.startswith("Published release ")
    assert again.stdout.startswith("Learners have this release already")
    assert 1 == len(publications())


def test_with_json_standard_output_is_json_alone() -> None:
    told = json.loads(publish("--json").stdout)
    assert (True, True) == (told["published"], "content/course.yaml" in told["files"])
    assert [told["release"]] == [each.release for each in publications()]


def test_by_a_trainer_it_is_published_in_their_name() -> None:
    assert 0 == publish("--by", "Tess@example.com").exit_code
    assert ["tess"] == [each.published_by for each in publications()]


@pytest.mark.parametrize(
    ("email", "said"),
    [("alice@example.com", "You may not do this"), ("nobody@example.com", "Nobody who works here")],
)
def test_by_somebody_who_may_not_it_is_refused(email: str, said: str) -> None:
    result = publish("--by", email)
    assert 1 == result.exit_code
    assert said in result.stderr
    assert [] == publications()


def test_a_draft_with_errors_is_refused(folder: Path) -> None:
    (folder / "content" / "course.yaml").write_text("kind course\n", encoding="utf-8")
    result = publish()
    assert 1 == result.exit_code
    assert "so learners keep what they have" in result.stderr
    assert [] == publications()
