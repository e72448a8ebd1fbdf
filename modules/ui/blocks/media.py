"""Blocks to look at and listen to, each with everything in words as well."""

from html import escape

import streamlit as st

from modules.content import AudioBlock, PictureBlock, VideoBlock
from modules.texts import say
from modules.ui.blocks.ground import Ground
from modules.ui.post_card import picture_html
from modules.ui.words import markdown


def picture(ground: Ground, block: PictureBlock) -> None:
    """Draw a picture with its caption."""
    caption = (
        f"<figcaption>{escape(ground.release.fill(block.caption))}</figcaption>" if block.caption else ""
    )
    st.html(f'<figure class="soc-picture">{picture_html(ground.release, block)}{caption}</figure>')


def video(ground: Ground, block: VideoBlock) -> None:
    """Draw a film with its captions, and its transcript below."""
    captions = ground.release.media(block.captions).data if block.captions else None
    st.video(ground.release.media(block.file).data, subtitles=captions)
    transcript(ground, block.transcript)


def audio(ground: Ground, block: AudioBlock) -> None:
    """Draw a recording with its transcript below."""
    st.audio(ground.release.media(block.file).data)
    transcript(ground, block.transcript)


def transcript(ground: Ground, words: str) -> None:
    """Draw what is said and shown, for those who read."""
    with st.expander(say("block.transcript"), icon=":material/subtitles:"):
        st.markdown(markdown(ground.release, words))
