"""A post as a person would see it in a feed: our own HTML, with everything an author wrote escaped."""

import base64
from html import escape

import streamlit as st

from modules.content import Image, NotInRelease, PostCard, Release
from modules.texts import count, say
from modules.ui.words import html

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
}
TYPES["svg"] = "image/svg+xml"
"""What a browser calls each kind of picture."""


def post_card(release: Release, post: PostCard) -> None:
    """Draw a post."""
    st.html(post_html(release, post))


def post_html(release: Release, post: PostCard) -> str:
    """Return the HTML of a post."""
    label = say("post.label", author=release.fill(post.author), platform=post.platform)
    parts = (
        _head(release, post),
        f'<div class="soc-said">{html(release, post.text)}</div>',
        picture_html(release, post.image) if post.image else "",
        _foot(post),
        _shown(release, post),
    )
    return f'<article class="soc-post" aria-label="{escape(label)}">{"".join(parts)}</article>'


def picture_html(release: Release, image: Image) -> str:
    """Return an image as HTML that carries its own bytes, so that nothing has to be fetched without a check."""
    try:
        file = release.media(image.file)
    except NotInRelease:
        return f"<p>{escape(release.fill(image.alt))}</p>"
    kind = TYPES.get(image.file.rpartition(".")[2], "image/png")
    bytes_as_text = base64.b64encode(file.data).decode("ascii")
    return f'<img src="data:{kind};base64,{bytes_as_text}" alt="{escape(release.fill(image.alt))}">'


def icon(name: str, classes: str = "") -> str:
    """Return a decorative icon as HTML."""
    return f'<span class="soc-icon {classes}" aria-hidden="true">{name}</span>'


def _head(release: Release, post: PostCard) -> str:
    author = release.fill(post.author)
    face = "".join(word[0] for word in author.split()[:2]).upper()
    shade = "abcd"[sum(map(ord, author)) % 4]
    return (
        f'<header><span class="soc-face {shade}" aria-hidden="true">{escape(face)}</span>'
        f"<b>{escape(author)}</b><em>{escape(post.platform)}</em><i>{escape(release.fill(post.role))}</i></header>"
        f'<p class="soc-audience">{icon("group")} '
        f"{escape(say('post.audience', audience=release.fill(post.audience)))}</p>"
    )


def _foot(post: PostCard) -> str:
    figures = []
    if post.reactions is not None:
        figures.append(f"<span>{icon('thumb_up')} {count('post.reactions', post.reactions)}</span>")
    if post.comments is not None:
        figures.append(f"<span>{icon('chat_bubble')} {count('post.comments', post.comments)}</span>")
    return f"<footer>{''.join(figures)}</footer>" if figures else ""


def _shown(release: Release, post: PostCard) -> str:
    if post.shown_to is None:
        return ""
    text = escape(say("post.shown_to", shown_to=release.fill(post.shown_to)))
    return f'<p class="soc-shown">{icon("visibility")}<span>{text}</span></p>'
