"""All the files that could be read, side by side, as the checks see them."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from modules.content.kinds import MEDIA_FOLDER
from modules.content.models import Course, Misconceptions
from modules.content.nearest import nearest
from modules.content.problem import Problem
from modules.content.references import Known, Reference, known_ids, references
from modules.content.release import Release
from modules.content.source import Source, problem_at
from modules.fields import Frozen

Model = TypeVar("Model", bound=Frozen)

_HOMES: dict[str, frozenset[str]] = {
    "name": frozenset({"course"}),
    "promise": frozenset({"charter"}),
    "clause": frozenset({"policy"}),
    "fact": frozenset({"facts"}),
    "clause or fact": frozenset({"policy", "facts"}),
    "misconception": frozenset({"misconceptions"}),
    "unit": frozenset({"unit"}),
    "objective": frozenset({"unit"}),
    "lesson": frozenset({"lesson"}),
    "item": frozenset({"quiz"}),
    "quiz": frozenset({"quiz"}),
    "scenario": frozenset({"scenario"}),
    "scene": frozenset(),
}
"""In which kinds of files things live; while one of those cannot be read, only that is worth saying."""


def _names_itself(reference: Reference) -> bool:
    """Whether a quiz names its own unit, which does not make the unit part of a course."""
    return reference.path == ("id",)


@dataclass(frozen=True)
class Draft:
    """The release with its sources; `words` are those of broken files and may be ids, `unread` kinds that may have any."""

    release: Release
    sources: tuple[Source[Frozen], ...]
    words: frozenset[str]
    unread: frozenset[str]

    def of(self, model: type[Model]) -> tuple[Source[Model], ...]:
        """Return the sources of one kind."""
        return self._by_model.get(model, ())  # type: ignore[return-value]  # grouped by exactly this type

    def has(self, model: type[Frozen]) -> bool:
        """Whether there is a file of this kind that could be read."""
        return model in self._by_model

    def problem(self, file: str, code: str, message: str, hint: str = "") -> Problem:
        """Return a problem with a file as a whole."""
        return problem_at(file, (1, 1), (), code, message, hint)

    @cached_property
    def media(self) -> frozenset[str]:
        """The names of the files in content/media."""
        return frozenset(
            f.path[len(MEDIA_FOLDER) :] for f in self.release.files if f.path.startswith(MEDIA_FOLDER)
        )

    @cached_property
    def known(self) -> Known:
        """The ids that exist, by what they name."""
        return known_ids(self.sources)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Everything that refers to something else by its id."""
        return tuple(reference for source in self.sources for reference in references(source))

    @cached_property
    def names_are_known(self) -> bool:
        """Whether the course file could be read, so that names and placeholders can be judged."""
        return self.has(Course)

    @cached_property
    def unknown_references(self) -> tuple[Reference, ...]:
        """The references to nothing, but for those that a broken or missing file may answer."""
        return tuple(reference for reference in self.references if not self._may_exist(reference))

    def is_used(self, what: str, name: str) -> bool:
        """Whether something refers to this id, or a broken file may, or a misspelt id was probably meant for it."""
        return name in self.words or (what, name) in self._used

    def is_torn(self, source: Source[Frozen]) -> bool:
        """Whether some reference in a file leads nowhere, so that its story cannot be followed yet."""
        return any(r.source is source and r.what.startswith("scene@") for r in self.unknown_references)

    @cached_property
    def _used(self) -> frozenset[tuple[str, str]]:
        used = {
            (reference.what, reference.id) for reference in self.references if not _names_itself(reference)
        }
        for reference in self.unknown_references:
            used.add((reference.what, nearest(reference.id, self.known.get(reference.what, ())) or ""))
        return frozenset(used)

    def _may_exist(self, reference: Reference) -> bool:
        if reference.id in self.words or reference.id in self.known.get(reference.what, ()):
            return True
        kind, _, scope = reference.what.partition("@")
        if scope and kind != "scene" and scope not in self.known.get("unit", ()):
            return True
        if kind == "misconception" and not self.has(Misconceptions):
            return True
        return not _HOMES[kind].isdisjoint(self.unread)

    @cached_property
    def _by_model(self) -> dict[type[Frozen], tuple[Source[Frozen], ...]]:
        found: dict[type[Frozen], list[Source[Frozen]]] = {}
        for source in self.sources:
            found.setdefault(type(source.model), []).append(source)
        return {model: tuple(sources) for model, sources in found.items()}
