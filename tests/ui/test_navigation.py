"""The table of pages and who may open which."""

from pathlib import Path

import pytest

from modules.people import Role, allows
from modules.ui.navigation import BY_SLUG, PAGES, PAGES_FOLDER, PageRow, row_for
from tests.ui.company import Company

FILES = {path.name for path in Path(PAGES_FOLDER).glob("*.py")} - {"__init__.py"}
WHOLE = {row.slug for row in PAGES if not row.hidden}


def test_every_page_file_has_a_row_and_every_row_a_file() -> None:
    assert {row.file for row in PAGES} == FILES


def test_slugs_are_unique() -> None:
    assert len(PAGES) == len(BY_SLUG)


def test_the_root_address_is_my_training() -> None:
    assert "training" == row_for("").slug


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("row", PAGES, ids=lambda row: row.slug)
def test_every_page_opens_for_whoever_may_and_refuses_everybody_else(
    company: Company, role: Role, row: PageRow
) -> None:
    app = company.page(company.hire("Somebody", role), row.slug)

    titles = [title.value for title in app.title]
    assert not app.exception
    assert ("This page is not for you" in titles) != allows(role, row.permission)


def test_a_refused_page_is_recorded(company: Company, alice: str) -> None:
    refused = next(row for row in PAGES if not allows(Role.LEARNER, row.permission))
    company.page(alice, refused.slug)

    with company.work.store.read() as db:
        assert 1 == db.value("select count(*) from events where kind = 'refused'")
