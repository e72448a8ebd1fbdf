"""Single choice: several options, exactly one key."""

from modules.items.single_choice.item import SingleChoice, score

__all__ = ["SingleChoice", "score"]
