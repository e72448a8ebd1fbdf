"""The script of the made-up company: who joins when, what is assigned when, and what each then does, day by day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Final

from modules.learning.demo.company import (
    DAYS_TO_DO,
    FIGURES,
    FOUNDED,
    ROLLED_OUT,
    TOLD,
    ZONES,
    Figure,
    ids,
    person_id,
)
from modules.learning.demo.stage import Stage
from modules.learning.pinning import keep_release
from modules.people import code_for
from modules.records import HOUSE, Connection, append, queries, seal
from modules.records.events.audit import Published
from modules.records.events.certification import Assigned, RuleMade
from modules.records.events.roster import PersonAdded
from modules.texts import say

DOMAIN: Final = "haldenpike.example"
NUMBER: Final = "HP-{:06d}"
_PLAIN: Final = str.maketrans({"ł": "l", "ß": "ss", "ø": "o"})


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """Something that happens `days` after the beginning; on one day the lower turn comes first."""

    days: int
    turn: int
    play: Callable[[], None] = field(compare=False)


def perform(stage: Stage, db: Connection) -> None:
    """Tell the whole story, in the order of days, as a ledger kept all the while would hold it."""
    for kind, names in (("department", ROLLED_OUT), ("country", ZONES)):
        for name in names:
            queries.labels.put(db, kind, code_for(name), name)
    for act in sorted(_acts(stage, db)):
        act.play()
    for number, figure in enumerate(TOLD, 1):
        queries.people.tell_story(db, person_id(number), say(str(figure.story)))


def rule_id(department: str) -> str:
    """The id of the rule that assigned the course to a department."""
    return f"demo-{code_for(department)}"


def address(name: str, number: int = 0) -> str:
    """The address of a person; with a number where many have one name."""
    words = queries.people.folded(name).translate(_PLAIN).split()
    return f"{'.'.join(words)}{f'.{number}' if number else ''}@{DOMAIN}"


def join(db: Connection, stage: Stage, number: int, figure: Figure, *, boss: str | None, email: str) -> None:
    """Put a person on the roster, as of the clock of the stage."""
    event = PersonAdded(
        department=code_for(figure.department),
        country=code_for(figure.country),
        manager=boss,
        role=figure.role.value,
        hired=stage.day(figure.hired),
        timezone=ZONES[figure.country],
    )
    person = person_id(number)
    append(db, event, person=person, at=stage.clock.now(), actor=stage.hr)
    queries.people.name(db, person, name=figure.name, email=email, employee_number=NUMBER.format(number))


def assign(db: Connection, stage: Stage, number: int, figure: Figure) -> None:
    """Assign the course to a person by the rule of the department."""
    on = stage.day(figure.assigned)
    due, rule = on + timedelta(days=DAYS_TO_DO), rule_id(figure.department)
    event = Assigned(track=stage.track.id, on=on, due=due, rule=rule)
    append(db, event, person=person_id(number), at=stage.clock.now(), actor=stage.hr)


def _acts(stage: Stage, db: Connection) -> Iterator[Act]:
    yield Act(-FOUNDED, 0, partial(_publish, db, stage))
    for department, ago in ROLLED_OUT.items():
        yield Act(-ago, 0, partial(_make_rule, db, stage, department, ago))
    bosses = ids()
    for number, figure in enumerate(FIGURES, 1):
        boss = bosses.get(figure.boss)
        yield Act(-figure.joined, 1, partial(_join, db, stage, number, figure, boss))
        yield Act(-figure.assigned, 2, partial(_assign, db, stage, number, figure))
        for deed in figure.plot:
            yield Act(-deed.ago, 3, partial(stage.play, number, figure, deed))


def _publish(db: Connection, stage: Stage) -> None:
    stage.turn_to(FOUNDED, 0)
    keep_release(db, stage.release)
    if queries.releases.published(db) is None:
        event = Published(published=stage.release.id)
        append(db, event, person=HOUSE, at=stage.clock.now(), actor=HOUSE, release=stage.release.id)
    stage.work.library.forget_latest()


def _make_rule(db: Connection, stage: Stage, department: str, ago: int) -> None:
    stage.turn_to(ago, 0)
    why = seal(say("demo.why", department=department))
    event = RuleMade(
        rule=rule_id(department),
        track=stage.track.id,
        scope_kind="department",
        scope=code_for(department),
        days=DAYS_TO_DO,
        why=why.digest,
    )
    append(db, event, person=HOUSE, at=stage.clock.now(), actor=stage.hr, texts=[why])


def _join(db: Connection, stage: Stage, number: int, figure: Figure, boss: str | None) -> None:
    stage.turn_to(figure.joined, 0)
    join(db, stage, number, figure, boss=boss, email=address(figure.name))


def _assign(db: Connection, stage: Stage, number: int, figure: Figure) -> None:
    stage.turn_to(figure.assigned, 0)
    assign(db, stage, number, figure)
