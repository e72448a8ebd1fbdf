"""Settings from the environment and an optional file: typed, explained, and right before anything starts."""

from modules.settings.loading import SettingsError, load_settings
from modules.settings.model import Mode, Privacy, Settings
from modules.settings.rows import Row, rows

__all__ = ["Mode", "Privacy", "Row", "Settings", "SettingsError", "load_settings", "rows"]
