"""Private texts: kept where they can be erased, proved by a salted digest in the ledger."""

import hashlib
import secrets
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sealed:
    """A text with its salt and SHA-256 over both; the event holds the digest alone."""

    digest: str
    salt: str
    text: str


def seal(text: str, *, salt: bytes | None = None) -> Sealed:
    """Seals a text with a salt of its own, so that equal texts cannot be told from their digests."""
    salt = salt or secrets.token_bytes(16)
    return Sealed(digest_of(salt, text), salt.hex(), text)


def digest_of(salt: bytes, text: str) -> str:
    """SHA-256 in hexadecimal over the bytes of the salt and of the text in UTF-8."""
    return hashlib.sha256(salt + text.encode()).hexdigest()
