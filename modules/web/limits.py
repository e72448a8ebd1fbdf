"""How often one address may ask: a bounded table of allowances in memory."""

from collections import OrderedDict
from threading import Lock

LARGEST = 10_000


class Limit:
    """Allows each name so many calls a minute, refilled evenly; forgets the name that was quiet longest.

    Each process counts for itself, so a person may get the allowance once per process; what is behind
    it (codes of 25 random signs) does not need a limit to be safe, only to be cheap.
    """

    def __init__(self, per_minute: int, largest: int = LARGEST) -> None:
        self._most = float(per_minute)
        self._largest = largest
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, name: str, at: float) -> bool:
        """Whether `name` may call at `at` (seconds that never run backwards); counts the call if so."""
        with self._lock:
            left, since = self._left.pop(name, (self._most, at))
            left = min(self._most, left + (at - since) * self._most / 60)
            granted = left >= 1
            self._left[name] = (left - 1 if granted else left, at)
            if len(self._left) > self._largest:
                self._left.popitem(last=False)
            return granted

    def is_spent(self, name: str, at: float) -> bool:
        """Whether `allows` would say no now; counts nothing."""
        with self._lock:
            left, since = self._left.get(name, (self._most, at))
            return left + (at - since) * self._most / 60 < 1

    def __len__(self) -> int:
        return len(self._left)
