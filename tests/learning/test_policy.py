import pytest

from modules.learning import Invalid, Refused, Workspace, policy
from modules.people import Actor
from modules.records import queries


def sign(work: Workspace, me: Actor, *, leave_out: str = "", name: str = "Alice Example") -> str:
    state = policy.policy_for(work, me)
    clauses = tuple(clause.id for clause in policy.attested(state.release) if clause.id != leave_out)
    return policy.acknowledge(work, me, state.policy.version, clauses, name).id


def test_an_acknowledgement_keeps_the_exact_text_and_gives_a_copy(work: Workspace, alice: Actor) -> None:
    acknowledgement = sign(work, alice)

    state = policy.policy_for(work, alice)
    copy = policy.acknowledgement_copy(work, alice, acknowledgement)
    assert (state.state, state.acknowledgement) == ("done", acknowledgement)
    assert copy.text.startswith(policy.policy_text(state.release))
    assert "Signed: Alice Example" in copy.text
    assert state.text_hash in copy.text


def test_signing_twice_is_signing_once(work: Workspace, alice: Actor) -> None:
    assert sign(work, alice) == sign(work, alice)


def test_five_clauses_are_confirmed_one_by_one(work: Workspace) -> None:
    clauses = [clause.id for clause in policy.attested(work.library.published())]

    assert clauses == ["DP-04", "DP-05", "DP-06", "DP-07", "DP-18"]


def test_a_clause_left_out_is_named(work: Workspace, alice: Actor) -> None:
    with pytest.raises(Invalid) as problem:
        sign(work, alice, leave_out="DP-06")

    assert problem.value.field == "DP-06"
    assert policy.policy_for(work, alice).state == "todo"


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_is_typed(work: Workspace, alice: Actor, name: str) -> None:
    with pytest.raises(Invalid) as problem:
        sign(work, alice, name=name)

    assert problem.value.field == "name"


def test_a_policy_that_changed_meanwhile_is_not_signed(work: Workspace, alice: Actor) -> None:
    with pytest.raises(Invalid, match="changed while you were reading"):
        policy.acknowledge(work, alice, "0.1", (), "Alice Example")


def test_declining_is_a_state_with_a_way_back(work: Workspace, alice: Actor) -> None:
    version = policy.policy_for(work, alice).policy.version
    policy.decline(work, alice, version, "I want to ask my union first.")
    assert policy.policy_for(work, alice).state == "declined"

    sign(work, alice)

    assert policy.policy_for(work, alice).state == "done"


def test_a_reason_stands_beside_the_ledger_and_not_in_it(work: Workspace, alice: Actor) -> None:
    policy.decline(work, alice, policy.policy_for(work, alice).policy.version, "Union first.")

    with work.store.read() as db:
        (declined,) = queries.history.events(db, "alice", kinds={"declined"})
        assert "Union" not in declined.payload
        assert queries.private_texts.get(db, declined.id, "reason") == "Union first."


def test_nobody_opens_the_copy_of_somebody_else(work: Workspace, alice: Actor, bob: Actor) -> None:
    acknowledgement = sign(work, alice)

    with pytest.raises(Refused):
        policy.acknowledgement_copy(work, bob, acknowledgement)

    with work.store.read() as db:
        (refused,) = queries.history.audits(db, "refused")
    assert refused.actor == "bob"
