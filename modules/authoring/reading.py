"""What one file of the course says about itself: its title, how much there is to read, what is reviewed."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from modules.content import (
    CertificateDesign,
    Charter,
    Course,
    Facts,
    File,
    Lesson,
    Policy,
    Quiz,
    Release,
    Scenario,
    Unit,
    prose,
    reading_grade,
    words,
)
from modules.content.kinds import MEDIA_FOLDER, TEMPLATE, place_of
from modules.content.measures import WORDS_A_MINUTE, Effort, lesson_effort, quiz_effort, scenario_effort
from modules.content.parse import parse
from modules.fields import Frozen
from modules.learning import Link

CACHED = 4096
"""Files whose words are counted once for as long as they stay the same."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How much there is to read in a file, how long it takes and at which school grade it can be read."""

    words: int
    minutes: float
    grade: float


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file says about itself.

    `measures` is none for a file that cannot be read or holds nothing for learners to read; `reviewed` of
    `reviewable` texts have a review, which is 0 of 0 for a kind of file that has no reviews.
    """

    kind: str
    title: str
    measures: Measures | None = None
    reviewed: int = 0
    reviewable: int = 0
    preview: Link | None = None
    is_readable: bool = True


def read(release: Release, file: File) -> FileRead:
    """Return what a file of a release says about itself; one that is broken has its name for a title."""
    kind, stem = kind_of(file.path), PurePosixPath(file.path).name
    model = _model(file.path, file.data) if file.path.endswith(".yaml") else None
    if model is None:
        return FileRead(kind, stem, is_readable=not file.path.endswith(".yaml"))
    reviews = _reviews(model)
    return FileRead(
        kind,
        _title(model) or stem,
        _measures(release, file, model),
        sum(review != "none" for review in reviews),
        len(reviews),
        _preview(file.path, model),
    )


def kind_of(path: str) -> str:
    """Return which kind of file lies at a path; media for pictures, films and recordings, other for the rest."""
    if path.startswith(MEDIA_FOLDER):
        return "media"
    if TEMPLATE.fullmatch(path):
        return "template"
    place = place_of(path)
    return place.kind.name if place else "other"


def _model(path: str, data: bytes) -> Frozen | None:
    source = parse(path, data).source
    return source.model if source else None


@lru_cache(CACHED)
def _prose(path: str, data: bytes) -> tuple[int, float]:
    """Return the words of a file and its reading grade."""
    model = _model(path, data)
    text = prose(model) if model else ""
    return words(text), reading_grade(text)


def _measures(release: Release, file: File, model: Frozen) -> Measures | None:
    if isinstance(model, Course | CertificateDesign):
        return None
    count, grade = _prose(file.path, file.data)
    effort = _effort(release, model)
    return Measures(count, count / WORDS_A_MINUTE if effort is None else effort.minutes, grade)


def _effort(release: Release, model: Frozen) -> Effort | None:
    """Return what it takes to go through a file that learners play; none for one that they only read."""
    match model:
        case Lesson():
            return lesson_effort(release, model)
        case Quiz():
            return quiz_effort(model)
        case Scenario():
            return scenario_effort(model)
    return None


def _title(model: Frozen) -> str:
    match model:
        case Facts():
            return model.topic
        case Course() | Charter() | Policy() | Unit() | Lesson() | Quiz() | Scenario():
            return model.title
    return ""


def _reviews(model: Frozen) -> tuple[object, ...]:
    match model:
        case Lesson() | Scenario() | Policy():
            return (model.review,)
        case Quiz():
            return tuple(item.review for item in model.items)
    return ()


def _preview(path: str, model: Frozen) -> Link | None:
    place = place_of(path)
    unit = (place.unit if place else None) or ""
    match model:
        case Lesson():
            return Link("preview", {"unit": unit, "lesson": model.id}, model.title)
        case Quiz():
            return Link("preview", {"quiz": model.id}, model.title)
        case Scenario():
            return Link("preview", {"scenario": model.id}, model.title)
    return None
