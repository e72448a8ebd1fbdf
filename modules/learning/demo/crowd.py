"""A crowd around the made-up company, for those who want to see it large: credited, at work, late, or gone.

Nobody in the crowd has a certificate of ours, so that no link leads to a document that was never printed: they took
the company's former course and got credit for it, or they are still to take this one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from random import Random
from typing import Final

from modules.certification import expires_on
from modules.learning.demo.company import DAYS_TO_DO, FIGURES, ZONES, Figure, person_id
from modules.learning.demo.names import FAMILIES, FIRST
from modules.learning.demo.script import address, assign, join
from modules.learning.demo.stage import Stage, first_lesson
from modules.learning.pinning import keep_release
from modules.learning.progress import tracks_with
from modules.people import Role
from modules.records import Connection, Sealed, append, queries, seal
from modules.records.events import Event
from modules.records.events import certification as events
from modules.records.events.learning import ScreenReached
from modules.records.events.roster import PersonLeft
from modules.texts import say

GROWN: Final = "demo_people"
"""How many people the database has: figures and crowd."""

MOST: Final = 100_000
"""People that the company can have."""

PORTION: Final = 2000
NOON: Final = 12
FORMER: Final = 330
"""Days before its credit that somebody may have taken the former course."""

LONGER: Final = 40
"""Days from today by which somebody may have got more time."""

TEAM: Final = 20
"""Every twentieth of the crowd is the manager of the nineteen that follow."""

SIZES: Final = {
    "Shops": 46,
    "Customer care": 18,
    "Product and design": 10,
    "Logistics": 18,
    "Head office": 8,
}
"""Of a hundred teams, how many are in each department."""

LIKELY: Final[Mapping[str, int]] = {
    "credited": 58,
    "begun": 16,
    "nothing": 19,
    "waived": 2,
    "extended": 2,
    "left": 3,
}
"""Of a hundred people, to how many it happened by now."""

AFTER_DUE: Final[Mapping[str, int]] = {
    "credited": 84,
    "begun": 5,
    "nothing": 4,
    "waived": 2,
    "extended": 2,
    "left": 3,
}
"""The same where the due day has passed."""


@dataclass(frozen=True, slots=True)
class Extra:
    """One of the crowd, with what happened, how many days ago, and a share of chance from 0 to 1."""

    number: int
    figure: Figure
    boss: str | None
    fate: str
    ago: int
    share: float


def grow(stage: Stage, to: int) -> Iterator[int]:
    """Add people until there are so many, portion by portion, each on disk before the next; yield how many there are.

    Broken off, it goes on where it stopped: the next person is always the same person.
    """
    while True:
        with stage.work.store.write() as db:
            here = people(db)
            keep_release(db, stage.release)
            until = min(to, here + PORTION)
            for number in range(here + 1, until + 1):
                _tell(db, stage, extra(stage.seed, number))
            if until > here:
                queries.meta.put(db, GROWN, str(until))
        if until <= here:
            return
        yield until


def people(db: Connection) -> int:
    """How many people of the made-up company a database has."""
    return int(queries.meta.get(db, GROWN) or len(FIGURES))


def extra(seed: int, number: int) -> Extra:
    """The person of the crowd with this number: for one seed always the same."""
    team = (number - 1) // TEAM * TEAM + 1
    shared = Random(f"{seed} team {team}")
    department = shared.choices(list(SIZES), list(SIZES.values()))[0]
    country = shared.choice(list(ZONES))
    chance = Random(f"{seed} {number}")
    lead = max(team, len(FIGURES) + 1)
    role = Role.MANAGER if number == lead else Role.LEARNER
    name = f"{chance.choice(FIRST[country])} {chance.choice(FAMILIES[country])}"
    figure = Figure(name, department, country, "", chance.randrange(3, 3600), role=role)
    likely = LIKELY if figure.assigned <= DAYS_TO_DO else AFTER_DUE
    fate = chance.choices(list(likely), list(likely.values()))[0]
    ago = chance.randint(1, figure.assigned - 1)
    return Extra(number, figure, None if number == lead else person_id(lead), fate, ago, chance.random())


def _tell(db: Connection, stage: Stage, one: Extra) -> None:
    number, figure = one.number, one.figure
    _turn_to(stage, figure.joined)
    join(db, stage, number, figure, boss=one.boss, email=address(figure.name, number))
    _turn_to(stage, figure.assigned)
    assign(db, stage, number, figure)
    _turn_to(stage, one.ago)
    _FATES[one.fate](db, stage, one)


def _turn_to(stage: Stage, ago: int) -> None:
    stage.clock.at = datetime.combine(stage.day(ago), time(NOON), UTC)


def _record(db: Connection, stage: Stage, one: Extra, event: Event, *texts: Sealed) -> None:
    append(db, event, person=person_id(one.number), at=stage.clock.now(), actor=stage.hr, texts=texts)


def _nothing(_: Connection, __: Stage, ___: Extra) -> None:
    """Not begun yet."""


def _credited(db: Connection, stage: Stage, one: Extra) -> None:
    done_on = stage.day(one.ago + round(one.share * FORMER))
    ends = expires_on(done_on, stage.track.certificate.valid_for)
    reason = seal(say("demo.credited"))
    event = events.Credited(track=stage.track.id, done_on=done_on, expires_on=ends, reason=reason.digest)
    _record(db, stage, one, event, reason)


def _begun(db: Connection, stage: Stage, one: Extra) -> None:
    """On some screen of the first lesson."""
    place = first_lesson(stage.release, stage.track)
    if place is None:
        return
    unit, lesson = place
    number = int(one.share * len(lesson.screens))
    event = ScreenReached(
        unit=unit,
        lesson=lesson.id,
        screen=lesson.screens[number].id,
        number=number,
        on=stage.day(one.ago),
        tracks=tracks_with(stage.release, unit),
    )
    me = person_id(one.number)
    append(db, event, person=me, at=stage.clock.now(), actor=me, release=stage.release.id)


def _waived(db: Connection, stage: Stage, one: Extra) -> None:
    reason = seal(say("demo.waived"))
    _record(db, stage, one, events.Waived(track=stage.track.id, reason=reason.digest), reason)


def _extended(db: Connection, stage: Stage, one: Extra) -> None:
    reason, due = seal(say("demo.extended")), stage.day(-1 - round(one.share * LONGER))
    event = events.Extended(track=stage.track.id, due=due, reason=reason.digest)
    _record(db, stage, one, event, reason)


def _left(db: Connection, stage: Stage, one: Extra) -> None:
    _record(db, stage, one, PersonLeft(on=stage.day(one.ago)))


_FATES: Final[Mapping[str, Callable[[Connection, Stage, Extra], None]]] = {
    "credited": _credited,
    "begun": _begun,
    "nothing": _nothing,
    "waived": _waived,
    "extended": _extended,
    "left": _left,
}
