"""The ledger: events appended to one hash chain per person, with the tables that follow from them."""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from modules.records.connection import Connection, Row
from modules.records.errors import Conflict, UnknownRelease
from modules.records.events import EVENTS, Event
from modules.records.projections import PROJECTIONS
from modules.records.recorded import Recorded
from modules.records.sealing import Sealed

HOUSE = "house"
"""The chain of events that concern nobody in particular, such as a publication."""

FIRST = "0" * 64
"""The previous hash of the first event of a chain."""

COLUMNS = "seq, id, person, kind, at, actor, release, payload, prev, hash"
_canonical = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
).encode


def append(
    db: Connection,
    event: Event,
    *,
    person: str,
    at: datetime,
    actor: str,
    release: str | None = None,
    texts: Iterable[Sealed] = (),
    event_id: str | None = None,
) -> Recorded[Event]:
    """Appends an event to the person's chain and lets every table follow, in the caller's transaction.

    `texts` are the private texts whose digests the event holds. With an `event_id` the append is idempotent:
    the same event sent again gives what was recorded the first time, with `again` set.

    Raises:
        Conflict: the id stands for another event, or a table refused what follows from this one.
        UnknownRelease: the bytes of the pinned release were not kept first.
        ValueError: a private digest comes without its text.
    """
    payload = canonical(event)
    if event_id is not None and (known := _known(db, event_id)):
        return _same(known, event.KIND, person, payload)
    seq, prev, is_kept = _head(db, person, release)
    if release is not None and not is_kept:
        raise UnknownRelease(f"Release {release} is pinned before its bytes are kept.")
    name = event_id or new_id(at)
    if "\n" in f"{person}{actor}{name}":
        raise ValueError("An id holds no line feed.")
    row: Row = (seq, name, person, event.KIND, stamp(at), actor, release, payload, prev)
    row = (*row, link(row))
    db.run(f"insert into events ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    if event.PRIVATE or texts:
        _keep_texts(db, name, event, texts)
    recorded = recorded_from(row, event)
    project(db, recorded)
    return recorded


def project(db: Connection, recorded: Recorded[Event]) -> None:
    """Lets every table that follows from this kind of event follow; a rebuild replays the same."""
    for follow in PROJECTIONS[recorded.kind]:
        follow(db, recorded)


def canonical(event: Event) -> str:
    """The payload as stored and hashed: JSON in ASCII, keys sorted, no spaces, no floats, no nulls."""
    return _canonical(event.model_dump(mode="json", exclude={"kind"}, exclude_none=True))


def link(row: Row) -> str:
    r"""The hash of an event: SHA-256 in lower-case hexadecimal over these exact bytes.

    Ten lines in UTF-8, joined by one line feed each (0x0A) and none at the end: `sociable-event-1`, then
    the columns as stored, in their order: seq in decimal, id, person, kind, at, actor, release (empty
    when null), payload, prev. No column can hold a line feed, so no two events give the same bytes.
    """
    lines = ("sociable-event-1", *("" if column is None else str(column) for column in row[:9]))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def stamp(at: datetime) -> str:
    """A moment as stored: UTC to the microsecond, always 27 characters, so that text order is time order."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def moment(text: str) -> datetime:
    """A stored moment as a value."""
    return datetime.fromisoformat(text)


def new_id(at: datetime) -> str:
    """An id nobody can guess, in the order of time so that the index grows at its end."""
    return f"{int(at.timestamp() * 1000):012x}{secrets.token_hex(10)}"


def read_event(kind: str, payload: str) -> Event:
    """A stored payload as the model of its kind and version.

    Raises:
        KeyError: no version of the program ever stored such an event.
    """
    fields = json.loads(payload)
    return EVENTS[kind, fields["v"]].model_validate_json(payload)


def recorded_from(row: Row, event: Event | None = None) -> Recorded[Event]:
    """A row of the ledger, in the order of its columns, as a value."""
    seq, name, person, kind, at, actor, release, payload, prev, digest = row
    event = event or read_event(kind, payload)
    return Recorded(seq, name, person, kind, at, actor, release, payload, prev, digest, event)


def _known(db: Connection, event_id: str) -> Row | None:
    return db.one(f"select {COLUMNS} from events where id = ?", (event_id,))


def _same(known: Row, kind: str, person: str, payload: str) -> Recorded[Event]:
    """What was recorded under this id, provided that it is the same event."""
    recorded = recorded_from(known)
    if (recorded.kind, recorded.person, recorded.payload) != (kind, person, payload):
        raise Conflict("Another event was recorded under this id. Nothing was saved.")
    return replace(recorded, again=True)


def _keep_texts(db: Connection, event_id: str, event: Event, texts: Iterable[Sealed]) -> None:
    sealed = {text.digest: text for text in texts}
    for field in event.PRIVATE:
        digest = getattr(event, field)
        if digest is None:
            continue
        if digest not in sealed:
            raise ValueError(
                f"{event.KIND}.{field} is the digest of a private text that was not handed over."
            )
        text = sealed[digest]
        db.run("insert into private_text values (?, ?, ?, ?)", (event_id, field, text.salt, text.text))


def _head(db: Connection, person: str, release: str | None) -> tuple[int, str, bool]:
    """The next number of the ledger, the last hash of the person's chain, and whether the release is kept here."""
    seq, prev, is_kept = db.all(
        "select coalesce((select max(seq) from events), 0) + 1,"
        " (select hash from events where person = ? order by seq desc limit 1),"
        " exists (select 1 from release_files where release = ?)",
        (person, release),
    )[0]
    return seq, prev or FIRST, bool(is_kept)
