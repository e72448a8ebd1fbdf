"""What may be shown when: one table, so that no page and no route gives a key away."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from modules.assessment.attempt import Attempt
from modules.items import FULL, Item, Option

Behaviour = Literal["practice", "check"]
"""Practice is a unit's quiz; a check is a single item within a lesson, which has no result."""

Verdict = Literal["right", "partly", "wrong"]


class Moment(StrEnum):
    """Where an item stands in its attempt."""

    ASKED = "asked"  # no response yet
    ANSWERED = "answered"  # a response, and the attempt goes on
    CLOSED = "closed"  # a response, and the attempt is over
    LEFT = "left"  # the attempt is over without a response


class Part(StrEnum):
    """Something that is not shown before its time."""

    VERDICT = "verdict"
    EXPLANATION = "explanation"  # consequence and rationale of what was chosen
    KEY = "key"  # which options are right, and why
    CITES = "cites"  # the clauses and facts behind it
    OUTCOME = "outcome"  # the result of the whole attempt


NOTHING: Final = frozenset[Part]()
AT_ONCE: Final = frozenset({Part.VERDICT, Part.EXPLANATION, Part.KEY, Part.CITES})
RESULT: Final = frozenset({Part.OUTCOME})

TABLE: Final[Mapping[Behaviour, Mapping[Moment, frozenset[Part]]]] = {
    "practice": {
        Moment.ASKED: NOTHING,
        Moment.ANSWERED: AT_ONCE,
        Moment.CLOSED: AT_ONCE | RESULT,
        Moment.LEFT: RESULT,
    },
    "check": {
        Moment.ASKED: NOTHING,
        Moment.ANSWERED: AT_ONCE,
        Moment.CLOSED: AT_ONCE,
        Moment.LEFT: NOTHING,
    },
}
"""One row per behaviour. An item left without response keeps its secret: it may be asked again."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a person reads about a response: what was chosen, then what is right besides.

    Options come in the order in which the attempt shows them; each carries its consequence, to be read first, and its
    rationale.
    """

    response: tuple[str, ...]
    fraction: int
    verdict: Verdict
    chosen: tuple[Option, ...]
    key: tuple[Option, ...]


def may_show(behaviour: Behaviour, moment: Moment) -> frozenset[Part]:
    """Return what may be shown of an item, and of its attempt, at a moment."""
    return TABLE[behaviour][moment]


def moment_of(attempt: Attempt, item: str) -> Moment:
    """Return where an item stands in its attempt; raise NotShown if the attempt does not show it."""
    attempt.shown(item)
    answered = attempt.first_step(item) is not None
    if attempt.is_closed:
        return Moment.CLOSED if answered else Moment.LEFT
    return Moment.ANSWERED if answered else Moment.ASKED


def verdict_of(fraction: int) -> Verdict:
    """Return what a fraction is called."""
    if fraction >= FULL:
        return "right"
    return "partly" if fraction > 0 else "wrong"


def feedback(attempt: Attempt, item: Item, behaviour: Behaviour) -> Feedback | None:
    """Return what may be shown about the response to an item now; None as long as that is nothing.

    Keys and rationales leave this room in no other way. Raises NotShown if the attempt does not show the item.
    """
    step = attempt.first_step(item.id)
    if step is None or not may_show(behaviour, moment_of(attempt, item.id)) >= AT_ONCE:
        return None
    options = [item.option(option) for option in attempt.shown(item.id).order]
    return Feedback(
        response=step.response,
        fraction=step.fraction,
        verdict=verdict_of(step.fraction),
        chosen=tuple(option for option in options if option.id in step.response),
        key=tuple(option for option in options if option.key and option.id not in step.response),
    )
