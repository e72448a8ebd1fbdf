"""Values in, an accessible PDF out."""

import json
import os
from datetime import UTC, datetime, time
from typing import Any, Final

import typst

from modules.certificates.design import BrokenDesign, Design
from modules.certificates.fonts import MissingFont, families, fonts, private, undrawn
from modules.certificates.qr import qr_svg
from modules.certificates.values import CertificateValues
from modules.content import Wording
from modules.texts.dates import long_date

STANDARDS: Final = ("ua-1", "a-2a")
"""PDF/UA-1, so that a screen reader reads it, and PDF/A-2a, so that it opens the same in thirty years."""

SCALES: Final = (1.0, 0.85, 0.7, 0.55)
"""How much smaller long texts may be printed before a certificate is refused."""

TOO_LONG: Final = "the texts do not fit on one page"
"""What a template asserts about itself, so that no certificate loses its second page."""


def render(values: CertificateValues, design: Design, installed: typst.Fonts | None = None) -> bytes:
    """Return the certificate as a tagged PDF, PDF/UA-1 and PDF/A-2a at once.

    The same values, design and fonts give the same bytes: the document's date is the day of issue. Values reach the
    template as data and are printed as they are, whatever they spell. The template reads no file.

    Raises:
        MissingFont: no font draws a letter; never a box in its place.
        NoWording: the design does not speak the language of the values.
        BrokenDesign: the template cannot be compiled, drops something or needs a second page at every scale.
    """
    installed = installed or fonts()
    data = print_data(values, design, families(installed))
    unknown = private("".join(text for text in data.values() if isinstance(text, str)))
    if unknown:
        raise MissingFont(unknown)
    for scale in SCALES:
        pdf = _printed({**data, "scale": scale}, values, design, installed)
        if pdf is not None:
            return pdf
    raise BrokenDesign(f"the texts do not fit on one page of {design.says.id}, however small: shorten them")


def _printed(
    data: dict[str, Any], values: CertificateValues, design: Design, installed: typst.Fonts
) -> bytes | None:
    """Return the PDF; None if the template says that the texts do not fit at this scale."""
    try:
        compiler = typst.Compiler(
            root=os.devnull, font_paths=installed, sys_inputs={"values": json.dumps(data)}
        )
        pdf, warnings = compiler.compile_with_warnings(
            design.template, format="pdf", pdf_standards=[*STANDARDS], timestamp=_midnight(values)
        )
    except typst.TypstError as error:
        if TOO_LONG in error.message:
            return None
        raise _named(error, design) from error
    if warnings or not isinstance(pdf, bytes):
        raise BrokenDesign(
            f"the template of {design.says.id} is not clean: {[warning.message for warning in warnings]}"
        )
    return pdf


def print_data(values: CertificateValues, design: Design, available: frozenset[str]) -> dict[str, Any]:
    """Return what the template gets: texts ready to print, and nothing that it has to work out."""
    words = design.wording(values.language)
    language, _, region = values.language.partition("-")
    issued = values.issued_on
    return {
        "words": words.model_dump(),
        "colours": design.says.colours.model_dump(),
        "fonts": [family for family in design.says.fonts if family in available] or ["Libertinus Serif"],
        "code_font": design.says.code_font if design.says.code_font in available else "DejaVu Sans Mono",
        "language": language,
        "region": region or None,
        "issued": [issued.year, issued.month, issued.day],
        "sentence": _sentence(values, words),
        "facts": _facts(values, words),
        "qr": qr_svg(values.verify_url),
        "qr_alt": words.qr.replace("{address}", values.verify_url),
        **values.model_dump(
            include={"name", "title", "company", "issuer", "issuer_title", "code", "verify_url"}
        ),
    }


def _midnight(values: CertificateValues) -> datetime:
    return datetime.combine(values.issued_on, time(), UTC)


def _sentence(values: CertificateValues, words: Wording) -> str:
    if values.policy_version is None:
        return words.completed.replace("{course}", values.course)
    with_policy = words.completed_and_accepted.replace("{policy}", values.policy_version)
    return with_policy.replace("{course}", values.course)


def _facts(values: CertificateValues, words: Wording) -> list[tuple[str, str]]:
    """Return the labels and values of the row of facts."""
    language = words.language.partition("-")[0]
    return [
        (words.track, values.track),
        (words.issued, long_date(values.issued_on, language)),
        (words.expires, long_date(values.expires_on, language)),
        (words.cycle, str(values.cycle)),
        (words.release, values.release),
    ]


def _named(error: typst.TypstError, design: Design) -> Exception:
    """Return what went wrong as one of our own errors."""
    letters = undrawn(f"{error.message}\n{error.diagnostic}")
    if letters:
        return MissingFont(letters)
    return BrokenDesign(f"the template of {design.says.id} cannot be printed: {error.message}")
