"""What pages are drawn with: the frame, the players of lessons, quizzes and scenarios, blocks and widgets."""

from modules.ui.asking import draw_contact, foot
from modules.ui.blocks import BLOCKS, Ground, draw_block
from modules.ui.guard import guarded, missing, refused
from modules.ui.handover import offer
from modules.ui.item_player import ItemActions, item_check
from modules.ui.lesson_player import LessonActions, contact_for, lesson_player
from modules.ui.live import drawn, lesson_actions, pressed, quiz_actions, scenario_actions
from modules.ui.navigation import PAGES, PageRow, go, link, step_button
from modules.ui.page_meta import feedback, group, top
from modules.ui.place import shown_at
from modules.ui.post_card import icon, post_card
from modules.ui.quiz_player import QuizActions, quiz_player
from modules.ui.quoting import charter_text, clause_text, fact_text
from modules.ui.scenario_player import ScenarioActions, scenario_player
from modules.ui.session import actor, signed_in
from modules.ui.widgets import WIDGETS
from modules.ui.words import line, markdown

__all__ = [
    "BLOCKS",
    "PAGES",
    "WIDGETS",
    "Ground",
    "ItemActions",
    "LessonActions",
    "PageRow",
    "QuizActions",
    "ScenarioActions",
    "actor",
    "charter_text",
    "clause_text",
    "contact_for",
    "draw_block",
    "draw_contact",
    "drawn",
    "fact_text",
    "feedback",
    "foot",
    "go",
    "group",
    "guarded",
    "icon",
    "item_check",
    "lesson_actions",
    "lesson_player",
    "line",
    "link",
    "markdown",
    "missing",
    "offer",
    "post_card",
    "pressed",
    "quiz_actions",
    "quiz_player",
    "refused",
    "scenario_actions",
    "scenario_player",
    "shown_at",
    "signed_in",
    "step_button",
    "top",
]
