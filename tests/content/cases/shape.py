"""Cases for the fields of a file."""

from tests.content.cases.case import (
    CHARTER,
    COURSE,
    DESIGN,
    FACTS,
    LESSON,
    POLICY,
    QUIZ,
    SCENARIO,
    UNIT,
    Case,
)

SHAPE: dict[str, tuple[Case, ...]] = {
    "unknown-field": (
        Case(LESSON, "title: Say hello", "⌖titel: Say hello", "'title': Say hello", "titel"),
        Case(LESSON, "review: none", "review: none\n⌖colour: red", "review: none\n# colour", "colour"),
        Case(LESSON, "      - kind: text\n", "      - ⌖knd: text\n", "      - 'kind': text\n", "screens.1.blocks.0.knd"),
        Case(LESSON, "        text: A **post**", "        ⌖txt: A **post**", "        text: The **post**", "screens.1.blocks.0.txt"),
        Case(QUIZ, "      - id: c\n        text: Only", "      - id: c\n        ⌖colour: red\n        text: Only", "      - id: c\n        text: Just", "items.0.options.2.colour"),
        Case(POLICY, "review: none", 'review: {by: Ed, on: "2026-11-23", ⌖knd: law}', 'review: {by: Ed, on: "2026-11-23", kind: law}', "review.knd"),
        Case(SCENARIO, "kind: scenario", "⌖kynd: scenario", "kind:  scenario", "kynd"),
        Case(CHARTER, "format: 1\n", "format: 1\n⌖<<: {a: b}\n", "format:  1\n", "<<"),
    ),
    "missing-field": (
        Case(LESSON, "        tone: tip", '        ⌖tone: ""', "        tone: note", "screens.1.blocks.1.tone"),
        Case(LESSON, "      - kind: reveal\n        label: Why is that so?\n", "      - ⌖kind: reveal\n", "      - kind: reveal\n        label: Why?\n", "screens.1.blocks.4.label"),
        Case(LESSON, "title: Say hello\n", "⌖title:\n", "title: Say\n", "title"),
        Case(LESSON, "title: Say hello\n", '⌖title: ""\n', "title: Say\n", "title"),
        Case(LESSON, "      - kind: text\n        text", "      - ⌖text", "      - kind: text\n        text", "screens.1.blocks.0.kind"),
        Case(COURSE, "units: [first]\ntracks", "⌖units: []\ntracks", "units: ['first']\ntracks", "units"),
        Case(POLICY, 'effective: "2026-11-01"', '⌖effective: ""', 'effective: "2026-12-01"', "effective"),
        Case(SCENARIO, "        misconception: MC-LIKE", '        ⌖misconception: ""', "        misconception: MC-BIO", "scenes.2.choices.1.misconception"),
    ),
    "wrong-type": (
        Case(
            COURSE, "units: [first]\ntracks", "units: ⌖first\ntracks", "units:\n- first\ntracks", "units"
        ),
        Case(QUIZ, "cut: 1", 'cut: ⌖"1"', "cut: 1 # one", "cut"),
        Case(QUIZ, "      - id: b\n        text: A word in the film\n        key: true", "      - id: b\n        text: A word in the film\n        key: ⌖right", "      - id: b\n        text: A word in the film\n        key: yes", "items.1.options.1.key"),
        Case(CHARTER, "sponsor:\n  name: Alex Example\n  title: Managing director\n", "sponsor: ⌖Alex Example\n", "sponsor: {name: Alex Example, title: Boss}\n", "sponsor"),
        Case(CHARTER, "title: Our charter", "title: ⌖[Our charter]", "title: 'Our charter'", "title"),
        Case(LESSON, "      - kind: text\n        text: A **post** shows more than its words.\n", "      - ⌖A post shows more.\n", "      - {kind: text, text: A post}\n", "screens.1.blocks.0.kind"),
        Case(
            CHARTER, "announcement: From today {{org}} trains everybody.", "announcement: ⌖{a: b, c: d}", "announcement: '{a: b}'", "announcement"
        ),
    ),
    "wrong-value": (
        Case(DESIGN, 'ink: "#17252d"', 'ink: ⌖"#d0d0d0"', 'ink: "#000000"', "colours.ink"),
        Case(
            DESIGN, "code_font: DejaVu Sans Mono", f"code_font: ⌖{'x' * 61}", f"code_font: {'x' * 60}", "code_font"
        ),
        Case(LESSON, "        tone: tip", "        tone: ⌖tipp", "        tone: careful", "screens.1.blocks.1.tone"),
        Case(QUIZ, "cut: 1", "cut: ⌖0", "cut: 1 # 0", "cut"),
        Case(LESSON, "reactions: 12", "reactions: ⌖1000001", "reactions: 1000000", "screens.1.blocks.2.reactions"),
        Case(POLICY, 'effective: "2026-11-01"', 'effective: ⌖"2026-13-01"', 'effective: "2026-12-31"', "effective"),
        Case(POLICY, 'effective: "2026-11-01"', 'effective: ⌖"1 May 2026"', 'effective: "2026-05-01"', "effective"),
        Case(COURSE, "valid_for: P1Y", "valid_for: ⌖one year", "valid_for: P12M", "tracks.0.certificate.valid_for"),
        Case(CHARTER, "title: Our charter", f"title: ⌖{'x' * 601}", f"title: {'x' * 600}", "title"),
        Case(
            CHARTER, "promises:\n  - id: free\n    text: Nobody has to post.\n", "⌖promises:\n", "promises:\n  - {id: free, text: Nobody has to.}\n", "promises"
        ),
        Case(
            CHARTER, "promises:\n  - id: free", "promises:\n  ⌖- id: more\n    text: More.\n  - id: free", "promises:\n  - id: free", "promises"
        ),
        Case(LESSON, "      - kind: picture\n        file: shop.png", "      - kind: picture\n        file: ⌖../shop.png", "      - kind: picture\n        file: 'shop.png'", "screens.1.blocks.5.file"),
    ),
    "read-as-other-type": (
        Case(COURSE, "language: en", "language: ⌖no", "language: 'en'", "language"),
        Case(POLICY, 'version: "1.0"', "version: ⌖1.0", 'version: "2"', "version"),
        Case(POLICY, 'effective: "2026-11-01"', "effective: ⌖2026-11-01", "effective: '2026-11-01'", "effective"),
        Case(FACTS, "    date: undated\n", "    date: ⌖2026\n", '    date: "2026"\n', "facts.1.date"),
        Case(CHARTER, "  title: Managing director", "  title: ⌖Yes", '  title: "Yes"', "sponsor.title"),
        Case(CHARTER, "  title: Managing director", "  title: ⌖12:30", "  title: at 12:30", "sponsor.title"),
        Case(LESSON, "review: none", "review: ⌖no", 'review: {by: Ed, on: "2026-11-23", kind: law}', "review"),
    ),
    "bad-id": (
        Case(UNIT, "  - id: M01-O1", "  - id: ⌖objective 1", "  - id: M01-O1", "objectives.0.id"),
        Case(LESSON, "  - id: see", "  - id: ⌖See_this", "  - id: see-this", "screens.1.id"),
        Case(COURSE, "  - id: help_contact", "  - id: ⌖help-contact", "  - id: help_contact", "names.1.id"),
    ),
    "unknown-kind": (
        Case(LESSON, "      - kind: callout", "      - kind: ⌖calout", "      - kind: 'callout'", "screens.1.blocks.1.kind"),
        Case(QUIZ, "    kind: single_choice", "    kind: ⌖singel_choice", '    kind: "single_choice"', "items.0.kind"),
        Case(QUIZ, "kind: quiz", "kind: ⌖quizz", "kind: 'quiz'", "kind"),
    ),
    "kind-mismatch": (
        Case(QUIZ, "kind: quiz", "kind: ⌖lesson", "kind:   quiz", "kind"),
    ),
    "unknown-format": (
        Case(QUIZ, "format: 1", "format: ⌖2", "format: 1 # the first", "format"),
        Case(QUIZ, "format: 1", 'format: ⌖"1"', "format:  1", "format"),
    ),
    "option-without-rationale": (
        Case(QUIZ, "      - id: a\n        text: A line in the post\n        key: true\n        stance: open\n        rationale: Readers see it at once.\n", "      - ⌖id: a\n        text: A line in the post\n        key: true\n        stance: open\n", "      - id: a\n        text: A line in the post\n        key: true\n        stance: open\n        rationale: So.\n", "items.1.options.0.rationale"),
        Case(QUIZ, "        rationale: Listeners hear it.", '        ⌖rationale: ""', "        rationale: They do.", "items.1.options.1.rationale"),
    ),
    "image-without-alt": (
        Case(LESSON, "      - kind: picture\n        file: shop.png\n        alt: The front of a shop\n", "      - ⌖kind: picture\n        file: shop.png\n", "      - kind: picture\n        file: shop.png\n        alt: A shop\n", "screens.1.blocks.5.alt"),
        Case(LESSON, "        image:\n          file: shop.png\n          alt: The front of a shop\n", '        image:\n          file: shop.png\n          ⌖alt: ""\n', "        image: {file: shop.png, alt: A shop}\n", "screens.1.blocks.2.image.alt"),
        Case(
            LESSON, "        text: A **post** shows more than its words.", "        text: A ⌖![](shop.png) shows", "        text: A ![shop](shop.png) shows", "screens.1.blocks.0.text"
        ),
    ),
    "dead-end": (
        Case(
            SCENARIO, "      - id: b\n        text: Leave it at that.\n        quality: acceptable\n        stance: silent\n        consequence: Nobody minds.\n        rationale: Nobody has to post.\n        next: well\n", "      - ⌖id: b\n        text: Leave it at that.\n        quality: acceptable\n        stance: silent\n        consequence: Nobody minds.\n        rationale: Nobody has to post.\n", "      - {id: b, text: Leave it at that., quality: acceptable, stance: silent, consequence: c, rationale: r, next: well}\n", "scenes.1.choices.1.next"
        ),
        Case(SCENARIO, "endings:\n", "  - ⌖id: nowhere\n    title: Nowhere\n    text: And now?\nendings:\n", "endings:\n", "scenes.3.choices"),
        Case(SCENARIO, "endings:\n", "  - id: nowhere\n    title: Nowhere\n    text: And now?\n    ⌖choices: []\nendings:\n", "endings:\n", "scenes.3.choices"),
    ),
}  # fmt: skip
