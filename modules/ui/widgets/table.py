"""The table of item widgets: a new kind of item is a file and a row here."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from modules.items import Item
from modules.ui.widgets import multiple_choice, single_choice


class Widget(NamedTuple):
    """How a kind is asked: `ask` draws the options, `read` takes the response out of the controls in a callback.

    Only the texts of the options go to the browser. What is right stays here until the response is saved.
    """

    ask: Callable[[Sequence[str], str], None]
    read: Callable[[Sequence[str], str], tuple[int, ...]]


WIDGETS: Mapping[str, Widget] = {
    "single_choice": Widget(single_choice.ask, single_choice.read),
    "multiple_choice": Widget(multiple_choice.ask, multiple_choice.read),
}


def widget_for(item: Item) -> Widget:
    """Return the widget of an item's kind."""
    return WIDGETS[item.kind]
