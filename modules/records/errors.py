"""What can go wrong with records, each with a sentence for people."""

import errno
import sqlite3


class RecordsError(Exception):
    """The records cannot do what was asked; the message is a sentence for people."""


class Busy(RecordsError):
    """Somebody else kept the database for too long; nothing was saved, trying again is right."""


class DiskFull(RecordsError):
    """No room is left; nothing was saved."""


class NotWritable(RecordsError):
    """The database cannot be written; nothing was saved."""


class TooNew(RecordsError):
    """The database was made by a newer version of the program."""


class Conflict(RecordsError):
    """What was to be recorded contradicts what is recorded already; nothing was saved."""


class UnknownRelease(RecordsError):
    """An event pins a release whose bytes were not kept first; a programming error."""


def in_words(problem: Exception) -> RecordsError:
    """A driver's error as one of ours."""
    text = str(problem)
    if isinstance(problem, sqlite3.IntegrityError):
        return Conflict(f"This contradicts what is recorded already ({text}). Nothing was saved.")
    if "locked" in text or "busy" in text:
        return Busy("The records are busy. Nothing was saved; please try again.")
    if "full" in text or getattr(problem, "errno", None) == errno.ENOSPC:
        return DiskFull("The disk is full. Nothing was saved.")
    if "readonly" in text or "unable to open" in text or "disk I/O" in text:
        return NotWritable(f"The records cannot be opened or written ({text}). Nothing was saved.")
    return RecordsError(f"The records failed ({text}). Nothing was saved.")
