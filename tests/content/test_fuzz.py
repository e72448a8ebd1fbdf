"""Loading never raises, whatever becomes of the files, and every problem has a place in a file."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from modules.content import CODES, load_files
from modules.content.parse import MAX_PROBLEMS
from tests.content.cases.case import small_course

SMALL = small_course()
PATHS = sorted(path for path in SMALL if path.endswith(".yaml"))
PIECES = [
    "\t",
    "\u00a0",
    "“",
    ": ",
    " #",
    "- ",
    "{{",
    "}}",
    "*a",
    "&a ",
    "!x ",
    '"',
    "'",
    "[",
    "{",
    "|",
    "no",
    "1",
    "\n",
    "",
    "\x00",
    "id: ",
]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the small course with a few pieces put in or cut out."""
    path = draw(st.sampled_from(PATHS))
    text = SMALL[path].decode()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 12))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at + cut :]
    return path, text.encode()


def _is_sound(files: dict[str, bytes]) -> None:
    loaded = load_files(files)
    for problem in loaded.problems:
        lines = files.get(problem.file, b"").decode("utf-8", "replace").count("\n") + 1
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert CODES[problem.code].severity == problem.severity
        assert problem.message
        assert problem.hint


@settings(max_examples=400, deadline=None)
@given(mutated())
def test_a_mutated_file_gives_problems_never_an_exception(change: tuple[str, bytes]) -> None:
    path, data = change

    _is_sound({**SMALL, path: data})


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PATHS), st.binary(max_size=200))
def test_any_bytes_give_problems_never_an_exception(path: str, data: bytes) -> None:
    _is_sound({**SMALL, path: data})


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "a", "text", "M01-O1", "none", "best"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["kind", "id", "text", "title", "blocks", "items", "options"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(PATHS),
    st.sampled_from(["screens", "items", "scenes", "steps", "units", "clauses", "facts", "review"]),
    values,
)
def test_any_value_in_any_field_gives_problems_never_an_exception(
    path: str, field: str, value: object
) -> None:
    _is_sound({**SMALL, path: SMALL[path] + f"\n{field}: {value!r}\n".encode().replace(b"None", b"~")})


def test_a_file_with_nothing_right_in_it_is_told_so_in_a_moment() -> None:
    path = "content/lessons/first/hello.yaml"
    wrong = "".join(f"field{number}: 1\n" for number in range(5000)).encode()

    started = time.monotonic()
    found = [problem for problem in load_files({**SMALL, path: wrong}).problems if problem.file == path]

    assert MAX_PROBLEMS == len(found)
    assert time.monotonic() - started < 5
