"""What can go wrong with records, each with a sentence for people."""

import errno


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


_BY_NAME: tuple[tuple[tuple[str, ...], type[RecordsError], str], ...] = (
    (("SQLITE_CONSTRAINT",), Conflict, "This contradicts what is recorded already"),
    (("SQLITE_BUSY", "SQLITE_LOCKED"), Busy, "The records are busy; please try again"),
    (("SQLITE_FULL",), DiskFull, "The disk is full"),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
        NotWritable,
        "The records cannot be opened or written",
    ),
)


def in_words(problem: Exception) -> RecordsError:
    """A driver's or the file system's error as one of ours."""
    if isinstance(problem, OSError):
        kind = DiskFull if problem.errno == errno.ENOSPC else NotWritable
        return kind(f"The records cannot be opened ({problem.strerror}). Nothing was saved.")
    name = getattr(problem, "sqlite_errorname", "")
    for names, error, sentence in _BY_NAME:
        if name.startswith(names):
            return error(f"{sentence} ({problem}). Nothing was saved.")
    return RecordsError(f"The records failed ({problem}). Nothing was saved.")
