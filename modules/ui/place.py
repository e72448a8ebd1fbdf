"""Which item or scene of an attempt is on the screen: a number in the address, so that a reload finds it."""

import streamlit as st

_PARAMETER = "at"


def shown_at() -> int | None:
    """Return the number in the address, or none when there is no sensible one."""
    written = st.query_params.get(_PARAMETER, "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 4 else None


def show_at(number: int) -> None:
    """Write the number into the address, if it is not there yet."""
    if shown_at() != number:
        st.query_params[_PARAMETER] = str(number)


def forget_place() -> None:
    """Take the number out of the address."""
    st.query_params.pop(_PARAMETER, None)
