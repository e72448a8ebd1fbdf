"""The made-up company Halden & Pike, for evaluations: never in one database with real people."""

from modules.learning.demo.founding import NotFounded, enlarge, found, furnish, is_founded

__all__ = ["NotFounded", "enlarge", "found", "furnish", "is_founded"]
