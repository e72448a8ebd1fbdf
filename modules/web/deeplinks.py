"""Where somebody wanted to go before we asked who it is."""

from urllib.parse import quote, urlencode

from starlette.types import Scope

START = "/"
SIGN_IN = "/auth/login"
LONGEST = 2000
_NOWHERE = ("/auth/", "/_stcore/")


def safe_next(address: str | None) -> str:
    r"""An address of this site to go on to; the start page in place of anything else.

    Browsers read `//host`, `/\\host` and the like as another site, and drop tabs and line ends on the way.
    """
    if not address or not address.startswith("/") or len(address) > LONGEST:
        return START
    if address.startswith("//") or "\\" in address or not address.isprintable() or " " in address:
        return START
    return START if address.startswith(_NOWHERE) else address


def wanted(scope: Scope) -> str:
    """The address of a request, with its query."""
    query = scope.get("query_string", b"").decode("latin-1")
    path = quote(scope["path"], safe="/:@!$&'()*+,;=~-._")
    return f"{path}?{query}" if query else path


def sign_in_address(next_address: str) -> str:
    """The sign-in page that leads on to an address of ours."""
    return SIGN_IN if next_address == START else f"{SIGN_IN}?{urlencode({'next': next_address})}"
