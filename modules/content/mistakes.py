"""What each sort of validation error means for an author: a table from pydantic's types to sentences."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic_core import ErrorDetails

from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.shape import Shape
from modules.content.source import problem_at
from modules.fields import PLAIN_PATTERNS
from modules.yamlfile import NotText, Path, quoted_line, scalar_at, spot


class Mistake(NamedTuple):
    """One validation error with everything needed to explain it."""

    file: str
    text: str
    data: Any
    shape: Shape
    path: Path
    error: ErrorDetails

    @property
    def name(self) -> str:
        """The field, or the list that the value stands in."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "file")

    @property
    def advice(self) -> str:
        """The sentence that tells the author what to write into the field."""
        return self.shape.fields(self.data, self.path[:-1]).get(str(self.path[-1]) if self.path else "", "")

    def problem(self, code: str, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """Return a problem at the value, or at its key."""
        return problem_at(self.file, spot(self.text, self.path, key=key), self.path, code, message, hint)


_OWN_CODES = {
    "alt": "image-without-alt",
    "rationale": "option-without-rationale",
    "choices": "dead-end",
    "next": "dead-end",
}
"""Fields whose absence has a code of its own."""

_SORTS = {
    "string_type": "a text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "tuple_type": "a list: one hyphen for each line",
    "model_type": "a set of fields",
    "model_attributes_type": "a set of fields",
}


def missing(mistake: Mistake) -> Problem:
    """A field is not there."""
    code = _OWN_CODES.get(mistake.name, "missing-field")
    return mistake.problem(
        code, f"{mistake.name} is missing.", f"Add {mistake.name}: {mistake.advice}".strip()
    )


def empty(mistake: Mistake) -> Problem:
    """A field is there and says nothing."""
    code = _OWN_CODES.get(mistake.name, "missing-field")
    return mistake.problem(code, f"{mistake.name} is empty.", mistake.advice, key=True)


def wrong_sort(mistake: Mistake) -> Problem:
    """A value is not of the sort that the field takes."""
    value = mistake.error["input"]
    if value is None or value in ([], "", {}):
        return empty(mistake)
    wanted = _SORTS.get(mistake.error["type"], "another sort of value")
    if mistake.error["type"] in ("string_type", "literal_error"):
        return _not_a_text(mistake, value)
    return mistake.problem("wrong-type", f"{mistake.name} has to be {wanted}.", mistake.advice)


def _not_a_text(mistake: Mistake, value: Any) -> Problem:
    scalar = scalar_at(mistake.text, mistake.path)
    if scalar is not None and scalar.plain:
        message = f"YAML reads {scalar.raw} as {_sort_of(value)}, not as a text."
        return mistake.problem("read-as-other-type", message, f"Write {quoted_line(mistake.text, scalar)}")
    if isinstance(value, dict) and len(value) == 1:
        return _sentence_with_colon(mistake, value)
    return mistake.problem("wrong-type", f"{mistake.name} has to be a text.", mistake.advice)


def _sort_of(value: Any) -> str:
    if isinstance(value, NotText):
        return value.what
    return "true or false" if isinstance(value, bool) else "a number"


def _sentence_with_colon(mistake: Mistake, value: dict[str, Any]) -> Problem:
    """A sentence with a colon in it stands where a text belongs, and became a field."""
    ((start, rest),) = value.items()
    line, column = spot(mistake.text, (*mistake.path, start), key=True)
    where = (line, column + len(start))
    message = "A colon and a space inside a text end it: YAML takes what stands before for a key."
    hint = f'Put the whole text in double quotes: "{start}: {rest}"' if isinstance(rest, str) else ""
    return problem_at(mistake.file, where, mistake.path, "unquoted-colon", message, hint)


def not_one_of(mistake: Mistake) -> Problem:
    """A value is none of the few that the field takes."""
    value = mistake.error["input"]
    if mistake.path == ("format",):
        return mistake.problem("unknown-format", f"This program does not know format {value}.")
    if not isinstance(value, str):
        return wrong_sort(mistake)
    words = re.findall(r"'([^']+)'", str(mistake.error.get("ctx", {}).get("expected", "")))
    if not value:
        return empty(mistake)
    return mistake.problem("wrong-value", f"{mistake.name} cannot be {value}.", did_you_mean(value, words))


def wrong_pattern(mistake: Mistake) -> Problem:
    """A value is made of the wrong characters."""
    value = str(mistake.error["input"])
    if not value.strip():
        return empty(mistake)
    pattern = str(mistake.error.get("ctx", {}).get("pattern", ""))
    plain = PLAIN_PATTERNS.get(pattern, "letters, digits, dots and hyphens")
    if "address" in plain:
        return mistake.problem("insecure-link", f"{value} is not {plain}.")
    code = "wrong-value" if mistake.name in ("file", "captions", "valid_for", "renew_before") else "bad-id"
    return mistake.problem(code, f"{mistake.name} cannot be {value}.", f"Write {plain}.")


def too_short(mistake: Mistake) -> Problem:
    """A list or a text has too little in it."""
    if mistake.error.get("ctx", {}).get("actual_length", 0) == 0:
        return empty(mistake)
    least = mistake.error.get("ctx", {}).get("min_length")
    return mistake.problem("wrong-value", f"{mistake.name} needs at least {least}.", mistake.advice, key=True)


def text_too_short(mistake: Mistake) -> Problem:
    """A text is empty."""
    return empty(mistake)


def too_long(mistake: Mistake) -> Problem:
    """A list or a text has too much in it."""
    most = mistake.error.get("ctx", {}).get("max_length")
    what = "characters" if mistake.error["type"].startswith("string") else "entries"
    return mistake.problem("wrong-value", f"{mistake.name} has more than {most} {what}.", mistake.advice)


def out_of_range(mistake: Mistake) -> Problem:
    """A number is too small or too large."""
    limit = mistake.error.get("ctx", {})
    least = f"at least {limit['ge']}" if "ge" in limit else f"at most {limit.get('le')}"
    return mistake.problem("wrong-value", f"{mistake.name} has to be {least}.", mistake.advice)


def refused(mistake: Mistake) -> Problem:
    """A value breaks a rule of its field's own, which says so in words."""
    if not mistake.error["input"]:
        return empty(mistake)
    reason = str(mistake.error.get("ctx", {}).get("error", ""))
    return mistake.problem("wrong-value", f"{mistake.name}: {reason}.", mistake.advice)


MISTAKES: dict[str, Callable[[Mistake], Problem]] = {
    "missing": missing,
    "literal_error": not_one_of,
    "string_pattern_mismatch": wrong_pattern,
    "string_too_short": text_too_short,
    "too_short": too_short,
    "string_too_long": too_long,
    "too_long": too_long,
    "greater_than_equal": out_of_range,
    "less_than_equal": out_of_range,
    "value_error": refused,
    "*": wrong_sort,
}
