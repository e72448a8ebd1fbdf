"""Renewal: when the window of a certificate opens, the next cycle is assigned, due on the day the old one ends."""

from datetime import timedelta

from modules.certification import period, window_on
from modules.content import Release, Track
from modules.learning.standing import Learner, learner
from modules.learning.workspace import Workspace
from modules.records import HOUSE, append, queries
from modules.records.events.certification import Assigned

PORTION = 500


def open_renewals_of(work: Workspace, who: Learner, release: Release) -> None:
    """Assign the next cycle of every certificate whose window is open; doing it again changes nothing."""
    for track in release.course.tracks:
        stands = next((stands for stands in who.standings if stands.track == track.id), None)
        if stands is not None and _window_open(work, who, track, stands):
            _assign_next(work, who, track)


def open_renewals(work: Workspace, release: Release) -> int:
    """Do so for everybody whose certificate nears its end; return how many were looked at."""
    looked_at = 0
    for track in release.course.tracks:
        after = ""
        while people := _portion(work, track, after):
            for person in people:
                with work.store.read() as db:
                    who = learner(db, person, release.policy.id)
                open_renewals_of(work, who, release)
            looked_at, after = looked_at + len(people), people[-1]
    return looked_at


def _portion(work: Workspace, track: Track, after: str) -> list[str]:
    """People whose certificate ends soon enough; a day or two to spare, because zones differ."""
    latest = period(track.certificate.renew_before).after(work.clock.today()) + timedelta(days=3)
    with work.store.read() as db:
        return queries.training.nearing_end(db, track.id, before=latest, after=after, limit=PORTION)


def _window_open(work: Workspace, who: Learner, track: Track, stands: queries.training.Standing) -> bool:
    if stands.state != "certified" or stands.expires_on is None or stands.done_on is None:
        return False
    if not who.person.is_active:
        return False
    opens = window_on(stands.done_on, stands.expires_on, track.certificate.renew_before)
    return opens <= work.clock.today(who.person.timezone)


def _assign_next(work: Workspace, who: Learner, track: Track) -> None:
    with work.store.write() as db:
        stands = queries.training.standing(db, who.person.id, track.id)
        if stands is None or not _window_open(work, who, track, stands) or stands.expires_on is None:
            return
        today = work.clock.today(who.person.timezone)
        event = Assigned(track=track.id, cycle=stands.cycle + 1, on=today, due=max(stands.expires_on, today))
        append(db, event, person=who.person.id, at=work.clock.now(), actor=HOUSE)
