"""How each kind of item is asked: one file per kind, in one table."""

from modules.ui.widgets.table import WIDGETS, Widget, widget_for

__all__ = ["WIDGETS", "Widget", "widget_for"]
