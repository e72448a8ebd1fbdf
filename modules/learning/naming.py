"""What things of a record are called in a release, whether it still has them or not."""

from modules.content import NotInRelease, Release
from modules.texts import say


def track_name(release: Release, track: str) -> str:
    """Return the title of a track, or its id where the course dropped it."""
    try:
        return release.track(track).title
    except NotInRelease:
        return track


def unit_name(release: Release, unit: str) -> str:
    """Return the title of a unit, or its id where the course dropped it."""
    try:
        return release.unit(unit).title
    except NotInRelease:
        return unit


def step_name(release: Release, unit: str, kind: str, step: str) -> str:
    """Return what a lesson, scenario, quiz or check is called, with its kind."""
    try:
        return say(f"record.step.{kind}", title=_title(release, unit, kind, step))
    except NotInRelease:
        return say("record.step.gone", kind=kind, step=step)


def _title(release: Release, unit: str, kind: str, step: str) -> str:
    match kind:
        case "lesson":
            return release.lesson(unit, step).title
        case "scenario":
            return release.scenario(step).title
        case "check":
            return release.unit(unit).title
        case _:
            return release.quiz(step).title
