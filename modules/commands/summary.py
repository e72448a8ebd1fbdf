"""How much content there is, how long it takes and how hard it is to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from modules.content import Release, Unit, course_minutes, minutes, prose, reading_grade


@dataclass(frozen=True)
class Summary:
    """The course in six numbers; items on the form are those that required quizzes serve."""

    units: int
    lessons: int
    scenarios: int
    items: int
    form_items: int
    minutes: float


def summarise(release: Release) -> Summary:
    """Return the numbers of a release; minutes are those of the required steps, with one decimal."""
    return Summary(
        units=len(release.units),
        lessons=len(release.lessons),
        scenarios=len(release.scenarios),
        items=sum(len(quiz.items) for quiz in release.quizzes),
        form_items=_form_items(release),
        minutes=round(course_minutes(release), 1),
    )


def _form_items(release: Release) -> int:
    required = {
        step.id for unit in release.units for step in unit.steps if step.kind == "quiz" and step.required
    }
    return sum(quiz.served for quiz in release.quizzes if quiz.id in required)


def summary_lines(release: Release, summary: Summary) -> Iterator[str]:
    """Return the summary for people, with the minutes and the reading grade of each unit."""
    yield (
        f"{summary.units} units, {summary.lessons} lessons, {summary.scenarios} scenarios,"
        f" {summary.items} items ({summary.form_items} served), {summary.minutes} minutes."
    )
    for unit in release.units:
        grade = reading_grade(unit_prose(release, unit))
        yield f"{unit.code} {unit.title}: {minutes(release, unit):.1f} minutes, reading grade {grade}"


def unit_prose(release: Release, unit: Unit) -> str:
    """Return the sentences of a unit's lessons, scenarios and quiz."""
    lessons = [lesson for (home, _), lesson in release.lessons.items() if home == unit.id]
    scenarios = [scenario for scenario in release.scenarios if scenario.unit == unit.id]
    quizzes = [quiz for quiz in release.quizzes if quiz.id == unit.id]
    return prose(*lessons, *scenarios, *quizzes)
