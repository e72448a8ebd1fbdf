"""The time zone in which most people of a country live, from the tables of the time zone database."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from modules.exchange.headings import plain

# Where the first zone that the database lists is not the one where most people live.
_MOST_PEOPLE: Mapping[str, str] = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CD": "Africa/Kinshasa",
    "EC": "America/Guayaquil",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MN": "Asia/Ulaanbaatar",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "RU": "Europe/Moscow",
    "UZ": "Asia/Tashkent",
}

# Names beside the English ones of the database.
_ALSO: Mapping[str, str] = {
    "AE": "UAE, Vereinigte Arabische Emirate, Emiratos Árabes Unidos",
    "AT": "Österreich",
    "BE": "Belgien, Bélgica, Belgique",
    "BR": "Brasilien, Brasil",
    "CA": "Kanada, Canadá",
    "CH": "Schweiz, Suiza, Suisse",
    "CL": "Chile",
    "CN": "Volksrepublik China",
    "CZ": "Czechia, Tschechien, Chequia",
    "DE": "Deutschland, Alemania, Allemagne, BRD",
    "DK": "Dänemark, Dinamarca",
    "ES": "España, Spanien, Espagne",
    "FI": "Finnland, Finlandia",
    "FR": "Frankreich, Francia",
    "GB": "UK, United Kingdom, Great Britain, England, Scotland, Wales, Northern Ireland,"
    " Vereinigtes Königreich, Großbritannien, Reino Unido, Royaume-Uni",
    "GR": "Griechenland, Grecia",
    "HU": "Ungarn, Hungría",
    "IE": "Irland, Irlanda, Republic of Ireland",
    "IN": "Indien",
    "IT": "Italien, Italia",
    "JP": "Japón",
    "MX": "Mexiko, México",
    "NL": "Niederlande, Holland, The Netherlands, Países Bajos",
    "NO": "Norwegen, Noruega",
    "PE": "Perú",
    "PL": "Polen, Polonia, Polska",
    "PT": "Portugal",
    "RO": "Rumänien, Rumanía",
    "SE": "Schweden, Suecia",
    "TR": "Turkey, Türkei, Turquía, Türkiye",
    "US": "USA, United States of America, Vereinigte Staaten, Estados Unidos, EEUU, EE. UU.",
    "ZA": "Südafrika, Sudáfrica",
}


def zone_of(country: str) -> str:
    """Returns the time zone of a country given by code or name, or nothing when it is not known."""
    return _zones().get(_codes().get(plain(country), ""), "")


@cache
def _zones() -> Mapping[str, str]:
    zones: dict[str, str] = {}
    for code, _, zone, *_ in _table("zone.tab"):
        zones.setdefault(code, zone)
    return zones | dict(_MOST_PEOPLE)


@cache
def _codes() -> Mapping[str, str]:
    codes = {}
    for code, name, *_ in _table("iso3166.tab"):
        codes[plain(code)] = codes[plain(name)] = code
    for code, names in _ALSO.items():
        codes.update({plain(name): code for name in names.split(",")})
    return codes


def _table(name: str) -> Iterator[list[str]]:
    text = (files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
