"""The table of block renderers: a new kind of block is a function and a row here."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from modules.content import Block, CheckBlock, NotInRelease
from modules.texts import say
from modules.ui.blocks import company, media, prose
from modules.ui.blocks.ground import Ground
from modules.ui.handover import offer
from modules.ui.item_player import item_check
from modules.ui.post_card import post_card

Renderer = Callable[[Ground, Any], None]


def check(ground: Ground, block: CheckBlock) -> None:
    """Draw a knowledge check, with what the lesson knows of it already."""
    key = f"{ground.key}_{block.item}"
    if block.item in ground.states:
        offer(key, ground.states[block.item])
    item_check(ground.check(block.item), key)


BLOCKS: Mapping[str, Renderer] = {
    "text": prose.text,
    "callout": prose.callout,
    "pair": prose.pair,
    "reveal": prose.reveal,
    "post": lambda ground, block: post_card(ground.release, block),
    "check": check,
    "picture": media.picture,
    "video": media.video,
    "audio": media.audio,
    "sources": company.sources,
    "clause": company.clause,
    "charter": company.charter,
}


def draw_block(ground: Ground, block: Block) -> None:
    """Draw a block; one that names something the release lacks says so in its place, which only drafts can show."""
    try:
        BLOCKS[block.kind](ground, block)
    except NotInRelease as error:
        st.warning(say("block.missing", what=error), icon=":material/link_off:")
