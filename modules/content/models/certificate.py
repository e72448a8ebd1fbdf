"""A certificate design: the colours, fonts and words of a certificate, beside a typst template of the same name."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator

from modules.fields import Frozen, Sentence, Slug

READABLE = 4.5
"""The contrast with white paper below which small print is hard to read (WCAG 2.2, 1.4.3)."""


def contrast_with_white(colour: str) -> float:
    """Return the contrast ratio between a colour such as #0b5a56 and white: from 1 (none) to 21 (black)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def _is_readable(colour: str) -> str:
    if contrast_with_white(colour) < READABLE:
        message = f"too pale for print on white: choose a darker colour, of contrast {READABLE} or more"
        raise ValueError(message)
    return colour


Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Ink = Annotated[Colour, AfterValidator(_is_readable)]
Family = Annotated[str, Field(min_length=1, max_length=60)]


class Colours(Frozen):
    """The colours of a design."""

    ink: Ink
    """Write the colour of the text, like "#17252d"."""
    accent: Ink
    """Write the company's colour, dark enough to read on white."""
    paper: Colour
    """Write a pale tone for the ornaments."""


class Wording(Frozen):
    """The words around the values in one language."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    """Write the language, like en."""
    heading: Sentence
    """Write the small line above the title."""
    given_to: Sentence
    """Write the line above the name."""
    completed: Sentence
    """Write the line below the name; {course} is where the course stands."""
    completed_and_accepted: Sentence
    """Write the same for a track with a policy; {course} and {policy} are where they stand."""
    track: Sentence
    """Write the label of the track."""
    issued: Sentence
    """Write the label of the day of issue."""
    expires: Sentence
    """Write the label of the last day."""
    cycle: Sentence
    """Write the label of the number of the certificate."""
    release: Sentence
    """Write the label of the release."""
    code: Sentence
    """Write the label of the code."""
    check: Sentence
    """Write the label of the address at which the certificate can be checked."""
    qr: Sentence
    """Describe the QR code for those who cannot see it; {address} is what it opens."""


class CertificateDesign(Frozen):
    """What a design file says; the typst template beside it says where everything stands."""

    format: Literal[1]
    """Write 1, the version of this format."""
    kind: Literal["certificate"]
    """Write certificate."""
    id: Slug
    """Write the file's name without .yaml."""
    colours: Colours
    """Write the colours."""
    fonts: tuple[Family, ...] = Field(min_length=1)
    """List the fonts, the best first; any installed font fills in for letters that these lack."""
    code_font: Family
    """Write the font of the code, one in which every symbol is as wide as the next."""
    wordings: tuple[Wording, ...] = Field(min_length=1)
    """List the words, one entry for each language."""

    @field_validator("wordings")
    @classmethod
    def _one_each(cls, wordings: tuple[Wording, ...]) -> tuple[Wording, ...]:
        languages = [wording.language for wording in wordings]
        if len(set(languages)) < len(languages):
            message = "two wordings have the same language: keep one of them"
            raise ValueError(message)
        return wordings
