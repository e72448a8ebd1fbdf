"""Cases for whole files: what is added to the small course or taken from it, and which file has the problem."""

from typing import NamedTuple

from tests.content.cases.case import (
    BELIEFS,
    CHARTER,
    COURSE,
    DESIGN,
    LESSON,
    POLICY,
    QUIZ,
    SCENARIO,
    UNIT,
    small_course,
)


class FileCase(NamedTuple):
    """Files added, or taken away where there are None, that give one problem at `at`, and others that give none."""

    at: str
    rejects: dict[str, bytes | None]
    accepts: dict[str, bytes | None]
    line: int = 1
    column: int = 1
    path: str = ""


SMALL = small_course()
LARGE = SMALL[QUIZ] + b"# " + b"x" * (512 * 1024 - len(SMALL[QUIZ]) - 2)
LATIN = "title: Our é charter".encode("latin-1")

FILES: dict[str, tuple[FileCase, ...]] = {
    "missing-file": (
        FileCase(COURSE, {COURSE: None}, {}),
        FileCase(CHARTER, {CHARTER: None, LESSON: SMALL[LESSON].replace(b"      - kind: charter\n        promise: free\n", b"")}, {}),
        FileCase(POLICY, {POLICY: None}, {}),
        FileCase(BELIEFS, {BELIEFS: None}, {}),
        FileCase(UNIT, {UNIT: None}, {}),
    ),
    "misplaced-file": (
        FileCase("content/extra.yaml", {"content/extra.yaml": SMALL[LESSON]}, {"content/README.md": None}),
        FileCase("quizzes/a/b.yaml", {"quizzes/a/b.yaml": b"- 1"}, {}),
        FileCase("content/Course.yaml", {"content/Course.yaml": b"x" * 600_000}, {}),
    ),
    "unexpected-file": (
        FileCase("content/notes.txt", {"content/notes.txt": b"x"}, {"content/schemas/x.json": b"{}", "content/certificates/other.typ": b""}),
    ),
    "yml-ending": (
        FileCase("content/course.yml", {COURSE: None, "content/course.yml": SMALL[COURSE]}, {}),
    ),
    "name-mismatch": (
        FileCase(SCENARIO, {SCENARIO: SMALL[SCENARIO].replace(b"id: a-friend", b"id: a-foe")}, {}, 3, 5, "id"),
    ),
    "file-too-large": (
        FileCase(QUIZ, {QUIZ: LARGE + b"x"}, {QUIZ: LARGE}),
    ),
    "media-type": (
        FileCase("content/media/film.avi", {"content/media/film.avi": b"x"}, {}),
        FileCase(LESSON, {LESSON: SMALL[LESSON].replace(b"review:", b"      - kind: audio\n        file: shop.png\n        transcript: Hm.\nreview:")}, {}, 55, 15, "screens.1.blocks.11.file"),
    ),
    "missing-media": (
        FileCase(LESSON, {"content/media/welcome.vtt": None}, {"content/media/welcome.vtt": None, LESSON: SMALL[LESSON].replace(b"        captions: welcome.vtt\n", b"")}, 44, 19, "screens.1.blocks.6.captions"),
        FileCase(LESSON, {LESSON: SMALL[LESSON].replace(b"A **post**", b"A ![shop](shp.png)")}, {}, 16, 25, "screens.1.blocks.0.text"),
    ),
    "not-referenced": (
        FileCase("content/media/spare.png", {"content/media/spare.png": b"x"}, {"content/media/feed.png": b"x", LESSON: SMALL[LESSON].replace(b"A **post**", b"A ![feed](feed.png)")}),
    ),
    "wrong-value": (
        FileCase(DESIGN, {DESIGN: SMALL[DESIGN] + SMALL[DESIGN].partition(b"wordings:\n")[2]}, {DESIGN: SMALL[DESIGN] + SMALL[DESIGN].partition(b"wordings:\n")[2].replace(b"language: en", b"language: de")}, 12, 3, "wordings"),
    ),
    "empty-file": (
        FileCase(QUIZ, {QUIZ: b"# nothing yet\n"}, {}),
        FileCase(CHARTER, {CHARTER: b""}, {}),
    ),
    "not-utf8": (
        FileCase(CHARTER, {CHARTER: LATIN}, {CHARTER: b"\xef\xbb\xbf" + SMALL[CHARTER]}, 1, 12),
        FileCase(CHARTER, {CHARTER: SMALL[CHARTER].decode().encode("utf-16")}, {CHARTER: SMALL[CHARTER].replace(b"\n", b"\r\n")}),
    ),
    "wrong-type": (
        FileCase(CHARTER, {CHARTER: b"- a\n- b\n"}, {}),
    ),
}  # fmt: skip
