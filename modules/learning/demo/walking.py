"""Taking the course as a person would, by the use cases alone: right mostly, and never a second try too many."""

from random import Random

from modules.items import Item
from modules.learning import attempts, lessons, policy, scenarios
from modules.learning.training import next_link
from modules.learning.values import AttemptState, Link
from modules.learning.workspace import Workspace
from modules.people import Actor

MISTAKES = 0.25
"""How often an answer is wrong at first."""


def follow(work: Workspace, me: Actor, link: Link, chance: Random, name: str) -> None:
    """Take the step that a link leads to, to its end; `name` is what this person signs with."""
    match link.page:
        case "lesson":
            read_lesson(work, me, link, chance)
        case "scenario":
            walk_scenario(work, me, link.query["scenario"], chance)
        case "quiz":
            take_quiz(work, me, link.query["unit"], chance)
        case _:
            sign_policy(work, me, name)


def read_lesson(work: Workspace, me: Actor, link: Link, chance: Random) -> None:
    """Read every screen, answer its checks and finish the lesson."""
    unit, lesson = link.query["unit"], link.query["lesson"]
    place = lessons.open_lesson(work, me, unit, lesson)
    for screen in range(len(place.lesson.screens)):
        place = lessons.move_to(work, me, unit, lesson, screen)
        for state in place.checks.values():
            if not state.closed:
                _answer(work, me, state, wrong=chance.random() < MISTAKES)
    lessons.finish_lesson(work, me, unit, lesson)


def begin_lesson(work: Workspace, me: Actor) -> None:
    """Open the next step and stop on its second screen, if it is a lesson: somebody called."""
    link = next_link(work, me)
    if link is not None and link.page == "lesson":
        lessons.open_lesson(work, me, link.query["unit"], link.query["lesson"])
        lessons.move_to(work, me, link.query["unit"], link.query["lesson"], 1)


def walk_scenario(work: Workspace, me: Actor, scenario: str, chance: Random) -> None:
    """Walk a scenario to an ending, by the best choices mostly."""
    state = scenarios.open_scenario(work, me, scenario)
    while state.scene is not None:
        best = [choice for choice in state.scene.choices if choice.quality == "best"]
        choice = chance.choice(state.scene.choices) if chance.random() < MISTAKES or not best else best[0]
        state = scenarios.choose(work, me, state.attempt.id, state.number, state.scene.id, choice.id)


def take_quiz(work: Workspace, me: Actor, unit: str, chance: Random) -> None:
    """Take the quiz of a unit, a second time without mistakes when the first did not pass."""
    state = attempts.open_quiz(work, me, unit)
    mistakes = MISTAKES
    while True:
        state = attempts.retry_quiz(work, me, unit) if state.closed else state
        while state.current is not None:
            state = _answer(work, me, state, wrong=chance.random() < mistakes)
        state = attempts.finish_quiz(work, me, state.attempt.id)
        if not mistakes or (state.outcome is not None and state.outcome.passed):
            return
        mistakes = 0.0


def sign_policy(work: Workspace, me: Actor, name: str) -> None:
    """Confirm every clause that asks for it and accept the policy."""
    state = policy.policy_for(work, me)
    clauses = tuple(clause.id for clause in policy.attested(state.release))
    policy.acknowledge(work, me, state.policy.version, clauses, name)


def _answer(work: Workspace, me: Actor, state: AttemptState, *, wrong: bool) -> AttemptState:
    shown = state.attempt.items[state.current or 0]
    response = _response(state.release.item(shown.item), wrong=wrong)
    return attempts.answer(work, me, state.attempt.id, state.number, shown.item, response)


def _response(item: Item, *, wrong: bool) -> tuple[str, ...]:
    keys = tuple(sorted(item.keys))
    others = tuple(option.id for option in item.options if option.id not in keys)
    return others[:1] if wrong and others else keys
