"""The ledger, the tables that follow from it, and all SQL: nothing recorded is ever overwritten."""

from modules.records import events, queries
from modules.records.connection import Connection
from modules.records.errors import (
    Busy,
    Conflict,
    DiskFull,
    NotWritable,
    RecordsError,
    TooNew,
    UnknownRelease,
)
from modules.records.ledger import HOUSE, append, moment, new_id, project, stamp
from modules.records.recorded import Recorded
from modules.records.sealing import Sealed, seal
from modules.records.store import Store
from modules.records.verification import Broken, verify_chain

__all__ = [
    "HOUSE",
    "Broken",
    "Busy",
    "Conflict",
    "Connection",
    "DiskFull",
    "NotWritable",
    "Recorded",
    "RecordsError",
    "Sealed",
    "Store",
    "TooNew",
    "UnknownRelease",
    "append",
    "events",
    "moment",
    "new_id",
    "project",
    "queries",
    "seal",
    "stamp",
    "verify_chain",
]
