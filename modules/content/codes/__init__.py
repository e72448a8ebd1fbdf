"""The table of codes: every kind of problem with its title, severity, explanation and remedy."""

from modules.content.codes.advice import ADVICE
from modules.content.codes.code import Code
from modules.content.codes.files import FILES
from modules.content.codes.guide import guide
from modules.content.codes.meaning import MEANING
from modules.content.codes.shape import SHAPE
from modules.content.codes.writing import WRITING

SECTIONS: dict[str, dict[str, Code]] = {
    "Files and folders": FILES,
    "How a file is written": WRITING,
    "The fields of a file": SHAPE,
    "What the content says": MEANING,
    "Advice": ADVICE,
}
"""The codes by subject, in the order of the guide."""

CODES: dict[str, Code] = {code: row for section in SECTIONS.values() for code, row in section.items()}

__all__ = ["CODES", "SECTIONS", "Code", "guide"]
