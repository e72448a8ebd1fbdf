"""Reads the settings and names everything that is wrong with them at once."""

import difflib
import os
import tomllib
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from modules.settings.model import CONFIG, PREFIX, Settings, config_file

HIDDEN = ("secret", "oidc_client_secret")
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingsError(Exception):
    """Settings that cannot be used; `problems` holds one sentence for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_settings(**overrides: Any) -> Settings:
    """The settings in force; `overrides` are values given on a command line (none counts as unset).

    Raises:
        SettingsError: with every problem, each naming the variable, its value and what is accepted.
    """
    problems = (*_file_problems(), *_unknown_variables())
    if problems:
        raise SettingsError(problems)
    try:
        settings = Settings(**{name: value for name, value in overrides.items() if value is not None})
    except ValidationError as error:
        raise SettingsError(tuple(_sentence(detail) for detail in error.errors())) from error
    if problems := _contradictions(settings):
        raise SettingsError(problems)
    return settings


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"{PREFIX}{name.upper()}"


def _file_problems() -> tuple[str, ...]:
    path = config_file()
    if not path.exists():
        named = os.environ.get(CONFIG)
        return (
            (f"{CONFIG}: there is no file {named!r}. Name a file that exists, or unset it.",) if named else ()
        )
    try:
        tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        return (f"{path}: cannot be read as TOML in UTF-8: {problem}.",)
    return ()


def _unknown_variables() -> tuple[str, ...]:
    """A misspelt variable would otherwise be a setting silently not made."""
    known = {variable(name) for name in Settings.model_fields} | {CONFIG}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    return tuple(f"{name} is not a setting.{_nearest(name, known)}" for name in unknown)


def _nearest(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f" Did you mean {near[0]}?" if near else " See: python -m modules settings"


def _sentence(detail: ErrorDetails) -> str:
    name = str(detail["loc"][0])
    field = Settings.model_fields.get(name)
    if field is None:
        return f"{config_file()}: {name} is not a setting.{_nearest(name, set(Settings.model_fields))}"
    extra = field.json_schema_extra
    accepts = extra["accepts"] if isinstance(extra, dict) else ""
    return f"{variable(name)}: {_shown(name, detail)} is not accepted; accepted is {accepts}. {field.description}"


def _shown(name: str, detail: ErrorDetails) -> str:
    """The value as given; a secret is never printed, not even a wrong one."""
    return "the value given" if name in HIDDEN else repr(detail["input"])


def _contradictions(settings: Settings) -> tuple[str, ...]:
    return tuple(
        sentence
        for wrong, sentence in (
            (
                settings.oidc_issuer and not settings.oidc_client_id,
                f"{variable('oidc_client_id')} is missing: {variable('oidc_issuer')} needs it.",
            ),
            (
                settings.oidc_pinned_issuer and settings.oidc_pinned_issuer != settings.oidc_issuer,
                f"{variable('oidc_pinned_issuer')}: accepted is the address in {variable('oidc_issuer')}.",
            ),
            (
                not settings.oidc_require_verified
                and settings.oidc_issuer
                and not settings.oidc_pinned_issuer,
                f"{variable('oidc_require_verified')}: false is accepted only with {variable('oidc_pinned_issuer')}.",
            ),
            (
                settings.oidc_roles and not settings.oidc_role_claim,
                f"{variable('oidc_role_claim')} is missing: {variable('oidc_roles')} needs it.",
            ),
            (
                not settings.is_production and settings.host not in LOOPBACK,
                f"{variable('host')}: {settings.host!r} is not accepted; evaluation serves 127.0.0.1 only.",
            ),
            (
                settings.is_production and _is_plain(settings.oidc_issuer or ""),
                f"{variable('oidc_issuer')}: {settings.oidc_issuer!r} is not accepted; production needs https://.",
            ),
            (
                settings.is_production and _is_plain(settings.base_url),
                f"{variable('public_url')}: {settings.base_url!r} is not accepted; production needs https://.",
            ),
        )
        if wrong
    )


def _is_plain(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "http" and parts.hostname not in LOOPBACK
