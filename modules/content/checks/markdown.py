"""Texts are Markdown without HTML; links are https; pictures have words and lie in content/media."""

import re
from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.source import Source, texts
from modules.fields import Frozen
from modules.yamlfile import Path

_SIGNS = ("<", "](", "]:", "http:", "ftp:", "javascript:", "data:", "file:/", "mailto:")
"""A text without any of these needs no closer look."""

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_HTML = re.compile(r"<(?!https?:|mailto:)(?:/?[A-Za-z][^<>]*>|!--|![A-Za-z])")
_LINK = re.compile(r"(?P<image>!?)\[(?P<words>[^\]]*)\]\(\s*<?(?P<target>[^)\s>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(?P<target>\S+?)>?(?:\s|$)", re.MULTILINE)
_BARE = re.compile(
    r"(?<![\w(<])<?(?P<target>(?:http|ftp|javascript|data|file|mailto):[^\s)>]+)", re.IGNORECASE
)


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each tag, each link that is not https and each picture that cannot be shown."""
    for source in draft.sources:
        plain = source.text.lower()
        if any(sign in plain for sign in _SIGNS):
            for path, text in texts(source.model):
                if path[-1] != "address":
                    yield from _text(draft, source, path, _CODE.sub(_blank, text))


def _blank(code: re.Match[str]) -> str:
    """Return as many spaces as a piece of code has letters: what stands in it means nothing."""
    return " " * len(code[0])


def _text(draft: Draft, source: Source[Frozen], path: Path, text: str) -> Iterator[Problem]:
    for found in _HTML.finditer(text):
        message = f"HTML is not allowed in a text: {found[0]}"
        yield source.problem("raw-html", path, message, needle=found[0])
    for found in _LINK.finditer(text):
        if found["image"]:
            yield from _picture(draft, source, path, found)
        else:
            yield from _target(source, path, found["target"])
    for found in _DEFINITION.finditer(text):
        yield from _target(source, path, found["target"])
    for found in _BARE.finditer(_LINK.sub(_blank, _DEFINITION.sub(_blank, text))):
        yield from _target(source, path, found["target"])


def _target(source: Source[Frozen], path: Path, target: str) -> Iterator[Problem]:
    if not target.startswith("https://"):
        message = f"A link has to start with https://, not {target or 'with nothing'}."
        yield source.problem("insecure-link", path, message, needle=target)


def _picture(draft: Draft, source: Source[Frozen], path: Path, found: re.Match[str]) -> Iterator[Problem]:
    if not found["words"].strip():
        message = f"The picture {found['target']} has no words."
        hint = f"Write ![what it shows]({found['target']})."
        yield source.problem("image-without-alt", path, message, hint, needle=found[0])
    if found["target"] not in draft.media:
        message = f"There is no picture {found['target']} in content/media."
        hint = did_you_mean(found["target"], draft.media)
        yield source.problem("missing-media", path, message, hint, needle=found["target"])
