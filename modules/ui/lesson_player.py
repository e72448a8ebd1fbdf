"""Playing a lesson: one idea a screen, back and next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import streamlit as st

from modules.content import CheckBlock, Clause, ClauseBlock
from modules.learning import Invalid, LessonPlace
from modules.texts import say
from modules.ui.asking import HELP_CONTACT
from modules.ui.blocks import Ground, draw_block
from modules.ui.handover import Handed, hand_over, taken
from modules.ui.item_player import ItemActions
from modules.ui.page_meta import top
from modules.ui.words import line


@dataclass(frozen=True, slots=True)
class LessonActions:
    """What the player of a lesson may call: real use cases or those of a preview.

    `move` takes the number of the screen to show, from 0; `finish` leads on, or raises Invalid with the screen where
    something is still open; `check` gives what the player of a check block may do.
    """

    move: Callable[[int], None]
    finish: Callable[[], None]
    check: Callable[[str], ItemActions]


def lesson_player(place: LessonPlace, actions: LessonActions, key: str) -> None:
    """Draw the screen where the person is, with the way back and on."""
    screen = place.lesson.screens[place.screen]
    name = f"{key}_{screen.id}"
    _heading(place, name)
    if handed := taken(key):
        st.warning(handed.notice, icon=":material/info:")
    ground = Ground(place.release, name, actions.check, place.checks)
    for number, block in enumerate(screen.blocks):
        draw_block(ground.numbered(number), block)
    _ways(place, actions, name, key)


def _heading(place: LessonPlace, name: str) -> None:
    """Draw where this is: the lesson, how far along, and the idea of the screen."""
    screens = len(place.lesson.screens)
    with st.container(key=top(f"screen_{name}"), gap="xsmall"):
        where = say("lesson.progress", n=place.screen + 1, of=screens)
        st.caption(f"{line(place.release, place.lesson.title)} · {where}")
        st.title(line(place.release, place.lesson.screens[place.screen].title), anchor=False)


def _ways(place: LessonPlace, actions: LessonActions, name: str, key: str) -> None:
    """Draw back and next; the last screen finishes the lesson."""
    is_last = place.screen + 1 == len(place.lesson.screens)
    with st.container(key=f"ways_{name}", horizontal=True, horizontal_alignment="distribute"):
        st.button(
            say("lesson.back"),
            key=f"back_{name}",
            icon=":material/arrow_back:",
            disabled=place.screen == 0,
            on_click=actions.move,
            args=(place.screen - 1,),
        )
        st.button(
            say("lesson.finish" if is_last else "lesson.next"),
            key=f"next_{name}",
            type="primary",
            icon=":material/check:" if is_last else ":material/arrow_forward:",
            icon_position="right",
            on_click=_finish if is_last else actions.move,
            args=(place, actions, key) if is_last else (place.screen + 1,),
        )


def _finish(place: LessonPlace, actions: LessonActions, key: str) -> None:
    """Finish the lesson; where something is still open, go to its screen and say so."""
    try:
        actions.finish()
    except Invalid as invalid:
        numbers = {screen.id: number for number, screen in enumerate(place.lesson.screens)}
        actions.move(numbers.get(invalid.field, place.screen))
        hand_over(key, Handed(None, str(invalid)))


def contact_for(place: LessonPlace) -> str:
    """Return whom to ask on this screen: the contact of the first clause it is about, or else the help desk."""
    for clause in _clauses(place):
        return clause.contact
    return HELP_CONTACT


def _clauses(place: LessonPlace) -> Iterator[Clause]:
    """Yield the clauses that the screen shows or that its checks rest on."""
    for block in place.lesson.screens[place.screen].blocks:
        if isinstance(block, ClauseBlock):
            yield place.release.clause(block.clause)
        elif isinstance(block, CheckBlock):
            cited = (place.release.cites(source) for source in place.release.item(block.item).cites)
            yield from (source for source in cited if isinstance(source, Clause))
