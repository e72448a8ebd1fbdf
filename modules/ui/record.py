"""The parts of *My record*: certificates, and sections of plain lines."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from modules.learning import CertificateLine, Row, Section
from modules.texts import count, long_date, say
from modules.ui.certificate import certificate_links
from modules.ui.training import certificate_words


def draw_certificates(certificates: Sequence[CertificateLine]) -> None:
    """Draw every certificate with its links."""
    st.header(say("record.certificates"), anchor=False)
    if not certificates:
        st.markdown(say("record.certificates.none"))
    for certificate in certificates:
        with st.container(key=f"certificate_{certificate.code}", border=True, gap="xsmall"):
            issued = say(
                "record.certificate.issued", date=long_date(certificate.issued_on), state=certificate.state
            )
            st.markdown(f":material/workspace_premium: {certificate_words(certificate)}\n\n{issued}")
            certificate_links(certificate.code)


def draw_section(section: Section) -> None:
    """Draw a section as a table of our own: a browser reads it faster than a grid, and it prints."""
    st.header(section.title, anchor=False)
    if not section.rows:
        st.markdown(say("record.none"))
        return
    if section.folded:
        with st.expander(count("record.lines", len(section.rows))):
            _table(section)
    else:
        _table(section)


def _table(section: Section) -> None:
    rows = "".join(_row(row) for row in section.rows)
    st.html(
        f'<table class="soc-table"><caption>{escape(section.title)}</caption><tbody>{rows}</tbody></table>'
    )


def _row(row: Row) -> str:
    return (
        f'<tr><th scope="row">{escape(row.what)}</th>'
        f"<td>{escape(row.detail)}</td><td>{escape(row.when)}</td></tr>"
    )
