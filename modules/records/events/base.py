"""What every event has in common, and the few types its payload may hold."""

from datetime import date
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/+~-]{0,119}$")]
"""A word of ours or of the content: an id, a role, a department's code, a time zone. Never a name."""

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in hexadecimal of bytes that the database keeps elsewhere."""

Day = date
"""A calendar day in the person's time zone."""

Number = Annotated[int, Field(ge=0, le=2**53)]
"""A whole number; the ledger holds no floats."""

Flag = Annotated[int, Field(ge=0, le=1)]
"""1 for yes, 0 for no."""


class _Private:
    """Marks a digest whose text is kept in private_text, where it can be erased."""


PrivateDigest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), _Private()]
"""SHA-256 over salt and text of something a person wrote or is called."""


class Part(BaseModel):
    """A piece of a payload."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Event(Part):
    """One fact that happened, without who, when and to whom: those are columns of the ledger.

    A payload holds ids, codes, days, whole numbers and digests only, so that the ledger stays provable
    after a person was erased. A released version never changes: a new shape is a new `v`.
    """

    v: Literal[1] = 1
    KIND: ClassVar[str] = ""
    PRIVATE: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: object) -> None:
        """Remembers the kind and which fields are digests of private texts."""
        super().__pydantic_init_subclass__(**kwargs)
        cls.KIND = str(cls.model_fields["kind"].default)
        cls.PRIVATE = tuple(
            name
            for name, field in cls.model_fields.items()
            if is_private(field.annotation) or any(isinstance(mark, _Private) for mark in field.metadata)
        )


def is_private(annotation: object) -> bool:
    """Whether an annotation holds, at any depth, the digest of a private text."""
    marks = getattr(annotation, "__metadata__", ())
    return any(isinstance(mark, _Private) for mark in marks) or any(map(is_private, get_args(annotation)))
