"""Certificate designs: a YAML file with colours, fonts and words, and a typst template of the same name."""

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from modules.content import CertificateDesign, Release, Wording
from modules.yamlfile import read

_PACKAGE = re.compile(r'(import|include)\s*\(?\s*"@')


class BrokenDesign(ValueError):
    """A design cannot be used; the message says what to change."""


class NoWording(LookupError):
    """A design has no words in the language of a certificate."""

    def __init__(self, design: str, language: str) -> None:
        super().__init__(
            f"the certificate design {design} has no wording in {language}; add one under wordings"
        )


@dataclass(frozen=True)
class Design:
    """A design ready to print: what its file says, and its template."""

    says: CertificateDesign
    template: bytes

    def wording(self, language: str) -> Wording:
        """Return the words for a language such as en-GB, or else for en; raise NoWording if there are neither."""
        for wanted in (language, language.partition("-")[0]):
            for wording in self.says.wordings:
                if wording.language == wanted:
                    return wording
        raise NoWording(self.says.id, language)


def read_design(settings: bytes, template: bytes) -> Design:
    """Return the design of a YAML file and a typst template; raise BrokenDesign with every problem in the message."""
    document = read(settings)
    if document.faults:
        raise BrokenDesign("; ".join(f"line {f.line}: {f.message} {f.hint}" for f in document.faults))
    try:
        says = CertificateDesign.model_validate(document.value)
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise BrokenDesign(f"the certificate design has problems: {problems}") from error
    if _PACKAGE.search(template.decode("utf-8", "replace")):
        raise BrokenDesign(
            f"the template of {says.id} imports a package: it would be downloaded, so write it out"
        )
    return Design(says, template)


def design_of(release: Release, name: str = "standard") -> Design:
    """Return the design with this name as a release has it; raises like read_design, and NotInRelease."""
    settings, template = (
        release.file(f"content/certificates/{name}{ending}").data for ending in (".yaml", ".typ")
    )
    return read_design(settings, template)


def load_design(folder: Path, name: str = "standard") -> Design:
    """Return the design with this name in a folder such as content/certificates; raises like read_design, and OSError."""
    return read_design((folder / f"{name}.yaml").read_bytes(), (folder / f"{name}.typ").read_bytes())
