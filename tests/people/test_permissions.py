"""Who may do what."""

import pytest

from modules.people import MEANINGS, PERMISSIONS, Permission, Reach, Role, allows, may_reach, reach


def test_every_permission_has_a_sentence_and_every_role_a_row() -> None:
    assert (set(Permission), set(Role)) == (set(MEANINGS), set(PERMISSIONS))


def test_every_permission_is_given_to_somebody() -> None:
    assert set(Permission) == {permission for row in PERMISSIONS.values() for permission in row}


@pytest.mark.parametrize("role", Role)
def test_everybody_learns(role: Role) -> None:
    assert allows(role, Permission.LEARN)


@pytest.mark.parametrize("role", Role)
def test_nobody_reaches_another_persons_answers(role: Role) -> None:
    assert Reach.SELF is reach(role, Permission.SEE_OWN_ANSWERS)
    assert not may_reach(role, Permission.SEE_OWN_ANSWERS, me="max", about="alice", manager="max")


@pytest.mark.parametrize("permission", [p for p in Permission if p in PERMISSIONS[Role.MANAGER]])
def test_a_manager_never_reaches_somebody_elses_reports(permission: Permission) -> None:
    assert not may_reach(Role.MANAGER, permission, me="max", about="alice", manager="hana")


def test_a_manager_sees_the_progress_of_the_own_reports() -> None:
    assert may_reach(Role.MANAGER, Permission.SEE_PERSON, me="max", about="alice", manager="max")


def test_hr_sees_everybody_and_a_learner_only_the_own_record() -> None:
    assert may_reach(Role.HR, Permission.SEE_PERSON, me="hana", about="alice", manager=None)
    assert not may_reach(Role.LEARNER, Permission.SEE_PERSON, me="alice", about="alice", manager=None)
    assert may_reach(Role.LEARNER, Permission.SEE_OWN_RECORD, me="alice", about="alice", manager=None)
    assert not may_reach(Role.LEARNER, Permission.SEE_OWN_RECORD, me="alice", about="bob", manager=None)


def test_only_trainers_see_answers_and_only_in_groups() -> None:
    assert {Role.TRAINER: Reach.GROUPS} == {
        role: row[Permission.SEE_GROUP_ANSWERS]
        for role, row in PERMISSIONS.items()
        if Permission.SEE_GROUP_ANSWERS in row
    }
    assert not may_reach(Role.TRAINER, Permission.SEE_GROUP_ANSWERS, me="tess", about="tess", manager=None)
