"""Blocks of words: text, callout, do and don't, reveal."""

import streamlit as st

from modules.content import CalloutBlock, PairBlock, RevealBlock, TextBlock
from modules.texts import say
from modules.ui.blocks.ground import Ground
from modules.ui.words import line, markdown

TONES = {"note": ":material/info:", "tip": ":material/lightbulb:", "careful": ":material/front_hand:"}
"""The icon of each tone; its word and its colour say the same."""


def text(ground: Ground, block: TextBlock) -> None:
    """Draw a text."""
    st.markdown(markdown(ground.release, block.text))


def callout(ground: Ground, block: CalloutBlock) -> None:
    """Draw a remark that stands out, named by an icon and a word besides its colour."""
    with st.container(key=f"callout_{block.tone}_{ground.key}"):
        head = f"{TONES[block.tone]} **{say(f'block.{block.tone}')}**"
        st.markdown(f"{head}\n\n{markdown(ground.release, block.text)}")


def pair(ground: Ground, block: PairBlock) -> None:
    """Draw what to do beside what not to do, with what makes the difference below."""
    sides = zip(
        st.columns(2, gap="small"),
        (("do", ":material/check_circle:", block.do), ("dont", ":material/cancel:", block.dont)),
        strict=True,
    )
    for column, (side, icon, words) in sides:
        with column, st.container(key=f"pair_{side}_{ground.key}", height="stretch"):
            st.markdown(f"{icon} **{say(f'block.{side}')}**\n\n{markdown(ground.release, words)}")
    st.markdown(f"**{say('block.why')}:** {markdown(ground.release, block.why)}")


def reveal(ground: Ground, block: RevealBlock) -> None:
    """Draw a text that opens when asked for."""
    with st.expander(line(ground.release, block.label)):
        st.markdown(markdown(ground.release, block.text))
