"""Cases for content that has the right fields and still contradicts itself."""

from tests.content.cases.case import CHARTER, COURSE, FACTS, LESSON, POLICY, QUIZ, SCENARIO, UNIT, Case

LONG_KEYS = "".join(
    f"  - id: item-{number}\n    kind: single_choice\n    pool: quiz\n    objective: M01-O1\n    level: apply\n    cites: [DP-01]\n"
    "    stem: What do you do?\n    options:\n      - {{id: a, text: {key}, key: true, stance: open, rationale: Yes it is.}}\n"
    "      - {{id: b, text: Do another thing, stance: open, misconception: MC-BIO, rationale: It is not.}}\n"
    "      - {{id: c, text: Do something now, stance: open, misconception: MC-BIO, rationale: It is not.}}\n    review: none\n"
    for number in range(8)
)

MEANING: dict[str, tuple[Case, ...]] = {
    "duplicate-id": (
        Case(QUIZ, "  - id: share", "  - id: ⌖warm-up", "  - id: warm-up-2", "items.1.id"),
        Case(QUIZ, "      - id: c\n        text: A line in my", "      - id: ⌖b\n        text: A line in my", "      - id: d\n        text: A line in my", "items.1.options.2.id"),
        Case(LESSON, "  - id: see", "  - id: ⌖begin", "  - id: begin-2", "screens.1.id"),
        Case(CHARTER, "  - id: open", "  - id: ⌖honest", "  - id: opened", "promises.2.id"),
        Case(
            SCENARIO, "      - id: b\n        text: Like", "      - id: ⌖a\n        text: Like", "      - id: z\n        text: Like", "scenes.2.choices.1.id"
        ),
        Case(UNIT, "  - kind: quiz\n", "  - kind: lesson\n    id: ⌖hello\n  - kind: quiz\n", "  - kind: quiz\n", "steps.2.id"),
        Case(COURSE, "  - id: help_contact\n", "  - {id: ⌖org, text: Us}\n  - id: help_contact\n", "  - {id: us, text: Us}\n  - id: help_contact\n", "names.1.id"),
        Case(
            POLICY, "  - id: DP-05\n", "  - {id: ⌖DP-01, title: a, outline: b, text: c, contact: org}\n  - id: DP-05\n", "  - {id: DP-02, title: a, outline: b, text: c, contact: org}\n  - id: DP-05\n", "clauses.1.id"
        ),
    ),
    "unknown-reference": (
        Case(COURSE, "units: [first]\ntracks", "units: [first, ⌖second]\ntracks", "units: [first] # [second]\ntracks", "units.1"),
        Case(COURSE, "    units: [first]", "    units: [first, ⌖frist]", "    units: ['first']", "tracks.0.units.1"),
        Case(UNIT, "    id: a-friend", "    id: ⌖a-freind", "    id:  a-friend", "steps.1.id"),
        Case(UNIT, "    id: hello", "    id: ⌖hallo", "    id:  hello", "steps.0.id"),
        Case(LESSON, "objective: M01-O1", "objective: ⌖M01-O2", "objective:  M01-O1", "objective"),
        Case(LESSON, "        item: warm-up", "        item: ⌖warmup", "        item:  warm-up", "screens.0.blocks.0.item"),
        Case(LESSON, "        facts: [li.post.anyone]", "        facts: [⌖li.post.anybody]", "        facts: [EA-001]", "screens.1.blocks.8.facts.0"),
        Case(LESSON, "        clause: DP-05", "        clause: ⌖DP-06", "        clause: DP-01", "screens.1.blocks.9.clause"),
        Case(LESSON, "        promise: free", "        promise: ⌖fre", "        promise: open", "screens.1.blocks.10.promise"),
        Case(QUIZ, "    cites: [DP-01]", "    cites: [⌖DP-10]", "    cites: [DP-05]", "items.0.cites.0"),
        Case(QUIZ, "        misconception: MC-LIKE", "        misconception: ⌖MC-LIK", "        misconception: MC-BIO", "items.0.options.2.misconception"),
        Case(SCENARIO, "start: ask", "start: ⌖aks", "start:  ask", "start"),
        Case(SCENARIO, "        next: rumour", "        next: ⌖rumor", "        next:  rumour", "scenes.1.choices.0.next"),
        Case(SCENARIO, "unit: first", "unit: ⌖frist", "unit:  first", "unit"),
        Case(SCENARIO, "objectives: [M01-O1]", "objectives: [⌖M02-O1]", "objectives: ['M01-O1']", "objectives.0"),
        Case(CHARTER, "ask: help_contact", "ask: ⌖help_desk", "ask: org", "ask"),
        Case(POLICY, "owner: help_contact", "owner: ⌖policy_owner", "owner: org", "owner"),
    ),
    "unknown-placeholder": (
        Case(CHARTER, "From today {{org}} trains", "From today ⌖{{company}} trains", "From today {{ org }} trains", "announcement"),
        Case(LESSON, "text: A **post** shows more than its words.", "text: >-\n          A post\n          by ⌖{{Org}} shows", "text: >-\n          A post\n          by {{org}} shows", "screens.1.blocks.0.text"),
    ),
    "no-key": (
        Case(
            QUIZ, "  - id: share\n    kind: multiple_choice", "  - ⌖{id: x, kind: single_choice, pool: quiz, objective: M01-O1, level: apply, cites: [DP-01], stem: s, options: [{id: a, text: One, stance: open, misconception: MC-BIO, rationale: r}, {id: b, text: Two, stance: open, misconception: MC-BIO, rationale: r}], review: none}\n  - id: share\n    kind: multiple_choice", "  - {id: x, kind: single_choice, pool: quiz, objective: M01-O1, level: apply, cites: [DP-01], stem: s, options: [{id: a, text: One, stance: open, key: true, rationale: r}, {id: b, text: Two, stance: open, misconception: MC-BIO, rationale: r}], review: none}\n  - id: share\n    kind: multiple_choice", "items.1"
        ),
    ),
    "several-keys": (
        Case(
            QUIZ, "        text: Share it as it is\n        stance: open\n        misconception: MC-BIO\n", "        text: Share it as it is\n        stance: open\n        ⌖key: true\n", "        text: Share it as it is\n        stance: open\n        misconception: MC-LIKE\n", "items.0.options.1.key"
        ),
    ),
    "no-distractor": (
        Case(QUIZ, "        text: A line in my profile\n        stance: careful\n        misconception: MC-BIO\n", "        text: A line in my profile\n        stance: careful\n        key: true\n", "        text: A line in my profile\n        stance: careful\n        misconception: MC-LIKE\n", "items.1"),
    ),
    "duplicate-option": (
        Case(QUIZ, "        text: A word in the film", "        text: ⌖a line in the  post.", "        text: A line in the film", "items.1.options.1.text"),
        Case(SCENARIO, "        text: Leave it at that.", "        text: ⌖Answer each in a line", "        text: Answer some in a line", "scenes.1.choices.1.text"),
    ),
    "all-or-none-of-the-above": (
        Case(QUIZ, "        text: Only press like now", "        text: ⌖None of the above", "        text: None of my posts", "items.0.options.2.text"),
        Case(QUIZ, "        text: Only press like now", "        text: ⌖Both A and B", "        text: Both A-list and B", "items.0.options.2.text"),
    ),
    "missing-misconception": (
        Case(QUIZ, "      - id: c\n        text: Only press like now\n        stance: careful\n        misconception: MC-LIKE\n", "      - ⌖id: c\n        text: Only press like now\n        stance: careful\n", "      - id: c\n        text: Only press like now\n        stance: careful\n        misconception: MC-BIO\n", "items.0.options.2"),
        Case(SCENARIO, "      - id: b\n        text: Like the comment.\n        quality: poor\n        stance: careful\n        misconception: MC-LIKE\n", "      - ⌖id: b\n        text: Like the comment.\n        quality: poor\n        stance: careful\n", "      - id: b\n        text: Like the comment.\n        quality: acceptable\n        stance: careful\n", "scenes.2.choices.1"),
    ),
    "needless-misconception": (
        Case(QUIZ, "        text: A word in the film\n        key: true\n", "        text: A word in the film\n        key: true\n        ⌖misconception: MC-BIO\n", "        text: A word in the film\n        key: true\n", "items.1.options.1.misconception"),
        Case(SCENARIO, "        text: Ask the help desk first.\n        quality: best\n", "        text: Ask the help desk first.\n        quality: best\n        ⌖misconception: MC-BIO\n", "        text: Ask the help desk first.\n        quality: best\n", "scenes.2.choices.0.misconception"),
    ),
    "cut-above-served": (
        Case(QUIZ, "cut: 1", "cut: ⌖2", "cut: 1 # of one", "cut"),
        Case(QUIZ, "draw: 1\ncut: 1", "cut: ⌖2", "cut: 1", "cut"),
    ),
    "draw-above-pool": (
        Case(QUIZ, "draw: 1\ncut: 1", "draw: ⌖2\ncut: 2", "draw: 1\ncut: 1", "draw"),
    ),
    "key-too-often-longest": (
        Case(QUIZ, "items:\n", "⌖items:\n" + LONG_KEYS.format(key="Do something nice"), "items:\n" + LONG_KEYS.format(key="Do it"), "items"),
    ),
    "do-not-ship": (
        Case(FACTS, "    flags: [weak]", "    flags: [weak, ⌖do-not-ship]", "    flags: [weak, recheck]", "facts.1.flags.1"),
    ),
    "unreachable-scene": (
        Case(
            SCENARIO, "endings:\n", "endings:\n  - {id: ⌖third, title: Third, text: Three., outcome: mixed}\n", "endings:\n", "endings.0.id"
        ),
        Case(SCENARIO, "endings:\n", "  - id: ⌖alone\n    title: Alone\n    text: Here.\n    choices:\n      - {id: a, text: Go, quality: best, stance: open, consequence: c, rationale: r, next: well}\n      - {id: b, text: Stay, quality: acceptable, stance: open, consequence: c, rationale: r, next: well}\nendings:\n", "endings:\n", "scenes.3.id"),
    ),
    "loop-without-exit": (
        Case(
            SCENARIO,
            "        rationale: Nobody has to post.\n        next: well\n",
            "        rationale: Nobody has to post.\n        next: round\n  - id: ⌖round\n    title: Round\n    text: Again?\n    choices:\n      - {id: a, text: Go, quality: best, stance: open, consequence: c, rationale: r, next: round}\n      - {id: b, text: Stay, quality: acceptable, stance: open, consequence: c, rationale: r, next: round}\n",
            "        rationale: Nobody has to post.\n        next: ask\n",
            "scenes.2.id",
        ),
    ),
    "raw-html": (
        Case(LESSON, "text: A **post** shows", "text: A ⌖<b>post shows", "text: A post < 3 shows `<b>`", "screens.1.blocks.0.text"),
        Case(LESSON, "text: A **post** shows", "text: A ⌖<!-- x --> shows", "text: A <3 shows", "screens.1.blocks.0.text"),
    ),
    "insecure-link": (
        Case(LESSON, "text: A **post** shows", "text: A [post](⌖http://x.org) shows", "text: A [post](https://x.org) shows", "screens.1.blocks.0.text"),
        Case(LESSON, "text: A **post** shows", "text: A [post](⌖javascript:go) shows", "text: A <https://x.org> shows", "screens.1.blocks.0.text"),
        Case(LESSON, "text: A **post** shows", "text: See ⌖http://x.org shows", "text: See https://x.org shows", "screens.1.blocks.0.text"),
        Case(
            LESSON, "        text: A **post** shows more than its words.", "        text: |-\n          A [post]\n\n          [post]: ⌖/x", "        text: |-\n          A [post]\n\n          [post]: https://x.org", "screens.1.blocks.0.text"
        ),
        Case(FACTS, "address: https://www", "address: ⌖http://www", "address: https://w", "facts.0.address"),
        Case(COURSE, "    address: mailto:help@example.com", "    address: ⌖help@example.com", "    address: https://example.com", "names.1.address"),
    ),
}  # fmt: skip
