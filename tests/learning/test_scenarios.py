import pytest

from modules.learning import Invalid, Refused, StaleChoice, Workspace, scenarios
from modules.people import Actor
from modules.records import queries


def test_a_choice_is_kept_and_its_consequence_is_read_first(work: Workspace, alice: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    assert state.scene is not None
    choice = state.scene.choices[0]

    after = scenarios.choose(work, alice, state.attempt.id, 1, state.scene.id, choice.id)

    assert after.last == (state.scene, choice)
    assert scenarios.open_scenario(work, alice, "share-request") == after


def test_a_double_click_on_a_choice_is_one_step(work: Workspace, alice: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    assert state.scene is not None
    scene, choice = state.scene.id, state.scene.choices[0].id
    scenarios.choose(work, alice, state.attempt.id, 1, scene, choice)

    again = scenarios.choose(work, alice, state.attempt.id, 1, scene, choice)

    assert len(again.attempt.steps) == 1


def test_a_stale_tab_is_brought_up_to_date(work: Workspace, alice: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    assert state.scene is not None
    one, other = state.scene.choices[:2]
    scenarios.choose(work, alice, state.attempt.id, 1, state.scene.id, one.id)

    with pytest.raises(StaleChoice) as stale:
        scenarios.choose(work, alice, state.attempt.id, 1, state.scene.id, other.id)

    assert stale.value.state.last == (state.scene, one)


def test_an_ending_completes_the_scenario_and_can_be_played_again(work: Workspace, alice: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    while state.scene is not None:
        choice = state.scene.choices[0].id
        state = scenarios.choose(work, alice, state.attempt.id, state.number, state.scene.id, choice)
    assert state.ending is not None
    with work.store.read() as db:
        assert ("scenario", "share-request") in {
            (row.step_kind, row.step) for row in queries.training.completions(db, "alice")
        }

    again = scenarios.replay(work, alice, "share-request")

    assert again.path == ()
    assert again.attempt.id != state.attempt.id


def test_a_choice_the_scene_does_not_have_is_refused(work: Workspace, alice: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    assert state.scene is not None

    with pytest.raises(Invalid):
        scenarios.choose(work, alice, state.attempt.id, 1, state.scene.id, "zz")


def test_nobody_walks_in_somebody_elses_shoes(work: Workspace, alice: Actor, bob: Actor) -> None:
    state = scenarios.open_scenario(work, alice, "share-request")
    assert state.scene is not None

    with pytest.raises(Refused):
        scenarios.choose(work, bob, state.attempt.id, 1, state.scene.id, state.scene.choices[0].id)
