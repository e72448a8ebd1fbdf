"""Dragging the date forward in an evaluation, to watch what falls due, lapses and is to be renewed."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from modules.clock import StoppedClock
from modules.learning.access import refuse, require
from modules.learning.errors import Invalid
from modules.learning.renewals import open_renewals
from modules.learning.shared_clock import CLOCK_OFFSET, offset
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, allows
from modules.records import queries
from modules.texts import say

FURTHEST: Final = 800
"""Days after the true date beyond which the clock does not go: two certificates of a year, one after the other."""


@dataclass(frozen=True, slots=True)
class Dragged:
    """Where the clock stands: so many days after the true date, and which date that is."""

    days: int
    today: date


def dragged(work: Workspace) -> Dragged:
    """Return where the clock stands."""
    with work.store.read() as db:
        days = offset(db)
    return Dragged(days, _date_after(work, days))


def may_move_clock(work: Workspace, me: Actor) -> bool:
    """Whether the slider is for this person at all: only in an evaluation, and only for those who may."""
    return not work.settings.is_production and allows(me.role, Permission.MOVE_CLOCK)


def move_clock(work: Workspace, me: Actor, days: int) -> Dragged:
    """Let everybody live so many days after the true date; forward only, because what came to pass stays so.

    Certificates whose window opens on the way get their renewal on that very day. Nobody is signed out: sessions go
    by the true time.

    Raises:
        Refused: real people learn here, or the actor may not.
        Invalid: the days lie before those the clock has reached, or too far ahead.
    """
    if work.settings.is_production:
        refuse(work, me, Permission.MOVE_CLOCK)
    require(work, me, Permission.MOVE_CLOCK)
    with work.store.write() as db:
        before = offset(db)
        if not before <= days <= FURTHEST:
            raise Invalid("days", say("clock.range", least=before, most=FURTHEST))
        queries.meta.put(db, CLOCK_OFFSET, str(days))
    work.clock.offset_days = days
    _live_through(work, before, days)
    return Dragged(days, _date_after(work, days))


def _live_through(work: Workspace, before: int, days: int) -> None:
    """Open the renewals of every day on the way, on that day; broken off, the next move does the rest."""
    release = work.library.published()
    for ahead in range(min(before + 1, days), days + 1):
        open_renewals(replace(work, clock=_clock_after(work, ahead)), release)


def _date_after(work: Workspace, days: int) -> date:
    return _clock_after(work, days).today(work.settings.timezone)


def _clock_after(work: Workspace, days: int) -> StoppedClock:
    return StoppedClock(at=work.clock.true_now() + timedelta(days=days))
