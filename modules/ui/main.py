"""The Streamlit script behind every page: session, menu by role, frame, page."""

import streamlit as st

from modules.learning import access, current, person
from modules.texts import LANGUAGE, say
from modules.ui.evaluation import date_slider
from modules.ui.frame import draw_frame, keep_answering
from modules.ui.guard import guarded
from modules.ui.navigation import as_pages, follow, row_for
from modules.ui.page_meta import page_meta
from modules.ui.session import signed_in

FAVICON = "/assets/icon.svg"
"""Our own route; an icon of Streamlit's table would be fetched from somebody else's server."""


@guarded
def run() -> None:
    """Draw the page at this address for whoever is signed in."""
    work = current()
    st.set_page_config(page_title=say("app.name"), page_icon=FAVICON)
    page_meta(LANGUAGE)
    keep_answering()
    me = signed_in()
    page = st.navigation(as_pages(me.role))
    follow()
    row = row_for(page.url_path)
    st.set_page_config(page_title=f"{say(row.title)} · {say('app.name')}", layout=row.layout)
    draw_frame(person(work, me), work.settings.mode)
    date_slider(work, me)
    access.require(work, me, row.permission)
    page.run()


run()
