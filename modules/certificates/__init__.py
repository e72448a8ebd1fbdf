"""Certificates: values in, a PDF out that anybody can read, hear and check; no database, no clock."""

from modules.certificates.code import ALPHABET, TooLittleChance, new_code, normalise
from modules.certificates.design import (
    BrokenDesign,
    Design,
    NoWording,
    design_of,
    load_design,
    read_design,
)
from modules.certificates.fonts import MissingFont, fonts
from modules.certificates.render import STANDARDS, render
from modules.certificates.values import CertificateValues
from modules.content import CertificateDesign

__all__ = [
    "ALPHABET",
    "STANDARDS",
    "BrokenDesign",
    "CertificateDesign",
    "CertificateValues",
    "Design",
    "MissingFont",
    "NoWording",
    "TooLittleChance",
    "design_of",
    "fonts",
    "load_design",
    "new_code",
    "normalise",
    "read_design",
    "render",
]
