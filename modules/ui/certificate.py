"""The two links of a certificate: its file, and the public page that proves it."""

import streamlit as st

from modules.texts import say
from modules.ui.post_card import icon


def certificate_links(code: str) -> None:
    """Draw the links; they lead to routes that check again who asks."""
    st.html(
        f'<p class="soc-links"><a class="soc-button" href="/download/certificate/{code}.pdf" target="_self" download>{icon("download")} '
        f"{say('training.certificate.open')}</a> "
        f'<a class="soc-button" href="/verify/{code}" target="_blank" rel="noopener">{icon("verified")} '
        f"{say('training.certificate.check')}</a></p>"
    )
