"""Cases for content that works and could teach better."""

from tests.content.cases.case import BELIEFS, LESSON, QUIZ, SCENARIO, UNIT, Case

ADVICE: dict[str, tuple[Case, ...]] = {
    "not-referenced": (
        Case(BELIEFS, "  - id: MC-LIKE", "  - {id: ⌖MC-NEW, belief: New.}\n  - id: MC-LIKE", "  - id:  MC-LIKE", "misconceptions.1.id"),
        Case(
            QUIZ, "  - id: share\n", "  - {id: ⌖spare, kind: single_choice, pool: lesson, objective: M01-O1, level: apply, cites: [DP-01], stem: s, options: [{id: a, text: One, stance: open, key: true, rationale: r}, {id: b, text: Two, stance: open, misconception: MC-BIO, rationale: r}], review: none}\n  - id: share\n", "  - id: share\n", "items.1.id"
        ),
        Case(UNIT, "  - kind: scenario\n    id: a-friend\n", "", "  - {kind: scenario, id: a-friend}\n", "id", SCENARIO),
        Case(UNIT, "  - kind: quiz\n    id: first\n", "", "  - {kind: quiz, id: first}\n", "id", QUIZ),
        Case(UNIT, "  - kind: lesson\n    id: hello\n", "", "  - {kind: lesson, id: hello}\n", "id", LESSON),
    ),
    "key-longest": (
        Case(
            QUIZ, "    options:\n      - id: a\n        text: Say you work there\n", "    ⌖options:\n      - id: a\n        text: Say in the post that you work there\n", "    options:\n      - id: a\n        text: Say I work there now\n", "items.0.options"
        ),
    ),
    "negative-stem": (
        Case(QUIZ, "    stem: Which of these show that you work there?", "    stem: ⌖Which of these do not show that you work there?", "    stem: Which of these do NOT show it?", "items.1.stem"),
    ),
    "long-stem": (
        Case(QUIZ, "    stem: Which of these show that you work there?", f"    stem: ⌖{'so ' * 91}", f"    stem: {'so ' * 90}", "items.1.stem"),
    ),
    "only-general-knowledge": (
        Case(QUIZ, "    cites: [DP-01]", "    ⌖cites: [EA-001]", "    cites: [DP-01, EA-001]", "items.0.cites"),
    ),
    "check-shows-quiz-item": (
        Case(LESSON, "        item: warm-up\n", "        item: warm-up\n      - kind: check\n        item: ⌖share\n", "        item: warm-up\n      - kind: check\n        item: warm-up\n", "screens.0.blocks.1.item"),
    ),
    "objective-without-item": (
        Case(UNIT, "steps:\n", "  - id: ⌖M01-O2\n    text: Do more.\n    level: apply\nsteps:\n", "steps:\n", "objectives.1.id"),
    ),
    "no-best-choice": (
        Case(SCENARIO, "    text: Others ask too.\n    choices:\n      - id: a\n        text: Answer each in a line.\n        quality: best\n", "    text: Others ask too.\n    ⌖choices:\n      - id: a\n        text: Answer each in a line.\n        quality: acceptable\n", "    text: Others ask.\n    choices:\n      - id: a\n        text: Answer each in a line.\n        quality: best\n", "scenes.1.choices"),
    ),
    "best-path-length": (
        Case(
            SCENARIO, "start: ask\nscenes:\n", "start: more\n⌖scenes:\n" + "".join(f"  - {{id: more{n}, title: More, text: More., choices: [{{id: a, text: Go, quality: best, stance: open, consequence: c, rationale: r, next: {after}}}, {{id: b, text: Stay, quality: acceptable, stance: open, consequence: c, rationale: r, next: well}}]}}\n" for n, after in (("", "more2"), ("2", "more3"), ("3", "ask"))), "start: more\nscenes:\n" + "".join(f"  - {{id: more{n}, title: More, text: More., choices: [{{id: a, text: Go, quality: best, stance: open, consequence: c, rationale: r, next: {after}}}, {{id: b, text: Stay, quality: acceptable, stance: open, consequence: c, rationale: r, next: well}}]}}\n" for n, after in (("", "more2"), ("2", "ask"))), "scenes"
        ),
    ),
    "unit-too-long": (
        Case(LESSON, "text: A **post** shows more than its words.", f"text: {'so ' * 1500}", f"text: {'so ' * 1300}", "steps", UNIT),
    ),
    "first-screen-no-decision": (
        Case(
            LESSON, "  - id: begin\n    title: What would you do?\n    blocks:\n", "  - id: zero\n    title: Zero\n    blocks: [{kind: text, text: Hello.}]\n  - id: begin\n    title: What would you do?\n    blocks:\n", "  - id: begin\n    title: What would you do?\n    blocks:\n      - {kind: text, text: Hello.}\n", "steps.0", UNIT
        ),
    ),
}  # fmt: skip
