"""The blocks of a lesson: one renderer per kind, in one table."""

from modules.ui.blocks.ground import Ground
from modules.ui.blocks.table import BLOCKS, draw_block

__all__ = ["BLOCKS", "Ground", "draw_block"]
