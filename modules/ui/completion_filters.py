"""The filters of the completion page: each stands in the address, so that a link shows the same people."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from urllib.parse import urlencode

import streamlit as st

from modules.learning.oversight import SORTS, Asked, Choices
from modules.records.queries.statuses import STATUSES
from modules.texts import say
from modules.ui.words import different

YEARS_BACK, YEARS_ON = 10, 3


def draw_filters(choices: Choices, today: date) -> Asked:
    """Draw the filters and return what they ask for; changing one goes back to the first page."""
    with st.container(key="filters", border=True):
        track = next(iter(choices.tracks), "")
        if len(choices.tracks) > 1:
            track = _choose("track", say("completion.track"), choices.tracks, may_be_any=False)
        search = _search()
        left, right = st.columns(2)
        with left:
            department = _choose("department", say("completion.department"), choices.departments)
        with right:
            words: dict[str, str] = {known: say(f"status.{known}") for known in STATUSES}
            status = _choose("status", say("completion.status"), words)
        with st.expander(say("completion.filters.more"), expanded=_more_is_asked()):
            country = _choose("country", say("completion.country"), choices.countries)
            unit = _choose("unit", say("completion.unit"), _units(choices.units))
            as_of = _as_of(today)
    name, _, done = unit.partition(":")
    return Asked(track, as_of, department, country, status, name, done != "open", search)


def draw_order() -> tuple[str, bool]:
    """Draw what the table is sorted by, and return it with whether the last comes first."""
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    with left:
        sort = _choose(
            "sort",
            say("completion.sort"),
            {known: say(f"completion.sort.{known}") for known in SORTS},
            may_be_any=False,
        )
    with right:
        descending = st.checkbox(
            say("completion.descending"), key="descending", on_change=first_page, bind="query-params"
        )
    return sort, descending


def first_page() -> None:
    """Go back to the first page, because another filter gives another table."""
    st.session_state["page"] = 1


def page_asked() -> int:
    """Return the page of the table that the address or the last click asks for."""
    if "page" in st.session_state:
        return int(st.session_state["page"])
    written = st.query_params.get("page", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 7 else 1


def as_query(asked: Asked) -> str:
    """Return the filters as the query of a download."""
    unit = asked.unit and f"{asked.unit}:{'done' if asked.unit_done else 'open'}"
    given = {
        "track": asked.track,
        "as_of": asked.as_of.isoformat() if asked.as_of else "",
        "department": asked.department,
        "country": asked.country,
        "status": asked.status,
        "unit": unit,
        "search": asked.search,
    }
    return urlencode({name: value for name, value in given.items() if value})


def _search() -> str:
    return (
        st.text_input(
            say("completion.search"),
            key="search",
            type="search",
            max_chars=100,
            help=say("completion.search.help"),
            on_change=first_page,
            bind="query-params",
        )
        or ""
    )


def _more_is_asked() -> bool:
    """Whether one of the filters out of sight is set, by the address or by a click."""
    return any(st.session_state.get(key) or st.query_params.get(key) for key in ("country", "unit", "as_of"))


def _units(units: Mapping[str, str]) -> dict[str, str]:
    return {
        f"{unit}:{done}": say(f"completion.unit.{done}", unit=title)
        for unit, title in units.items()
        for done in ("done", "open")
    }


def _choose(key: str, label: str, choices: Mapping[str, str], *, may_be_any: bool = True) -> str:
    """Draw a choice of codes; the browser and the address get the labels, so each has to differ."""
    codes = ["", *choices] if may_be_any else list(choices)
    labels = different([say("completion.any"), *choices.values()] if may_be_any else list(choices.values()))
    named: Callable[[str], str] = dict(zip(codes, labels, strict=True)).__getitem__
    chosen = st.selectbox(label, codes, key=key, format_func=named, on_change=first_page, bind="query-params")
    return chosen or ""


def _as_of(today: date) -> date | None:
    chosen = st.date_input(
        say("completion.as_of"),
        value=None,
        min_value=today - timedelta(days=365 * YEARS_BACK),
        max_value=today + timedelta(days=365 * YEARS_ON),
        key="as_of",
        format="YYYY-MM-DD",
        help=say("completion.as_of.help"),
        on_change=first_page,
        bind="query-params",
    )
    return chosen if isinstance(chosen, date) and chosen != today else None
