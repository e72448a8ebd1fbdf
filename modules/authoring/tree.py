"""The course as a tree of files, each with its state; values in, values out."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from modules.authoring.differences import Change, change_of
from modules.authoring.reading import FileRead, kind_of, read
from modules.content import Loaded, NotInRelease, Release, Unit, minutes
from modules.content.kinds import place_of

State = Literal["clean", "warnings", "errors"]


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of the course: what it says about itself, how it stands, and what became of it since publication."""

    path: str
    said: FileRead
    errors: int
    warnings: int
    change: Change

    @property
    def state(self) -> State:
        """How the file stands."""
        if self.errors:
            return "errors"
        return "warnings" if self.warnings else "clean"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Files that belong together.

    `name` is the id of a unit, or course, facts, media or other; `minutes` are those of the required steps of a unit.
    """

    name: str
    unit: Unit | None
    files: tuple[FileLine, ...]
    minutes: float | None = None

    @property
    def errors(self) -> int:
        """How many errors its files have."""
        return sum(file.errors for file in self.files)

    @property
    def changed(self) -> int:
        """How many of its files differ from what is published."""
        return sum(file.change != "same" for file in self.files)


COURSE, FACTS, MEDIA, OTHER = "course", "facts", "media", "other"


def tree(draft: Loaded, published: Release | None) -> tuple[Shelf, ...]:
    """Return every file of the draft, of the published release and of the problems, shelf by shelf."""
    release = draft.release
    lines = sorted(file_lines(draft, published), key=_order(release))
    units = {unit.id: unit for unit in release.units}
    homes = _homes(release)
    shelves: dict[str, list[FileLine]] = {name: [] for name in (COURSE, *units)}
    for line in lines:
        shelves.setdefault(homes.get(line.path) or _shelf(line.path), []).append(line)
    last = [name for name in (FACTS, MEDIA, OTHER) if name in shelves]
    names = [*(name for name in shelves if name not in last), *last]
    return tuple(
        Shelf(name, units.get(name), tuple(shelves[name]), _minutes(release, units.get(name)))
        for name in names
        if shelves[name]
    )


def file_lines(draft: Loaded, published: Release | None) -> Iterator[FileLine]:
    """Return each file of the draft, of the published release and of the problems, with how it stands."""
    before = {file.path: file for file in published.files} if published else {}
    after = {file.path: file for file in draft.release.files}
    errors = Counter(problem.file for problem in draft.problems if problem.is_error)
    warnings = Counter(problem.file for problem in draft.problems if not problem.is_error)
    for path in dict.fromkeys((*after, *before, *errors, *warnings)):
        was, now = before.get(path), after.get(path)
        yield FileLine(
            path,
            _said(draft.release, published, path),
            errors[path],
            warnings[path],
            change_of(was, now) if was or now else "same",
        )


def _said(draft: Release, published: Release | None, path: str) -> FileRead:
    """Return what a file says; one that cannot be read keeps the title it was published with."""
    said = _said_in(draft, path)
    if said is not None and said.is_readable:
        return said
    before = _said_in(published, path) if published else None
    return FileRead(kind_of(path), before.title if before else PurePosixPath(path).name)


def _said_in(release: Release, path: str) -> FileRead | None:
    try:
        return read(release, release.file(path))
    except NotInRelease:
        return None


def _minutes(release: Release, unit: Unit | None) -> float | None:
    return minutes(release, unit) if unit else None


def _homes(release: Release) -> Mapping[str, str]:
    """Return the unit of each scenario, which its path does not say."""
    told = {step_path("", "scenario", scenario.id): scenario.unit for scenario in release.scenarios}
    steps = {step_path(unit.id, step.kind, step.id): unit.id for unit in release.units for step in unit.steps}
    return told | steps


def _shelf(path: str) -> str:
    """Return where the path of a file says that it belongs."""
    place = place_of(path)
    if place is None:
        return {"media": MEDIA, "template": COURSE}.get(kind_of(path), OTHER)
    match place.kind.name:
        case "unit" | "lesson" | "quiz":
            return place.unit or place.id or OTHER
        case "facts":
            return FACTS
        case "scenario":
            return OTHER
    return COURSE


def _order(release: Release) -> Callable[[FileLine], tuple[int, str]]:
    """Return the order within a shelf: as learners meet the steps, then by path."""
    steps: dict[str, int] = {}
    for unit in release.units:
        steps[f"content/lessons/{unit.id}/unit.yaml"] = 0
        for number, step in enumerate(unit.steps, start=1):
            steps[step_path(unit.id, step.kind, step.id)] = number
    return lambda line: (steps.get(line.path, len(steps)), line.path)


def step_path(unit: str, kind: str, step: str) -> str:
    """Return the file of a step of a unit."""
    match kind:
        case "lesson":
            return f"content/lessons/{unit}/{step}.yaml"
        case "scenario":
            return f"quizzes/scenarios/{step}.yaml"
    return f"quizzes/{step}.yaml"
