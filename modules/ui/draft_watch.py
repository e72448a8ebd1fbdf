"""A page that shows the draft follows the files: saved, and seconds later it is there."""

import streamlit as st

from modules.learning import current

EVERY = 0.6
"""Seconds between two looks; the library looks at the folder at most once a second."""


@st.fragment(run_every=EVERY)
def follow_draft(drawn: str) -> None:
    """Draw the page again when the draft is no longer the release with this id.

    It shows nothing and asks for nobody, so that a page left open does not count as a sign of life.
    """
    if current().library.draft().release.id != drawn:
        st.rerun()
