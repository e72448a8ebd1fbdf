"""Formats that come in and go out, one a file, and the table of what can be downloaded."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from modules.exchange.completion_csv import completion_csv
from modules.exchange.mail_merge_csv import mail_merge_csv
from modules.exchange.roster_csv import read_roster
from modules.learning import Workspace
from modules.learning.nudging import letters
from modules.learning.oversight import Asked, export_completion
from modules.people import Actor


@dataclass(frozen=True, slots=True)
class Download:
    """A file on its way: its name, what it is, and its bytes portion by portion."""

    name: str
    media_type: str
    parts: Iterator[bytes]


Maker = Callable[[Workspace, Actor, Asked], Download]
CSV = "text/csv; charset=utf-8"


def _completion(work: Workspace, me: Actor, asked: Asked) -> Download:
    export = export_completion(work, me, asked)
    return Download(f"{export.name}.csv", CSV, completion_csv(export))


def _mail_merge(work: Workspace, me: Actor, asked: Asked) -> Download:
    return Download("mail-merge.csv", CSV, mail_merge_csv(letters(work, me, asked)))


DOWNLOADS: Mapping[str, Maker] = {"completion.csv": _completion, "mail-merge.csv": _mail_merge}
"""What can be downloaded of the completion table, by the last part of its address; a new format is a row."""

__all__ = ["DOWNLOADS", "Download", "completion_csv", "mail_merge_csv", "read_roster"]
