"""Branching scenarios: opening one where one was, choosing, playing it again."""

from modules.assessment import Attempt, NotShown, StaleStep, Subject, walk
from modules.assessment import choose as add_choice
from modules.content import Release, Scenario
from modules.learning.access import require
from modules.learning.asking import found
from modules.learning.completing import complete_step
from modules.learning.errors import Invalid, StaleChoice
from modules.learning.settling import settle
from modules.learning.standing import learner
from modules.learning.stored import attempt_from, finish, mine_only, new_seed, own_attempt, start, take
from modules.learning.training import next_link
from modules.learning.values import Link, ScenarioState
from modules.learning.workspace import Workspace
from modules.people import Actor, Permission
from modules.records import Connection, queries
from modules.records.events.learning import ScenarioCompleted


def open_scenario(work: Workspace, me: Actor, scenario: str) -> ScenarioState:
    """Return a scenario where this person left it, its end included, or begun just now.

    Raises:
        NotFound: the course has no such scenario.
    """
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        wanted = release.scenario(scenario)
    with work.store.read() as db:
        row = queries.attempts.latest(db, me.person, "scenario", scenario, wanted.unit)
        who = learner(db, me.person, release.policy.id)
    step = (wanted.unit, "scenario", scenario)
    if row is None or (row.closed_at is not None and who.asks_anew(release, step)):
        return replay(work, me, scenario)
    return _shown(work, me, attempt_from(row))


def replay(work: Workspace, me: Actor, scenario: str) -> ScenarioState:
    """Begin a scenario anew; one that is still open goes on instead."""
    require(work, me, Permission.LEARN, about=me.person)
    release = work.library.published()
    with found():
        wanted = release.scenario(scenario)
    with work.store.write() as db:
        row = queries.attempts.latest(db, me.person, "scenario", scenario, wanted.unit)
        if row is not None and row.closed_at is None:
            attempt = attempt_from(row)
        else:
            who = learner(db, me.person, release.policy.id)
            subject = Subject("scenario", scenario, wanted.unit)
            attempt = start(work, db, who, release, subject, new_seed())
    return _shown(work, me, attempt)


def choose(
    work: Workspace, me: Actor, attempt_id: str, number: int, scene: str, choice: str
) -> ScenarioState:
    """Record a choice and return where it leads; it is on disk before this returns.

    Raises:
        StaleChoice: another tab was faster; its `state` is how things stand.
        Invalid: the scene has no such choice.
        NotFound: there is no such attempt.
        Refused: it is somebody else's.
    """
    require(work, me, Permission.LEARN, about=me.person)
    with mine_only(work, me, attempt_id), work.store.write() as db:
        attempt = own_attempt(db, me, attempt_id, "scenario")
        release = work.library.release(attempt.release)
        scenario = release.scenario(attempt.subject.id)
        try:
            after = add_choice(attempt, scenario, number, scene, choice, at=work.clock.now())
        except StaleStep as stale:
            raise StaleChoice(state_of(stale.attempt, release)) from stale
        except NotShown as wrong:
            raise Invalid("choice", "That choice does not belong to this scene. Reload the page.") from wrong
        if after is not attempt:
            take(db, after, after.steps[-1])
            _end(work, db, after, release, scenario)
    ended = walk(scenario, after.steps).ending is not None
    code = settle(work, me.person, work.library.published()) if ended else None
    return _shown(work, me, after, certified=code)


def state_of(
    attempt: Attempt, release: Release, *, next_link: Link | None = None, certified: str | None = None
) -> ScenarioState:
    """Return a walk as a page shows it; `release` is the one the attempt is pinned to."""
    scenario = release.scenario(attempt.subject.id)
    here = walk(scenario, attempt.steps)
    return ScenarioState(
        attempt, scenario, release, here.scene, here.ending, here.last, here.path, next_link, certified
    )


def _end(work: Workspace, db: Connection, attempt: Attempt, release: Release, scenario: Scenario) -> None:
    """Record the end of the story, if this choice led to one."""
    here = walk(scenario, attempt.steps)
    if here.ending is None:
        return
    finish(db, attempt, attempt.steps[-1].at, right=here.right, of=len(here.first_choices), passed=True)
    done = ScenarioCompleted(
        unit=attempt.subject.unit, scenario=scenario.id, attempt=attempt.id, ending=here.ending.id
    )
    now = work.library.published()
    known = any(unit.id == attempt.subject.unit for unit in now.units)
    complete_step(work, db, attempt.person, now if known else release, done)


def _shown(work: Workspace, me: Actor, attempt: Attempt, certified: str | None = None) -> ScenarioState:
    release = work.library.release(attempt.release)
    scenario = release.scenario(attempt.subject.id)
    ended = walk(scenario, attempt.steps).ending is not None
    after = next_link(work, me, after=(attempt.subject.unit, "scenario", scenario.id)) if ended else None
    return state_of(attempt, release, next_link=after, certified=certified)
