"""Codes for content that works and could teach better; these never stop publishing."""

from modules.content.codes.code import Code, warning

ADVICE: dict[str, Code] = {
    "not-referenced": warning(
        "Something that nobody gets to see",
        "Nothing refers to it.",
        "Refer to it, or delete it.",
    ),
    "key-longest": warning(
        "The key is much longer than the distractors",
        "Learners guess that the longest option is right.",
        "Shorten the key or make the distractors as full.",
    ),
    "negative-stem": warning(
        "A stem asks what is not so",
        "A not is easily overlooked.",
        "Ask for what is so, or write NOT in capitals.",
    ),
    "long-stem": warning(
        "A stem of more than 90 words",
        "Reading then counts more than knowing.",
        "Keep only what the answer depends on.",
    ),
    "only-general-knowledge": warning(
        "Only facts without a source are cited",
        "Nobody has looked up what makes the key right.",
        "Cite a clause or a fact that somebody has looked up.",
    ),
    "check-shows-quiz-item": warning(
        "A lesson shows an item that the quiz draws",
        "Learners would know the answer when the quiz asks.",
        "Use an item of pool: lesson.",
    ),
    "objective-without-item": warning(
        "An objective that no item or scenario practises",
        "Nobody could tell whether learners reach it.",
        "Write an item for it.",
    ),
    "no-best-choice": warning(
        "A scene without a best choice",
        "Learners should always be able to do the right thing.",
        "Mark one choice quality: best.",
    ),
    "best-path-length": warning(
        "A story with very few or very many decisions",
        "Three to five decisions on the best path hold attention.",
        "Add a decision, or drop one.",
    ),
    "unit-too-long": warning(
        "A unit of more than ten minutes",
        "People fit a unit between two meetings.",
        "Mark a step required: false, or shorten it.",
    ),
    "first-screen-no-decision": warning(
        "A unit does not begin with a decision",
        "People remember what surprised them; a definition surprises nobody.",
        "Begin with a check block or a scenario.",
    ),
}
