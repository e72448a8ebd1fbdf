"""Every id that is referred to exists."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.nearest import did_you_mean
from modules.content.problem import Problem
from modules.content.references import Reference


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each reference to nothing; what a broken or missing file may hold is not judged."""
    for reference in draft.unknown_references:
        known = draft.known.get(reference.what, set())
        message = f"There is no {reference.label} with the id {reference.id}."
        yield reference.source.problem(
            "unknown-reference", reference.path, message, _hint(draft, reference, known)
        )


def _hint(draft: Draft, reference: Reference, known: set[str]) -> str:
    kind, _, scope = reference.what.partition("@")
    elsewhere = sorted(
        what.partition("@")[2]
        for what, ids in draft.known.items()
        if what.startswith(f"{kind}@") and reference.id in ids
    )
    if scope and elsewhere:
        return f"{reference.id} belongs to {elsewhere[0]}. {did_you_mean(reference.id, known)}"
    return did_you_mean(reference.id, known)
