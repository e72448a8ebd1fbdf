"""Dates in words."""

from datetime import date

from modules.texts.say import LANGUAGE, count, say


def long_date(day: date, language: str = LANGUAGE) -> str:
    """Return a date as people write it, such as 3 December 2026."""
    return say("date.long", language, day=day.day, month=say(f"month.{day.month}", language), year=day.year)


def until(day: date, today: date, language: str = LANGUAGE) -> str:
    """Return how far away a due date is: in 5 days, today, 3 days overdue."""
    days = (day - today).days
    if days == 0:
        return say("due.today", language)
    return count("due.in", days, language) if days > 0 else count("due.over", -days, language)
