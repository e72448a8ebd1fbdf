"""What is printed on a certificate, frozen when it is issued."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator

from modules.fields import Frozen

_UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\x00-\x1f\x7f-\x9f]")


def printable(text: object) -> object:
    """Return a text as it can be printed on one line.

    Letters are composed, runs of white space become one space, and the invisible characters that turn the
    direction of writing are left out, so that nobody's name can rewrite the line it stands on. The joiners that
    Persian and Indian names need stay.
    """
    if not isinstance(text, str):
        return text
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return _UNSEEN.sub("", spaced)


Printed = Annotated[str, BeforeValidator(printable), Field(min_length=1, max_length=600)]


def _is_language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text):
        message = "not a language such as en or pt-BR"
        raise ValueError(message)
    return text


class CertificateValues(Frozen):
    """Everything that a certificate says: kept beside the stored PDF, so that the two can be compared.

    Values are texts and dates as printed. They never change: another name, another cycle or another date is
    another certificate that supersedes this one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    name: Printed
    """The person's name as it stood in the roster on the day."""
    title: Printed
    """The title of the certificate, from the track's rule."""
    course: Printed
    """The title of the course."""
    track: Printed
    """The title of the track."""
    company: Printed
    """The company that issues it."""
    issuer: Printed
    """The person who stands for the company: the sponsor of the charter."""
    issuer_title: Printed
    """What that person is in the company."""
    release: Annotated[str, Field(pattern=r"^[0-9a-f]{8,64}$")]
    """The first digits of the release's id."""
    policy_version: Printed | None
    """The version of the policy that the person accepted; None for a track without a policy."""
    issued_on: date
    """The day it was issued, in the person's time zone."""
    expires_on: date
    """The last day on which it holds."""
    cycle: Annotated[int, Field(ge=1)]
    """1 for the first certificate of this track, 2 for its first renewal, and so on."""
    code: Annotated[str, Field(pattern=r"^[2-9A-Z]{4}(-[2-9A-Z]{4}){3,}$")]
    """The code by which anybody can check it."""
    verify_url: Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=300)]
    """The address that says whether it holds; plain http only for evaluation on this machine."""
    language: Annotated[str, AfterValidator(_is_language)]
    """The language of the texts, such as en."""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "CertificateValues":
        if self.expires_on < self.issued_on:
            message = "a certificate cannot expire before it is issued"
            raise ValueError(message)
        return self
