"""Designs: what an author may write, and what is said when it cannot be printed."""

import re
from pathlib import Path

import pytest

from modules.certificates import BrokenDesign, Design, NoWording, design_of, load_design, read_design
from modules.content import NotInRelease, load, load_files
from modules.content.models.certificate import contrast_with_white

FOLDER = Path(__file__).parents[2] / "content" / "certificates"


def shipped(old: str = "", new: str = "") -> bytes:
    text = (FOLDER / "standard.yaml").read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new).encode()


def test_the_shipped_design_loads(design: Design) -> None:
    assert "standard" == design.says.id


def test_a_release_carries_its_design(design: Design) -> None:
    release = load(FOLDER.parents[1]).release

    assert design == design_of(release)


def test_a_release_without_a_design_has_none() -> None:
    with pytest.raises(NotInRelease, match=re.escape("content/certificates/gala.yaml")):
        design_of(load_files({}).release, "gala")


@pytest.mark.parametrize(("colour", "ratio"), [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54)])
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert pytest.approx(ratio, abs=0.01) == contrast_with_white(colour)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('accent: "#0b5a56"', 'accent: "#9fd8d4"', "colours.accent.*too pale"),
        ("id: standard", "id: standard\nid: other", "line"),
        ("code_font", "code_fount", "code_fount"),
        ("  - language: en", "  - language: en\n    welcome: Hello", "wordings.0.welcome"),
        ("heading: Certificate", "heading: [", "line"),
    ],
)
def test_a_design_that_cannot_be_used_says_why(old: str, new: str, said: str) -> None:
    with pytest.raises(BrokenDesign, match=said):
        read_design(shipped(old, new), b"")


def test_two_wordings_in_one_language_are_refused() -> None:
    text = shipped().decode()
    wording = text[text.index("  - language") :]

    with pytest.raises(BrokenDesign, match="same language"):
        read_design((text + wording).encode(), b"")


@pytest.mark.parametrize("template", ['#import "@preview/cetz:0.3.0"', '#include("@local/x:1.0.0")'])
def test_a_template_that_would_be_downloaded_is_refused(template: str) -> None:
    with pytest.raises(BrokenDesign, match=re.escape("imports a package")):
        read_design(shipped(), template.encode())


def test_a_design_that_is_not_there_is_no_design() -> None:
    with pytest.raises(OSError, match="gala"):
        load_design(FOLDER, "gala")


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_region_speaks_the_words_of_its_language(design: Design, language: str) -> None:
    assert "Certificate" == design.wording(language).heading


def test_a_language_without_words_is_named(design: Design) -> None:
    with pytest.raises(NoWording, match="standard has no wording in ja"):
        design.wording("ja")
