"""The standing of a person in a track: at any moment there ever was, and in the counts."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from modules.records import Connection, Store, append, project, seal
from modules.records.events import Event, certification, learning, roster
from modules.records.ledger import COLUMNS, recorded_from
from modules.records.projections import DERIVED, DERIVED_COLUMNS
from modules.records.queries import releases, training
from tests.records.teller import DAY, RELEASE, Teller

DUE = date(2026, 12, 23)
WHY = seal("why")


def state(store: Store, person: str = "alice") -> str | None:
    with store.read() as db:
        stands = training.standing(db, person, "everyone")
    return stands.state if stands else None


def certified(code: str = "code-1", **more: object) -> certification.Certified:
    fields = {
        "code": code,
        "track": "everyone",
        "issued_on": DAY,
        "expires_on": date(2027, 11, 23),
        "pdf": "b" * 64,
        "printed": WHY.digest,
    }
    return certification.Certified.model_validate({**fields, **more})


REACHED = learning.ScreenReached(unit="u", lesson="l", screen="s", number=0, on=DAY, tracks=("everyone",))
DONE = learning.TrackCompleted(track="everyone", on=DAY)
WAIVED = certification.Waived(track="everyone", reason=WHY.digest)
CREDITED = certification.Credited(track="everyone", done_on=DAY, reason=WHY.digest)
EXTENDED = certification.Extended(track="everyone", due=date(2027, 2, 1), reason=WHY.digest)
LEFT = roster.PersonLeft(on=DAY)


@pytest.fixture
def alice(tell: Teller) -> Teller:
    tell.person("alice", department="shop", country="de", manager="max")
    tell.assigned("alice", DUE)
    return tell


@pytest.mark.parametrize(
    ("story", "ends"),
    [
        ([], "assigned"),
        ([REACHED], "in_progress"),
        ([REACHED, DONE], "complete"),
        ([REACHED, DONE, certified()], "certified"),
        ([DONE, certified(), certification.Revoked(code="code-1", reason=WHY.digest)], "complete"),
        (
            [DONE, certified(), certified("code-2"), certification.Superseded(code="code-1", by="code-2")],
            "certified",
        ),
        ([WAIVED], "waived"),
        ([CREDITED], "credited"),
        ([REACHED, LEFT], "left"),
        ([LEFT, roster.PersonRejoined(on=DAY)], "assigned"),
        ([certification.Unassigned(track="everyone")], None),
    ],
)
def test_a_story_ends_in_a_state(store: Store, alice: Teller, story: list[Event], ends: str | None) -> None:
    for event in story:
        alice("alice", event, WHY)

    assert ends == state(store)


@pytest.mark.parametrize("correction", [WAIVED, CREDITED, EXTENDED])
def test_a_correction_undone_leaves_what_was_before(store: Store, alice: Teller, correction: Event) -> None:
    with store.read() as db:
        before = training.standing(db, "alice", "everyone")
    made = alice("alice", correction, WHY)
    alice("alice", certification.Undone(correction=made.id, track="everyone", reason=WHY.digest), WHY)

    with store.read() as db:
        after = training.standing(db, "alice", "everyone")
        (line,) = training.corrections(db, "alice")
    assert before is not None
    assert after is not None
    assert (before.state, before.due) == (after.state, after.due)
    assert line.undone_by is not None


def test_an_extension_moves_the_day_and_the_last_one_counts(store: Store, alice: Teller) -> None:
    alice("alice", EXTENDED, WHY)
    later = alice("alice", EXTENDED.model_copy(update={"due": date(2027, 3, 1)}), WHY)
    with store.read() as db:
        assert date(2027, 3, 1) == training.standings(db, "alice")[0].due

    alice("alice", certification.Undone(correction=later.id, track="everyone", reason=WHY.digest), WHY)
    with store.read() as db:
        assert date(2027, 2, 1) == training.standings(db, "alice")[0].due


def test_a_renewal_keeps_the_certificate_in_force_until_it_lapses(store: Store, alice: Teller) -> None:
    alice("alice", certified(), WHY)
    alice.assigned("alice", date(2027, 11, 23), cycle=2)

    with store.read() as db:
        stands = training.standing(db, "alice", "everyone")
    assert stands is not None
    assert (2, "assigned", date(2027, 11, 23)) == (stands.cycle, stands.state, stands.expires_on)


def test_the_past_stays_as_it_was(store: Store, alice: Teller) -> None:
    moments = [alice.at]
    for event in (REACHED, roster.PersonChanged(department="office", country="fr"), DONE):
        alice("alice", event)
        moments.append(alice.at)

    sql = (
        "select state, department from standings where person = 'alice' and since_at <= ?"
        " and (until_at is null or until_at > ?)"
    )
    with store.read() as db:
        seen = [db.all(sql, (f"{at:%Y-%m-%dT%H:%M}:30",) * 2) for at in moments]
    assert [
        [("assigned", "shop")],
        [("in_progress", "shop")],
        [("in_progress", "office")],
        [("complete", "office")],
    ] == seen


def test_a_clock_that_runs_backwards_leaves_no_gap_and_no_overlap(store: Store, alice: Teller) -> None:
    alice.at -= timedelta(days=3)
    alice("alice", REACHED)

    with store.read() as db:
        (old, new) = db.all("select since_at, until_at from standings order by id")
    assert (old[0], old[0], None) == (old[1], new[0], new[1])


def test_answering_leaves_the_standing_alone(store: Store, alice: Teller) -> None:
    alice("alice", REACHED)
    alice("alice", REACHED.model_copy(update={"number": 1}))

    with store.read() as db:
        assert 2 == db.value("select count(*) from standings")


PEOPLE = st.sampled_from(["alice", "bob"])
DAYS = st.dates(date(2026, 11, 1), date(2027, 12, 1))
CODES = st.sampled_from(["shop", "office"])
EVENTS = st.one_of(
    st.builds(
        certification.Assigned,
        track=st.sampled_from(["everyone", "press"]),
        cycle=st.integers(1, 2),
        on=DAYS,
        due=DAYS,
    ),
    st.builds(certification.Unassigned, track=st.just("everyone"), cycle=st.integers(1, 2)),
    st.just(REACHED),
    st.builds(learning.TrackCompleted, track=st.just("everyone"), cycle=st.integers(1, 2), on=DAYS),
    st.builds(certified, cycle=st.integers(1, 2), expires_on=st.one_of(st.none(), DAYS)),
    st.builds(certification.Revoked, code=st.just("last"), reason=st.just(WHY.digest)),
    st.builds(certification.Waived, track=st.just("everyone"), reason=st.just(WHY.digest)),
    st.builds(
        certification.Credited,
        track=st.just("everyone"),
        done_on=DAYS,
        expires_on=DAYS,
        reason=st.just(WHY.digest),
    ),
    st.builds(certification.Extended, track=st.just("everyone"), due=DAYS, reason=st.just(WHY.digest)),
    st.builds(
        certification.Undone,
        correction=st.just("last"),
        track=st.just("everyone"),
        reason=st.just(WHY.digest),
    ),
    st.builds(roster.PersonChanged, department=CODES, country=st.sampled_from(["de", "fr"])),
    st.builds(roster.PersonLeft, on=DAYS),
    st.builds(roster.PersonRejoined, on=DAYS),
)


def tell_all(db: Connection, told: list[tuple[str, Event]]) -> None:
    """Appends the events an hour apart; `last` stands for the last certificate or correction."""
    at = datetime(2026, 11, 23, tzinfo=UTC)
    corrections, codes = ["none"], ["none"]
    for number, (person, event) in enumerate(told):
        names = {"code": f"code-{number}"} if isinstance(event, certification.Certified) else {}
        if isinstance(event, certification.Revoked):
            names = {"code": codes[-1]}
        elif isinstance(event, certification.Undone):
            names = {"correction": corrections[-1]}
        said = event.model_copy(update=names)
        moment = at + timedelta(hours=number)
        recorded = append(db, said, person=person, at=moment, actor="hana", release=RELEASE, texts=[WHY])
        if recorded.kind in {"waived", "credited", "extended"}:
            corrections.append(recorded.id)
        elif recorded.kind == "certified":
            codes.append(names["code"])


def open_with(folder: str, name: str) -> Store:
    store = Store.open(Path(folder) / name)
    with store.write() as db:
        releases.keep(db, RELEASE, [("content/course.yaml", b"title: Course\n")])
    return store


GROUPED = """
select track, scope, of, state, case when state in ('assigned', 'in_progress') then due else '' end,
       case when state in ('assigned', 'in_progress', 'credited', 'certified') then coalesce(expires_on, '') else '' end,
       count(*)
  from (select *, department as scope, country as of from standings where until_at is null
        union all select *, '*', '*' from standings where until_at is null)
 group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
