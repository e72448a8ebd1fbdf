"""A post as one would see it in a feed."""

import pytest

from modules.content import Image, PostCard, Release, load
from modules.ui.post_card import post_html
from tests.ui.company import COURSE

NASTY = '"><script>alert(1)</script>'


@pytest.fixture(scope="module")
def release() -> Release:
    return load(COURSE).release


def post(**more: object) -> PostCard:
    """A post with what is under test."""
    fields = {"platform": "X", "author": "Jo Moss", "role": "Guest", "text": "Hello", "audience": "Everyone"}
    return PostCard.model_validate(fields | more)


@pytest.mark.parametrize("field", ["platform", "author", "role", "text", "audience", "shown_to"])
def test_whatever_an_author_wrote_is_escaped(release: Release, field: str) -> None:
    drawn = post_html(release, post(**{field: NASTY}))

    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_a_picture_carries_its_words_and_its_own_bytes(release: Release) -> None:
    drawn = post_html(release, post(image=Image(file="dot.png", alt='A "red" dot')))

    assert 'alt="A &quot;red&quot; dot"' in drawn
    assert 'src="data:image/png;base64,' in drawn


def test_a_picture_that_is_not_there_is_told_in_its_words(release: Release) -> None:
    assert "<p>A dot</p>" in post_html(release, post(image=Image(file="gone.png", alt="A dot")))


def test_it_says_who_really_gets_to_see_it(release: Release) -> None:
    assert "Really seen by: Strangers" in post_html(release, post(shown_to="Strangers"))


def test_the_card_has_a_name(release: Release) -> None:
    assert 'aria-label="Post by Jo Moss on X"' in post_html(release, post())
