"""Plain pages of our own: one frame, a few parts, everything that comes from outside escaped."""

from collections.abc import Iterable, Mapping
from html import escape

from starlette.responses import HTMLResponse

from modules.texts import say
from modules.web.headers import PLAIN_POLICY

_FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{tab}</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
</head>
<body>
{banner}<main>
<p class="brand"><img src="/assets/icon.svg" alt="" width="28" height="28"> {brand}</p>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def page(title: str, *parts: str, status: int = 200, banner: str = "", tab: str = "") -> HTMLResponse:
    """A whole page: `parts` are HTML already, `title`, `banner` and `tab` are plain text."""
    brand = say("app.name")
    content = _FRAME.format(
        tab=escape(f"{tab or title} · {brand}"),
        banner=f'<header class="banner"><p>{escape(banner)}</p></header>\n' if banner else "",
        brand=escape(brand),
        title=escape(title),
        body="\n".join(part for part in parts if part),
    )
    headers = {"content-security-policy": PLAIN_POLICY, "cache-control": "no-store"}
    return HTMLResponse(content, status, headers)


def paragraph(text: str, kind: str = "") -> str:
    """A paragraph of plain text, with a class of the style sheet if it needs one."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def heading(text: str) -> str:
    """A heading of the second level."""
    return f"<h2>{escape(text)}</h2>"


def link(label: str, address: str, kind: str = "") -> str:
    """A link to an address of ours; `kind` is `button` for the one thing to do next."""
    css = f' class="{kind}"' if kind else ""
    return f'<p><a href="{escape(address)}"{css}>{escape(label)}</a></p>'


def code(text: str) -> str:
    """A command to type."""
    return f"<pre><code>{escape(text)}</code></pre>"


def error_summary(sentence: str, field: str = "") -> str:
    """What was wrong with a form, announced at once, with a link to the field it is about."""
    words = f'<a href="#{escape(field)}">{escape(sentence)}</a>' if field else escape(sentence)
    return f'<div class="errors" role="alert"><p>{words}</p></div>'


def field(
    name: str, label: str, value: str = "", *, hint: str = "", error: str = "", kind: str = "text"
) -> str:
    """A labelled text field with its hint and its error tied to it."""
    rows = [(f"{name}-hint", "hint", hint), (f"{name}-error", "error", error)]
    said = [(key, css, text) for key, css, text in rows if text]
    described = f' aria-describedby="{" ".join(key for key, _, _ in said)}"' if said else ""
    invalid = ' aria-invalid="true"' if error else ""
    notes = "".join(f'<p class="{css}" id="{key}">{escape(text)}</p>' for key, css, text in said)
    return (
        f'<label for="{name}">{escape(label)}</label>{notes}<input id="{name}" name="{name}" type="{kind}" '
        f'value="{escape(value)}" autocomplete="off" autocapitalize="off" spellcheck="false"{described}{invalid}>'
    )


def form(action: str, *parts: str, hidden: Mapping[str, str] | None = None, method: str = "post") -> str:
    """A form that sends the hidden values along."""
    kept = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in (hidden or {}).items()
    )
    return f'<form method="{method}" action="{escape(action)}">{kept}{"".join(parts)}</form>'


def button(label: str, *, name: str = "", value: str = "", kind: str = "button") -> str:
    """A button that sends its form; a named one sends its value too."""
    sent = f' name="{escape(name)}" value="{escape(value)}"' if name else ""
    return f'<button class="{kind}"{sent}>{escape(label)}</button>'


def person_button(value: str, name: str, story: str) -> str:
    """A button that steps into somebody's shoes: the name first, then where that person stands."""
    return (
        f'<button class="person" name="person" value="{escape(value)}">'
        f"<strong>{escape(name)}</strong><span>{escape(story)}</span></button>"
    )


def items(rows: Iterable[str]) -> str:
    """A list whose rows are HTML already."""
    return '<ul class="rows">' + "".join(f"<li>{row}</li>" for row in rows) + "</ul>"


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Names and their values, one pair a row."""
    pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in rows)
    return f"<dl>{pairs}</dl>"
