"""The table of kinds of YAML files: where each lies and which model it has. A new kind is a model and a row here."""

import re
from typing import NamedTuple

from modules.content.models import (
    CertificateDesign,
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
from modules.fields import Frozen

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class FileKind(NamedTuple):
    """One row: the kind's name, its model, where its files lie and how a trainer would say that."""

    name: str
    model: type[Frozen]
    pattern: re.Pattern[str]
    place: str
    required: bool = False

    @property
    def is_single(self) -> bool:
        """Whether there is one file of this kind in a course."""
        return "<" not in self.place


def _kind(name: str, model: type[Frozen], place: str, *, required: bool = False) -> FileKind:
    pattern = re.escape(place).replace("<unit>", f"(?P<unit>{_SLUG})")
    pattern = pattern.replace("<id>", f"(?P<id>{_SLUG})").replace("<topic>", _SLUG)
    return FileKind(name, model, re.compile(pattern), place, required)


FILE_KINDS: tuple[FileKind, ...] = (
    _kind("course", Course, "content/course.yaml", required=True),
    _kind("charter", Charter, "content/charter.yaml", required=True),
    _kind("policy", Policy, "content/policy.yaml", required=True),
    _kind("misconceptions", Misconceptions, "content/misconceptions.yaml"),
    _kind("facts", Facts, "content/facts/<topic>.yaml"),
    _kind("certificate", CertificateDesign, "content/certificates/<id>.yaml"),
    _kind("unit", Unit, "content/lessons/<unit>/unit.yaml"),
    _kind("lesson", Lesson, "content/lessons/<unit>/<id>.yaml"),
    _kind("quiz", Quiz, "quizzes/<id>.yaml"),
    _kind("scenario", Scenario, "quizzes/scenarios/<id>.yaml"),
)
KIND_NAMES = tuple(kind.name for kind in FILE_KINDS)

TEMPLATE = re.compile(rf"content/certificates/{_SLUG}\.typ")
"""The typst template beside a certificate design."""

MEDIA_FOLDER = "content/media/"
SCHEMAS_FOLDER = "content/schemas/"
ROOTS = ("content", "quizzes")
"""The two folders that trainers edit."""


class FilePlace(NamedTuple):
    """What the path of a file says: its kind, and the unit and id in its name."""

    kind: FileKind
    unit: str | None
    id: str | None


def place_of(path: str) -> FilePlace | None:
    """Return what a path says about the file; None where no YAML file is expected."""
    for kind in FILE_KINDS:
        if found := kind.pattern.fullmatch(path):
            parts = found.groupdict()
            unit = parts.get("unit")
            return FilePlace(kind, unit, unit if kind.name == "unit" else parts.get("id"))
    return None


def kind_named(name: str) -> FileKind | None:
    """Return the kind with this name; None if there is none."""
    return next((kind for kind in FILE_KINDS if kind.name == name), None)
