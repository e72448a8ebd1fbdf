"""A course with many lessons, made out of the shipped one: its own files, and its lessons again under new ids."""

import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from bench.servers import ROOT

LESSONS_A_UNIT = 40
FIRST_CODE = 3


def generate(folder: Path, lessons: int) -> None:
    """Write the shipped course with so many more lessons into a folder, 40 to a unit."""
    for part in ("content", "quizzes"):
        shutil.copytree(ROOT / part, folder / part)
    bodies = cycle(_bodies())
    units = []
    for first in range(0, lessons, LESSONS_A_UNIT):
        number = first // LESSONS_A_UNIT
        units.append(f"made-{number}")
        _write_unit(
            folder, number, [f"lesson-{n}" for n in range(min(LESSONS_A_UNIT, lessons - first))], bodies
        )
    course = folder / "content" / "course.yaml"
    text = course.read_text(encoding="utf-8")
    both = "units: [join-in, who-sees-what]"
    course.write_text(
        text.replace(both, f"units: [join-in, who-sees-what, {', '.join(units)}]"), encoding="utf-8"
    )


def _bodies() -> list[dict[str, Any]]:
    """The shipped lessons without their checks, which belong to one lesson each."""
    found = []
    for path in sorted((ROOT / "content" / "lessons").glob("*/*.yaml")):
        lesson = yaml.safe_load(path.read_bytes())
        if lesson["kind"] == "lesson":
            lesson["screens"] = list(_without_checks(lesson["screens"]))
            found.append(lesson)
    return found


def _without_checks(screens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for screen in screens:
        blocks = [block for block in screen["blocks"] if block["kind"] != "check"]
        if blocks:
            yield {**screen, "blocks": blocks}


def _write_unit(folder: Path, number: int, lessons: list[str], bodies: Iterator[dict[str, Any]]) -> None:
    home = folder / "content" / "lessons" / f"made-{number}"
    home.mkdir()
    code = f"M{FIRST_CODE + number:02}"
    objective = f"{code}-O1"
    unit = {
        "format": 1,
        "kind": "unit",
        "id": f"made-{number}",
        "code": code,
        "title": f"Unit {number}",
        "summary": "Lessons of the shipped course once more, to see how long many of them take.",
        "objectives": [{"id": objective, "text": "Tell how long a thousand lessons take.", "level": "apply"}],
        "steps": [{"kind": "lesson", "id": name, "required": False} for name in lessons],
    }
    _write(home / "unit.yaml", "unit", unit)
    for name in lessons:
        _write(home / f"{name}.yaml", "lesson", {**next(bodies), "id": name, "objective": objective})


def _write(path: Path, kind: str, content: dict[str, Any]) -> None:
    first = f"# yaml-language-server: $schema=../../schemas/{kind}.json\n"
    path.write_text(
        first + yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8"
    )
