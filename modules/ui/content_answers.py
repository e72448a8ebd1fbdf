"""How the items of a quiz were answered, in groups only."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from modules.content import Release
from modules.items import Item
from modules.learning.suppression import Counted, Counts
from modules.texts import count, say
from modules.ui.words import different, line


def draw_answers(release: Release, answers: Mapping[str, Counts], minimum: int) -> None:
    """Draw each item with the share of right first tries and how many chose each option, group by group."""
    st.markdown(say("authoring.answers.intro", minimum=minimum))
    items = {item.id: item for quiz in release.quizzes for item in quiz.items}
    waiting = [item for item, counts in answers.items() if counts.total is None]
    for item_id, counts in answers.items():
        if counts.total is not None:
            with st.expander(f"{item_id} · {_right(counts.total)}"):
                _item(release, items.get(item_id), counts)
    if waiting:
        st.markdown(say("authoring.answers.waiting", minimum=minimum, items=", ".join(waiting)))


def _right(counted: Counted) -> str:
    percent = round(100 * counted.right / counted.people)
    return say("authoring.answers.right", percent=percent, right=counted.right, people=counted.people)


def _item(release: Release, item: Item | None, counts: Counts) -> None:
    if item is not None:
        st.markdown(line(release, item.stem))
    st.html(answers_table(release, item, counts))
    if counts.refused:
        st.markdown(count("authoring.answers.refused", counts.refused))


def answers_table(release: Release, item: Item | None, counts: Counts) -> str:
    """Return the counts as an HTML table: an option a row, a group a column, the keys marked in words."""
    groups = [counted for counted in (counts.total, *counts.groups) if counted is not None]
    head = "".join(f'<th scope="col">{escape(_group(counted, counts))}</th>' for counted in groups)
    rows = "".join(
        f'<tr><th scope="row">{escape(label)}</th>'
        + "".join(f"<td>{counted.options.get(option, 0)}</td>" for counted in groups)
        + "</tr>"
        for option, label in _options(release, item, counts)
    )
    shares = "".join(f"<td>{escape(_right(counted))}</td>" for counted in groups)
    return (
        f'<table class="soc-answers"><thead><tr><th scope="col">{say("authoring.answers.option")}</th>{head}</tr>'
        f'</thead><tbody>{rows}<tr><th scope="row">{say("authoring.answers.share")}</th>{shares}</tr></tbody></table>'
    )


def _group(counted: Counted, counts: Counts) -> str:
    if counted is counts.total:
        return say("authoring.answers.everybody")
    return counted.group or say("authoring.answers.nowhere")


def _options(release: Release, item: Item | None, counts: Counts) -> list[tuple[str, str]]:
    """Return the options with their texts; those of an item that the draft has no more by their ids."""
    if item is None:
        return [(option, option) for option in sorted(counts.total.options if counts.total else ())]
    labels = different([release.fill(option.text) for option in item.options])
    marked = [
        f"{label} ({say('authoring.answers.key')})" if option.key else label
        for option, label in zip(item.options, labels, strict=True)
    ]
    return [(option.id, label) for option, label in zip(item.options, marked, strict=True)]
