"""Nudging: for the people filtered a ready text with each one's own deep link; each is recorded as reminded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlencode

from modules.learning.access import require
from modules.learning.errors import Invalid
from modules.learning.oversight import Asked, filters_for, record_export
from modules.learning.training import next_link
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Role
from modules.records import append, queries
from modules.records.events.certification import Reminded
from modules.records.queries.completion import CompletionRow, Filters
from modules.texts import long_date, say

Channel = Literal["addresses", "mail-merge"]
MOST = 5000
PORTION = 100
PENDING = ("assigned", "in_progress", "overdue", "expired")


@dataclass(frozen=True, slots=True)
class Nudge:
    """Whom a nudge reaches: those among the people filtered who still have something to do and can be written to."""

    people: int
    without_address: int
    done: int
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One person's message."""

    person: str
    email: str
    name: str
    subject: str
    text: str
    link: str
    due: date


def preview_nudge(work: Workspace, me: Actor, asked: Asked) -> Nudge:
    """Shows the text and whom it reaches; nobody is reminded yet."""
    require(work, me, Permission.REMIND)
    rows, others = _reached(work, me, asked)
    with_address = [row for row in rows if row.email]
    subject, text = _words(work, asked, say("nudge.sample.name"), None, work.settings.base_url + "/")
    return Nudge(len(with_address), len(rows) - len(with_address), others, subject, text)


def addresses(work: Workspace, me: Actor, asked: Asked) -> tuple[str, ...]:
    """The addresses of everybody reached; each is recorded as reminded."""
    require(work, me, Permission.REMIND)
    rows = [row for row in _reached(work, me, asked)[0] if row.email]
    _remind(work, me, rows, "addresses")
    return tuple(row.email for row in rows)


def letters(work: Workspace, me: Actor, asked: Asked) -> Iterator[Letter]:
    """A message for everybody reached, with the link to that person's own next step; each is recorded as reminded."""
    require(work, me, Permission.REMIND)
    rows = [row for row in _reached(work, me, asked)[0] if row.email]
    record_export(work, me, "mail-merge", len(rows), asked)
    _remind(work, me, rows, "mail-merge")
    return (_letter(work, asked, row) for row in rows)


def _reached(work: Workspace, me: Actor, asked: Asked) -> tuple[list[CompletionRow], int]:
    """Those who have something to do, and how many more the filters leave."""
    filters = filters_for(work, me, asked, Permission.REMIND)
    if filters.at is not None or filters.on > work.clock.today(work.settings.timezone):
        raise Invalid("as_of", say("nudge.invalid.as_of"))
    with work.store.read() as db:
        total = queries.completion.count(db, filters)
        counts = queries.completion.headline(db, filters)
        wanted = {filters.status} if filters.status else set(counts)
        if sum(counts[status] for status in wanted if status in PENDING) > MOST:
            raise Invalid("people", say("nudge.invalid.many", most=MOST))
    rows = list(_pending(work, filters))
    return rows, total - len(rows)


def _pending(work: Workspace, filters: Filters) -> Iterator[CompletionRow]:
    with work.store.alone() as db:
        for portion in queries.completion.stream_rows(db, filters):
            yield from (row for row in portion if row.status in PENDING)


def _remind(work: Workspace, me: Actor, rows: list[CompletionRow], channel: Channel) -> None:
    """Records a reminder each, in portions; the same one on the same day is recorded once."""
    for start in range(0, len(rows), PORTION):
        with work.store.write() as db:
            now = work.clock.now()
            for row in rows[start : start + PORTION]:
                same_day = now.date().isoformat()
                known = queries.training.reminders(db, row.person)
                if any((r.track, r.channel, r.at[:10]) == (row.track, channel, same_day) for r in known):
                    continue
                event = Reminded(track=row.track, channel=channel, due=row.due)
                append(db, event, person=row.person, at=now, actor=me.person)


def _letter(work: Workspace, asked: Asked, row: CompletionRow) -> Letter:
    step = next_link(work, Actor(row.person, Role.LEARNER))
    link = work.settings.base_url + (f"/{step.page}?{urlencode(step.query)}" if step else "/")
    subject, text = _words(work, asked, row.name or row.email, row.due, link)
    return Letter(row.person, row.email, row.name, subject, text, link, row.due)


def _words(work: Workspace, asked: Asked, name: str, due: date | None, link: str) -> tuple[str, str]:
    release = work.library.published()
    tracks = release.course.tracks
    track = next((row for row in tracks if row.id == asked.track), tracks[0])
    course = release.fill(release.course.title)
    today = work.clock.today(work.settings.timezone)
    when = "none" if due is None else "late" if due < today else "due"
    values = {
        "name": name,
        "course": course,
        "track": track.title,
        "due": long_date(due) if due else "",
        "link": link,
        "org": work.settings.organisation or release.fill("{{org}}"),
    }
    return say("nudge.subject", **values), say(f"nudge.text.{when}", **values)
