"""Codes for problems with how a file is written, before anybody looks at what it says."""

from modules.content.codes.code import Code, error

WRITING: dict[str, Code] = {
    "not-utf8": error(
        "The file is not UTF-8",
        "Letters such as é would turn into others.",
        "Save the file again as UTF-8 (in most editors: Save as, encoding UTF-8).",
    ),
    "empty-file": error("The file is empty", "An empty file is probably a forgotten one.", "Write something or delete it."),
    "yaml-syntax": error(
        "YAML cannot read the file",
        "The file breaks a rule of YAML, so what follows cannot be told apart.",
        "Compare the line with its neighbours: indentation, quotes, a colon and a space after each key.",
    ),
    "duplicate-key": error(
        "A key is written twice",
        "Only one of the two would count.",
        "Delete one of the two.",
    ),
    "tab-indentation": error("A tab indents a line", "YAML counts spaces alone.", "Replace the tab by spaces."),
    "non-breaking-space": error(
        "A pasted space that is none to YAML",
        "Texts copied from a web page or a word processor bring spaces that only look like one.",
        "Delete it and type a space.",
    ),
    "curly-quotes": error(
        "Curly quotes around a value",
        "YAML knows straight quotes only; curly ones become part of the text.",
        "Use straight quotes.",
    ),
    "unquoted-colon": error(
        "A colon inside a text without quotes",
        "A colon and a space make a key of what stands before.",
        "Put the whole text in double quotes, or write >- after the key and the text on the lines below.",
    ),
    "hash-cuts-text": error(
        "A # cuts a text short",
        "A space and a # begin a remark, so the rest of the sentence is dropped without a word.",
        "Put the whole text in double quotes; write remarks on a line of their own.",
    ),
    "placeholder-unquoted": error(
        "A text begins with {{ and has no quotes",
        "YAML takes a brace at the beginning for a list of keys.",
        'Put the whole text in double quotes, like "{{org}} welcomes you".',
    ),
    "unknown-tag": error(
        "A text begins with !",
        "YAML takes a word that begins with ! for an order and drops it.",
        "Put the whole text in quotes.",
    ),
    "alias-bomb": error(
        "A file unfolds to far more than it says",
        "Names with & and * can repeat each other until no computer can hold the result.",
        "Write each thing out once, without & and *.",
    ),
    "too-deep": error(
        "Lists stand inside lists without end",
        "Nobody writes that on purpose.",
        "Look for stray brackets or hyphens.",
    ),
}  # fmt: skip
