"""The items of a quiz as they appear on the screen: for the client that answers them and the bare script that draws them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from modules.content import Clause, Release
from modules.items import Item, Option

UNIT = "join-in"


@dataclass(frozen=True, slots=True)
class Question:
    """An item as plain texts; `right` holds the places of its keys."""

    stem: str
    labels: tuple[str, ...]
    right: tuple[int, ...]
    several: bool
    told: tuple[str, ...]
    """What is said about each option."""
    cites: str

    def places(self, *, correct: bool) -> tuple[int, ...]:
        """The options to choose for a right or a wrong answer."""
        return self.right if correct else (next(n for n in range(len(self.labels)) if n not in self.right),)


def questions(release: Release) -> tuple[Question, ...]:
    """Every item that the quiz may draw."""
    return tuple(_question(release, item) for item in release.quiz(UNIT).items if item.pool == "quiz")


def as_plain(known: Iterable[Question]) -> list[dict[str, Any]]:
    """The questions as JSON takes them."""
    return [asdict(question) for question in known]


def asked_by(known: Iterable[Question], labels: Sequence[str]) -> Question:
    """The question with these options, in whatever order."""
    return next(question for question in known if sorted(question.labels) == sorted(labels))


def _question(release: Release, item: Item) -> Question:
    return Question(
        stem=release.fill(item.stem),
        labels=tuple(" ".join(release.fill(option.text).split()) for option in item.options),
        right=tuple(place for place, option in enumerate(item.options) if option.key),
        several=item.kind == "multiple_choice",
        told=tuple(_told(release, option) for option in item.options),
        cites="\n\n".join(_cited(release, cited) for cited in item.cites),
    )


def _told(release: Release, option: Option) -> str:
    return release.fill("\n\n".join(text for text in (option.consequence, option.rationale) if text))


def _cited(release: Release, cited: str) -> str:
    source = release.cites(cited)
    if isinstance(source, Clause):
        return release.fill(f"**{source.id} · {source.title}**\n\n{source.text}")
    return release.fill(f"{source.statement} — {source.source}, {source.date} (checked on {source.checked})")
