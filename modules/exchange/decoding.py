"""The bytes of a text file as text, whichever program saved it."""

import codecs

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SAMPLE = 4096


class Undecodable(Exception):
    """The bytes are no text that we can read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def decode(data: bytes) -> str:
    """Returns the text: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark.

    Raises:
        Undecodable: `workbook` for a spreadsheet file, `binary` for other bytes, `encoding` when they fit none.
    """
    if data.startswith(_WORKBOOKS):
        raise Undecodable("workbook")
    encoding = _encoding(data)
    try:
        text = data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding is not None:
            raise Undecodable("encoding") from error
        text = _windows(data)
    if "\0" in text:
        raise Undecodable("binary")
    return text


def _encoding(data: bytes) -> str | None:
    """The encoding that a mark or the places of the zero bytes give away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 > len(sample):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Undecodable("encoding") from error
