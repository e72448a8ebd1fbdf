"""The stories of the sign-in page, which say how things stand today: also after somebody stepped into them."""

from dataclasses import replace
from datetime import date
from typing import Final

from modules.certification import window_on
from modules.content import Release
from modules.learning.errors import NothingPublished
from modules.learning.standing import Learner, learner
from modules.learning.workspace import Workspace
from modules.people import Person
from modules.records import queries
from modules.texts import say

STANDS: Final = "{stands}"
SOON: Final = 31
"""Days before something opens from which it is soon."""

SPELT: Final = 12
"""The greatest number that stories spell out."""


def told(work: Workspace, people: list[Person]) -> list[Person]:
    """Return people with their stories as they stand today."""
    try:
        release = work.library.published()
    except NothingPublished:
        return people
    return [
        replace(person, story=_filled(work, release, person, person.story))
        if person.story and STANDS in person.story
        else person
        for person in people
    ]


def _filled(work: Workspace, release: Release, person: Person, story: str) -> str:
    with work.store.read() as db:
        who = learner(db, person.id, release.policy.id)
    if not who.standings:
        return story.partition(",")[0]
    return story.replace(STANDS, _stands(release, who, work.clock.today(person.timezone)))


def _stands(release: Release, who: Learner, today: date) -> str:
    stands = who.standings[0]
    if stands.state in ("assigned", "in_progress"):
        return _open(release, who, stands, today)
    if stands.state == "certified" and stands.expires_on is not None:
        return _held(release, stands, stands.expires_on, today)
    return say("stands.done")


def _open(release: Release, who: Learner, stands: queries.training.Standing, today: date) -> str:
    if stands.expires_on is not None and stands.expires_on >= today:
        return say("stands.renewing", when=_when(stands.expires_on, today))
    if stands.due < today:
        return say("stands.overdue", days=_days((today - stands.due).days))
    return say(f"stands.{_how_far(release, who, stands)}", when=_when(stands.due, today))


def _how_far(release: Release, who: Learner, stands: queries.training.Standing) -> str:
    units = [
        unit
        for track in release.course.tracks
        if track.id == stands.track
        for unit in map(release.unit, track.units)
    ]
    steps = {(unit.id, step.kind, step.id) for unit in units for step in unit.steps if step.required}
    share = len(who.done(stands) & steps) / max(1, len(steps))
    if stands.started_on is None:
        return "assigned"
    return "begun" if share < 0.4 else "halfway" if share < 0.7 else "nearly"


def _held(release: Release, stands: queries.training.Standing, expires_on: date, today: date) -> str:
    if expires_on < today:
        return say("stands.lapsed")
    renew_before = next(
        (track.certificate.renew_before for track in release.course.tracks if track.id == stands.track), "P0D"
    )
    opens = window_on(stands.done_on or stands.assigned_on, expires_on, renew_before)
    if opens <= today:
        return say("stands.renewing", when=_when(expires_on, today))
    soon = (opens - today).days <= SOON
    return say("stands.soon" if soon else "stands.certified", when=_when(opens, today))


def _when(day: date, today: date) -> str:
    ahead = (day - today).days
    return say("stands.in", days=_days(ahead)) if ahead else say("stands.today")


def _days(number: int) -> str:
    if number == 1:
        return say("stands.days.one")
    return say("stands.days.other", n=say(f"number.{number}") if 1 < number <= SPELT else number)
