"""Which heading of a roster means which field, in the languages that personnel systems speak."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from modules.learning.roster_rows import Field, RowProblem, problem
from modules.texts import say

GIVEN = "given"
FAMILY = "family"

_SYNONYMS: Mapping[str, str] = {
    Field.NAME: "name, full name, display name, employee name, person name, vollständiger name, anzeigename,"
    " mitarbeiter, mitarbeitername, nombre completo, nombre y apellidos, nombre del empleado, nom complet",
    GIVEN: "first name, given name, forename, vorname, rufname, nombre, nombres, prénom",
    FAMILY: "last name, family name, surname, nachname, familienname, apellido, apellidos, nom",
    Field.EMAIL: "email, e-mail, mail, email address, mail address, work email, business email, e-mail-adresse,"
    " mailadresse, dienstliche e-mail, correo, correo electrónico, dirección de correo, user principal name, upn,"
    " courriel",
    Field.NUMBER: "number, no, id, employee number, employee no, employee id, emp id, emp no, staff number,"
    " staff id, personnel number, payroll number, person number, worker id, nummer, personalnummer, personalnr,"
    " pers nr, mitarbeiternummer, mitarbeiternr, mitarbeiter-id, ma-nr, número, número de empleado,"
    " n.º de empleado, nº empleado, num empleado, id empleado, id de empleado, código de empleado, matrícula,"
    " legajo, matricule",
    Field.DEPARTMENT: "department, dept, department name, division, team, unit, org unit, organisation unit,"
    " organizational unit, abteilung, bereich, organisationseinheit, departamento, área, sección, equipo, service",
    Field.COUNTRY: "country, country code, country name, work country, land, länderkürzel, arbeitsland, país, pays",
    Field.MANAGER: "manager, manager number, manager no, manager id, manager employee number, manager email,"
    " manager e-mail, line manager, supervisor, supervisor id, supervisor email, reports to, boss, vorgesetzter,"
    " vorgesetzte, vorgesetzte/r, vorgesetzten-nummer, vorgesetzter personalnummer, vorgesetzter e-mail,"
    " führungskraft, jefe, jefa, responsable, superior, gerente, correo del responsable, número del responsable",
    Field.ROLE: "role, course role, training role, access role, rolle, rol, rol del curso",
    Field.HIRED: "hired, hired on, hire date, date of hire, hiring date, start date, started, joined,"
    " joining date, date joined, entry date, eintritt, eintrittsdatum, einstellungsdatum, eingestellt am, beginn,"
    " alta, fecha de alta, fecha de ingreso, fecha de contratación, fecha de inicio, fecha de incorporación",
    Field.LEFT: "left, left on, leaving date, leave date, date left, end date, exit date, last day,"
    " last working day, termination date, terminated, austritt, austrittsdatum, ausgetreten am, letzter arbeitstag,"
    " baja, fecha de baja, fecha de salida, fecha de cese, fecha de fin",
    Field.TIMEZONE: "time zone, timezone, tz, iana time zone, zeitzone, zona horaria, huso horario",
    Field.LANGUAGE: "language, lang, locale, preferred language, sprache, idioma, lengua, langue",
}


def plain(text: str) -> str:
    """A text without case, accents, spaces and signs, for comparing words that people typed."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if letter.isalnum())


_MEANING: Mapping[str, str] = {
    plain(word): field for field, words in _SYNONYMS.items() for word in words.split(",")
}


@dataclass(frozen=True, slots=True)
class Headings:
    """Where each field stands in a row; `name` lists the columns that make up the name, in order."""

    places: Mapping[Field, int]
    name: tuple[int, ...]
    width: int
    columns: dict[Field, str]
    ignored: tuple[str, ...]
    problems: tuple[RowProblem, ...]

    @property
    def recognised(self) -> bool:
        """Whether anything in the line is a heading of a roster."""
        return bool(self.columns)


def read_headings(cells: Sequence[str], line: int) -> Headings:
    """Understands the header line; what is missing or said twice is a problem of the file."""
    found: dict[str, list[int]] = {}
    ignored = []
    for place, cell in enumerate(cells):
        meaning = _MEANING.get(plain(cell))
        if meaning is None:
            ignored += [cell.strip()] if cell.strip() else []
        else:
            found.setdefault(meaning, []).append(place)
    problems = [
        problem(line, cells[places[1]].strip(), "twice", field=say(f"roster.field.{meaning}"))
        for meaning, places in found.items()
        if len(places) > 1
    ]
    first = {meaning: places[0] for meaning, places in found.items()}
    name = _name(first)
    places = {Field(meaning): place for meaning, place in first.items() if meaning in list(Field)}
    columns = {field: cells[place].strip() for field, place in places.items()}
    if name:
        columns[Field.NAME] = " + ".join(cells[place].strip() for place in name)
    problems += _missing(columns, line)
    return Headings(places, name, _width(cells), columns, tuple(ignored), tuple(problems))


def _name(found: Mapping[str, int]) -> tuple[int, ...]:
    """The columns of the name: beside a family name, *name* means the given one, and the other way round."""
    given, family, full = found.get(GIVEN), found.get(FAMILY), found.get(Field.NAME)
    if given is not None and family is not None:
        return given, family
    if full is not None and family is not None:
        return full, family
    if full is not None and given is not None:
        return given, full
    return tuple(place for place in (full, given, family) if place is not None)[:1]


def _missing(columns: Mapping[Field, str], line: int) -> list[RowProblem]:
    if not columns:
        return [problem(line, "", "headings")]
    problems = []
    if Field.NAME not in columns:
        problems.append(problem(line, say("roster.field.name"), "no-name-column"))
    if Field.NUMBER not in columns and Field.EMAIL not in columns:
        problems.append(problem(line, say("roster.field.number"), "no-key-column"))
    return problems


def _width(cells: Sequence[str]) -> int:
    """How many columns have a heading; empty ones at the end are what spreadsheets leave behind."""
    return len(cells) - len(list(takewhile(lambda cell: not cell.strip(), reversed(cells))))
