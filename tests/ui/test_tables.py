"""The tables of renderers and widgets have a row for every kind there is."""

from pathlib import Path
from typing import get_args

import modules.ui.widgets
from modules.content import Block
from modules.items import KINDS
from modules.ui.blocks import BLOCKS
from modules.ui.widgets import WIDGETS

KINDS_OF_BLOCK = {model.model_fields["kind"].annotation.__args__[0] for model in get_args(get_args(Block)[0])}


def test_every_kind_of_block_has_a_renderer() -> None:
    assert set(BLOCKS) == KINDS_OF_BLOCK


def test_every_kind_of_item_has_a_widget() -> None:
    assert set(WIDGETS) == set(KINDS)


def test_every_widget_has_a_file_of_its_own() -> None:
    folder = Path(modules.ui.widgets.__file__).parent

    assert {path.stem for path in folder.glob("*.py")} - {"__init__", "table"} == set(WIDGETS)
