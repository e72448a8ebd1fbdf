"""The made-up company Halden & Pike, for evaluations: never in one database with real people."""

from modules.learning.demo.crowd import MOST
from modules.learning.demo.founding import NotFounded, enlarge, found, furnish, is_founded
from modules.learning.demo.summary import Summary, summarise

__all__ = ["MOST", "NotFounded", "Summary", "enlarge", "found", "furnish", "is_founded", "summarise"]
