"""Formats that come in and go out, one a file."""

from modules.exchange.roster_csv import read_roster

__all__ = ["read_roster"]
