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
    gathered = _Gathered(list(problems))
    for path in sorted(files):
        gathered.take(path, files[path])
    gathered.problems.extend(_missing(files, {problem.file for problem in gathered.problems}))
    release = _release(tuple(gathered.sources), tuple(gathered.files))
    draft = Draft(release, tuple(gathered.sources), gathered.words, gathered.unread)
    found = [*gathered.problems, *(problem for check in CHECKS.values() for problem in check(draft))]
    return Loaded(release, tuple(sorted(set(found))))


class _Gathered:
    """What the files give, one after the other."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.sources: list[Source[Frozen]] = []
        self.files: list[File] = []
        self._words: list[frozenset[str]] = []

    def take(self, path: str, data: bytes) -> None:
        if path.startswith(SCHEMAS_FOLDER):
            return
        if path.startswith(MEDIA_FOLDER) or TEMPLATE.fullmatch(path):
            self.files.append(_file(path, data))
        elif path.endswith(".yaml"):
            self.files.append(_file(path, data))
            parsed = parse(path, data)
            self.problems.extend(parsed.problems)
            self.sources.extend([parsed.source] if parsed.source else [])
            self._words.append(parsed.words)
        else:
            self.problems.append(_no_content(path))

    @property
    def words(self) -> frozenset[str]:
        """The words of the broken files and of their names: each may be an id that others rightly refer to."""
        names = {part for problem in self.problems for part in Path(problem.file).with_suffix("").parts}
        return frozenset().union(names, *self._words)

    @property
    def unread(self) -> frozenset[str]:
        """The kinds of which a file is missing or cannot be read as a whole, so that nobody knows what it would hold."""
        found: set[str] = set()
        for problem in self.problems:
            place = place_of(str(Path(problem.file).with_suffix(".yaml")))
            if place and (problem.path == "" or place.kind.is_single):
                found.add(place.kind.name)
        return frozenset(found)


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
