"""What follows from each kind of event: the only code that writes the derived tables.

A projection is a function of the database and the stored event alone. It reads no clock, no chance and no name,
so that replaying the ledger in order into empty tables gives the same rows again.
"""

from collections.abc import Callable
from typing import Any

from modules.records.connection import Connection
from modules.records.projections.audit import audited, publication
from modules.records.projections.certificates import certificate_ended, certificate_issued
from modules.records.projections.learning import (
    acknowledgement,
    attempt_closed,
    attempt_started,
    completion,
    lesson_done,
    place,
    step,
    unit_done,
)
from modules.records.projections.people import (
    person_added,
    person_changed,
    person_left,
    person_rejoined,
    role_changed,
)
from modules.records.projections.training import (
    assigned,
    corrected,
    reminded,
    rule_ended,
    rule_made,
    track_done,
    tracks_started,
    unassigned,
    undone,
)
from modules.records.recorded import Recorded

Projection = Callable[[Connection, Recorded[Any]], None]

PROJECTIONS: dict[str, tuple[Projection, ...]] = {
    "screen_reached": (place, tracks_started),
    "lesson_completed": (lesson_done, completion),
    "started": (attempt_started, tracks_started),
    "answered": (step,),
    "attempt_closed": (attempt_closed,),
    "scenario_completed": (completion,),
    "quiz_completed": (completion,),
    "unit_completed": (unit_done,),
    "track_completed": (track_done,),
    "assigned": (assigned,),
    "unassigned": (unassigned,),
    "acknowledged": (acknowledgement,),
    "declined": (acknowledgement,),
    "certified": (certificate_issued,),
    "revoked": (certificate_ended,),
    "superseded": (certificate_ended,),
    "waived": (corrected,),
    "credited": (corrected,),
    "extended": (corrected,),
    "undone": (undone,),
    "reminded": (reminded,),
    "rule_made": (rule_made,),
    "rule_ended": (rule_ended,),
    "person_added": (person_added,),
    "person_changed": (person_changed,),
    "person_left": (person_left,),
    "person_rejoined": (person_rejoined,),
    "role_changed": (role_changed, audited),
    "roster_imported": (audited,),
    "invited": (audited,),
    "invitation_revoked": (audited,),
    "signed_in": (audited,),
    "signed_out": (audited,),
    "viewed": (audited,),
    "exported": (audited,),
    "refused": (audited,),
    "published": (publication, audited),
}
"""Kind → what follows, in this order."""

DERIVED: tuple[str, ...] = (
    "places",
    "attempts",
    "steps",
    "completions",
    "unit_completions",
    "acknowledgements",
    "assignment_rules",
    "assignments",
    "corrections",
    "certificates",
    "standings",
    "standing_counts",
    "reminders",
    "releases",
    "audits",
)
"""Tables that hold nothing but what follows from the ledger."""

DERIVED_COLUMNS: dict[str, tuple[str, ...]] = {
    "people": (
        "id",
        "department",
        "country",
        "manager",
        "role",
        "hired",
        "left_on",
        "timezone",
        "language",
        "status",
    ),
}
"""Columns that follow from the ledger in a table that holds names beside them."""

__all__ = ["DERIVED", "DERIVED_COLUMNS", "PROJECTIONS", "Projection"]
