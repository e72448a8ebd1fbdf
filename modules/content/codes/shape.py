"""Codes for files that can be read but do not have the fields of their kind."""

from modules.content.codes.code import Code, error

SHAPE: dict[str, Code] = {
    "unknown-field": error(
        "A field that this kind of file does not have",
        "It is probably misspelt, and would be ignored.",
        "Correct the name of the field or delete the line.",
    ),
    "missing-field": error("A field is missing or empty", "The course needs it.", "Add the field."),
    "wrong-type": error(
        "A value of the wrong sort",
        "A list, a number, a text and true or false are different things.",
        "Write the value as the field asks for it.",
    ),
    "wrong-value": error(
        "A value that the field does not take",
        "The field knows a few words, a range or a length.",
        "Write one of the values it takes.",
    ),
    "read-as-other-type": error(
        "YAML reads the text as something else",
        "Without quotes, no, yes and on become true or false, 2026-11-01 a date, 1.0 a number.",
        "Put the text in double quotes.",
    ),
    "bad-id": error(
        "An id that cannot be one",
        "Ids stand in addresses and in records, so they are made of few characters.",
        "Use the characters that the message names.",
    ),
    "unknown-kind": error(
        "A kind that does not exist",
        "The kind tells what the other fields mean.",
        "Write one of the kinds that exist.",
    ),
    "kind-mismatch": error(
        "The kind does not fit the folder",
        "Each kind of file has its folder.",
        "Move the file or correct its kind.",
    ),
    "unknown-format": error(
        "A format that this program does not know",
        "The format says by which rules the file was written.",
        "Write format: 1.",
    ),
    "option-without-rationale": error(
        "An option has no rationale",
        "Feedback that explains teaches many times more than right or wrong alone.",
        "Explain why the option is right, or what belief makes it look right and why it is not.",
    ),
    "image-without-alt": error(
        "A picture has no words",
        "People who cannot see it would not know what it shows.",
        "Say in alt what the picture shows.",
    ),
    "dead-end": error(
        "A story stops without an ending",
        "The learner would stand there with nowhere to go.",
        "Give the scene its choices and each choice its next scene or ending.",
    ),
}
