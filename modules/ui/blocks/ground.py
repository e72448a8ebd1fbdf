"""What a block is drawn on: the release it comes from and what its knowledge checks may do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from modules.content import Release
from modules.learning import AttemptState
from modules.ui.item_player import ItemActions


@dataclass(frozen=True, slots=True)
class Ground:
    """The release, a prefix for the keys of this block's controls, and what to call for a check block.

    `check` takes the id of an item and gives what its player may do: the real use cases, or those of a preview.
    `states` holds what is known of those checks already, by item.
    """

    release: Release
    key: str
    check: Callable[[str], ItemActions]
    states: Mapping[str, AttemptState] = field(default_factory=dict)

    def numbered(self, number: int) -> "Ground":
        """Return the ground for the block with this number, so that two blocks never share a key."""
        return replace(self, key=f"{self.key}_{number}")
