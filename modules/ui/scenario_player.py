"""Playing a scenario: a scene, a choice, what happens first and why after, and the way taken at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from modules.assessment import shuffled
from modules.content import Choice, Ending, Release, Scene
from modules.learning import Invalid, ScenarioState, StaleChoice
from modules.texts import say
from modules.ui.feedback import cites
from modules.ui.guard import guarded
from modules.ui.handover import Handed, hand_over, taken
from modules.ui.navigation import step_button
from modules.ui.page_meta import top
from modules.ui.place import forget_place, show_at, shown_at
from modules.ui.post_card import icon, post_card
from modules.ui.words import different, line, markdown

ICONS = {"best": "check_circle", "acceptable": "thumb_up", "poor": "warning", "harmful": "dangerous"}
"""The icon of each quality of a choice; its words say the same."""

ENDINGS = {"good": "sentiment_satisfied", "mixed": "sentiment_neutral", "poor": "sentiment_dissatisfied"}


@dataclass(frozen=True, slots=True)
class ScenarioActions:
    """What the player of a scenario may call: real use cases or those of a preview.

    `choose` takes the attempt, the number of the step, the scene and the choice; like `replay` it gives none when the
    session has ended.
    """

    current: Callable[[], ScenarioState]
    choose: Callable[[str, int, str, str], ScenarioState | None]
    replay: Callable[[], ScenarioState | None]


@st.fragment
@guarded
def scenario_player(actions: ScenarioActions, key: str) -> None:
    """Draw where the person is in the story. Only this reruns when a choice is made."""
    handed = taken(key)
    state: ScenarioState = handed.state if handed else actions.current()
    if handed and handed.notice:
        st.warning(handed.notice, icon=":material/info:")
    if state.last is not None and (shown_at() or 0) < len(state.path):
        _consequence(state, *state.last)
    elif state.ending is not None:
        _ending(state, state.ending, actions, key)
    elif state.scene is not None:
        _scene(state, state.scene, actions, key)


def _scene(state: ScenarioState, scene: Scene, actions: ScenarioActions, key: str) -> None:
    """Draw a scene and what one could do in it."""
    with st.container(key=top(f"scene_{state.attempt.id}_{state.number}"), gap="xsmall"):
        st.caption(say("scenario.scene", n=state.number))
        st.header(line(state.release, scene.title), anchor=False)
    st.markdown(markdown(state.release, scene.text))
    if scene.post is not None:
        post_card(state.release, scene.post)
    labels = different([line(state.release, choice.text) for choice in in_order(state, scene)])
    st.radio(
        say("scenario.choices"),
        range(len(labels)),
        index=None,
        format_func=labels.__getitem__,
        key=_widget(state),
        on_change="ignore",
        width="stretch",
    )
    args = (state, scene, actions, key)
    st.button(say("scenario.choose"), key=f"do_{_widget(state)}", type="primary", on_click=_choose, args=args)


def _widget(state: ScenarioState) -> str:
    """Return the key of the choices: it carries the step's number, so that an old screen cannot choose anew."""
    return f"choice_{state.attempt.id}_{state.number}"


def in_order(state: ScenarioState, scene: Scene) -> list[Choice]:
    """Return the choices in the order of this attempt: mixed, so that the place of a choice tells nothing."""
    by_id = {choice.id: choice for choice in scene.choices}
    return [by_id[choice] for choice in shuffled(by_id, state.attempt.seed, f"choices of {scene.id}")]


def _choose(state: ScenarioState, scene: Scene, actions: ScenarioActions, key: str) -> None:
    """Save the choice; the consequence is shown from here."""
    choices = in_order(state, scene)
    place = st.session_state.get(_widget(state))
    if not isinstance(place, int) or not 0 <= place < len(choices):
        hand_over(key, Handed(state, say("scenario.choose_first")))
        return
    try:
        after = actions.choose(state.attempt.id, state.number, scene.id, choices[place].id)
    except StaleChoice as stale:
        hand_over(key, Handed(stale.state, say("scenario.stale")))
    except Invalid as invalid:
        hand_over(key, Handed(state, str(invalid)))
    else:
        if after is not None:
            show_at(len(state.path))
            hand_over(key, Handed(after))


def _consequence(state: ScenarioState, scene: Scene, choice: Choice) -> None:
    """Draw what the choice leads to, and only then what to think of it."""
    number = len(state.path)
    with st.container(key=top(f"then_{state.attempt.id}_{number}"), gap="xsmall"):
        st.caption(line(state.release, scene.title))
        st.header(say("scenario.then"), anchor=False)
    st.markdown(f"*{say('scenario.you', text=line(state.release, choice.text))}*")
    st.markdown(markdown(state.release, choice.consequence))
    _judged(state.release, choice)
    cited = [state.release.cites(source) for source in choice.cites]
    cites(state.release, cited, f"{state.attempt.id}_{number}")
    st.button(
        say("scenario.continue"),
        key=f"continue_{state.attempt.id}_{number}",
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=show_at,
        args=(number,),
    )


def _judged(release: Release, choice: Choice) -> None:
    good = choice.quality in ("best", "acceptable")
    draw = st.success if good else st.warning
    title = say(f"quality.{choice.quality}")
    draw(markdown(release, choice.rationale), title=title, icon=f":material/{ICONS[choice.quality]}:")


def _ending(state: ScenarioState, ending: Ending, actions: ScenarioActions, key: str) -> None:
    """Draw how the story ended, the way there, and what to do next."""
    with st.container(key=top(f"ending_{state.attempt.id}"), gap="xsmall"):
        st.caption(f":material/{ENDINGS[ending.outcome]}: {say(f'outcome.{ending.outcome}')}")
        st.header(line(state.release, ending.title), anchor=False)
    st.markdown(markdown(state.release, ending.text))
    if state.certified:
        st.success(say("quiz.certified"), icon=":material/workspace_premium:")
    st.subheader(say("scenario.path"), anchor=False)
    st.html(path_html(state.release, state.path))
    with st.container(horizontal=True):
        if state.next is not None:
            step_button(state.next.label, f"go_{state.attempt.id}", state.next.page, state.next.query)
        st.button(
            say("scenario.replay"),
            key=f"replay_{state.attempt.id}",
            icon=":material/replay:",
            on_click=_replay,
            args=(actions, key),
        )


def path_html(release: Release, path: Sequence[tuple[Scene, Choice]]) -> str:
    """Return the way taken as an HTML list: each scene, the choice, and how good it was in words and icon."""
    rows = (
        f"<li>{icon(ICONS[choice.quality], choice.quality)}<small>{escape(release.fill(scene.title))}</small>"
        f"<b>{escape(release.fill(choice.text))}</b><small>{say(f'quality.{choice.quality}')}</small></li>"
        for scene, choice in path
    )
    return f'<ol class="soc-path">{"".join(rows)}</ol>'


def _replay(actions: ScenarioActions, key: str) -> None:
    state = actions.replay()
    if state is not None:
        forget_place()
        hand_over(key, Handed(state))
