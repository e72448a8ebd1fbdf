"""The security headers that go with every response."""

import base64
import hashlib
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)

PLAIN_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""For pages of our own: no script at all."""


def security_headers(*, tls: bool) -> tuple[tuple[str, str], ...]:
    """The headers for every response that does not set its own; `tls` when people come by https."""
    rows = (
        ("content-security-policy", app_policy()),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    )
    return (*rows, ("strict-transport-security", "max-age=31536000")) if tls else rows


@cache
def app_policy() -> str:
    """What the app's own pages may load: this origin, and the inline script of Streamlit's page by its hash."""
    scripts = " ".join(["'self'", *inline_script_hashes(), "blob:", "'wasm-unsafe-eval'"])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "media-src 'self' blob:; font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
        "frame-src 'self' blob: data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
    )


def inline_script_hashes() -> tuple[str, ...]:
    """One CSP source per inline script of the page that Streamlit serves; they change with its version."""
    page = (streamlit_static() / "index.html").read_bytes()
    digests = (hashlib.sha256(script).digest() for script in _INLINE_SCRIPT.findall(page))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def streamlit_static() -> Path:
    """The folder of files that Streamlit serves to browsers, found without importing Streamlit.

    Raises:
        FileNotFoundError: Streamlit is not installed.
    """
    found = find_spec("streamlit")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("Streamlit is not installed. Run: make run")
    return Path(found.submodule_search_locations[0]) / "static"
