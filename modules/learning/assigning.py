"""Assigning a track to a department, a country or everybody, and to whoever joins them later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from modules.learning.access import require
from modules.learning.errors import Invalid, NotFound
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission, Person
from modules.records import HOUSE, Connection, append, new_id, queries, seal
from modules.records.events.certification import Assigned, RuleEnded, RuleMade
from modules.records.queries.rules import Rule
from modules.texts import say

PORTION = 100
LONGEST_TURN = 0.05
BREATH = 0.002
LONGEST_DAYS = 730
LATEST_YEARS = 5


@dataclass(frozen=True, slots=True)
class Wish:
    """What HR wants assigned: a track to a scope, by a day or within days of hire or assignment, and why.

    With a day, `days` is what those who join later get at least.
    """

    track: str
    scope_kind: str
    scope: str
    due: date | None
    days: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a wish reaches: everybody who matches, who of them has the track already, who gets it now."""

    matching: int
    already: int
    first_due: date | None

    @property
    def new(self) -> int:
        """How many get it now."""
        return self.matching - self.already


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as HR reads it: who, what, by when, why, by whom, and whether it has reached everybody."""

    rule: Rule
    track: str
    scope: str
    why: str
    made_by: str
    waiting: int


def assign_by_rules(work: Workspace, db: Connection, me: Actor, person: str) -> int:
    """Assigns what the rules in force ask of a person, in the caller's transaction; doing it again adds nothing."""
    rules = queries.rules.for_person(db, person)
    if not rules:
        return 0
    found = queries.people.find(db, person)
    if found is None:
        raise NotFound("person")
    given: set[str] = set()
    for rule in rules:
        if rule.track not in given:
            _assign(work, db, me, found, rule)
            given.add(rule.track)
    return len(given)


def preview_assignment(work: Workspace, me: Actor, wish: Wish) -> Reach:
    """Counts whom a wish reaches.

    Raises:
        Invalid: the track, the scope or the day is not possible; the field says which.
    """
    require(work, me, Permission.ASSIGN)
    _check(work, wish)
    with work.store.read() as db:
        matching, already = queries.rules.reach(db, wish.track, wish.scope_kind, wish.scope)
    today = work.clock.today(work.settings.timezone)
    return Reach(matching, already, _rule_of(work, wish).due_for(today))


def assign(work: Workspace, me: Actor, wish: Wish) -> str:
    """Makes the rule; gives its id. Nobody is assigned before `fulfil`.

    Raises:
        Invalid: the track, the scope or the day is not possible; the field says which.
    """
    require(work, me, Permission.ASSIGN)
    _check(work, wish)
    rule = new_id(work.clock.now())
    why = seal(wish.why.strip()) if wish.why.strip() else None
    event = RuleMade(
        rule=rule,
        track=wish.track,
        scope_kind=wish.scope_kind,
        scope=wish.scope or None,
        due=wish.due,
        days=wish.days,
        why=why.digest if why else None,
    )
    with work.store.write() as db:
        append(db, event, person=HOUSE, at=work.clock.now(), actor=me.person, texts=[why] if why else [])
    return rule


def fulfil(work: Workspace, me: Actor, rule_id: str) -> Iterator[int]:
    """Assigns the track to everybody a rule still misses, in portions; yields how many so far.

    Stopped half-way it is done again from the list of rules: nobody is assigned twice.
    """
    require(work, me, Permission.ASSIGN)
    return _fulfil(work, me, rule_id)


def _fulfil(work: Workspace, me: Actor, rule_id: str) -> Iterator[int]:
    done = 0
    while True:
        given = _turn(work, me, rule_id)
        done += given
        yield done
        if not given:
            return
        work.clock.pause(BREATH)


def _turn(work: Workspace, me: Actor, rule_id: str) -> int:
    started, given = work.clock.ticks(), 0
    with work.store.write() as db:
        rule = queries.rules.find(db, rule_id)
        if rule is None or rule.ended_at is not None:
            raise NotFound("rule")
        for person in queries.rules.waiting(db, rule_id, limit=PORTION):
            found = queries.people.find(db, person)
            if found is not None:
                _assign(work, db, me, found, rule)
                given += 1
            if work.clock.ticks() - started > LONGEST_TURN:
                break
    return given


def end_rule(work: Workspace, me: Actor, rule_id: str) -> None:
    """Ends a rule: what it assigned stays, but nobody gets it any more."""
    require(work, me, Permission.ASSIGN)
    with work.store.write() as db:
        rule = queries.rules.find(db, rule_id)
        if rule is None:
            raise NotFound("rule")
        if rule.ended_at is None:
            append(db, RuleEnded(rule=rule_id), person=HOUSE, at=work.clock.now(), actor=me.person)


def rules_in_force(work: Workspace, me: Actor) -> tuple[RuleLine, ...]:
    """The rules in force, the newest first."""
    require(work, me, Permission.ASSIGN)
    release = work.library.published()
    tracks = {track.id: track.title for track in release.course.tracks}
    with work.store.read() as db:
        rules = queries.rules.live(db)[::-1]
        labels = {kind: queries.labels.of(db, kind) for kind in ("department", "country")}
        names = queries.people.names(db, [rule.made_by for rule in rules])
        return tuple(
            RuleLine(
                rule,
                tracks.get(rule.track, rule.track),
                labels.get(rule.scope_kind, {}).get(rule.scope, rule.scope),
                queries.private_texts.get(db, rule.event, "why") or "",
                names.get(rule.made_by, say("assign.somebody")),
                queries.rules.count_waiting(db, rule.id),
            )
            for rule in rules
        )


def _assign(work: Workspace, db: Connection, me: Actor, person: Person, rule: Rule) -> None:
    """Counts from the day of hire where that is still to come."""
    today = work.clock.today(person.timezone)
    due = rule.due_for(max(today, person.hired) if person.hired else today)
    event = Assigned(track=rule.track, on=today, due=due, rule=rule.id)
    append(db, event, person=person.id, at=work.clock.now(), actor=me.person)


def _check(work: Workspace, wish: Wish) -> None:
    today = work.clock.today(work.settings.timezone)
    if wish.track not in {track.id for track in work.library.published().course.tracks}:
        raise Invalid("track", say("assign.invalid.track"))
    if wish.scope_kind not in ("everybody", "department", "country"):
        raise Invalid("scope", say("assign.invalid.scope"))
    if (wish.scope_kind == "everybody") is bool(wish.scope):
        raise Invalid("scope", say("assign.invalid.scope"))
    if wish.due is None and wish.days is None:
        raise Invalid("due", say("assign.invalid.due"))
    if wish.due is not None and wish.due < today:
        raise Invalid("due", say("assign.invalid.past", due=wish.due, today=today))
    if wish.due is not None and wish.due.year > today.year + LATEST_YEARS:
        raise Invalid("due", say("assign.invalid.far", years=LATEST_YEARS))
    if wish.days is not None and not 0 < wish.days <= LONGEST_DAYS:
        raise Invalid("days", say("assign.invalid.days", most=LONGEST_DAYS))


def _rule_of(work: Workspace, wish: Wish) -> Rule:
    made_at = work.clock.now().isoformat()
    return Rule("", wish.track, wish.scope_kind, wish.scope, wish.due, wish.days, made_at, "", "", None)
