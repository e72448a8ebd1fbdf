"""The table of all settings, as `python -m modules settings` prints it."""

from dataclasses import dataclass

from pydantic import SecretStr

from modules.settings.loading import variable
from modules.settings.model import Settings


@dataclass(frozen=True, slots=True)
class Row:
    """One setting as people read it; secrets are masked."""

    name: str
    value: str
    default: str
    accepts: str
    meaning: str


def rows(settings: Settings) -> tuple[Row, ...]:
    """Every setting with the value in force, in the order in which they are declared."""
    return tuple(
        Row(
            name=variable(name),
            value=_written(getattr(settings, name)),
            default=_written(field.default),
            accepts=str(field.json_schema_extra["accepts"])
            if isinstance(field.json_schema_extra, dict)
            else "",
            meaning=field.description or "",
        )
        for name, field in Settings.model_fields.items()
    )


def _written(value: object) -> str:
    match value:
        case None:
            return ""
        case SecretStr():
            return "(set)"
        case bool():
            return str(value).lower()
        case tuple():
            return ", ".join(str(part) for part in value)
        case _:
            return str(value)
