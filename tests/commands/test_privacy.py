from pathlib import Path

from modules.commands.privacy import guide
from modules.people import HOLDINGS, MEANINGS, Permission
from modules.people.holdings import IMPERSONAL
from modules.records import Store

DOCS = Path(__file__).parents[2] / "docs"


def test_the_guide_in_docs_is_what_the_tables_say() -> None:
    assert (DOCS / "privacy.md").read_text() == guide(), "run: python -m modules privacy > docs/privacy.md"


def test_every_permission_has_a_sentence() -> None:
    assert set(MEANINGS) == set(Permission)


def test_every_column_about_people_is_in_the_register_once(tmp_path: Path) -> None:
    """A table or column that nobody explained fails here."""
    store = Store.open(tmp_path / "sociable.db")
    with store.read() as db:
        tables = [name for (name,) in db.all("select name from sqlite_master where type = 'table'")]
        found = {
            (table, row[1])
            for table in tables
            if table not in IMPERSONAL and not table.startswith(("sqlite_", "roster_"))
            for row in db.all(f"pragma table_info({table})")
        }
    listed = [
        (row.table, column)
        for row in HOLDINGS
        for column in (row.columns or [name for table, name in found if table == row.table])
    ]
    store.close()

    assert sorted(listed) == sorted(found)
