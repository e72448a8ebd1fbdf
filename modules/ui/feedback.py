"""What came of an answer: the consequence first, then why, then what works best, with the clause one click away."""

from collections.abc import Sequence

import streamlit as st

from modules.content import Clause, Fact, Release
from modules.items import Option
from modules.learning import Explained, ItemFeedback
from modules.texts import say
from modules.ui.page_meta import feedback
from modules.ui.quoting import clause_text, fact_text
from modules.ui.words import line, markdown

ICONS = {"right": ":material/check_circle:", "partly": ":material/contrast:", "wrong": ":material/error:"}
"""The icon of each verdict; its word says the same, so that colour is never alone."""


def draw_feedback(
    release: Release, options: Sequence[Option], told: ItemFeedback, *, key: str, fresh: bool
) -> None:
    """Draw the options with what was chosen, then the explanation; a fresh one gets the focus."""
    st.markdown(answered(release, options, told))
    with st.container(key=feedback(key) if fresh else f"told_{key}"):
        _verdict(release, told)
        if better := _better(release, told):
            st.markdown(better)
        cites(release, told.cites, key)


def answered(release: Release, options: Sequence[Option], told: ItemFeedback) -> str:
    """Return the options as Markdown, marked in words and icons with what was chosen and what is right."""
    return "\n\n".join(_answered(release, option, told) for option in options)


def _answered(release: Release, option: Option, told: ItemFeedback) -> str:
    chosen = option.id in told.response
    icon = "radio_button_checked" if chosen else "radio_button_unchecked"
    if option.key:
        icon = "check_circle"
    elif chosen:
        icon = "cancel"
    marks = [say("item.yours")] if chosen else []
    if option.key:
        marks.append(say("item.right" if chosen else "item.key"))
    said = f" — **{' · '.join(marks)}**" if marks else ""
    return f":material/{icon}: {line(release, option.text)}{said}"


def _verdict(release: Release, told: ItemFeedback) -> None:
    """Draw the verdict as a message that is announced: what happens, then why, for each chosen option."""
    body = "\n\n".join(_explained(release, chosen, named=len(told.chosen) > 1) for chosen in told.chosen)
    draw = {"right": st.success, "partly": st.info, "wrong": st.warning}[told.verdict]
    draw(body, title=say(f"item.{told.verdict}"), icon=ICONS[told.verdict])


def _explained(release: Release, explained: Explained, *, named: bool) -> str:
    parts = [f"**{line(release, explained.option.text)}**"] if named else []
    parts += [markdown(release, text) for text in (explained.consequence, explained.rationale) if text]
    return "\n\n".join(parts)


def _better(release: Release, told: ItemFeedback) -> str:
    """Return what works best as Markdown, unless that is what was chosen."""
    missed = [key for key in told.key if key.option.id not in told.response]
    return "\n\n".join(
        f"**{say('item.better')}: {line(release, key.option.text)}**\n\n{_explained(release, key, named=False)}"
        for key in missed
    )


def cites(release: Release, cited: Sequence[Clause | Fact], key: str) -> None:
    """Draw the clauses and facts behind an explanation, one click away."""
    if not cited:
        return
    clauses = [source.id for source in cited if isinstance(source, Clause)]
    label = say("item.cites", clauses=", ".join(clauses)) if clauses else say("item.facts")
    with st.popover(label, icon=":material/gavel:", key=f"cites_{key}"):
        st.markdown("\n\n---\n\n".join(_quoted(release, source) for source in cited))


def _quoted(release: Release, source: Clause | Fact) -> str:
    return clause_text(release, source) if isinstance(source, Clause) else fact_text(release, source)
