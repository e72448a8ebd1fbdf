"""The ASGI application: our routes, gate and start around the Streamlit script `modules/ui/main.py`.

Served by `python -m modules serve`, by `uvicorn app:app` or by `streamlit run app.py`.
"""

import sys

import streamlit as st
from streamlit import config

from modules import web
from modules.keys import KeyFileError
from modules.settings import SettingsError, load_settings

try:
    settings = load_settings()
    cookie_secret = web.signing_secret(settings, "cookies").hex()
except (SettingsError, KeyFileError) as problem:
    sys.exit(str(problem))


def tell(error: Exception) -> bool:
    """Logs what a page could not handle and shows a sentence with its number in place of a traceback."""
    st.error(web.error_sentence(web.report(error, "script")))
    return True


# Under `streamlit run` the environment has been read by now, so the option is set itself.
config.set_option("server.cookieSecret", cookie_secret)

app = st.App(
    "modules/ui/main.py",
    routes=web.routes(settings),
    middleware=web.middleware(settings),
    lifespan=web.lifespan(settings),
    exception_handlers=web.PROBLEMS,
    on_script_error=tell,
)
