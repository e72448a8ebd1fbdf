"""What the interface says."""

import re
from pathlib import Path

import pytest

from modules.texts import TABLES, count, say
from modules.texts.en import SUBJECTS

MODULES = Path(__file__).parents[2] / "modules"
USED = re.compile(r'(?<![.\w])(?:say|count)\(\s*f?"([a-z_]+(?:\.[a-z_{}().\[\]]+)*)"')


def used_keys() -> set[str]:
    """The keys that the code names in full."""
    sources = [path.read_text(encoding="utf-8") for path in MODULES.rglob("*.py")]
    return {key for source in sources for key in USED.findall(source) if "{" not in key}


def test_a_sentence_comes_with_its_places_filled() -> None:
    assert say("lesson.progress", n=2, of=7) == "2 of 7"


@pytest.mark.parametrize(("number", "said"), [(1, "1 reaction"), (0, "0 reactions"), (12, "12 reactions")])
def test_a_number_finds_its_form(number: int, said: str) -> None:
    assert count("post.reactions", number) == said


def test_every_key_that_the_code_names_has_a_sentence() -> None:
    table = TABLES["en"]
    missing = {key for key in used_keys() if key not in table and f"{key}.one" not in table}

    assert missing == set()


def test_no_two_subjects_share_a_key() -> None:
    assert sum(len(subject) for subject in SUBJECTS) == len(TABLES["en"])


def test_every_language_has_the_same_keys() -> None:
    assert {frozenset(table) for table in TABLES.values()} == {frozenset(TABLES["en"])}


def test_titles_and_buttons_use_sentence_case() -> None:
    shouted = [text for text in TABLES["en"].values() if re.match(r"^([A-Z][a-z]+ ){2,}[A-Z][a-z]+$", text)]

    assert shouted == []
