"""One row of the table of codes."""

from typing import NamedTuple

from modules.content.problem import Severity


class Code(NamedTuple):
    """What a kind of problem is called, whether it stops publishing, why it matters and what to do."""

    title: str
    severity: Severity
    explanation: str
    remedy: str


def error(title: str, explanation: str, remedy: str) -> Code:
    """Return a row for a problem that stops publishing."""
    return Code(title, "error", explanation, remedy)


def warning(title: str, explanation: str, remedy: str) -> Code:
    """Return a row for a problem that does not stop publishing."""
    return Code(title, "warning", explanation, remedy)
