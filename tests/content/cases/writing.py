"""Cases for how a file is written."""

from tests.content.cases.case import CHARTER, COURSE, LESSON, POLICY, QUIZ, SCENARIO, Case

BOMB = "".join(f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9)}]\n" for n in range(1, 9))

WRITING: dict[str, tuple[Case, ...]] = {
    "yaml-syntax": (
        Case(CHARTER, "title: Our charter\n", 'title: ⌖"Our" charter\n', 'title: "Our charter"\n', "title"),
        Case(CHARTER, "title: Our charter\n", "title: ⌖'Don't fear'\n", "title: 'Don''t fear'\n", "title"),
        Case(CHARTER, "leeway: You", "leeway: ⌖*You", 'leeway: "*You"\n#', "leeway"),
        Case(CHARTER, "leeway: You", "leeway: ⌖&You", "leeway: You & I", "leeway"),
        Case(
            CHARTER, "leeway: You", "leeway: ⌖| You", "leeway: |\n  You", "leeway"
        ),
        Case(CHARTER, "leeway: You", "leeway: ⌖[You](https://x.org) need", 'leeway: "[You](https://x.org)"\n#', "leeway"),
        Case(CHARTER, "leeway: You", "leeway⌖:You", "leeway:  You", "leeway"),
        Case(
            CHARTER, "  title: Managing", "   title⌖: Managing", "  title:   Managing", ""
        ),
        Case(LESSON, "title: Say hello\n", "title: Say hello\n⌖Hello again\n", "title: Say hello\n  again\n"),
        Case(LESSON, "title: Say hello\n", 'title: ⌖"Say hello\n', 'title: "Say\n  hello"\n'),
        Case(LESSON, "screens:\n", "screens: ⌖- id: a\n", "screens: # remark\n"),
        Case(
            LESSON, "review: none", "review: none\n⌖---\nreview: none", "review: none\n..."
        ),
        Case(LESSON, "title: Say hello\n", "title: Say⌖\x07 hello\n", "title: Say\u00a0hello\n", "title"),
        Case(
            LESSON, "  - id: see\n", " ⌖- id: see\n", "  - id:  see\n"
        ),
        Case(QUIZ, "title: The first quiz\n", "? ⌖[a]\n: b\ntitle: The first quiz\n", "? title\n: The first quiz\n"),
    ),
    "duplicate-key": (
        Case(
            QUIZ,
            "title: The first quiz\n",
            "title: The first quiz\n⌖title: Another\n",
            "title: >-\n  The first quiz\n",
            "title",
        ),
        Case(LESSON, "        tone: tip\n", "        tone: tip\n        ⌖tone: note\n", "        tone: note\n", "screens.1.blocks.1.tone"),
    ),
    "tab-indentation": (
        Case(
            CHARTER, "  name: Alex", "⌖\tname: Alex", "  name:\tAlex", "sponsor"
        ),
    ),
    "non-breaking-space": (
        Case(CHARTER, "title: Our charter", "title:⌖\u00a0Our charter", "title: Our\u00a0charter", "title"),
        Case(CHARTER, "  name: Alex", "⌖\u00a0\u00a0name: Alex", "  name: \u00a0Alex", "sponsor"),
    ),
    "curly-quotes": (
        Case(CHARTER, "title: Our charter", "title: ⌖“Our charter”", "title: The “open” charter", "title"),
        Case(CHARTER, "title: Our charter", "title: ⌖“Our: charter”", 'title: "“Our: charter”"', "title"),
        Case(CHARTER, "title: Our charter", "⌖“title”: Our charter", '"title": Our charter', "“title”"),
    ),
    "unquoted-colon": (
        Case(CHARTER, "title: Our charter", "title: Our charter⌖: the promises", 'title: "Our charter: x"', "title"),
        Case(CHARTER, "title: Our charter", "title: Our charter⌖:", "title: 10:30 charter", "title"),
        Case(COURSE, "units: [first]\ntracks", "units:\n  - Note⌖: first\ntracks", "units:\n  - first\ntracks", "units.0"),
    ),
    "hash-cuts-text": (
        Case(CHARTER, "title: Our charter", "title: Our charter ⌖#1", "title: Our charter#1", "title"),
        Case(CHARTER, "title: Our charter", "title: ⌖#OurCharter", 'title: "#OurCharter"', "title"),
        Case(CHARTER, "title: Our charter", "title: Our charter ⌖# a remark", "title: Charter # a remark", "title"),
        Case(CHARTER, "title: Our charter", "title: Our ⌖#1\n  charter", "title: Our\n  charter", "title"),
    ),
    "placeholder-unquoted": (
        Case(POLICY, 'text: "{{org}} welcomes people who talk about their work."', "text: ⌖{{org}} welcomes people.", "text: At {{org}} you may.", "clauses.0.text"),
        Case(SCENARIO, "title: A friend asks", "title: ⌖{{org}}", 'title: "{{org}}"', "title"),
    ),
    "unknown-tag": (
        Case(CHARTER, "title: Our charter", "title: ⌖!Our charter", "title: Our charter!", "title"),
        Case(COURSE, "units: [first]\ntracks", "units: ⌖!!set [first]\ntracks", "units: !!seq [first]\ntracks", "units"),
        Case(SCENARIO, "    post:\n", "    post: ⌖!!python/object:os.x\n", "    post: !!map\n", "scenes.0.post"),
    ),
    "alias-bomb": (
        Case(CHARTER, "kind: charter\n", f"kind: charter\nx0: ⌖&x0 [a, a]\n{BOMB}", "kind: charter\n"),
        Case(CHARTER, "kind: charter\n", "kind: charter\nx: ⌖&x [*x]\n", "kind: charter\n"),
    ),
    "too-deep": (
        Case(COURSE, "units: [first]\ntracks", f"units: {'[' * 59}⌖{'[' * 200}\ntracks", f"units: [first]\n#{'[' * 90}\ntracks"),
        Case(COURSE, "units: [first]\ntracks", f"units:\n  {'- ' * 59}⌖{'- ' * 200}\ntracks", "units:\n  - first\ntracks"),
    ),
}  # fmt: skip
