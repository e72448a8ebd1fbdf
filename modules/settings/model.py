"""Every setting with its type, its default and the sentence that explains it."""

import os
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

PREFIX = "SOCIABLE_"
SECRET_BYTES = 32


CONFIG = f"{PREFIX}CONFIG"
ROLES = ("learner", "manager", "hr", "trainer", "administrator")


def config_file() -> Path:
    """The file of settings: the one that SOCIABLE_CONFIG names, else sociable.toml here."""
    return Path(os.environ.get(CONFIG) or "sociable.toml")


class Mode(StrEnum):
    """What the installation is for."""

    EVALUATION = "evaluation"
    PRODUCTION = "production"


class Privacy(StrEnum):
    """How much of a person's results leaves the person's own pages."""

    NORMAL = "normal"
    STRICT = "strict"


def _split(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _network(value: object) -> IPv4Network | IPv6Network:
    return ip_network(str(value), strict=False)


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError
    return ZoneInfo(value).key


def _address(value: str) -> str:
    scheme, _, rest = value.partition("://")
    if scheme not in ("http", "https") or not rest.strip("/") or any(sign in rest for sign in "?# "):
        raise ValueError
    return value


def _role_pairs(pairs: tuple[str, ...]) -> tuple[str, ...]:
    for pair in pairs:
        claimed, _, role = pair.rpartition("=")
        if not claimed.strip() or role.strip() not in ROLES:
            raise ValueError
    return pairs


def _long_enough(value: SecretStr | None) -> SecretStr | None:
    if value is not None and len(value.get_secret_value().encode()) < SECRET_BYTES:
        raise ValueError
    return value


def setting(default: Any, meaning: str, accepts: str, **limits: Any) -> Any:
    """A field whose meaning and accepted values can be printed."""
    return Field(default=default, description=meaning, json_schema_extra={"accepts": accepts}, **limits)


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
Network = Annotated[IPv4Network | IPv6Network, BeforeValidator(_network)]
Networks = Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_split)]
Address = Annotated[str, AfterValidator(_address)]
RolePairs = Annotated[Words, AfterValidator(_role_pairs)]
Secret = Annotated[SecretStr | None, AfterValidator(_long_enough)]
Zone = Annotated[str, AfterValidator(_zone)]

_TEXT = "any text"
_YES_NO = "true or false"


