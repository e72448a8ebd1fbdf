"""Several answers out of a few: a named group of checkboxes that waits for the button below it."""

from collections.abc import Sequence

import streamlit as st

from modules.texts import say
from modules.ui.page_meta import group


def ask(labels: Sequence[str], key: str) -> None:
    """Draw the options; ticking one sends nothing yet."""
    with st.container(key=group(key)):
        st.markdown(say("item.many"))
        for place, label in enumerate(labels):
            st.checkbox(label, key=f"{key}_{place}", on_change="ignore")


def read(labels: Sequence[str], key: str) -> tuple[int, ...]:
    """Return the places of the ticked options."""
    return tuple(place for place in range(len(labels)) if st.session_state.get(f"{key}_{place}") is True)
