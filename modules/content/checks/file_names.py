"""A file has the name of its id."""

from collections.abc import Iterator

from modules.content.draft import Draft
from modules.content.problem import Problem


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each lesson, unit, quiz or scenario whose id is not the name of its file or folder."""
    for source in draft.sources:
        if source.id is None:
            continue
        named = getattr(source.model, "id", source.id)
        if named != source.id:
            message = f"The id is {named}, the file says {source.id}."
            hint = f"Write id: {source.id}, or rename the file."
            yield source.problem("name-mismatch", ("id",), message, hint)
