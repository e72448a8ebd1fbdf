"""Texts of the course made ready for the screen."""

import pytest

from modules.content import Release, load
from modules.ui.words import different, html, line, markdown
from tests.ui.company import COURSE


@pytest.fixture(scope="module")
def release() -> Release:
    return load(COURSE).release


def test_placeholders_are_filled_and_dollars_are_money(release: Release) -> None:
    assert markdown(release, "{{org}}: $5 or $10, and \\$3") == "Acme & Co: \\$5 or \\$10, and \\$3"


def test_a_label_is_one_line(release: Release) -> None:
    assert line(release, "One\n  two ") == "One two"


def test_html_is_escaped_and_keeps_its_lines(release: Release) -> None:
    assert (
        html(release, "<b>{{org}}</b>\nnext\n\nlast")
        == "<p>&lt;b&gt;Acme &amp; Co&lt;/b&gt;<br>next</p><p>last</p>"
    )


def test_equal_labels_are_told_apart() -> None:
    assert different(["Yes", "No", "Yes", "Yes"]) == ["Yes", "No", "Yes (2)", "Yes (3)"]
