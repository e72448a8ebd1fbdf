"""Walking through a story: consequence by consequence, and never by what another tab shows."""

import pytest

from modules.assessment import Attempt, BrokenWalk, NotShown, StaleStep, Step, Walk, choose, close, walk
from modules.content import Scenario
from tests.assessment.conftest import at


def played(attempt: Attempt, story: Scenario, *choices: tuple[str, str]) -> Attempt:
    for scene, choice in choices:
        attempt = choose(attempt, story, attempt.next_number, scene, choice, at=at(1))
    return attempt


def path_of(there: Walk) -> list[str]:
    return [f"{scene.id}/{choice.id}" for scene, choice in there.path]


def test_a_story_begins_at_its_start(story: Scenario) -> None:
    begun = walk(story, ())

    assert begun.scene is not None
    assert ("photo", None, None, ()) == (begun.scene.id, begun.ending, begun.last, begun.path)


def test_alice_plays_to_the_good_ending(story: Scenario, play: Attempt) -> None:
    attempt = played(play, story, ("photo", "like"), ("question", "ask"))
    there = walk(story, attempt.steps)

    assert there.scene is None
    assert there.ending is not None
    assert ("thanks", ["photo/like", "question/ask"], ("best", "best"), 2) == (
        there.ending.id,
        path_of(there),
        there.qualities,
        there.right,
    )


def test_the_choice_made_last_is_the_one_whose_consequence_is_read(story: Scenario, play: Attempt) -> None:
    there = walk(story, played(play, story, ("photo", "like")).steps)

    assert there.last is not None
    assert "She smiles." == there.last[1].consequence


def test_where_a_story_comes_round_the_first_choice_counts(story: Scenario, play: Attempt) -> None:
    there = walk(
        story, played(play, story, ("photo", "look"), ("photo", "like"), ("question", "guess")).steps
    )

    assert ["photo/look", "photo/like", "question/guess"] == path_of(there)
    assert ("acceptable", "poor") == there.qualities


@pytest.mark.parametrize(
    ("choice", "fraction", "critical"), [("like", 1000, False), ("look", 500, False), ("leak", 0, True)]
)
def test_a_choice_is_worth_its_quality(
    story: Scenario, play: Attempt, choice: str, fraction: int, critical: bool
) -> None:
    step = played(play, story, ("photo", choice)).steps[0]

    assert Step(1, "photo", (choice,), fraction, at(1), critical) == step


def test_a_double_click_counts_once(story: Scenario, play: Attempt) -> None:
    attempt = played(play, story, ("photo", "like"))

    assert attempt is choose(attempt, story, 1, "photo", "like", at=at(2))


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ((1, "photo", "leak"), "taken"),
        ((2, "photo", "like"), "elsewhere"),
        ((3, "question", "ask"), "ahead"),
    ],
)
def test_a_tab_that_is_behind_is_told_where_the_story_is(
    story: Scenario, play: Attempt, sent: tuple[int, str, str], reason: str
) -> None:
    attempt = played(play, story, ("photo", "like"))

    with pytest.raises(StaleStep, match=reason) as stale:
        choose(attempt, story, *sent, at=at(2))
    assert attempt is stale.value.attempt


def test_after_an_ending_there_is_nothing_to_choose(story: Scenario, play: Attempt) -> None:
    attempt = played(play, story, ("photo", "leak"))

    with pytest.raises(StaleStep, match="elsewhere"):
        choose(attempt, story, 2, "photo", "like", at=at(2))


def test_in_a_closed_attempt_nothing_is_chosen(story: Scenario, play: Attempt) -> None:
    attempt = close(played(play, story, ("photo", "like")), at(2))

    with pytest.raises(StaleStep, match="closed"):
        choose(attempt, story, 2, "question", "ask", at=at(3))


def test_a_choice_that_the_scene_has_not_is_refused(story: Scenario, play: Attempt) -> None:
    with pytest.raises(NotShown, match="photo/shout"):
        choose(play, story, 1, "photo", "shout", at=at(1))


@pytest.mark.parametrize(
    ("scene", "response", "where"),
    [
        ("question", ("ask",), "question"),
        ("photo", ("shout",), "photo/shout"),
        ("photo", ("like", "leak"), "photo/"),
    ],
)
def test_steps_of_another_story_are_refused(
    story: Scenario, scene: str, response: tuple[str, ...], where: str
) -> None:
    with pytest.raises(BrokenWalk, match=f"does not lead through {where}"):
        walk(story, [Step(1, scene, response, 0, at(1))])


def test_a_step_after_the_ending_is_refused(story: Scenario, play: Attempt) -> None:
    attempt = played(play, story, ("photo", "leak"))

    with pytest.raises(BrokenWalk, match="photo"):
        walk(story, [*attempt.steps, Step(2, "photo", ("like",), 0, at(2))])


def test_a_story_that_leads_nowhere_is_refused(story: Scenario) -> None:
    with pytest.raises(BrokenWalk, match="the-launch does not lead through nowhere"):
        walk(story.model_copy(update={"start": "nowhere"}), ())
