"""One answer out of a few: a group of radio buttons that waits for the button below it."""

from collections.abc import Sequence

import streamlit as st

from modules.texts import say


def ask(labels: Sequence[str], key: str) -> None:
    """Draw the options; choosing one sends nothing yet."""
    st.radio(
        say("item.one"),
        range(len(labels)),
        index=None,
        format_func=labels.__getitem__,
        key=key,
        on_change="ignore",
        width="stretch",
    )


def read(labels: Sequence[str], key: str) -> tuple[int, ...]:
    """Return the place of the chosen option, or nothing."""
    chosen = st.session_state.get(key)
    return (chosen,) if isinstance(chosen, int) and 0 <= chosen < len(labels) else ()
