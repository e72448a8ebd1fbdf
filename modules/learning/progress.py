"""How far somebody is in a course: pure functions of a release and what is done."""

from collections.abc import Collection, Iterable, Mapping

from modules.content import Release, Track, Unit, UnitStep, step_effort
from modules.learning.values import Done, Link, StepState, UnitState

StepKey = tuple[str, str, str]
"""Unit, kind of step, id of the lesson, scenario or quiz."""

_minutes: dict[tuple[str, ...], float] = {}
_MOST_KEPT = 5000


def step_title(release: Release, unit: Unit, step: UnitStep) -> str:
    """Return what a step is called."""
    match step.kind:
        case "lesson":
            return release.lesson(unit.id, step.id).title
        case "scenario":
            return release.scenario(step.id).title
        case _:
            return release.quiz(step.id).title


def step_link(unit: Unit, step: UnitStep, label: str) -> Link:
    """Return where a step is taken."""
    return Link(step.kind, {"unit": unit.id, step.kind: step.id}, label)


def unit_state(
    release: Release, unit: Unit, done: Collection[StepKey], doing: Collection[StepKey]
) -> UnitState:
    """Return a unit with the state of every step."""
    steps = tuple(_step_state(release, unit, step, done, doing) for step in unit.steps)
    open_steps = [
        given
        for given, state in zip(unit.steps, steps, strict=True)
        if given.required and state.state != "done"
    ]
    return UnitState(
        unit,
        steps,
        done=not open_steps,
        minutes_left=sum(step_minutes(release, unit, step) for step in open_steps),
    )


def _step_state(
    release: Release, unit: Unit, step: UnitStep, done: Collection[StepKey], doing: Collection[StepKey]
) -> StepState:
    key = (unit.id, step.kind, step.id)
    state: Done = "done" if key in done else "doing" if key in doing else "todo"
    title = step_title(release, unit, step)
    return StepState(step.kind, step.id, title, step.required, state, step_link(unit, step, title))


def step_minutes(release: Release, unit: Unit, step: UnitStep) -> float:
    """Return the minutes that a step takes: its words are counted once for each release, which never changes."""
    key = (release.id, unit.id, step.kind, step.id)
    known = _minutes.get(key)
    if known is None:
        if len(_minutes) >= _MOST_KEPT:
            _minutes.clear()
        known = _minutes[key] = step_effort(release, unit, step).minutes
    return known


def unit_done(unit: Unit, done: Collection[StepKey]) -> bool:
    """Whether every required step of a unit is done."""
    return all((unit.id, step.kind, step.id) in done for step in unit.steps if step.required)


def track_done(release: Release, track: Track, done: Collection[StepKey], *, accepted: bool) -> bool:
    """Whether every unit of a track is done and the policy is accepted where the track asks for it."""
    return all(unit_done(release.unit(unit), done) for unit in track.units) and (accepted or not track.policy)


def tracks_with(release: Release, unit: str) -> tuple[str, ...]:
    """Return the tracks of a release that hold a unit."""
    return tuple(track.id for track in release.course.tracks if unit in track.units)


def next_step(units: Iterable[UnitState]) -> Link | None:
    """Return the first required step that is not done."""
    for unit in units:
        for step in unit.required:
            if step.state != "done":
                verb = "Go on with" if step.state == "doing" else "Start"
                return Link(step.link.page, step.link.query, f"{verb}: {step.title}")
    return None


def next_in_track(
    release: Release,
    track: Track,
    done: Collection[StepKey],
    *,
    accepted: bool,
    doing: Collection[StepKey] = (),
) -> Link | None:
    """Return the one obvious next step of a track: its units in order, then the policy; none when all is done."""
    found = next_step(unit_state(release, release.unit(unit), done, doing) for unit in track.units)
    if found or accepted or not track.policy:
        return found
    return Link("policy", {}, "Read and accept the policy")


def by_unit(rows: Iterable[Mapping[str, str]]) -> frozenset[StepKey]:
    """Return the steps named by rows with unit, step_kind and step."""
    return frozenset((row["unit"], row["step_kind"], row["step"]) for row in rows)
