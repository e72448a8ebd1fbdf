"""Who is looking: the person behind this run of the script, asked anew in every page, fragment and callback."""

from urllib.parse import quote, urlencode, urlsplit

import streamlit as st

from modules.learning import actor_for, current
from modules.people import Actor
from modules.texts import say


def actor() -> Actor | None:
    """Return who is signed in, or none when the session has ended; for callbacks, which cannot draw."""
    sid = st.user.to_dict().get("sid")
    return actor_for(current(), sid) if isinstance(sid, str) else None


def signed_in() -> Actor:
    """Return who is signed in; when the session has ended say so, offer to sign in again, and stop this run."""
    me = actor()
    if me is None:
        session_ended()
        st.stop()
    return me


def session_ended() -> None:
    """Tell that the session has ended, with a link that comes back to this place."""
    st.warning(say("ended.text"), title=say("ended.title"), icon=":material/logout:")
    st.html(f'<a class="soc-button" href="{sign_in_address()}" target="_self">{say("ended.link")}</a>')


def sign_in_address() -> str:
    """Return the address of the sign-in page that leads back to where the person is."""
    path = urlsplit(st.context.url or "/").path or "/"
    query = urlencode(st.query_params.to_dict())
    return f"/auth/login?next={quote(f'{path}?{query}' if query else path, safe='')}"
