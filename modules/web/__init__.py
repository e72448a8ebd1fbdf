"""HTTP: the gate, signing in, downloads, the public check of a certificate, health."""

from modules.web.envelope import error_sentence
from modules.web.log import report
from modules.web.routes import PROBLEMS, routes
from modules.web.start import lifespan, middleware, signing_secret

__all__ = ["PROBLEMS", "error_sentence", "lifespan", "middleware", "report", "routes", "signing_secret"]
