"""Which groups may be shown so that nobody's answer can be worked out from the figures."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """One person's first answer to an item: from which group, what was chosen, and whether it was right."""

    group: str
    response: tuple[str, ...]
    right: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How a group answered: how many people, how many right, and how many chose each option."""

    group: str
    people: int
    right: int
    options: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """How everybody answered, and each group that may be shown beside it; `refused` groups may not.

    `total` is none as long as too few have answered.
    """

    total: Counted | None
    groups: tuple[Counted, ...]
    refused: int


def visible(sizes: Mapping[str, int], minimum: int) -> frozenset[str]:
    """Return the groups that may be shown beside the total of all of them.

    A group below the minimum is refused. So is the smallest of the others when the total less all that is shown
    would leave somebody, but fewer than the minimum. When the total itself is too small, nothing is shown.
    """
    total = sum(sizes.values())
    shown = {group: size for group, size in sizes.items() if size >= minimum}
    hidden = total - sum(shown.values())
    for group in sorted(shown, key=lambda each: (sizes[each], each)):
        if hidden == 0 or hidden >= minimum:
            break
        hidden += shown.pop(group)
    return frozenset(shown)


def count(answers: Sequence[Given], minimum: int) -> Counts:
    """Return the counts that may be shown of answers in the order of time.

    Answers are counted in whole portions of the minimum: the figures of today less those of yesterday are then never
    the answers of fewer people than that.
    """
    counted = answers[: _portion(len(answers), minimum)]
    by_group: dict[str, list[Given]] = defaultdict(list)
    for answer in counted:
        by_group[answer.group].append(answer)
    sizes = {group: len(given) for group, given in by_group.items()}
    shown = visible(sizes, minimum)
    groups = tuple(
        _counted(group, by_group[group][: _portion(sizes[group], minimum)]) for group in sorted(shown)
    )
    total = _counted("", counted) if counted else None
    return Counts(total, groups, len({answer.group for answer in answers} - shown))


def _portion(size: int, minimum: int) -> int:
    return size // minimum * minimum


def _counted(group: str, answers: Sequence[Given]) -> Counted:
    options = Counter(option for answer in answers for option in answer.response)
    return Counted(group, len(answers), sum(answer.right for answer in answers), dict(options))
