"""Codes for content that has the right fields and still contradicts itself."""

from modules.content.codes.code import Code, error

MEANING: dict[str, Code] = {
    "duplicate-id": error(
        "An id is used twice",
        "Only the first could ever be found.",
        "Give one of the two another id.",
    ),
    "unknown-reference": error(
        "A reference to nothing",
        "What it names does not exist.",
        "Correct the id, or write what it names.",
    ),
    "unknown-placeholder": error(
        "A placeholder that stands for nothing",
        "Learners would read the braces.",
        "Add the name to course.yaml, or correct it.",
    ),
    "no-key": error(
        "No option is right", "Nobody could answer the item.", "Write key: true on the right option."
    ),
    "several-keys": error(
        "A single choice has several keys",
        "Only one of them could be chosen.",
        "Keep one key: true, or use kind: multiple_choice.",
    ),
    "no-distractor": error(
        "Every option is right",
        "An item without a wrong option tells nothing.",
        "Write an option that stands for a belief people really hold.",
    ),
    "duplicate-option": error(
        "Two options say the same",
        "Nobody could tell which one is meant.",
        "Change one of the two.",
    ),
    "all-or-none-of-the-above": error(
        "An option refers to other options",
        "It rewards spotting one wrong option rather than knowing, and options are shuffled.",
        "Write an option that stands for itself.",
    ),
    "missing-misconception": error(
        "A wrong answer names no belief",
        "Without the belief behind it a wrong answer cannot be explained or counted.",
        "Add misconception: with an id from content/misconceptions.yaml.",
    ),
    "needless-misconception": error(
        "A right answer names a wrong belief",
        "A key or a best choice stands for no misconception.",
        "Delete the line, or check which option is the key.",
    ),
    "cut-above-served": error(
        "A quiz that nobody can complete",
        "It asks for more right answers than it has items.",
        "Lower cut, or raise draw.",
    ),
    "draw-above-pool": error(
        "A quiz draws more items than it has",
        "Items of pool lesson are not drawn.",
        "Write more items of pool quiz, or lower draw.",
    ),
    "key-too-often-longest": error(
        "The key is the longest option too often",
        "Learners who only look at the length would do better than by chance.",
        "Shorten keys or make distractors as full as the keys.",
    ),
    "do-not-ship": error(
        "A fact that must not be published",
        "It is kept so that nobody adds it again.",
        "Cite another fact, or delete this one.",
    ),
    "unreachable-scene": error(
        "A scene or an ending that no choice leads to",
        "Nobody would ever see it.",
        "Lead a choice there with next, or delete it.",
    ),
    "loop-without-exit": error(
        "A story that never ends",
        "From this scene on every choice leads round and round.",
        "Lead one of the choices to an ending.",
    ),
    "raw-html": error(
        "HTML in a text",
        "Texts are Markdown; tags would be shown as they are.",
        "Use Markdown: **bold**, *emphasis*, - lists.",
    ),
    "insecure-link": error(
        "A link that does not start with https://",
        "Other links can be read or changed on the way, or run something.",
        "Write the full address with https://.",
    ),
}
