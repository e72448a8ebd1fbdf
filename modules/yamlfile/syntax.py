"""Says in plain words what a YAML syntax error is, and mends the text where the remedy is plain.

A mended text is only read on to find further mistakes, never published. Where possible one character is replaced by a
look-alike that means nothing to YAML, so that every line and column stays where it was.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import yaml

from modules.yamlfile.faults import CURLY_OPEN, ODD_SPACE, Fault, double_quoted, lines_of

_LEAD = r"^(?P<lead>[ ]*(?:-[ ]+)*(?:[\w-]+:[ ]+)?)"
_PLACEHOLDER = re.compile(_LEAD + r"(?P<value>\{\{.*)$")
_CURLY = re.compile(_LEAD + rf"(?P<value>[{CURLY_OPEN}].*)$")
_SPECIAL = re.compile(_LEAD + r"(?P<value>[@`%*\[&!|>{].*)$")
_QUOTED = re.compile(_LEAD + r"(?P<value>(?P<quote>[\"']).*)$")
_WELL_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?:[ \t]#.*)?$""")
_WELL_SPECIAL = re.compile(r"\[.*\][ \t]*$|\{.*\}[ \t]*$|[|>][0-9+-]*[ \t]*$")
_VALUE = re.compile(_LEAD + r"(?P<value>.*)$")
_TAB = re.compile(r"^[ -]*\t")
_PASTED = re.compile(rf"^[ ]*(?:-[ ]+)*-?(?:[A-Za-z_][\w-]*:)?(?P<space>[{ODD_SPACE}])")
_TIGHT = re.compile(r"^(?P<key>[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*):(?P<rest>[^\s/].*)$")
_HASH = re.compile(r"\S(?P<gap>[ \t]+)#")

_LOOKALIKE: Final = "\u00b7"
_COLON: Final = "\uff1a"
_QUOTE_IT = "Put the whole text in double quotes"


class Finding(NamedTuple):
    """A fault, and the text with it mended; None if the remedy is not plain."""

    fault: Fault
    mended: str | None


class _Scene(NamedTuple):
    """A syntax error with the lines it may come from."""

    lines: tuple[str, ...]
    problem: str
    line: int
    column: int
    near: tuple[int, ...]

    def mend(self, line: int, column: int, replacement: str, width: int = 1) -> str:
        old = self.lines[line]
        new = old[:column] + replacement + old[column + width :]
        return "\n".join([*self.lines[:line], new, *self.lines[line + 1 :]])


