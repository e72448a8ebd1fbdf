"""Plain words in place of an error, for whole pages and for fragments, which rerun without their page."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from modules.content import NotInRelease
from modules.learning import NotFound, NothingPublished, Refused
from modules.texts import say
from modules.ui.navigation import link

Given = ParamSpec("Given")


def guarded(draw: Callable[Given, None]) -> Callable[Given, None]:
    """Make a drawing function answer a refusal or a missing thing with a sentence."""

    @wraps(draw)
    def drawn(*args: Given.args, **kwargs: Given.kwargs) -> None:
        try:
            draw(*args, **kwargs)
        except Refused:
            refused()
        except (NotFound, NotInRelease):
            missing()
        except NothingPublished as nothing:
            st.info(str(nothing), icon=":material/hourglass_empty:")

    return drawn


def refused() -> None:
    """Say that this is not open to the person; the use case that refused has logged it."""
    _instead("refused", ":material/lock:")


def missing() -> None:
    """Say that there is nothing at this address."""
    _instead("missing", ":material/travel_explore:")


def _instead(what: str, icon: str) -> None:
    st.title(say(f"{what}.title"), anchor=False)
    st.info(say(f"{what}.text"), icon=icon)
    link(say("home.link"), "training", icon=":material/arrow_back:")
