"""Problems of content files in the words of `check`: where, what is wrong, what to do, and the line itself."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from modules.content import NotInRelease, Problem, Release
from modules.texts import count, say
from modules.ui.navigation import link

ICONS: Mapping[str, str] = {"error": ":material/error:", "warning": ":material/warning:"}
"""The icon of each severity; its word stands beside it."""

SHOWN = 8
"""Problems of one file that are shown at once; mending the first often mends the rest."""


def draw_problems(release: Release, problems: Sequence[Problem], *, linked: bool) -> None:
    """Draw problems file by file, errors first; `linked` ones lead to their file."""
    ordered = sorted(problems, key=lambda problem: (problem.file, not problem.is_error, problem.line))
    for file, found in groupby(ordered, key=lambda problem: problem.file):
        of_file = list(found)
        if linked:
            link(file, "file", {"path": file}, icon=":material/description:")
        for number, problem in enumerate(of_file[:SHOWN]):
            with st.container(key=f"problem_{number}_{_key(file)}", border=True, gap="xsmall"):
                draw_problem(release, problem)
        if len(of_file) > SHOWN:
            st.markdown(count("authoring.problem.more", len(of_file) - SHOWN))


def draw_problem(release: Release, problem: Problem) -> None:
    """Draw one problem with the line it stands on."""
    where = f"{problem.file}:{problem.line}:{problem.column}"
    st.markdown(
        f"{ICONS[problem.severity]} **{say(f'authoring.problem.{problem.severity}')}** "
        f"`{where}` · {problem.code}"
    )
    st.text(problem.message)
    if written := line_of(release, problem):
        st.code(written, language=None, wrap_lines=True)
    st.text(f"{say('authoring.problem.what')}: {problem.hint}")


def line_of(release: Release, problem: Problem) -> str:
    """Return the line of a problem with its number; empty when the file cannot be read or has no such line."""
    try:
        text = release.file(problem.file).data.decode("utf-8", errors="replace")
    except NotInRelease:
        return ""
    lines = text.splitlines()
    return f"{problem.line}  {lines[problem.line - 1]}" if 0 < problem.line <= len(lines) else ""


def errors_and_warnings(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(problem.is_error for problem in problems)
    return say(
        "authoring.problems.count",
        errors=count("authoring.errors", errors),
        warnings=count("authoring.warnings", len(problems) - errors),
    )


def _key(file: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in file)
