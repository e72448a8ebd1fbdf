"""Codes for what a roster calls by name, because the ledger keeps codes only."""

import hashlib
import re
import unicodedata

_MARKS = re.compile(r"[^a-z0-9]+")
LONGEST = 60


def code_for(text: str) -> str:
    """The code of a department or country as a roster spells it: *Customer care* is `customer-care`.

    The same name gives the same code whatever its case, accents or spaces; a name whose letters
    do not survive in ASCII gets a digest, so that two such names never share a code.
    """
    folded = unicodedata.normalize("NFKD", text.strip().casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    slug = _MARKS.sub("-", plain.replace("&", " and ")).strip("-")[:LONGEST].strip("-")
    if plain and (not plain.isascii() or not slug or len(plain) > LONGEST):
        digest = hashlib.sha256(plain.encode()).hexdigest()[:8]
        return f"{slug}-{digest}" if slug else f"x-{digest}"
    return slug
