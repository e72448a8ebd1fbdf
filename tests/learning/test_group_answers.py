"""Trainers see how items are answered: first tries, as learners have them now, never below ten people."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from story import walk_quiz

from modules.assessment import item_hash
from modules.items import FULL
from modules.learning import Refused, Workspace, attempts
from modules.learning.group_answers import _given, group_answers
from modules.people import Actor, Role
from modules.records import HOUSE, append, queries
from modules.records.events.roster import PersonChanged


@pytest.fixture
def tess(hire: Callable[..., Actor]) -> Actor:
    return hire("Tess", Role.TRAINER)


@pytest.fixture
def answered(work: Workspace, hire: Callable[..., Actor]) -> Callable[[str, int], list[Actor]]:
    """Lets so many people of a department answer the first check of the course, half of them right."""
    lesson, item = first_check(work)

    def answered(department: str, number: int) -> list[Actor]:
        people = [hire(f"{department}{n}", due=None) for n in range(number)]
        for n, me in enumerate(people):
            with work.store.write() as db:
                event = PersonChanged(department=department)
                append(db, event, person=me.person, at=work.clock.now(), actor=HOUSE)
            answer(work, me, lesson, item, right=n % 2 == 0)
        return people

    return answered


def first_check(work: Workspace) -> tuple[str, str]:
    release = work.library.published()
    for step in release.unit("join-in").steps:
        for screen in release.lesson("join-in", step.id).screens:
            for block in screen.blocks:
                if block.kind == "check":
                    return step.id, block.item
    raise AssertionError("the unit has no check")


def answer(work: Workspace, me: Actor, lesson: str, item: str, *, right: bool) -> None:
    state = attempts.open_check(work, me, "join-in", lesson, item)
    options: Sequence[str] = [option.id for option in state.release.item(item).options if option.key is right]
    attempts.answer(work, me, state.attempt.id, state.number, item, (options[0],))


def test_ten_first_tries_are_shown_for_everybody_and_for_their_department(
    work: Workspace, tess: Actor, answered: Callable[[str, int], list[Actor]]
) -> None:
    answered("shop", 10)
    counts = group_answers(work, tess, "join-in")[first_check(work)[1]]
    assert counts.total is not None
    assert (10, 5, 10) == (counts.total.people, counts.total.right, sum(counts.total.options.values()))
    assert [("shop", 10, 5)] == [(group.group, group.people, group.right) for group in counts.groups]


def test_nine_first_tries_are_not_shown(
    work: Workspace, tess: Actor, answered: Callable[[str, int], list[Actor]]
) -> None:
    answered("shop", 9)
    assert group_answers(work, tess, "join-in")[first_check(work)[1]].total is None


def test_a_department_is_refused_when_the_rest_could_be_worked_out(
    work: Workspace, tess: Actor, answered: Callable[[str, int], list[Actor]]
) -> None:
    answered("press", 4)
    answered("shop", 16)
    counts = group_answers(work, tess, "join-in")[first_check(work)[1]]
    assert (20, (), 2) == (counts.total.people if counts.total else 0, counts.groups, counts.refused)


def test_only_the_first_try_counts(work: Workspace, alice: Actor) -> None:
    first = {shown.item for shown in walk_quiz(work, alice, "join-in", right=False).attempt.items}
    work.clock.offset_days += 1
    walk_quiz(work, alice, "join-in", right=True)
    with work.store.read() as db:
        answers = list(queries.answers.first_answers(db, "join-in"))
    assert first == {answer.item for answer in answers if answer.fraction < FULL}
    assert len(answers) == len({answer.item for answer in answers})


def test_answers_to_an_earlier_wording_are_left_out(
    work: Workspace, answered: Callable[[str, int], list[Actor]]
) -> None:
    answered("shop", 1)
    with work.store.read() as db:
        first = next(queries.answers.first_answers(db, "join-in"))
    assert item_hash(work.library.published().item(first.item)) == first.version
    other = replace(first, version="0" * 64)
    assert [] == _given([other], item_hash(work.library.published().item(first.item)))


def test_departments_have_the_names_of_the_roster(
    work: Workspace, tess: Actor, answered: Callable[[str, int], list[Actor]]
) -> None:
    with work.store.write() as db:
        queries.labels.put(db, "department", "shop", "Shops & markets")
    answered("shop", 10)
    counts = group_answers(work, tess, "join-in")[first_check(work)[1]]
    assert ["Shops & markets"] == [group.group for group in counts.groups]


def test_a_unit_without_a_quiz_has_no_answers(work: Workspace, tess: Actor) -> None:
    assert {} == group_answers(work, tess, "no-such-unit")


@pytest.mark.parametrize("role", [Role.LEARNER, Role.MANAGER, Role.HR, Role.ADMINISTRATOR])
def test_nobody_but_trainers_sees_answers(work: Workspace, hire: Callable[..., Actor], role: Role) -> None:
    with pytest.raises(Refused):
        group_answers(work, hire("Max", role), "join-in")
