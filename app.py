"""The ASGI application: our routes, gate and start around the Streamlit script `modules/ui/main.py`.

Served by `python -m modules serve`, by `uvicorn app:app` or by `streamlit run app.py`.
"""

import sys

import streamlit as st
from streamlit import config
from streamlit.proto.NewSession_pb2 import CustomThemeConfig, NewSession
from streamlit.runtime import app_session

from modules import web
from modules.keys import KeyFileError
from modules.settings import SettingsError, load_settings

try:
    settings = load_settings()
    cookie_secret = web.signing_secret(settings, "cookies").hex()
except (SettingsError, KeyFileError) as problem:
    sys.exit(str(problem))


def keep_theme() -> None:
    """Works the theme out once: it never changes while we run, and doing so took a tenth of every rerun."""
    work_out = app_session._populate_theme_msg  # noqa: SLF001 - Streamlit has no setting for it
    kept: dict[str, CustomThemeConfig | None] = {}

    def populate(msg: CustomThemeConfig, section: str = "theme") -> None:
        if section not in kept:
            session = NewSession()
            work_out(session.custom_theme, section)
            kept[section] = session.custom_theme if session.HasField("custom_theme") else None
        theme = kept[section]
        if theme is not None:
            msg.MergeFrom(theme)

    app_session._populate_theme_msg = populate  # noqa: SLF001


def tell(error: Exception) -> bool:
    """Logs what a page could not handle and shows a sentence with its number in place of a traceback."""
    st.error(web.error_sentence(web.report(error, "script")))
    return True


# Under `streamlit run` the environment has been read by now, so the option is set itself.
config.set_option("server.cookieSecret", cookie_secret)
keep_theme()

app = st.App(
    "modules/ui/main.py",
    # Without any, Streamlit looks for files of secrets whenever we ask who is signed in.
    secrets={"sociable": {}},
    routes=web.routes(settings),
    middleware=web.middleware(settings),
    lifespan=web.lifespan(settings),
    exception_handlers=web.PROBLEMS,
    on_script_error=tell,
)
