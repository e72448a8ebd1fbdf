"""Blocks that show what the company says and what it rests on: clauses, the charter, sources."""

import streamlit as st

from modules.content import CharterBlock, ClauseBlock, SourcesBlock
from modules.texts import count
from modules.ui.blocks.ground import Ground
from modules.ui.quoting import charter_text, clause_text, fact_text
from modules.ui.words import line


def clause(ground: Ground, block: ClauseBlock) -> None:
    """Draw a clause of the policy in full."""
    with st.container(key=f"clause_{ground.key}_{block.clause}", border=True):
        st.markdown(clause_text(ground.release, ground.release.clause(block.clause)))


def charter(ground: Ground, block: CharterBlock) -> None:
    """Draw the charter, or one of its promises."""
    with st.container(key=f"charter_{ground.key}", border=True):
        if block.promise is None:
            st.markdown(charter_text(ground.release))
        else:
            chosen = next(p for p in ground.release.charter.promises if p.id == block.promise)
            st.markdown(f":material/handshake: **{line(ground.release, chosen.text)}**")


def sources(ground: Ground, block: SourcesBlock) -> None:
    """Draw the facts behind a screen, folded away for those who want to look."""
    facts = [ground.release.fact(fact) for fact in block.facts]
    with st.expander(count("block.sources", len(facts)), icon=":material/menu_book:"):
        st.markdown("\n".join(f"- {fact_text(ground.release, fact)}" for fact in facts))
