"""Pressing and choosing in a page, by what a person reads."""

from streamlit.testing.v1 import AppTest


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    return next(button for button in app.button if button.label == label).click().run()


def choose(app: AppTest, label: str) -> AppTest:
    """Choose the option with this label; nothing is sent yet."""
    radio = app.radio[0]
    radio.set_value(radio.options.index(label))
    return app


def labels(app: AppTest) -> list[str]:
    """What the buttons say."""
    return [button.label for button in app.button]


def links(app: AppTest) -> list[str]:
    """What the links to pages of ours say."""
    return [link.label for link in app.get("page_link")]