def explain(text: str, error: yaml.YAMLError) -> Finding:
    """Return what a syntax error is, where its cause stands, and the text without it if that is plain."""
    mark = getattr(error, "problem_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        return _control_character(text, error)
    scene = _scene(text, error, mark)
    for rule in _RULES:
        finding = rule(scene)
        if finding is not None:
            return finding
    return _unknown(scene)


def _scene(text: str, error: yaml.MarkedYAMLError, mark: yaml.Mark) -> _Scene:
    lines = lines_of(text)
    line = min(mark.line, len(lines) - 1)
    near = [line]
    context = error.context or ""
    if error.context_mark is not None and re.search(
        "simple key|quoted|alias|anchor|tag|flow|block scalar", context
    ):
        near.append(min(error.context_mark.line, len(lines) - 1))
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    near.extend([] if before is None else [before])
    return _Scene(lines, error.problem or "", line, mark.column, tuple(dict.fromkeys(near)))


def _tab(scene: _Scene) -> Finding | None:
    for line in scene.near:
        if found := _TAB.match(scene.lines[line]):
            fault = Fault(
                line + 1,
                found.end(),
                (),
                "tab-indentation",
                "A tab indents this line; YAML wants spaces.",
                "Replace the tab by two spaces for each step.",
            )
            return Finding(fault, "\n".join(map(_without_tabs, scene.lines)))
    return None


def _without_tabs(line: str) -> str:
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    return lead.replace("\t", "  ") + line[len(lead) :]


def _pasted_space(scene: _Scene) -> Finding | None:
    for line in scene.near:
        if found := _PASTED.match(scene.lines[line]):
            fault = Fault(
                line + 1,
                found.start("space") + 1,
                (),
                "non-breaking-space",
                "This space was pasted from somewhere and is none to YAML (a non-breaking space).",
                "Delete it and type a space.",
            )
            row = scene.lines[line]
            end = found.end()
            while end < len(row) and re.match(f"[{ODD_SPACE}]", row[end]):
                end += 1
            width = end - found.start("space")
            return Finding(fault, scene.mend(line, found.start("space"), " " * width, width))
    return None


def _placeholder(scene: _Scene) -> Finding | None:
    for line in scene.near:
        if found := _PLACEHOLDER.match(scene.lines[line]):
            message = "A text that starts with {{ has to stand in quotes."
            return _quoting(scene, line, found, "placeholder-unquoted", message)
    return None


def _curly_quotes(scene: _Scene) -> Finding | None:
    found = _CURLY.match(scene.lines[scene.line])
    if not found:
        return None
    inner = found["value"].strip().strip("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u201b")
    fault = Fault(
        scene.line + 1,
        found.start("value") + 1,
        (),
        "curly-quotes",
        "Curly quotes do not enclose a text in YAML.",
        f"Use straight quotes: {found['lead'].strip()} {double_quoted(inner)}",
    )
    return Finding(fault, _mended_colon(scene))


def _mended_colon(scene: _Scene) -> str | None:
    row = scene.lines[scene.line]
    return (
        scene.mend(scene.line, scene.column, _COLON) if row[scene.column : scene.column + 1] == ":" else None
    )


def _colon(scene: _Scene) -> Finding | None:
    if not scene.problem.startswith("mapping values are not allowed"):
        return None
    row = scene.lines[scene.line]
    found = _VALUE.match(row)
    lead = found["lead"] if found else ""
    if scene.column <= len(lead) or " " not in row[: scene.column].strip():
        return None
    whole = row[len(lead) :].strip()
    fault = Fault(
        scene.line + 1,
        scene.column + 1,
        (),
        "unquoted-colon",
        "A colon and a space inside a text end it: YAML takes what stands before for a key.",
        f"{_QUOTE_IT}: {(lead.strip() + ' ' + double_quoted(whole)).strip()}",
    )
    return Finding(fault, _mended_colon(scene))


def _hash(scene: _Scene) -> Finding | None:
    for line in scene.near[1:]:
        found = _HASH.search(scene.lines[line])
        lead = _VALUE.match(scene.lines[line])
        if found and lead and not lead["value"].startswith(('"', "'", "#")):
            fault = Fault(
                line + 1,
                found.end(),
                (),
                "hash-cuts-text",
                "The text ends at this #: YAML takes the rest for a remark and cannot read the next line.",
                f"{_QUOTE_IT}, or write >- after the key and the text on the lines below.",
            )
            return Finding(fault, scene.mend(line, found.end() - 1, _LOOKALIKE))
    return None


def _apostrophe(scene: _Scene) -> Finding | None:
    for line in scene.near:
        found = _QUOTED.match(scene.lines[line])
        if found and not _WELL_QUOTED.match(found["value"]):
            return _quotes(scene, line, found)
    return None


def _quotes(scene: _Scene, line: int, found: re.Match[str]) -> Finding:
    inner = found["value"].strip()[1:].removesuffix(found["quote"])
    never_closed = "end of stream" in scene.problem
    message = "This quote is never closed." if never_closed else "A quote inside the text ends it too early."
    fixed = f"{found['lead'].strip()} {double_quoted(inner)}".strip()
    hint = f'Use double quotes around the text and \\" inside it: {fixed}'
    column = found.start("value") + 1
    mended = None if never_closed else scene.mend(line, found.start("value"), _LOOKALIKE)
    return Finding(Fault(line + 1, column, (), "yaml-syntax", message, hint), mended)


def _special(scene: _Scene) -> Finding | None:
    for line in scene.near[:2]:
        found = _SPECIAL.match(scene.lines[line])
        if found and not _WELL_SPECIAL.match(found["value"]):
            message = f"A text that starts with {found['value'][0]} has a special meaning in YAML."
            return _quoting(scene, line, found, "yaml-syntax", message)
    return None


def _quoting(scene: _Scene, line: int, found: re.Match[str], code: str, message: str) -> Finding:
    """Return the finding for a text that only needs quotes around it."""
    fixed = f"{found['lead'].strip()} {double_quoted(found['value'].strip())}".strip()
    fault = Fault(line + 1, found.start("value") + 1, (), code, message, f"{_QUOTE_IT}: {fixed}")
    return Finding(fault, scene.mend(line, found.start("value"), _LOOKALIKE))


def _no_space(scene: _Scene) -> Finding | None:
    """Find a key whose colon has no space behind it, which makes the line one word."""
    if not scene.problem.startswith(("could not find expected ':'", "mapping values are not allowed")):
        return None
    for line in scene.near[1:]:
        if found := _TIGHT.match(scene.lines[line]):
            column = found.end("key") + 1
            fixed = f"{found['key'].strip()}: {found['rest'].strip()}"
            message = "A space is missing after this colon."
            fault = Fault(line + 1, column, (), "yaml-syntax", message, f"Write {fixed}")
            return Finding(fault, scene.mend(line, column - 1, ": "))
    return None


def _no_colon(scene: _Scene) -> Finding | None:
    """Find the line that should be a key with a value; YAML notices one line too late."""
    if "could not find expected ':'" not in scene.problem:
        return None
    line = scene.near[1] if len(scene.near) > 1 else scene.line
    column = len(scene.lines[line]) - len(scene.lines[line].lstrip(" -"))
    fault = Fault(
        line + 1,
        column + 1,
        (),
        "yaml-syntax",
        "This line is no key with a value, and no part of the text above it.",
        "Write a colon and a space after the key, like title: …, or indent the line to continue the text above.",
    )
    return Finding(fault, None)


def _unknown(scene: _Scene) -> Finding:
    message, hint = next(
        ((message, hint) for part, message, hint in _PLAIN_WORDS if part in scene.problem),
        ("YAML cannot read this line.", "Compare its indentation and its quotes with the lines above."),
    )
    fault = Fault(scene.line + 1, scene.column + 1, (), "yaml-syntax", message, hint)
    return Finding(fault, None)


def _control_character(text: str, error: yaml.YAMLError) -> Finding:
    position = int(getattr(error, "position", 0))
    before = lines_of(text[:position])
    fault = Fault(
        len(before),
        len(before[-1]) + 1,
        (),
        "yaml-syntax",
        "A character that cannot be seen stands here.",
        "Delete it; it was probably pasted along with the text.",
    )
    return Finding(fault, text[:position] + " " + text[position + 1 :] if position < len(text) else None)


_PLAIN_WORDS: Final = (
    ("mapping values are not allowed", "This line is indented further than the line it belongs to.", "Let it begin under the first letter of the key above."),
    ("did not find expected key", "This line begins further left or right than its neighbours.", "Let it begin under the first letter of the key above."),
    ("did not find expected '-' indicator", "This line does not line up with the list it stands in.", "Begin it with a hyphen under the other hyphens, or indent it further."),
    ("block sequence entries are not allowed", "A list cannot begin on the line of its key.", "Begin the list on the next line, indented by two spaces."),
    ("another document", "A line of three hyphens begins a second document.", "Delete the line with ---; one file holds one thing."),
    ("undefined alias", "A text that starts with * has a special meaning in YAML.", "Put the whole text in double quotes."),
)  # fmt: skip

_RULES: Final[tuple[Callable[[_Scene], Finding | None], ...]] = (
    _tab,
    _pasted_space,
    _placeholder,
    _curly_quotes,
    _colon,
    _apostrophe,
    _hash,
    _special,
    _no_space,
    _no_colon,
)
