"""Small annotated types that several rooms share: ids, sentences, dates, addresses, and the frozen base model."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

__all__ = [
    "PLAIN_PATTERNS",
    "Address",
    "ClauseId",
    "Count",
    "Duration",
    "FactId",
    "Flag",
    "Frozen",
    "IsoDate",
    "Link",
    "Markdown",
    "MediaFile",
    "MisconceptionId",
    "NameId",
    "ObjectiveId",
    "Sentence",
    "Slug",
    "UnitCode",
]

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_NAME = r"^[a-z][a-z0-9_]*$"
_UNIT_CODE = r"^M\d{2}$"
_OBJECTIVE = r"^M\d{2}-O\d{1,2}$"
_CLAUSE = r"^[A-Z]{2,4}-\d{2,3}$"
_FACT = r"^[A-Za-z][A-Za-z0-9.-]*$"
_MISCONCEPTION = r"^MC-[A-Z0-9]+(-[A-Z0-9]+)*$"
_DURATION = r"^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"
_LINK = r"^https://[^\s]+$"
_ADDRESS = r"^(https://|mailto:)[^\s]+$"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MEDIA = r"^[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z0-9]+$"

PLAIN_PATTERNS: dict[str, str] = {
    _SLUG: "small letters, digits and single hyphens, like who-sees-what",
    _NAME: "small letters, digits and underscores, like policy_owner",
    _UNIT_CODE: "M and two digits, like M01",
    _OBJECTIVE: "the unit's code and a number, like M01-O1",
    _CLAUSE: "capital letters and a number, like DP-01",
    _FACT: "letters, digits, dots and hyphens, like EA-001 or li.post.anyone",
    _MISCONCEPTION: "MC- and capital letters, like MC-LIKE",
    _DURATION: "a length of time as P1Y, P6M or P30D",
    _LINK: "an address that starts with https://",
    _ADDRESS: "an address that starts with https:// or mailto:",
    r"^#[0-9a-f]{6}$": '# and six digits or letters a to f in quotes, like "#17252d"',
    _MEDIA: "the name of a file in content/media, like feed.png",
}
"""Each pattern in the words an author understands; error messages quote these, never the pattern."""


class Frozen(BaseModel):
    """A value read from a file: never changed, no unknown keys, each field explained by the sentence below it."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True
    )

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> "Frozen":
        """Return the same value: it cannot change."""
        return self


def _is_date(text: str) -> str:
    """Return a text that is a calendar date such as 2026-11-01; raise ValueError for any other."""
    if not _DATE.fullmatch(text) or not _is_in_calendar(text):
        message = f"{text} is no date; write year, month and day, like 2026-11-23"
        raise ValueError(message)
    return text


def _is_in_calendar(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


Slug = Annotated[str, Field(pattern=_SLUG, max_length=60)]
NameId = Annotated[str, Field(pattern=_NAME, max_length=60)]
UnitCode = Annotated[str, Field(pattern=_UNIT_CODE)]
ObjectiveId = Annotated[str, Field(pattern=_OBJECTIVE)]
ClauseId = Annotated[str, Field(pattern=_CLAUSE)]
FactId = Annotated[str, Field(pattern=_FACT, max_length=60)]
MisconceptionId = Annotated[str, Field(pattern=_MISCONCEPTION, max_length=60)]
Sentence = Annotated[str, Field(min_length=1, max_length=600)]
Markdown = Annotated[str, Field(min_length=1, max_length=8000)]
IsoDate = Annotated[str, AfterValidator(_is_date), Field(json_schema_extra={"format": "date"})]
Duration = Annotated[str, Field(pattern=_DURATION, min_length=3)]
Link = Annotated[str, Field(pattern=_LINK, max_length=2000)]
Address = Annotated[str, Field(pattern=_ADDRESS, max_length=2000)]
MediaFile = Annotated[str, Field(pattern=_MEDIA, max_length=100)]
Count = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
Flag = Annotated[bool, Field(strict=True)]
