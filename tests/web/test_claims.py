from typing import Any

import pytest

from modules.people import Role
from modules.settings import Settings
from modules.web.claims import Unconfirmed, identity, matching_value, role_of

ISSUER = "https://id.example"
CLAIMS = {"iss": ISSUER, "sub": "s-1", "email": "Alice@Example.com", "email_verified": True}
PINNED = {"oidc_issuer": ISSUER, "oidc_pinned_issuer": ISSUER, "oidc_require_verified": False}


@pytest.mark.parametrize(
    ("settings", "claims", "expected"),
    [
        ({}, {}, "alice@example.com"),
        ({}, {"email_verified": "true"}, "alice@example.com"),
        ({}, {"email_verified": False}, ""),
        ({}, {"email_verified": None}, ""),
        ({}, {"email_verified": "false"}, ""),
        ({}, {"email": None}, ""),
        (PINNED, {"email_verified": False}, "alice@example.com"),
        (PINNED, {"email_verified": False, "iss": f"{ISSUER}/"}, "alice@example.com"),
        (PINNED, {"email_verified": False, "iss": "https://evil.example"}, ""),
        ({**PINNED, "oidc_require_verified": True}, {"email_verified": False}, ""),
        ({"oidc_claim": "upn"}, {"upn": "alice@example.com"}, ""),
        ({**PINNED, "oidc_claim": "upn"}, {"upn": "Alice@example.com"}, "alice@example.com"),
        ({"oidc_claim": "number", "oidc_matches": "employee_number"}, {"number": 4711}, "4711"),
        ({"oidc_claim": "number", "oidc_matches": "employee_number"}, {}, ""),
    ],
)
def test_only_what_the_provider_vouches_for_finds_a_person(
    settings: dict[str, Any], claims: dict[str, Any], expected: str
) -> None:
    assert expected == matching_value({**CLAIMS, **claims}, Settings(**settings))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("HR", Role.HR),
        (["Staff", "HR"], Role.HR),
        (["HR", "Authors"], Role.TRAINER),
        (["hr"], None),
        ("HR,Authors", None),
        ([], None),
        (None, None),
        ({"HR": True}, None),
    ],
)
def test_the_first_row_of_the_setting_that_matches_gives_the_role(value: Any, expected: Role | None) -> None:
    settings = Settings(oidc_role_claim="groups", oidc_roles="Authors=trainer, HR=hr")

    assert expected is role_of({"groups": value}, settings)


def test_without_a_role_claim_the_provider_gives_no_role() -> None:
    assert role_of({"groups": "HR"}, Settings()) is None


@pytest.mark.parametrize("missing", ["iss", "sub"])
def test_an_account_without_a_name_is_nobodys(missing: str) -> None:
    with pytest.raises(Unconfirmed):
        identity({**CLAIMS, missing: ""}, Settings())
