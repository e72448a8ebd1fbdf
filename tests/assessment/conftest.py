"""A quiz, a story and Alice, who attempts them; content comes from YAML as trainers write it."""

from datetime import UTC, datetime, timedelta
from textwrap import dedent

import pytest
import yaml

from modules.assessment import Attempt, Subject, draw
from modules.content import Quiz, Scenario

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    """A moment after noon."""
    return NOON + timedelta(minutes=minutes)


def option(name: str, *, key: bool = False) -> dict[str, object]:
    """An option, right or wrong."""
    wrong = {} if key else {"misconception": "MC-LIKE", "consequence": f"What follows from {name}."}
    return {
        "id": name,
        "text": f"Do {name}",
        "key": key,
        "stance": "open",
        "rationale": f"Why {name}.",
        **wrong,
    }


def item(
    name: str, objective: str = "M01-O1", pool: str = "quiz", *, critical: bool = False
) -> dict[str, object]:
    """An item whose key is b."""
    return {
        "id": name,
        "kind": "single_choice",
        "pool": pool,
        "objective": objective,
        "level": "apply",
        "cites": ["DP-01"],
        "critical": critical,
        "stem": f"What about {name}?",
        "options": [option("a"), option("b", key=True), option("c")],
        "review": "none",
    }


def quiz_of(*items: dict[str, object], serve: int | None = None, cut: int = 2) -> Quiz:
    """A quiz of these items."""
    head = {
        "format": 1,
        "kind": "quiz",
        "id": "join-in",
        "title": "Join in",
        "behaviour": "practice",
        "cut": cut,
    }
    return Quiz.model_validate({**head, "draw": serve, "items": items})


@pytest.fixture
def quiz() -> Quiz:
    """Three items on two objectives, and one that only a lesson shows; two right complete it."""
    return quiz_of(
        item("like"), item("share", critical=True), item("reply", "M01-O2"), item("warm-up", pool="lesson")
    )


@pytest.fixture
def attempt(quiz: Quiz) -> Attempt:
    """Alice's attempt at the quiz, just begun."""
    return Attempt("a1", "alice", Subject("quiz", "join-in", "join-in"), "f" * 64, 7, draw(quiz, 7))


STORY = """
    format: 1
    kind: scenario
    id: the-launch
    title: The launch
    unit: join-in
    objectives: [M01-O1]
    start: photo
    review: none
    scenes:
      - id: photo
        title: A photo
        text: A colleague posts a photo of the launch.
        choices:
          - {id: like, text: Like it, quality: best, stance: open, consequence: She smiles., rationale: Fine., next: question}
          - {id: look, text: Look again, quality: acceptable, stance: careful, consequence: Nothing., rationale: Hm., next: photo}
          - {id: leak, text: Add the price, quality: harmful, stance: open, misconception: MC-LIKE, consequence: Oh., rationale: No., next: trouble}
      - id: question
        title: A question
        text: A customer asks for the price.
        choices:
          - {id: ask, text: Ask sales, quality: best, stance: careful, consequence: They answer., rationale: Good., next: thanks}
          - {id: guess, text: Guess, quality: poor, stance: open, misconception: MC-LIKE, consequence: Wrong., rationale: No., next: trouble}
    endings:
      - {id: thanks, title: Thanks, text: Well done., outcome: good}
      - {id: trouble, title: Trouble, text: Not so well., outcome: poor}
    """


@pytest.fixture
def story() -> Scenario:
    """A story with a way round, a good ending and a poor one."""
    return Scenario.model_validate(yaml.safe_load(dedent(STORY)))


@pytest.fixture
def play() -> Attempt:
    """Alice at the beginning of the story."""
    return Attempt("a2", "alice", Subject("scenario", "the-launch", "join-in"), "f" * 64, 0, ())
