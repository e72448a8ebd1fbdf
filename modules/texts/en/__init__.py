"""English: the tables of the single subjects in one."""

from collections.abc import Mapping

from modules.texts.en import (
    assign,
    authoring,
    content,
    course,
    demo,
    frame,
    oversight,
    record,
    roster,
    standing,
    web,
)

SUBJECTS: tuple[Mapping[str, str], ...] = (
    frame.TABLE,
    course.TABLE,
    content.TABLE,
    record.TABLE,
    web.TABLE,
    standing.TABLE,
    roster.TABLE,
    oversight.TABLE,
    assign.TABLE,
    demo.TABLE,
    authoring.TABLE,
)
"""One table per subject; a new one is a file and an entry here."""

TABLE: Mapping[str, str] = {key: text for subject in SUBJECTS for key, text in subject.items()}
