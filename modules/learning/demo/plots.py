"""What may have happened to somebody in the made-up company, as deeds on days before today."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happened."""

    STUDY = "study"
    DECLINE = "decline"
    RENEW = "renew"
    REMIND = "remind"
    EXTEND = "extend"
    WAIVE = "waive"
    CREDIT = "credit"
    LEAVE = "leave"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that happened, `ago` days before today.

    `percent` is how much of the track is done after a study; `until` counts the days from today to a new due day.
    """

    ago: int
    kind: Kind
    percent: int = 0
    until: int = 0
    reason: str = ""


Plot = tuple[Deed, ...]
NOTHING: Plot = ()


def studied(share: float, first: int, last: int) -> Plot:
    """In three sittings between two days, up to a share of the track."""
    percent = round(share * 100)
    return (
        Deed(first, Kind.STUDY, percent // 3),
        Deed((first + last) // 2, Kind.STUDY, percent * 2 // 3),
        Deed(last, Kind.STUDY, percent),
    )


def certified(on: int) -> Plot:
    """All of it, finished on a day with a certificate."""
    return studied(1.0, on + 7, on)


def declined(first: int, last: int, reason: str) -> Plot:
    """All of it but the policy, which was declined."""
    return (
        Deed(first, Kind.STUDY, 40),
        Deed(last + 1, Kind.STUDY, 99),
        Deed(last, Kind.DECLINE, reason=reason),
    )


def renewing(ago: int) -> Plot:
    """The window of the certificate was found open, so that the next cycle is assigned."""
    return (Deed(ago, Kind.RENEW),)


def reminded(ago: int) -> Plot:
    """HR wrote about what is due."""
    return (Deed(ago, Kind.REMIND),)


def extended(ago: int, *, until: int, reason: str) -> Plot:
    """HR gave more time."""
    return (Deed(ago, Kind.EXTEND, until=until, reason=reason),)


def waived(ago: int, reason: str) -> Plot:
    """HR waived it."""
    return (Deed(ago, Kind.WAIVE, reason=reason),)


def credited(ago: int, reason: str) -> Plot:
    """HR counted what was done elsewhere."""
    return (Deed(ago, Kind.CREDIT, reason=reason),)


def reported(ago: int, text: str) -> Plot:
    """*Something wrong here?* on a screen of the first lesson."""
    return (Deed(ago, Kind.REPORT, reason=text),)


def left(ago: int) -> Plot:
    """The last day at the company."""
    return (Deed(ago, Kind.LEAVE),)
