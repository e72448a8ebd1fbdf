"""What the interface says: one table of sentences per language, found by key."""

from modules.texts.dates import long_date, until
from modules.texts.say import LANGUAGE, TABLES, count, say

__all__ = ["LANGUAGE", "TABLES", "count", "long_date", "say", "until"]
