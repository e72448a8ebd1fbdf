"""Every question the records answer, one subject a file: functions that take the connection first."""

from modules.records.queries import (
    attempts,
    certificates,
    completion,
    feedback,
    history,
    invitations,
    labels,
    meta,
    people,
    policy,
    private_texts,
    releases,
    roster,
    rules,
    sessions,
    training,
)

__all__ = [
    "attempts",
    "certificates",
    "completion",
    "feedback",
    "history",
    "invitations",
    "labels",
    "meta",
    "people",
    "policy",
    "private_texts",
    "releases",
    "roster",
    "rules",
    "sessions",
    "training",
]
