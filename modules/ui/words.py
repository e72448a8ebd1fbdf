"""Texts of the course made ready for the screen."""

import re
from html import escape

from modules.content import Release

_MATHS = re.compile(r"(?<!\\)\$")


def markdown(release: Release, text: str) -> str:
    """Return Markdown with its placeholders filled and dollar signs that mean money, not mathematics."""
    return _MATHS.sub(r"\\$", release.fill(text))


def line(release: Release, text: str) -> str:
    """Return a text for a place that holds one line, such as a heading or the label of a control."""
    return " ".join(markdown(release, text).split())


def html(release: Release, text: str) -> str:
    """Return a plain text as HTML: placeholders filled, everything escaped, one paragraph for each blank line."""
    paragraphs = re.split(r"\n\s*\n", release.fill(text).strip())
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in paragraphs)


def different(labels: list[str]) -> list[str]:
    """Return the labels with a number behind each that is there already: the browser sends back labels, not ids."""
    seen: dict[str, int] = {}
    result = []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        result.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return result
