"""What an identity provider says about somebody, as far as we believe it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from modules.people import Role
from modules.settings import Settings


class Unconfirmed(Exception):
    """The provider did not say enough; `reason` ends the key of the sentence that says so."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Identity:
    """An account at a provider: `issuer` and `subject` name it for ever.

    `match` is what finds the person on the roster the first time, empty when nothing may. `role` is what
    the provider gives, none when it gives none; `governed` are the roles that only the provider gives.
    """

    issuer: str
    subject: str
    match: str
    role: Role | None
    governed: frozenset[Role]


def identity(claims: Mapping[str, Any], settings: Settings) -> Identity:
    """Reads the claims of a verified token.

    Raises:
        Unconfirmed: there is no subject.
    """
    issuer, subject = str(claims.get("iss", "")), str(claims.get("sub", ""))
    if not issuer or not subject:
        raise Unconfirmed("claim")
    return Identity(
        issuer=issuer,
        subject=subject,
        match=matching_value(claims, settings),
        role=role_of(claims, settings),
        governed=frozenset(Role(role) for role in settings.role_of_claim.values()),
    )


def matching_value(claims: Mapping[str, Any], settings: Settings) -> str:
    """The value that may find a person on the roster; empty when the provider names none or does not vouch for it."""
    value = str(claims.get(settings.oidc_claim) or "").strip()
    if settings.oidc_matches == "email":
        return value.lower() if is_vouched_for(claims, settings) else ""
    return value


def is_vouched_for(claims: Mapping[str, Any], settings: Settings) -> bool:
    """Whether an e-mail address may be believed: verified, or from the one issuer trusted without that.

    `email_verified` speaks of the claim `email` alone.
    """
    if settings.oidc_claim == "email" and claims.get("email_verified") in (True, "true"):
        return True
    pinned = settings.oidc_pinned_issuer
    if settings.oidc_require_verified or pinned is None:
        return False
    return same_issuer(str(claims.get("iss", "")), pinned)


def role_of(claims: Mapping[str, Any], settings: Settings) -> Role | None:
    """The role that the claim gives, be it one value or a list; the first row of the setting that matches counts."""
    value = claims.get(settings.oidc_role_claim) if settings.oidc_role_claim else None
    held = {str(each) for each in (value if isinstance(value, list) else [value])}
    return next((Role(role) for name, role in settings.role_of_claim.items() if name in held), None)


def same_issuer(one: str, other: str) -> bool:
    """Whether two issuer addresses are one, but for a slash at the end."""
    return one.rstrip("/") == other.rstrip("/")
