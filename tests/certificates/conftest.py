"""A certificate that Alice earned, and the design it is printed with."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from modules.certificates import CertificateValues, Design, load_design

FOLDER = Path(__file__).parents[2] / "content" / "certificates"
ALICE: dict[str, Any] = {
    "name": "Alice Åkerlund",
    "title": "Social media: trained",
    "course": "Social media at Halden & Pike",
    "track": "Everyone",
    "company": "Halden & Pike",
    "issuer": "Ingrid Halden",
    "issuer_title": "Chief People Officer",
    "release": "3f9a2c7be1d0",
    "policy_version": "1.0",
    "issued_on": date(2026, 5, 3),
    "expires_on": date(2027, 5, 3),
    "cycle": 1,
    "code": "7KPD-3WXA-9CHM-T4VE",
    "verify_url": "https://learn.haldenpike.example/verify/7KPD-3WXA-9CHM-T4VE",
    "language": "en",
}

Make = Callable[..., CertificateValues]


@pytest.fixture
def values() -> Make:
    """Alice's certificate, with some values changed."""
    return lambda **changed: CertificateValues(**{**ALICE, **changed})


@pytest.fixture(scope="session")
def design() -> Design:
    """The design we ship."""
    return load_design(FOLDER)
