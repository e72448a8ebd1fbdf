"""Walking through the course as a person would, by the use cases alone."""

from modules.learning import Link, Workspace, attempts, lessons, policy, scenarios, training
from modules.people import Actor


def walk_lesson(work: Workspace, me: Actor, unit: str, lesson: str) -> None:
    place = lessons.open_lesson(work, me, unit, lesson)
    for screen in range(len(place.lesson.screens)):
        place = lessons.move_to(work, me, unit, lesson, screen)
        for item_id, state in place.checks.items():
            if not state.closed:
                keys = tuple(sorted(place.release.item(item_id).keys))
                attempts.answer(work, me, state.attempt.id, state.number, item_id, keys)
    lessons.finish_lesson(work, me, unit, lesson)


def walk_scenario(work: Workspace, me: Actor, scenario: str) -> None:
    state = scenarios.open_scenario(work, me, scenario)
    while state.scene is not None:
        best = next((c for c in state.scene.choices if c.quality == "best"), state.scene.choices[0])
        state = scenarios.choose(work, me, state.attempt.id, state.number, state.scene.id, best.id)


def walk_quiz(work: Workspace, me: Actor, unit: str, *, right: bool = True) -> attempts.AttemptState:
    state = attempts.open_quiz(work, me, unit)
    if state.closed:
        state = attempts.retry_quiz(work, me, unit)
    while state.current is not None:
        shown = state.attempt.items[state.current]
        item = state.release.item(shown.item)
        keys = tuple(sorted(item.keys))
        wrong = tuple(option.id for option in item.options if not option.key)[:1]
        state = attempts.answer(work, me, state.attempt.id, state.number, item.id, keys if right else wrong)
    return attempts.finish_quiz(work, me, state.attempt.id)


def accept_policy(work: Workspace, me: Actor) -> None:
    state = policy.policy_for(work, me)
    clauses = tuple(clause.id for clause in policy.attested(state.release))
    policy.acknowledge(work, me, state.policy.version, clauses, "Alice Example")


def follow(work: Workspace, me: Actor, link: Link) -> None:
    match link.page:
        case "lesson":
            walk_lesson(work, me, link.query["unit"], link.query["lesson"])
        case "scenario":
            walk_scenario(work, me, link.query["scenario"])
        case "quiz":
            walk_quiz(work, me, link.query["unit"])
        case "policy":
            accept_policy(work, me)
        case _:
            raise AssertionError(link)


def take_the_course(work: Workspace, me: Actor) -> int:
    """Follow the one obvious next step until there is none; return how many there were."""
    steps = 0
    while link := training.my_training(work, me).next:
        follow(work, me, link)
        steps += 1
        assert steps < 50, link
    return steps
