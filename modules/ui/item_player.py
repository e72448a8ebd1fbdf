"""Asking one item and explaining the answer, in a quiz or in the middle of a lesson."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from modules.content import Release
from modules.items import Item, Option
from modules.learning import AttemptState, Invalid, ItemFeedback, StaleAnswer
from modules.texts import say
from modules.ui.feedback import draw_feedback
from modules.ui.guard import guarded
from modules.ui.handover import Handed, hand_over, taken
from modules.ui.page_meta import top
from modules.ui.widgets import widget_for
from modules.ui.words import different, line, markdown

Draw = Callable[[], None]


@dataclass(frozen=True, slots=True)
class ItemActions:
    """What a player of items may call: the use cases of the person who is learning, or those of a preview.

    `answer` takes the attempt, the number of the step, the item and the ids of the chosen options, and gives the state
    after the response is saved, or none when the session has ended.
    """

    current: Callable[[], AttemptState]
    answer: Callable[[str, int, str, tuple[str, ...]], AttemptState | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """One item of an attempt as it is shown: its options in the order of this attempt, with different labels."""

    state: AttemptState
    index: int

    @property
    def release(self) -> Release:
        """The release that the attempt pins."""
        return self.state.release

    @property
    def item(self) -> Item:
        """The item."""
        return self.release.item(self.state.attempt.items[self.index].item)

    @property
    def options(self) -> list[Option]:
        """The options in the order of this attempt."""
        return [self.item.option(option) for option in self.state.attempt.items[self.index].order]

    @property
    def labels(self) -> list[str]:
        """What the browser gets to see of the options."""
        return different([line(self.release, option.text) for option in self.options])

    @property
    def name(self) -> str:
        """A name for what belongs to this item of this attempt."""
        return f"{self.state.attempt.id}_{self.index}"

    @property
    def key(self) -> str:
        """The key of its controls: it carries the step's number, so that an old screen cannot answer a new step."""
        return f"answer_{self.name}_{self.state.number}"

    @property
    def told(self) -> ItemFeedback | None:
        """The explanation, once there is a response."""
        return self.state.feedback.get(self.item.id)


@st.fragment
@guarded
def item_check(actions: ItemActions, key: str) -> None:
    """Draw a knowledge check: one item that explains itself and counts for nothing."""
    handed = taken(key)
    state: AttemptState = handed.state if handed else actions.current()
    asked = Asked(state, 0)
    with st.container(key=f"check_{key}", border=True):
        st.header(say("item.check_heading"), anchor=False)
        st.markdown(markdown(asked.release, asked.item.stem))
        draw_answer(asked, actions, key, handed)


def draw_item(asked: Asked, actions: ItemActions, key: str, handed: Handed | None, onward: Draw) -> None:
    """Draw an item of a quiz: which one it is, the stem, the options or the explanation, and the way on."""
    with st.container(key=top(f"item_{asked.name}"), gap="xsmall"):
        st.header(say("item.number", n=asked.index + 1, of=len(asked.state.attempt.items)), anchor=False)
        st.markdown(markdown(asked.release, asked.item.stem))
    draw_answer(asked, actions, key, handed, onward)


def draw_answer(
    asked: Asked, actions: ItemActions, key: str, handed: Handed | None, onward: Draw | None = None
) -> None:
    """Draw the options to choose from, or, once there is a response, what came of it."""
    if handed and handed.notice:
        st.warning(handed.notice, icon=":material/info:")
    if (told := asked.told) is not None:
        draw_feedback(
            asked.release, asked.options, told, key=asked.name, fresh=handed is not None and handed.fresh
        )
        if onward:
            onward()
        return
    widget_for(asked.item).ask(asked.labels, asked.key)
    with st.container(horizontal=True):
        st.button(
            say("item.check"),
            key=f"check_{asked.key}",
            type="primary",
            on_click=_answer,
            args=(asked, actions, key),
        )
        if onward:
            onward()


def _answer(asked: Asked, actions: ItemActions, key: str) -> None:
    """Save the response; the drawing that follows takes the state from here."""
    places = widget_for(asked.item).read(asked.labels, asked.key)
    if not places:
        hand_over(key, Handed(asked.state, say("item.choose"), asked.index))
        return
    response = tuple(asked.options[place].id for place in places)
    try:
        state = actions.answer(asked.state.attempt.id, asked.state.number, asked.item.id, response)
    except StaleAnswer as stale:
        hand_over(key, Handed(stale.state, say("item.stale"), asked.index))
    except Invalid as invalid:
        hand_over(key, Handed(asked.state, str(invalid), asked.index))
    else:
        if state is not None:
            hand_over(key, Handed(state, index=asked.index))
