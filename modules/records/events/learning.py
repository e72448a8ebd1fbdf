"""Events of learning: places, attempts, steps and completions."""

from typing import Literal

from modules.records.events.base import Code, Day, Digest, Event, Flag, Number, Part


class Shown(Part):
    """An item as this attempt shows it: which version, in which order of options."""

    item: Code
    hash: Digest
    order: tuple[Code, ...]


class Objective(Part):
    """How many items of an objective were right."""

    objective: Code
    right: Number
    of: Number


class ScreenReached(Event):
    """The learner looks at a screen; `tracks` are those of the release that hold the unit."""

    kind: Literal["screen_reached"] = "screen_reached"
    unit: Code
    lesson: Code
    screen: Code
    number: Number
    on: Day
    tracks: tuple[Code, ...] = ()


class LessonCompleted(Event):
    """The last screen of a lesson was finished."""

    kind: Literal["lesson_completed"] = "lesson_completed"
    unit: Code
    lesson: Code


class Started(Event):
    """An attempt began, with everything drawn for it; `subject_kind` is quiz, check or scenario."""

    kind: Literal["started"] = "started"
    attempt: Code
    subject_kind: Literal["quiz", "check", "scenario"]
    subject: Code
    unit: Code
    seed: Number
    items: tuple[Shown, ...] = ()
    on: Day
    tracks: tuple[Code, ...] = ()


class Answered(Event):
    """One step of an attempt: a response and what it is worth, in thousandths."""

    kind: Literal["answered"] = "answered"
    attempt: Code
    step: Number
    item: Code
    response: tuple[Code, ...]
    fraction: Number
    critical: Flag = 0


class AttemptClosed(Event):
    """An attempt ended with this outcome."""

    kind: Literal["attempt_closed"] = "attempt_closed"
    attempt: Code
    right: Number
    of: Number
    passed: Flag
    objectives: tuple[Objective, ...] = ()


class ScenarioCompleted(Event):
    """A scenario was walked to an ending."""

    kind: Literal["scenario_completed"] = "scenario_completed"
    unit: Code
    scenario: Code
    attempt: Code
    ending: Code


class QuizCompleted(Event):
    """A quiz met its rule."""

    kind: Literal["quiz_completed"] = "quiz_completed"
    unit: Code
    quiz: Code
    attempt: Code


class UnitCompleted(Event):
    """Every required step of a unit is done."""

    kind: Literal["unit_completed"] = "unit_completed"
    unit: Code
    on: Day


class TrackCompleted(Event):
    """Every unit of a track is done and its conditions are met."""

    kind: Literal["track_completed"] = "track_completed"
    track: Code
    cycle: Number = 1
    on: Day
