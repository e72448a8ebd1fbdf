"""A quiz has enough items to draw, and asks for no more right answers than it has items."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.models import Quiz
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each quiz that cannot be served or completed as it says."""
    for source in draft.of(Quiz):
        quiz = source.model
        pool = len(quiz.pool)
        if quiz.draw is not None and quiz.draw > pool:
            message = f"The quiz draws {quiz.draw} items and has {pool} of pool quiz."
            yield source.problem("draw-above-pool", ("draw",), message)
        elif quiz.cut > quiz.served:
            message = f"The quiz asks for {quiz.cut} right answers and serves {quiz.served} items."
            yield source.problem("cut-above-served", ("cut",), message)
