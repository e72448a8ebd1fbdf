"""What single cells of a roster mean: dates, roles, languages, addresses."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from zoneinfo import available_timezones

from modules.exchange.headings import plain
from modules.people import Role

_EMAIL = re.compile(r"[^\s@,;<>\"()]+@[^\s@,;<>\"()]+\.[^\s@,;<>\"()]+")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_WRITTEN = (
    (re.compile(r"\d{4}-\d{1,2}-\d{1,2}"), "%Y-%m-%d"),
    (re.compile(r"\d{4}/\d{1,2}/\d{1,2}"), "%Y/%m/%d"),
    (re.compile(r"\d{4}\.\d{1,2}\.\d{1,2}"), "%Y.%m.%d"),
    (re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}"), "%d.%m.%Y"),
    (re.compile(r"\d{8}"), "%Y%m%d"),
)
_MIDNIGHT = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$")
EARLIEST, LATEST = 1900, 2200

_ROLES: Mapping[str, Role] = {
    plain(word): role
    for role, words in {
        Role.LEARNER: "learner, employee, lernende, mitarbeiter, mitarbeiterin, empleado, empleada, participante",
        Role.MANAGER: "manager, line manager, vorgesetzter, vorgesetzte, führungskraft, responsable, jefe, jefa",
        Role.HR: "hr, hr officer, human resources, people team, personal, personalabteilung, rrhh, rr. hh.,"
        " recursos humanos",
        Role.TRAINER: "trainer, course editor, trainerin, formador, formadora, instructor, instructora",
        Role.ADMINISTRATOR: "administrator, admin, administratorin, administrador, administradora",
    }.items()
    for word in words.split(",")
}

_LANGUAGES: Mapping[str, str] = {
    plain(word): code
    for code, words in {
        "en": "English, Englisch, inglés, anglais",
        "de": "German, Deutsch, alemán, allemand",
        "es": "Spanish, Spanisch, español, castellano, espagnol",
        "fr": "French, Französisch, francés, français",
        "it": "Italian, Italienisch, italiano, italien",
        "pt": "Portuguese, Portugiesisch, portugués, português",
        "nl": "Dutch, Niederländisch, neerlandés, Nederlands",
        "pl": "Polish, Polnisch, polaco, polski",
    }.items()
    for word in words.split(",")
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class DateOrder(StrEnum):
    """Which part of 04/03/2026 is the day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    UNKNOWN = "unknown"


class Ambiguous(ValueError):
    """A date could be read in two ways and nothing in the file decides."""


def order_shown_by(text: str) -> DateOrder:
    """What a date with slashes gives away about all of them: 23/11/2026 has its day first."""
    found = _SLASHED.fullmatch(_day_part(text))
    if found is None:
        return DateOrder.UNKNOWN
    first, second = int(found[1]), int(found[2])
    if first > 12 >= second:
        return DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if second > 12 >= first else DateOrder.UNKNOWN


def read_day(text: str, order: DateOrder) -> date:
    """Reads a date as spreadsheets and personnel systems write it.

    Raises:
        Ambiguous: day and month cannot be told apart.
        ValueError: it is no date, or none of this age.
    """
    text = _day_part(text)
    if found := _SLASHED.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        if first != second and order is DateOrder.UNKNOWN:
            raise Ambiguous(text)
        day, month = (second, first) if order is DateOrder.MONTH_FIRST else (first, second)
        return _of_this_age(date(year, month, day))
    for shape, pattern in _WRITTEN:
        if shape.fullmatch(text):
            return _of_this_age(datetime.strptime(text, pattern).date())  # noqa: DTZ007 - a day has no zone
    raise ValueError(text)


def read_role(text: str) -> Role | None:
    """The role that a word means, in the languages of personnel systems."""
    return _ROLES.get(plain(text))


def read_language(text: str) -> str | None:
    """The code of a language given by code or name."""
    if named := _LANGUAGES.get(plain(text)):
        return named
    code = text.replace("_", "-")
    return code if len(code) <= 12 and _LANGUAGE.fullmatch(code) else None


def read_zone(text: str) -> str | None:
    """A time zone in the spelling of the time zone database, whatever its case."""
    return _zones().get(text.casefold().replace(" ", "_"))


def is_email(text: str) -> bool:
    """Whether this can be an e-mail address; whether it is one, only a message can tell."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None


@cache
def _zones() -> Mapping[str, str]:
    return {zone.casefold(): zone for zone in available_timezones()}


def _day_part(text: str) -> str:
    return _MIDNIGHT.sub("", text)


def _of_this_age(day: date) -> date:
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(day)
    return day
