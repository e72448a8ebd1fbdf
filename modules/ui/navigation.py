"""The pages of the app: one row each, with who may open it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import streamlit as st

from modules.people import Permission, Role, allows
from modules.texts import say

_WANTED = "wanted_page"
PAGES_FOLDER = Path(__file__).parent.parent / "pages"


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page: its address, what it is called, who may open it, and whether the menu shows it."""

    slug: str
    title: str
    """The key of its title in the texts."""
    icon: str
    permission: Permission
    file: str
    hidden: bool = False
    layout: Literal["centered", "wide"] = "centered"

    @property
    def path(self) -> str:
        """Where the script of the page is."""
        return str(PAGES_FOLDER / self.file)


PAGES: tuple[PageRow, ...] = (
    PageRow("training", "nav.training", ":material/school:", Permission.LEARN, "training.py"),
    PageRow("policy", "nav.policy", ":material/gavel:", Permission.ACKNOWLEDGE_POLICY, "policy.py"),
    PageRow("record", "nav.record", ":material/badge:", Permission.SEE_OWN_RECORD, "record.py"),
    PageRow("lesson", "nav.lesson", ":material/menu_book:", Permission.LEARN, "lesson.py", hidden=True),
    PageRow("quiz", "nav.quiz", ":material/quiz:", Permission.LEARN, "quiz.py", hidden=True),
    PageRow("scenario", "nav.scenario", ":material/alt_route:", Permission.LEARN, "scenario.py", hidden=True),
    PageRow(
        "completion",
        "nav.completion",
        ":material/monitoring:",
        Permission.SEE_COMPLETION,
        "completion.py",
        layout="wide",
    ),
    PageRow("assign", "nav.assign", ":material/assignment_add:", Permission.ASSIGN, "assign.py"),
    PageRow("people", "nav.people", ":material/groups:", Permission.SEE_ROSTER, "people.py", layout="wide"),
    PageRow("person", "nav.person", ":material/person:", Permission.SEE_PERSON, "person.py", hidden=True),
    PageRow("content", "nav.content", ":material/edit_document:", Permission.SEE_CONTENT, "content.py"),
    PageRow("file", "nav.file", ":material/description:", Permission.SEE_CONTENT, "file.py", hidden=True),
    PageRow(
        "preview", "nav.preview", ":material/visibility:", Permission.SEE_CONTENT, "preview.py", hidden=True
    ),
)
"""The first page is the one that opens at the root address; a new page is a file and a row."""

BY_SLUG: Mapping[str, PageRow] = {row.slug: row for row in PAGES}


def row_for(url_path: str) -> PageRow:
    """Return the row of the page at an address; the root is the first page."""
    return BY_SLUG.get(url_path, PAGES[0])


def as_pages(role: Role) -> list[st.Page]:
    """Return every page for the menu; those that the role may not open, or that need an id, stay out of sight.

    A page the role lacks is registered all the same, so that its address gives a refusal, which is logged, and not
    another page.
    """
    return [
        st.Page(
            row.path,
            title=f"{row.icon} {say(row.title)}",
            icon="",
            url_path=row.slug,
            default=row is PAGES[0],
            visibility="hidden" if row.hidden or not allows(role, row.permission) else "visible",
        )
        for row in PAGES
    ]


def go(slug: str, query: Mapping[str, str] | None = None) -> None:
    """Open another page as soon as the menu knows its pages; for callbacks, also those within a fragment."""
    st.session_state[_WANTED] = (slug, dict(query or {}))
    st.rerun()


def follow() -> None:
    """Open the page that a callback asked for; called after the menu is drawn."""
    wanted: tuple[str, dict[str, str]] | None = st.session_state.pop(_WANTED, None)
    if wanted is not None:
        st.switch_page(BY_SLUG[wanted[0]].path, query_params=wanted[1])


def link(label: str, slug: str, query: Mapping[str, str] | None = None, *, icon: str | None = None) -> None:
    """Draw a link to a page of ours."""
    st.page_link(BY_SLUG[slug].path, label=label, icon=icon, query_params=dict(query or {}))


def step_button(
    label: str, key: str, slug: str, query: Mapping[str, str] | None = None, *, primary: bool = True
) -> None:
    """Draw the button that leads to the obvious next step."""
    st.button(
        label,
        key=key,
        type="primary" if primary else "secondary",
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=go,
        args=(slug, query),
    )
