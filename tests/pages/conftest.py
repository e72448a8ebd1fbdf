"""A company to open pages in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.company import Company, company_in


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    with company_in(tmp_path) as opened:
        yield opened


@pytest.fixture
def alice(company: Company) -> str:
    """Alice's session."""
    return company.hire("Alice")
