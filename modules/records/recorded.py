"""An event as the ledger holds it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from modules.records.events import Event

Kind_co = TypeVar("Kind_co", bound=Event, covariant=True)


@dataclass(frozen=True, slots=True)
class Recorded(Generic[Kind_co]):
    """One row of the ledger with its payload read; `again` when it had been recorded before."""

    seq: int
    id: str
    person: str
    kind: str
    at: str
    actor: str
    release: str | None
    payload: str
    prev: str
    hash: str
    event: Kind_co
    again: bool = False
