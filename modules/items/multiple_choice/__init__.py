"""Multiple choice: several options, any number of keys, scored as a whole or in proportion."""

from modules.items.multiple_choice.item import MultipleChoice, score

__all__ = ["MultipleChoice", "score"]
