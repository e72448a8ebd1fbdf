"""Tells a story to the ledger, for the tests of records."""

from datetime import UTC, date, datetime, timedelta

from modules.records import Connection, Recorded, Sealed, Store, append
from modules.records.events import Event, certification, roster

RELEASE = "a" * 64
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)


class Teller:
    """Tells a story event by event, an hour apart, each in a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at = NOON

    def __call__(
        self, person: str, event: Event, *texts: Sealed, actor: str = "", **more: str
    ) -> Recorded[Event]:
        self.at += timedelta(hours=1)
        with self.store.write() as db:
            return self.within(db, person, event, *texts, actor=actor, **more)

    def within(
        self, db: Connection, person: str, event: Event, *texts: Sealed, actor: str = "", **more: str
    ) -> Recorded[Event]:
        return append(
            db,
            event,
            person=person,
            at=self.at,
            actor=actor or person,
            release=RELEASE,
            texts=texts,
            event_id=more.get("event_id"),
        )

    def person(self, person: str, **codes: str | None) -> None:
        self(person, roster.PersonAdded.model_validate(codes), actor="ada")

    def assigned(self, person: str, due: date = date(2026, 12, 23), **more: str | int) -> Recorded[Event]:
        fields = {"track": "everyone", "on": DAY, "due": due, **more}
        return self(person, certification.Assigned.model_validate(fields), actor="hana")
