"""My record: everything held about me, and who looked."""

from tests.ui.company import Company, said


def test_it_has_who_i_am_what_i_did_and_who_looked(company: Company, alice: str) -> None:
    company.page(alice, "lesson", unit="hello", lesson="first")
    app = company.page(alice, "record")
    tables = "\n".join(element.proto.body for element in app.get("html"))

    assert "alice@acme.example" in tables
    assert "Who looked at my record" in said(app)
    assert ["My record"] == [title.value for title in app.title]
