"""Finding a sentence of the interface and filling in what changes."""

from collections.abc import Mapping

from modules.texts import en

LANGUAGE = "en"
"""The language of the interface when nobody asked for another."""

TABLES: Mapping[str, Mapping[str, str]] = {"en": en.TABLE}
"""One row per language; every table has the same keys."""


def say(key: str, /, language: str = LANGUAGE, **values: object) -> str:
    """Return the sentence with this key, its {places} filled in; raise KeyError for a key the table lacks."""
    return TABLES[language][key].format(**values)


def count(key: str, number: int, /, language: str = LANGUAGE, **values: object) -> str:
    """Return the sentence `key.one` or `key.other`, whichever fits the number; {n} is the number."""
    form = "one" if number == 1 else "other"
    return say(f"{key}.{form}", language, n=number, **values)
