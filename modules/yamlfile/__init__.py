"""YAML with the place of every value: reading never fails, it returns what could be read and every fault."""

from modules.yamlfile.faults import Fault, Path
from modules.yamlfile.places import Scalar, Spot, line_of, quoted_line, scalar_at, spot, spot_of
from modules.yamlfile.reading import Document, read
from modules.yamlfile.values import NotText

__all__ = [
    "Document",
    "Fault",
    "NotText",
    "Path",
    "Scalar",
    "Spot",
    "line_of",
    "quoted_line",
    "read",
    "scalar_at",
    "spot",
    "spot_of",
]
