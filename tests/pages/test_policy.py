"""The policy page: read, searched, accepted in one's own name or declined."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.pressing import press
from tests.ui.company import Company, said


@pytest.fixture
def policy(company: Company, alice: str) -> AppTest:
    return company.page(alice, "policy")


def html(app: AppTest) -> str:
    """Our own HTML on the page."""
    return "\n".join(element.proto.body for element in app.get("html"))


def accept(app: AppTest, *clauses: str, name: str = "Alice Acme") -> AppTest:
    """Tick these clauses, type a name and press the button."""
    for clause in clauses:
        app.checkbox(key=f"attest_{clause}").check()
    app.text_input(key="policy_name").set_value(name)
    return press(app, "I accept the policy")


def test_the_outline_has_a_line_for_every_clause(policy: AppTest) -> None:
    outline = next(element.value for element in policy.markdown if element.value.startswith("- [**DP-01**]"))

    assert [
        f"[**{clause}**](#{clause.lower()})" in outline for clause in ("DP-01", "DP-03", "DP-05", "DP-06")
    ]
    assert outline.count("\n") == 3


def test_the_promise_stands_as_the_companys(policy: AppTest) -> None:
    assert "Acme & Co promises you (DP-03)" in said(policy)


def test_searching_leaves_the_clauses_with_the_words(policy: AppTest) -> None:
    policy.text_input(key="policy_search").set_value("SECRETS trade").run()

    assert ["DP-06 · Keep secrets"] == [heading.value for heading in policy.subheader]


def test_nothing_is_ticked_beforehand(policy: AppTest) -> None:
    boxes = [box for box in policy.checkbox if str(box.key).startswith("attest_")]

    assert [("attest_DP-05", False), ("attest_DP-06", False)] == [(box.key, box.value) for box in boxes]


def test_what_is_missing_is_named_at_its_field(policy: AppTest) -> None:
    accept(policy, "DP-05", name=" ")

    page = said(policy)
    assert ["2 things are missing before you can accept."] == [error.value for error in policy.error]
    assert "DP-06 is not ticked." in page
    assert "DP-05 is not ticked." not in page
    assert "Type your full name here." in page


def test_an_accepted_policy_gives_a_copy(policy: AppTest) -> None:
    accept(policy, "DP-05", "DP-06")

    assert "You accepted this version on 23 November 2026." in said(policy)
    assert "/download/acknowledgement/" in html(policy)
    assert "I accept the policy" not in [button.label for button in policy.button]


def test_declining_needs_no_reason_and_can_be_changed(policy: AppTest) -> None:
    press(policy, "I decline the policy")
    assert "You declined this version on record." in said(policy)

    accept(policy, "DP-05", "DP-06")
    assert "You accepted this version" in said(policy)


def test_nothing_is_signed_after_signing_out_elsewhere(company: Company, alice: str, policy: AppTest) -> None:
    company.sign_out(alice)
    accept(policy, "DP-05", "DP-06")

    assert ["Your session has ended"] == [warning.proto.title for warning in policy.warning]
