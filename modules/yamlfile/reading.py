"""Reads a YAML file: its value, and everything that is wrong with it, each with its place."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final, cast

import yaml

from modules.yamlfile.closer import look_closer
from modules.yamlfile.faults import CURLY_OPEN, ODD_SPACE, Fault
from modules.yamlfile.places import path_at
from modules.yamlfile.syntax import explain
from modules.yamlfile.values import Builder, TooMuchError

MAX_DEPTH: Final = 60
_MAX_REPAIRS: Final = 30

_CUT = re.compile(r"\S[ \t]+#")
_NAMED = re.compile(r"[:-][ \t]+&")
_UNUSUAL = re.compile(f"[{CURLY_OPEN}{ODD_SPACE}]")
_UNUSUAL_PLACE = re.compile(
    rf"[:-][ \t]+[{CURLY_OPEN}]"  # a curly quote where a value begins
    rf"|(?m:^[ \t-]*[{CURLY_OPEN}])"  # or where a key begins
    rf"|(?m:^[ ]*(?:-[ ]+)*-?(?:[A-Za-z_][\w-]*:)?[{ODD_SPACE}])"  # a pasted space where YAML wants its own
)
_DEEP = re.compile(r"[ \-?:]{120}")


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, as plain values, and what is wrong with it.

    After a fault whose remedy is plain the rest of the file is read as if it were mended, so that all faults show at
    once; `text` is the text as mended, which keeps lines and (but for tabs) columns. `value` is None if nothing could
    be read.
    """

    value: Any
    text: str
    faults: tuple[Fault, ...]


def read(data: bytes) -> Document:
    """Return what a file says; never raises for what the bytes are."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Document(None, "", (_not_utf8(data, error),))
    faults: list[Fault] = []
    node, text = _compose(text, faults)
    if node is None:
        if not faults:
            faults.append(
                Fault(1, 1, (), "empty-file", "The file is empty.", "Write something or delete it.")
            )
        return Document(None, text, tuple(faults))
    return _built(node, text, faults)


def _built(node: yaml.Node, text: str, faults: list[Fault]) -> Document:
    builder = Builder(text)
    try:
        value = builder.value(node)
    except TooMuchError as error:
        mark = error.node.start_mark
        faults.append(
            Fault(
                mark.line + 1,
                mark.column + 1,
                (),
                "alias-bomb",
                "Names with & and * make this file unfold to more than anybody can read.",
                "Write each thing out once, without & and *.",
            )
        )
        return Document(None, text, tuple(faults))
    mended = [replace(fault, path=path_at(node, fault.line, fault.column)) for fault in faults]
    closer = look_closer(node, text) if builder.odd or _is_suspect(text) else []
    lines = {fault.line for fault in mended}
    return Document(value, text, (*mended, *(fault for fault in closer if fault.line not in lines)))


def _is_suspect(text: str) -> bool:
    """Whether a text that YAML can read may still say something else than its author meant."""
    if " #" in text and _CUT.search(text):
        return True
    if " &" in text and _NAMED.search(text):
        return True
    return not text.isascii() and bool(_UNUSUAL.search(text) and _UNUSUAL_PLACE.search(text))


def _compose(text: str, faults: list[Fault]) -> tuple[yaml.Node | None, str]:
    """Return the tree of a text, mended where the remedy is plain, and the text it comes from."""
    for _ in range(_MAX_REPAIRS):
        try:
            return _tree(text), text
        except _TooDeepError as error:
            faults.append(_too_deep(error))
            return None, text
        except yaml.YAMLError as error:
            finding = explain(text, error)
            if not _echo(finding.fault, faults):
                faults.append(finding.fault)
            if finding.mended is None:
                return None, text
            text = finding.mended
    return None, text


def _echo(fault: Fault, before: list[Fault]) -> bool:
    """Whether a fault is only what a mended line leaves behind: a second one in it, or lines that tabs have shifted."""
    if fault.code == "yaml-syntax" and any(earlier.code == "tab-indentation" for earlier in before):
        return True
    return any(fault.line == earlier.line for earlier in before)


class _TooDeepError(Exception):
    def __init__(self, line: int, column: int) -> None:
        super().__init__()
        self.line = line
        self.column = column


def _tree(text: str) -> yaml.Node | None:
    loader = yaml.CSafeLoader(text)
    try:
        if _DEEP.search(text) or text.count("[") + text.count("{") > MAX_DEPTH:
            _refuse_deep(text)
        return loader.get_single_node()
    finally:
        loader.dispose()


def _refuse_deep(text: str) -> None:
    """Raise _TooDeepError if things are nested so deep that composing them could exhaust the stack."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                mark = cast("yaml.Mark", event.start_mark)
                raise _TooDeepError(mark.line + 1, mark.column + 1)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _too_deep(error: _TooDeepError) -> Fault:
    return Fault(
        error.line,
        error.column,
        (),
        "too-deep",
        f"More than {MAX_DEPTH} lists stand inside one another here.",
        "Look for stray brackets or hyphens at the start of the line.",
    )


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Fault:
    before = data[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return Fault(
        line,
        column,
        (),
        "not-utf8",
        "The file is not UTF-8: this character was saved in another encoding.",
        "Save the file again as UTF-8 (in most editors: Save as, encoding UTF-8).",
    )
