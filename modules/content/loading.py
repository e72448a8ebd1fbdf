"""Loads a folder or the files of a release: a release of all that can be read, and every problem."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from modules.content.checks import CHECKS
from modules.content.draft import Draft
from modules.content.empty import empty_charter, empty_course, empty_policy
from modules.content.folder import collect
from modules.content.kinds import FILE_KINDS, MEDIA_FOLDER, SCHEMAS_FOLDER, TEMPLATE, place_of
from modules.content.models import (
    Charter,
    Course,
    Facts,
    Lesson,
    Misconceptions,
    Policy,
    Quiz,
    Scenario,
    Unit,
)
from modules.content.parse import parse
from modules.content.problem import Problem
from modules.content.release import File, Loaded, Release, release_id
from modules.content.source import Source, problem_at
from modules.fields import Frozen


def load(folder: Path) -> Loaded:
    """Return the content of a folder that holds content/ and quizzes/; never raises for what the files are."""
    collected = collect(folder)
    return _loaded(collected.files, collected.problems)


def load_files(files: Mapping[str, bytes]) -> Loaded:
    """Return the content of files given by their path, such as those of a release kept in the database."""
    return _loaded(files, ())


def _loaded(files: Mapping[str, bytes], problems: Iterable[Problem]) -> Loaded:
    found = list(problems)
    sources: list[Source[Frozen]] = []
    words: set[str] = set()
    used: list[File] = []
    for path in sorted(files):
        data = files[path]
        if path.endswith(".yaml") and not path.startswith((MEDIA_FOLDER, SCHEMAS_FOLDER)):
            parsed = parse(path, data)
            found.extend(parsed.problems)
            words |= parsed.words
            sources.extend([parsed.source] if parsed.source else [])
            used.append(_file(path, data))
        elif path.startswith(MEDIA_FOLDER) or TEMPLATE.fullmatch(path):
            used.append(_file(path, data))
        elif not path.startswith(SCHEMAS_FOLDER):
            found.append(_no_content(path))
    unread = {problem.file for problem in found}
    found.extend(_missing(files, unread))
    release = _release(tuple(sources), tuple(used))
    draft = Draft(release, tuple(sources), frozenset(words | {Path(file).stem for file in unread}))
    for check in CHECKS.values():
        found.extend(check(draft))
    return Loaded(release, tuple(sorted(set(found))))


def _file(path: str, data: bytes) -> File:
    return File(path, sha256(data).hexdigest(), data)


def _no_content(path: str) -> Problem:
    """Return the problem of a file that is no YAML file and no picture, film or recording."""
    if path.endswith((".yml", ".YML", ".YAML")):
        good = path.rpartition(".")[0] + ".yaml"
        return problem_at(
            path, (1, 1), (), "yml-ending", "YAML files end in .yaml here.", f"Rename it to {good}."
        )
    return problem_at(path, (1, 1), (), "unexpected-file", "The course does not use this file.")


def _missing(files: Mapping[str, bytes], unread: set[str]) -> Iterator[Problem]:
    """Return a problem for each file that the course cannot do without and that is not there in any form."""
    there = {*files} | unread
    needed = [kind.place for kind in FILE_KINDS if kind.required]
    lessons = {place.unit for path in files if (place := place_of(path)) and place.kind.name == "lesson"}
    needed.extend(f"content/lessons/{unit}/unit.yaml" for unit in sorted(filter(None, lessons)))
    for path in needed:
        if path not in there and path.removesuffix(".yaml") + ".yml" not in there:
            yield problem_at(path, (1, 1), (), "missing-file", f"{path} is missing.")


def _release(sources: tuple[Source[Frozen], ...], files: tuple[File, ...]) -> Release:
    models = [source.model for source in sources]
    units = [model for model in models if isinstance(model, Unit)]
    course = _first(models, Course) or empty_course(units)
    order = {unit: index for index, unit in enumerate(course.units)}
    return Release(
        id=release_id(files),
        course=course,
        charter=_first(models, Charter) or empty_charter(),
        policy=_first(models, Policy) or empty_policy(),
        units=tuple(sorted(units, key=lambda unit: order.get(unit.id, len(order)))),
        lessons={(s.unit or "", s.model.id): s.model for s in sources if isinstance(s.model, Lesson)},
        quizzes=tuple(model for model in models if isinstance(model, Quiz)),
        scenarios=tuple(model for model in models if isinstance(model, Scenario)),
        facts=tuple(fact for model in models if isinstance(model, Facts) for fact in model.facts),
        misconceptions=tuple(b for m in models if isinstance(m, Misconceptions) for b in m.misconceptions),
        files=files,
    )


def _first(models: Iterable[Frozen], kind: type[Any]) -> Any:
    return next((model for model in models if isinstance(model, kind)), None)
