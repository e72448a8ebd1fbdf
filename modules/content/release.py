"""A release: the whole course at one moment, known by the hash of its files."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

from modules.content.models import (
    Charter,
    Clause,
    Course,
    Fact,
    Lesson,
    Misconception,
    Name,
    Policy,
    Quiz,
    Scenario,
    Track,
    Unit,
)
from modules.content.problem import Problem
from modules.items import Item

PLACEHOLDER = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")
"""A placeholder in a text, like {{org}}."""

Named = TypeVar("Named")
Key = TypeVar("Key", str, tuple[str, str])


class NotInRelease(LookupError):
    """Somebody asked a release for something it does not have."""

    def __init__(self, what: str, wanted: str) -> None:
        self.what = what
        super().__init__(f"the release has no {what} {wanted}")


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release, with its bytes."""

    path: str
    sha256: str
    data: bytes


def release_id(files: Iterable[File]) -> str:
    """Return the id of a release: the SHA-256 over its sorted lines of path and SHA-256."""
    lines = sorted(f"{file.path} {file.sha256}\n" for file in files)
    return sha256("".join(lines).encode()).hexdigest()


@dataclass(frozen=True)
class Release:
    """The course as one value that never changes.

    Units stand in the order of the course. Lessons are kept by unit and id. A draft with broken files is a release
    too: what could not be read is left out, and a missing course, charter or policy is an empty one, so that the rest
    can be previewed. It may be published only if no problem is an error.
    """

    id: str
    course: Course
    charter: Charter
    policy: Policy
    units: tuple[Unit, ...]
    lessons: Mapping[tuple[str, str], Lesson]
    quizzes: tuple[Quiz, ...]
    scenarios: tuple[Scenario, ...]
    facts: tuple[Fact, ...]
    misconceptions: tuple[Misconception, ...]
    files: tuple[File, ...]

    def unit(self, id: str) -> Unit:  # noqa: A002 - the word of the content files
        """Return the unit with this id; raise NotInRelease if there is none."""
        return _found(self._units, "unit", id)

    def lesson(self, unit: str, id: str) -> Lesson:  # noqa: A002
        """Return the lesson of a unit; raise NotInRelease if there is none."""
        return _found(self.lessons, "lesson", (unit, id))

    def quiz(self, id: str) -> Quiz:  # noqa: A002
        """Return the quiz with this id; raise NotInRelease if there is none."""
        return _found(self._quizzes, "quiz", id)

    def item(self, id: str) -> Item:  # noqa: A002
        """Return the item with this id, from whichever quiz has it; raise NotInRelease if none has."""
        return _found(self._items, "item", id)

    def scenario(self, id: str) -> Scenario:  # noqa: A002
        """Return the scenario with this id; raise NotInRelease if there is none."""
        return _found(self._scenarios, "scenario", id)

    def clause(self, id: str) -> Clause:  # noqa: A002
        """Return the clause of the policy with this id; raise NotInRelease if there is none."""
        return _found(self._clauses, "clause", id)

    def fact(self, id: str) -> Fact:  # noqa: A002
        """Return the fact with this id; raise NotInRelease if there is none."""
        return _found(self._facts, "fact", id)

    def misconception(self, id: str) -> Misconception:  # noqa: A002
        """Return the misconception with this id; raise NotInRelease if there is none."""
        return _found(self._misconceptions, "misconception", id)

    def track(self, id: str) -> Track:  # noqa: A002
        """Return the track with this id; raise NotInRelease if there is none."""
        return _found(self._tracks, "track", id)

    def name(self, id: str) -> Name:  # noqa: A002
        """Return what a placeholder stands for, with its address; raise NotInRelease if it stands for nothing."""
        return _found(self._names, "name", id)

    def file(self, path: str) -> File:
        """Return the file at this path; raise NotInRelease if there is none."""
        return _found(self._files, "file", path)

    def media(self, file: str) -> File:
        """Return a picture, film or recording of content/media; raise NotInRelease if there is none."""
        return self.file(f"content/media/{file}")

    def cites(self, id: str) -> Clause | Fact:  # noqa: A002
        """Return the clause or the fact with this id; raise NotInRelease if there is neither."""
        return self._clauses[id] if id in self._clauses else self.fact(id)

    def fill(self, text: str) -> str:
        """Return a text with its placeholders replaced; one that stands for nothing is left as it is."""
        names = self._names
        return PLACEHOLDER.sub(lambda m: names[m[1]].text if m[1] in names else m[0], text)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return _by_id(self.units, lambda unit: unit.id)

    @cached_property
    def _quizzes(self) -> dict[str, Quiz]:
        return _by_id(self.quizzes, lambda quiz: quiz.id)

    @cached_property
    def _items(self) -> dict[str, Item]:
        return _by_id((item for quiz in self.quizzes for item in quiz.items), lambda item: item.id)

    @cached_property
    def _scenarios(self) -> dict[str, Scenario]:
        return _by_id(self.scenarios, lambda scenario: scenario.id)

    @cached_property
    def _clauses(self) -> dict[str, Clause]:
        return _by_id(self.policy.clauses, lambda clause: clause.id)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return _by_id(self.facts, lambda fact: fact.id)

    @cached_property
    def _misconceptions(self) -> dict[str, Misconception]:
        return _by_id(self.misconceptions, lambda misconception: misconception.id)

    @cached_property
    def _tracks(self) -> dict[str, Track]:
        return _by_id(self.course.tracks, lambda track: track.id)

    @cached_property
    def _names(self) -> dict[str, Name]:
        return _by_id(self.course.names, lambda name: name.id)

    @cached_property
    def _files(self) -> dict[str, File]:
        return _by_id(self.files, lambda file: file.path)


@dataclass(frozen=True)
class Loaded:
    """What loading a folder gives: a release of all that could be read, and every problem."""

    release: Release
    problems: tuple[Problem, ...]

    @property
    def publishable(self) -> bool:
        """Whether no problem stops publishing."""
        return not any(problem.is_error for problem in self.problems)


def _by_id(things: Iterable[Named], key: Callable[[Named], str]) -> dict[str, Named]:
    """Return the things by id; of two with one id the first counts, and a check reports the second."""
    found: dict[str, Named] = {}
    for thing in things:
        found.setdefault(key(thing), thing)
    return found


def _found(things: Mapping[Key, Named], what: str, wanted: Key) -> Named:
    if wanted not in things:
        raise NotInRelease(what, wanted if isinstance(wanted, str) else "/".join(wanted))
    return things[wanted]
