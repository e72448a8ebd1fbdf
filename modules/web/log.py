"""The log: one JSON object a line on standard error, without anything a person wrote or is called."""

import json
import logging
import secrets
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from modules.clock import Clock

ID_BYTES = 5
_HERE = Path(__file__).resolve().parents[2]


def report(error: BaseException, where: str) -> str:
    """Logs an uncaught error and returns the id that the person is shown.

    Only types, files and lines are logged: a message may quote an answer, a name or a token.
    """
    incident = secrets.token_hex(ID_BYTES)
    record = {
        "at": Clock().now().isoformat(timespec="milliseconds"),
        "level": "error",
        "id": incident,
        "where": where,
        "errors": [_kind(each) for each in _chain(error)],
        "frames": _frames(error),
    }
    sys.stderr.write(json.dumps(record) + "\n")
    sys.stderr.flush()
    return incident


def keep_quiet() -> None:
    """Silences the logger with which Streamlit prints the message of an uncaught error."""
    logging.getLogger("streamlit.error_util").addFilter(lambda _: False)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__


def _kind(error: BaseException) -> str:
    return f"{type(error).__module__}.{type(error).__qualname__}"


def _frames(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(_HERE).as_posix() if path.is_relative_to(_HERE) else "/".join(path.parts[-2:])
