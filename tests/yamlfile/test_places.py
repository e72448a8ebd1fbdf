"""Every value and every key can be found again in the text."""

import pytest

from modules.yamlfile import Spot, line_of, quoted_line, scalar_at, spot, spot_of

TEXT = """\
# a remark
title: Hello
list:
  - one
  - two: 2
    three: >-
      some words
      and more
"""


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        ((), False, (2, 1)),
        (("title",), False, (2, 8)),
        (("title",), True, (2, 1)),
        (("list",), False, (4, 3)),
        (("list",), True, (3, 1)),
        (("list", 0), False, (4, 5)),
        (("list", 1, "two"), False, (5, 10)),
        (("list", 1, "two"), True, (5, 5)),
        (("list", 1, "four"), True, (5, 5)),
        (("list", 7), False, (4, 3)),
        (("title", "x"), False, (2, 8)),
        (("nothing",), False, (2, 1)),
    ],
)
def test_a_path_leads_to_its_place(path: tuple[str | int, ...], key: bool, place: tuple[int, int]) -> None:
    assert place == spot(TEXT, path, key=key)


def test_the_way_without_the_tree_gives_the_same_place() -> None:
    assert spot(TEXT, ("title",)) == spot(TEXT.replace("remark", "r\u00e9mark"), ("title",))


def test_a_text_that_cannot_be_read_has_its_problems_at_the_beginning() -> None:
    assert Spot(1, 1) == spot("a: [", ("b",))
    assert Spot(1, 1) == spot("", ())
    assert scalar_at("a: [", ("a",)) is None


def test_words_inside_a_text_have_their_place() -> None:
    assert Spot(8, 11) == spot_of(TEXT, ("list", 1, "three"), "more")
    assert Spot(2, 10) == spot_of(TEXT, ("title",), "llo")
    assert Spot(2, 8) == spot_of(TEXT, ("title",), "nowhere")


def test_a_value_can_be_quoted_as_it_stands() -> None:
    scalar = scalar_at(TEXT, ("list", 1, "two"))

    assert scalar is not None
    assert '- two: "2"' == quoted_line(TEXT, scalar)
    assert scalar_at(TEXT, ("list",)) is None
    assert scalar_at(TEXT, ("list", 9)) is None
    assert "title: Hello" == line_of(TEXT, 2)
    assert "" == line_of(TEXT, 99)
