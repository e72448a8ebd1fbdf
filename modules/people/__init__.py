"""Who people are to the course: persons, roles, and who may do what."""

from modules.people.codes import code_for
from modules.people.holdings import HOLDINGS, Holding
from modules.people.permissions import (
    MEANINGS,
    PERMISSIONS,
    Permission,
    Reach,
    allows,
    may_reach,
    reach,
)
from modules.people.person import Actor, Person, Role

__all__ = [
    "HOLDINGS",
    "MEANINGS",
    "PERMISSIONS",
    "Actor",
    "Holding",
    "Permission",
    "Person",
    "Reach",
    "Role",
    "allows",
    "code_for",
    "may_reach",
    "reach",
]
