"""What a callback hands to the drawing that follows it at once, so that nothing is read twice.

Nothing here is worth keeping: a reload or a restart finds everything in the database.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

_SLOT = "hand_over"


@dataclass(frozen=True, slots=True)
class Handed:
    """The state after what the person did, and a sentence to say about it.

    `index` is the item that it is about, from 0; `fresh` tells that the person has just done something, so that the answer gets the focus.
    """

    state: Any
    notice: str = ""
    index: int | None = None
    fresh: bool = True


def hand_over(key: str, handed: Handed) -> None:
    """Leave something for the player with this key; called in its callback."""
    st.session_state[_SLOT] = (key, handed)


def offer(key: str, state: Any) -> None:
    """Leave the state that a page has read anyway, unless a callback left something newer."""
    slot = st.session_state.get(_SLOT)
    if slot is None or slot[0] != key:
        hand_over(key, Handed(state, fresh=False))


def taken(key: str) -> Handed | None:
    """Take what was left for the player with this key; what was left for another stays."""
    slot = st.session_state.get(_SLOT)
    if slot is None or slot[0] != key:
        return None
    del st.session_state[_SLOT]
    handed: Handed = slot[1]
    return handed
