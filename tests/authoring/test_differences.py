"""What differs between two releases is shown file by file and line by line."""

from modules.authoring.differences import LONGEST, change_of, differences
from modules.content import File, Loaded, load_files


def file(text: bytes, path: str = "content/course.yaml") -> File:
    return File(path, text.hex().ljust(64, "0"), text)


def loaded(files: dict[str, bytes]) -> Loaded:
    return load_files(files)


CHANGES = [
    ("added", None, file(b"a")),
    ("removed", file(b"a"), None),
    ("changed", file(b"a"), file(b"b")),
    ("same", file(b"a"), file(b"a")),
]


def test_a_file_is_added_removed_changed_or_the_same() -> None:
    assert [change for change, _, _ in CHANGES] == [change_of(before, after) for _, before, after in CHANGES]


def test_only_files_that_differ_are_told_in_the_order_of_their_paths() -> None:
    before = loaded({"content/b.yaml": b"x: 1\n", "content/c.yaml": b"x: 1\n"}).release
    after = loaded({"content/a.yaml": b"x: 1\n", "content/b.yaml": b"x: 2\n", "content/c.yaml": b"x: 1\n"})
    found = differences(before, after.release)
    assert [("content/a.yaml", "added"), ("content/b.yaml", "changed")] == [(d.path, d.change) for d in found]


def test_without_a_published_release_everything_is_added() -> None:
    found = differences(None, loaded({"content/a.yaml": b"x: 1\n"}).release)
    assert [("added", "--- published\n+++ draft\n@@ -0,0 +1 @@\n+x: 1")] == [
        (d.change, d.text) for d in found
    ]


def test_a_picture_has_no_text() -> None:
    found = differences(None, loaded({"content/media/a.png": b"\x89PNG"}).release)
    assert [""] == [d.text for d in found]


def test_a_long_difference_says_how_much_is_left_out() -> None:
    text = b"".join(b"line: %d\n" % n for n in range(LONGEST + 10))
    (found,) = differences(None, loaded({"content/a.yaml": text}).release)
    assert "… and 13 more lines" == found.text.splitlines()[-1]


def test_bytes_that_are_no_utf_8_are_shown_as_well_as_can_be() -> None:
    (found,) = differences(None, loaded({"content/a.yaml": b"x: \xff\n"}).release)
    assert "+x: \ufffd" in found.text
