"""Finds the word that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word most like a misspelt one; None if none is like it."""
    by_fold = {candidate.casefold(): candidate for candidate in words}
    found = get_close_matches(word.casefold(), by_fold, n=3, cutoff=0.6)
    return by_fold[min(found, key=lambda near: abs(len(near) - len(word)))] if found else None


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return a hint with the word probably meant, or with the words there are."""
    known = sorted(words)
    if near := nearest(word, known):
        return f"Did you mean {near}?"
    if not known:
        return "There is none yet."
    shown = ", ".join(known[:8])
    return f"There is {shown}{' and more' if len(known) > 8 else ''}."
