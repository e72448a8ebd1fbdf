"""What a page needs beyond its elements: its language, where the focus goes, and the look of our own HTML."""

from pathlib import Path

import streamlit as st

from modules.texts import say

_HERE = Path(__file__).parent
_page = st.components.v2.component(
    "sociable_page",
    css=(_HERE / "page.css").read_text(encoding="utf-8"),
    js=(_HERE / "page.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def page_meta(language: str) -> None:
    """Set the language of the page and watch where the focus has to go; once per run, before the page.

    Whatever is drawn in a container with a key from `top` or `feedback` for the first time after something the person
    did gets the focus, so that a screen reader reads it; a `top` also scrolls the page to its beginning. While the
    connection is lost the page says so.
    """
    _page(key="page_meta", data={"lang": language, "lost": say("frame.lost")})


def top(name: str) -> str:
    """Return the container key for a heading that starts a new page, screen, scene or item."""
    return f"focus_top_{name}"


def feedback(name: str) -> str:
    """Return the container key for what answers something the person just did."""
    return f"focus_{name}"


def group(name: str) -> str:
    """Return the container key for controls that belong together; its first paragraph is their name."""
    return f"group_{name}"
