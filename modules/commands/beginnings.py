"""The texts that a new lesson, item or scenario begins with: valid, commented, to be written over."""

from textwrap import indent
from typing import NamedTuple


class Beginning(NamedTuple):
    """What a new file is called and what it refers to."""

    id: str
    unit: str
    objective: str
    cites: str
    belief: str
    other_belief: str


def begun_lesson(new: Beginning) -> str:
    """Return a lesson of two screens."""
    return _LESSON.format(**new._asdict())


def begun_scenario(new: Beginning) -> str:
    """Return a story of three scenes and two endings."""
    scenes = "".join(_SCENE.format(**new._asdict(), scene=a, next=b) for a, b in _SCENES)
    return _SCENARIO.format(**new._asdict(), scenes=scenes)


def begun_quiz(new: Beginning) -> str:
    """Return a quiz with one item."""
    return _QUIZ.format(**new._asdict()) + begun_item(new, "  ")


def begun_item(new: Beginning, margin: str) -> str:
    """Return an item as an entry of the list of items, indented by a margin."""
    return indent(_ITEM.format(**new._asdict()), margin)


_SCENES = (("start", "reply"), ("reply", "afterwards"), ("afterwards", "well"))

_LESSON = """\
# yaml-language-server: $schema=../../schemas/lesson.json
format: 1
kind: lesson
id: {id}                # the same as the name of the file
title: Write the title of the lesson
objective: {objective}  # one of the objectives in unit.yaml
screens:                # one idea on each screen
  - id: begin
    title: Write a heading
    blocks:
      - kind: text
        text: >-
          Write a few short sentences. Put **important words** between two stars.
      # A post as people would see it in a feed:
      - kind: post
        platform: LinkedIn
        author: Alex Example
        role: Shop assistant
        text: Write what the person posts.
        audience: Anyone
  - id: remember
    title: Write another heading
    blocks:
      - kind: pair
        do: Write what works.
        dont: Write what does not.
        why: Say what makes the difference.
      # Other blocks: callout, reveal, check, picture, video, audio, sources, clause, charter.
review: none            # stays none until a person has reviewed the lesson
"""

_QUIZ = """\
# yaml-language-server: $schema=../content/schemas/quiz.json
format: 1
kind: quiz
id: {unit}              # the same as the unit and the name of the file
title: Write the title of the quiz
behaviour: practice     # feedback comes at once
cut: 1                  # how many items must be right at the first try
items:
"""

_ITEM = """\
- id: {id}
  kind: single_choice        # or multiple_choice
  pool: quiz                 # or lesson, for an item that only a check block shows
  objective: {objective}     # one of the objectives of the unit
  level: apply               # remember, understand, apply, analyse, evaluate, create
  cites: [{cites}]           # the clauses or facts that make the key right
  stem: >-
    Describe a situation in two or three sentences. What do you do next?
  options:
    - id: a
      text: Write what is right to do, no longer than the others.
      key: true
      stance: open           # open, careful or silent
      consequence: Write what happens next.
      rationale: Say why this is right.
    - id: b
      text: Write what somebody does who believes something wrong.
      stance: silent
      misconception: {belief}
      consequence: Write what happens next.
      rationale: Say what belief makes it look right, and why it is not.
    - id: c
      text: Write what somebody does who believes another wrong thing.
      stance: careful
      misconception: {other_belief}
      consequence: Write what happens next.
      rationale: Say what belief makes it look right, and why it is not.
  review: none               # stays none until a person has reviewed the item
"""

_SCENARIO = """\
# yaml-language-server: $schema=../../content/schemas/scenario.json
format: 1
kind: scenario
id: {id}                # the same as the name of the file
title: Write the title of the story
unit: {unit}
objectives: [{objective}]
start: start            # the first scene
scenes:
{scenes}\
endings:
  - id: well
    title: Write how it ended well
    text: Say in two sentences how it turned out.
    outcome: good
  - id: badly
    title: Write how it ended badly
    text: Say in two sentences how it turned out.
    outcome: poor
review: none            # stays none until a person has reviewed the scenario
"""

_SCENE = """\
  - id: {scene}
    title: Write a heading
    text: Say what is going on and what has to be decided.
    choices:
      - id: a
        text: Write the best thing to do.
        quality: best   # best, acceptable, poor or harmful
        stance: open    # open, careful or silent
        consequence: Write what happens next.
        rationale: Say why this was a good idea.
        cites: [{cites}]
        next: {next}
      - id: b
        text: Write a poor thing to do.
        quality: poor
        stance: silent
        misconception: {belief}
        consequence: Write what happens next.
        rationale: Say what belief makes it look right, and why it is not.
        cites: [{cites}]
        next: badly
"""
