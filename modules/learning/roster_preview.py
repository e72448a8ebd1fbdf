"""What an import shows and says: the preview with its ticket, the progress, and why it does not go on."""

import hashlib
from dataclasses import dataclass

from modules.learning.errors import LearningError
from modules.learning.roster_plan import Change, Kind
from modules.learning.roster_rows import RosterFile, RowProblem
from modules.texts import say

VERBS = (
    "people add YOU@COMPANY --role administrator",
    "people import ROSTER.csv",
    "people import ROSTER.csv --apply",
    "publish",
    "serve",
)
"""How a database of real people begins."""


class OwnDatabaseNeeded(LearningError):
    """Real people do not join a made-up company; the commands make a database of their own."""

    def __init__(self, database: str) -> None:
        super().__init__(say("roster.own-database.why"))
        self.commands = tuple(
            f"SOCIABLE_MODE=production SOCIABLE_DATABASE={database} python -m modules {verb}"
            for verb in VERBS
        )


class Unreadable(LearningError):
    """The file as a whole cannot be taken in."""

    def __init__(self, problems: tuple[RowProblem, ...]) -> None:
        super().__init__(say("roster.unreadable"))
        self.problems = problems


class Outdated(LearningError):
    """The file or the roster is not what the preview showed."""

    def __init__(self, what: str, done: int = 0) -> None:
        super().__init__(say(f"roster.outdated.{what}", done=done))
        self.done = done


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody who works here by the roster and is not in the file."""

    person: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do; `ticket` is what confirming it takes.

    Lists hold the first few; `counts`, `refused` (rows) and `noticed` (problems) say how many there are. With `full` the file is everybody, so that who is missing
    from it leaves; `unsure` says that rows without a key make that too risky, so that nobody does.
    """

    file: RosterFile
    full: bool
    version: int
    rows: int
    counts: dict[Kind, int]
    changes: tuple[Change, ...]
    refused: int
    problems: tuple[RowProblem, ...]
    noticed: int
    missing: int
    missing_people: tuple[Missing, ...]
    unsure: bool
    later: int

    @property
    def ticket(self) -> str:
        """File, roster and choice in one: the import is refused when any of the three is another."""
        return ticket_for(self.file, self.version, full=self.full)

    @property
    def nothing_to_do(self) -> bool:
        """Whether the roster says what the file says."""
        return not any(n for kind, n in self.counts.items() if kind != "same") and not self.leaving

    @property
    def leaving(self) -> int:
        """How many would be deactivated because the file lacks them."""
        return self.missing if self.full and not self.unsure else 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is; after the last one `finished` holds."""

    done: int
    of: int
    counts: dict[str, int]
    finished: bool = False


def ticket_for(file: RosterFile, version: int, *, full: bool) -> str:
    """The ticket of a preview, to be recomputed when it is confirmed."""
    return f"{version}:{hashlib.sha256(f'{file.digest}:{version}:{full}'.encode()).hexdigest()}"
