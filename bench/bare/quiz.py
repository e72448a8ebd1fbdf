"""The bare quiz: the elements of our quiz in the same kind of fragment, with nothing asked, scored or saved."""

import json
import os
from pathlib import Path
from typing import Any

import streamlit as st

Question = dict[str, Any]


@st.fragment
def quiz(questions: list[Question]) -> None:
    """Draw the question that is on, or what is said about the answer."""
    at = st.session_state.get("at", 0)
    question = questions[at % len(questions)]
    chosen = st.session_state.get("chosen")
    with st.container(key=f"item_{at}", gap="xsmall"):
        st.header(f"Question {at % 5 + 1} of 5", anchor=False)
        st.markdown(question["stem"])
    if chosen is None:
        ask(question, at)
    else:
        tell(question, at, chosen)


def ask(question: Question, at: int) -> None:
    """Draw the options and the buttons."""
    labels = question["labels"]
    if question["several"]:
        with st.container(key=f"group_{at}"):
            st.markdown("Several answers may be right. Tick all that are.")
            for place, label in enumerate(labels):
                st.checkbox(label, key=f"answer_{at}_{place}", on_change="ignore")
    else:
        st.radio(
            "Your answer",
            range(len(labels)),
            index=None,
            format_func=labels.__getitem__,
            key=f"answer_{at}",
            on_change="ignore",
            width="stretch",
        )
    with st.container(horizontal=True):
        st.button("Check", key=f"check_answer_{at}", type="primary", on_click=check, args=(question, at))
        st.button("Later", key=f"next_{at}_0", type="tertiary", icon_position="right", on_click=onward)


def tell(question: Question, at: int, chosen: tuple[int, ...]) -> None:
    """Draw the explanation, what works better, the sources and the way on."""
    labels, right = question["labels"], question["right"]
    marks = (":material/cancel:", ":material/check_circle:", ":material/radio_button_unchecked:")
    st.markdown(
        "\n\n".join(
            f"{marks[1 if place in right else 0 if place in chosen else 2]} {label} — **your answer**"
            for place, label in enumerate(labels)
        )
    )
    with st.container(key=f"told_{at}"):
        body = "\n\n".join(question["told"][place] for place in chosen)
        missed = [place for place in right if place not in chosen]
        if missed:
            st.warning(body, title="Not quite", icon=":material/error:")
            better = (
                f"**What works better: {labels[place]}**\n\n{question['told'][place]}" for place in missed
            )
            st.markdown("\n\n".join(better))
        else:
            st.success(body, title="Right", icon=":material/check_circle:")
        with st.popover("Where this is written", icon=":material/gavel:", key=f"cites_{at}"):
            st.markdown(question["cites"])
    st.button(
        "Next",
        key=f"next_{at}_1",
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=onward,
    )


def check(question: Question, at: int) -> None:
    """Keep what was chosen, in the session alone."""
    if question["several"]:
        places = range(len(question["labels"]))
        st.session_state["chosen"] = tuple(n for n in places if st.session_state.get(f"answer_{at}_{n}"))
    else:
        st.session_state["chosen"] = (st.session_state[f"answer_{at}"],)


def onward() -> None:
    """Go to the next question."""
    st.session_state["at"] = st.session_state.get("at", 0) + 1
    st.session_state["chosen"] = None


st.title("Join in, as yourself", anchor=False)
quiz(json.loads(Path(os.environ["BENCH_QUESTIONS"]).read_text(encoding="utf-8")))
