"""Reading the policy: the outline, the company's promises, and the clauses with a search."""

import streamlit as st

from modules.content import Clause, Policy, Release
from modules.texts import count, say
from modules.ui.quoting import contact_text
from modules.ui.session import signed_in
from modules.ui.words import line, markdown


def anchor(clause: Clause) -> str:
    """Return where on the page a clause stands."""
    return clause.id.lower()


def draw_outline(release: Release, policy: Policy) -> None:
    """Draw one line per clause, each a link to the clause."""
    st.header(say("policy.outline"), anchor=False)
    with st.container(key="policy_outline", border=True):
        rows = (
            f"- [**{clause.id}**](#{anchor(clause)}) {line(release, clause.outline)}"
            for clause in policy.clauses
        )
        st.markdown("\n".join(rows))


def draw_promises(release: Release, policy: Policy) -> None:
    """Draw the clauses in which the company promises something, rather than asks for it."""
    for clause in policy.clauses:
        if clause.promise:
            with st.container(key=f"promise_{clause.id}"):
                title = say("policy.promise", org=release.fill("{{org}}"), clause=clause.id)
                st.markdown(f":material/handshake: **{title}**\n\n{markdown(release, clause.text)}")


@st.fragment
def draw_clauses(release: Release, policy: Policy) -> None:
    """Draw the clauses that have all the words somebody searches for, or all of them."""
    signed_in()
    st.header(say("policy.full"), anchor=False)
    words = st.text_input(
        say("policy.search"), key="policy_search", type="search", icon=":material/search:", live="300ms"
    )
    found = [clause for clause in policy.clauses if _has(release, clause, words)]
    if words.strip():
        st.markdown(
            count("policy.search.found", len(found)) if found else say("policy.search.none", words=words)
        )
    for clause in found:
        _clause(release, clause)


def _has(release: Release, clause: Clause, words: str) -> bool:
    text = release.fill(f"{clause.id} {clause.title} {clause.outline} {clause.text}").casefold()
    return all(word in text for word in words.casefold().split())


def _clause(release: Release, clause: Clause) -> None:
    """Draw a clause in full, with whom to ask about it."""
    st.subheader(f"{clause.id} · {line(release, clause.title)}", anchor=anchor(clause))
    remarks = [contact_text(release, clause)]
    if clause.attest:
        remarks.insert(0, f":material/edit: **{say('policy.attest')}**")
    st.markdown("\n\n".join((markdown(release, clause.text), "  \n".join(remarks))))