class Settings(BaseSettings):
    """What may differ between two installations.

    A value comes from the environment (`SOCIABLE_` and the name in capitals), else from the file that
    `SOCIABLE_CONFIG` names (`sociable.toml` here if there is one), else from the default.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    mode: Mode = setting(
        Mode.EVALUATION,
        "What the installation is for: evaluation tells a made-up company on this computer only.",
        "evaluation or production",
    )
    host: str = setting("127.0.0.1", "The network address the server listens on.", "an address or host name")
    port: int = setting(
        8501, "The port the server listens on.", "a whole number from 1 to 65535", ge=1, le=65535
    )
    public_url: Address | None = setting(
        None,
        "The address people type, for links in messages and on certificates; http://HOST:PORT when unset.",
        "an address that starts with http:// or https://, without ? or #",
    )
    course: Path = setting(Path(), "The folder that holds content/ and quizzes/.", "a folder")
    var: Path = setting(Path("var"), "The folder for the database, secrets and logs.", "a folder")
    database: Path | None = setting(
        None, "The database file; sociable.db in the var folder when unset.", "the path of a file"
    )
    secret: Secret = setting(
        None,
        "Signs what a browser keeps during sign-in; made in the var folder at first start when unset.",
        f"at least {SECRET_BYTES} bytes, random",
    )
    organisation: str = setting("", "The organisation's name, in place of the one in the course.", _TEXT)
    timezone: Zone = setting(
        "UTC", "The time zone of people whose roster row names none.", "a time zone such as Europe/Berlin"
    )
    privacy: Privacy = setting(
        Privacy.NORMAL, "strict removes individual results from exports too.", "normal or strict"
    )
    group_minimum: int = setting(
        10, "The smallest group whose answers trainers may see.", "a whole number from 5", ge=5
    )
    session_idle_minutes: int = setting(
        60,
        "Minutes without a sign of life after which a session ends.",
        "a whole number from 5 to 1440",
        ge=5,
        le=1440,
    )
    session_hours: int = setting(
        12, "Hours after which a session ends whatever happens.", "a whole number from 1 to 168", ge=1, le=168
    )
    trusted_proxies: Networks = setting(
        (),
        "Proxies whose X-Forwarded headers are believed; from all others they are ignored.",
        "addresses or networks separated by commas, such as 127.0.0.1, 10.0.0.0/8",
    )
    verify_per_minute: int = setting(
        30, "Certificate checks that one address may make in a minute.", "a whole number from 1", ge=1
    )
    sign_in_per_minute: int = setting(
        10, "Sign-in attempts that one address may make in a minute.", "a whole number from 1", ge=1
    )
    invitation_limit: int = setting(
        50,
        "People who may hold a personal sign-in link at a time.",
        "a whole number from 0 to 500",
        ge=0,
        le=500,
    )
    invitation_days: int = setting(
        14,
        "Days for which a personal sign-in link can be opened.",
        "a whole number from 1 to 90",
        ge=1,
        le=90,
    )
    minimum_free_mb: int = setting(
        200,
        "Free disk space in MB below which the server reports that it is not ready.",
        "a whole number from 1",
        ge=1,
    )
    oidc_issuer: Address | None = setting(
        None,
        "The identity provider's issuer address; sign-in by OpenID Connect is on when it is set.",
        "an address",
    )
    oidc_client_id: str = setting("", "The client id that the identity provider gave.", _TEXT)
    oidc_client_secret: SecretStr | None = setting(None, "The client secret that the provider gave.", _TEXT)
    oidc_scopes: Words = setting(
        ("openid", "email", "profile"), "What is asked of the identity provider.", "words separated by commas"
    )
    oidc_claim: str = setting(
        "email",
        "The claim that finds a person on the roster at the first sign-in.",
        "the name of a claim",
        min_length=1,
    )
    oidc_matches: str = setting(
        "email",
        "What of the roster that claim is compared with.",
        "email or employee_number",
        pattern="^(email|employee_number)$",
    )
    oidc_require_verified: bool = setting(
        True, "Whether the provider must say email_verified before an e-mail address is believed.", _YES_NO
    )
    oidc_pinned_issuer: Address | None = setting(
        None,
        "The one issuer whose unverified e-mail addresses are believed.",
        "the same address as oidc_issuer",
    )
    oidc_role_claim: str = setting("", "The claim that holds roles, if roles come from the provider.", _TEXT)
    oidc_roles: RolePairs = setting(
        (),
        "Which value of the role claim gives which role; the first that matches counts.",
        f"pairs separated by commas, such as Training-HR=hr; roles are {', '.join(ROLES)}",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - no .env files: one file is enough
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What was handed over, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=config_file())

    @property
    def is_production(self) -> bool:
        """Whether real people learn here."""
        return self.mode is Mode.PRODUCTION

    @property
    def database_path(self) -> Path:
        """The database file, wherever the settings put it."""
        return self.database or self.var / "sociable.db"

    @property
    def secret_path(self) -> Path:
        """The file that holds the signing secret when no setting does."""
        return self.var / "secret"

    @property
    def base_url(self) -> str:
        """The address people type, without a slash at its end."""
        return (self.public_url or "").rstrip("/") or f"http://{self.host}:{self.port}"

    @property
    def role_of_claim(self) -> dict[str, str]:
        """The values of the role claim with the roles they give, in the order written."""
        pairs = (pair.rpartition("=") for pair in self.oidc_roles)
        return {claimed.strip(): role.strip() for claimed, _, role in pairs}