"""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(PEOPLE, EVENTS), max_size=25))
def test_counts_equal_the_standings_and_a_replay_gives_the_same_tables(told: list[tuple[str, Event]]) -> None:
    added = [(person, roster.PersonAdded(department="shop", country="de")) for person in ("alice", "bob")]
    with TemporaryDirectory() as folder:
        live, again = open_with(folder, "live.db"), open_with(folder, "again.db")
        with live.write() as db:
            tell_all(db, [*added, *told])
            assert db.all(GROUPED) == db.all("select * from standing_counts order by 1, 2, 3, 4, 5, 6")
            rows = db.all(f"select {COLUMNS} from events order by seq")
            tables = everything(db)
        with again.write() as db:
            for row in rows:
                project(db, recorded_from(row))
            assert tables == everything(db)
        live.close()
        again.close()


def everything(db: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every derived row."""
    columns = dict.fromkeys(DERIVED, ("*",)) | DERIVED_COLUMNS
    return {
        table: sorted(db.all(f"select {', '.join(of)} from {table}"), key=repr)
        for table, of in columns.items()
    }


def test_every_table_is_derived_or_known_to_be_kept_by_itself(store: Store) -> None:
    kept = {
        "meta",
        "events",
        "private_text",
        "blobs",
        "release_files",
        "people",
        "search_words",
        "labels",
        "sessions",
        "invitations",
        "feedback",
        "_sqlite_migrations",
    }
    with store.read() as db:
        tables = {name for (name,) in db.all("select name from sqlite_master where type = 'table'")}
    assert kept | set(DERIVED) == {table for table in tables if not table.startswith("sqlite_")}
