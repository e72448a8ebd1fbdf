"""A hint names what was probably meant, or shows the line as it should be."""

import pytest

from modules.content import load_files
from modules.content.checks.key_length import tail
from modules.content.nearest import did_you_mean, nearest
from tests.content.cases.case import CHARTER, LESSON, POLICY, QUIZ, SCENARIO, UNIT, small_course

HINTS = [
    (LESSON, "title: Say hello", "titel: Say hello", "Did you mean title?"),
    (LESSON, "review: none", "review: none\ncolour: red", "The fields here are format, kind"),
    (LESSON, "      - kind: callout", "      - kind: calout", "Did you mean callout?"),
    (LESSON, "      - kind: callout", "      - knd: callout", "Did you mean kind?"),
    (LESSON, "        tone: tip", "        tone: red", "There is careful, note, tip."),
    (LESSON, "        item: warm-up", "        item: warmup", "Did you mean warm-up?"),
    (LESSON, "        facts: [li.post.anyone]", "        facts: [q]", "There is EA-001, li.post.anyone."),
    (LESSON, "title: Say hello\n", "", "Add title: Write the lesson's title."),
    (
        QUIZ,
        "kind: quiz",
        "kind: lesson",
        "Write kind: quiz, or move the file to content/lessons/<unit>/<id>.yaml.",
    ),
    (POLICY, 'effective: "2026-11-01"', "effective: 2026-11-01", 'Write effective: "2026-11-01"'),
    (POLICY, 'version: "1.0"', "version: 1.0", 'Write version: "1.0"'),
    (POLICY, 'effective: "2026-11-01"', 'effective: "May"', "Write the first day of this version in quotes"),
    (CHARTER, "title: Our charter", "title: Our: charter", 'title: "Our: charter"'),
    (CHARTER, "title: Our charter", "title: Us #1", 'title: "Us #1"'),
    (CHARTER, "From today {{org}} trains", "From today {{ogr}} trains", "Did you mean org?"),
    (UNIT, "  - id: M01-O1", "  - id: one", "Write the unit's code and a number, like M01-O1."),
    (SCENARIO, "objectives: [M01-O1]", "objectives: [M01-O3]", "Did you mean M01-O1?"),
]


@pytest.mark.parametrize(("path", "old", "new", "hint"), HINTS)
def test_a_hint_says_what_to_write(path: str, old: str, new: str, hint: str) -> None:
    files = small_course()
    files[path] = files[path].decode().replace(old, new).encode()

    assert hint in load_files(files).problems[0].hint


def test_an_objective_of_another_unit_is_named_as_such() -> None:
    files = small_course()
    files["content/lessons/other/unit.yaml"] = (
        files[UNIT].replace(b"M01", b"M02").replace(b"id: first", b"id: other", 1)
    )
    files[LESSON] = files[LESSON].replace(b"objective: M01-O1", b"objective: M02-O1")
    hints = [
        p.hint for p in load_files(files).problems if p.code == "unknown-reference" and p.path == "objective"
    ]

    assert ["M02-O1 belongs to other. Did you mean M01-O1?"] == hints


def test_a_misplaced_file_is_told_where_its_kind_belongs() -> None:
    files = {**small_course(), "content/other.yaml": small_course()[QUIZ]}

    assert ["A file of kind quiz belongs in quizzes/<id>.yaml."] == [
        p.hint for p in load_files(files).problems
    ]


def test_the_nearest_word_is_the_one_most_like_it() -> None:
    assert "title" == nearest("Titel", ["tile", "title", "text"])
    assert nearest("zzz", ["title"]) is None
    assert "There is none yet." == did_you_mean("a", [])
    assert "There is b0, b1, b2, b3, b4, b5, b6, b7 and more." == did_you_mean(
        "a", [f"b{n}" for n in range(9)]
    )


def test_the_limits_for_the_longest_key_are_those_of_the_binomial_test() -> None:
    """The one-sided limits at one per cent: 11 of 20, 18 of 40 and 24 of 60 items with four options."""
    for items, limit in ((20, 11), (40, 18), (60, 24)):
        assert tail([1 / 4] * items, limit) < 0.01 <= tail([1 / 4] * items, limit - 1)
