"""A browser's side of Streamlit's websocket: what is on the page, pressing it, and when all of it has arrived."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

PATIENCE = 60.0


class NotThere(LookupError):
    """The page has no such control, or it showed an error; the text says what is there instead."""


@dataclass(frozen=True, slots=True)
class Control:
    """Something on the page that can be pressed or set."""

    kind: str
    key: str
    proto: Any
    fragment: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """One rerun from the request until everything had arrived."""

    seconds: float
    size: int
    drawn: Counter[str]
    """How often each kind of element and container came."""


class Tab:
    """A tab of a browser: it keeps the address, the controls on the page and their values, as the real one does."""

    def __init__(self, url: str, page: str, query: str = "", cookie: str = "") -> None:
        self._url, self._page, self._query, self._cookie = url, page, query, cookie
        self._script = ""
        self._socket: ClientConnection | None = None
        self._values: dict[str, WidgetState] = {}
        self.controls: dict[str, Control] = {}
        self.problems: list[str] = []

    async def open(self) -> Delivered:
        """Connect and draw the page for the first time."""
        base = urlsplit(self._url)
        self._socket = await connect(
            f"ws://{base.netloc}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit"), Subprotocol("PLACEHOLDER_AUTH_TOKEN")],
            origin=Origin(self._url),
            additional_headers={"Cookie": self._cookie} if self._cookie else {},
            max_size=None,
            open_timeout=PATIENCE,
            ping_interval=None,
            compression=None,
        )
        return await self.rerun()

    async def close(self) -> None:
        """Leave."""
        if self._socket is not None:
            await self._socket.close()

    async def rerun(self) -> Delivered:
        """Draw the whole page anew."""
        return await self._run("", None)

    async def press(self, prefix: str) -> Delivered:
        """Press the button whose key begins so; only its fragment reruns, if it is in one."""
        button = self.control(prefix)
        return await self._run(button.fragment, WidgetState(id=button.proto.id, trigger_value=True))

    def choose(self, prefix: str, label: str) -> None:
        """Choose an option of a radio group; nothing is sent yet."""
        radio = self.control(prefix)
        self._values[radio.proto.id] = WidgetState(id=radio.proto.id, string_value=label)

    def tick(self, control: Control) -> None:
        """Tick a checkbox; nothing is sent yet."""
        self._values[control.proto.id] = WidgetState(id=control.proto.id, bool_value=True)

    def has(self, prefix: str) -> bool:
        """Whether a control's key begins so."""
        return any(key.startswith(prefix) for key in self.controls)

    def control(self, prefix: str) -> Control:
        """The control whose key begins so; raise NotThere."""
        for key, control in self.controls.items():
            if key.startswith(prefix):
                return control
        raise NotThere(f"no {prefix}* among {sorted(self.controls)}; {self.problems[-3:]}")

    def all(self, prefix: str) -> list[Control]:
        """Every control whose key begins so, in the order of the page."""
        return [control for key, control in self.controls.items() if key.startswith(prefix)]

    async def _run(self, fragment: str, trigger: WidgetState | None) -> Delivered:
        if self._socket is None:
            raise NotThere("the tab is not open")
        message = self._request(fragment, trigger).SerializeToString()
        began = time.perf_counter()
        await self._socket.send(message)
        seen: dict[str, Control] = {}
        drawn: Counter[str] = Counter()
        size = 0
        while True:
            async with asyncio.timeout(PATIENCE):
                raw = await self._socket.recv()
            size += len(raw)
            told = ForwardMsg.FromString(raw if isinstance(raw, bytes) else raw.encode())
            kind = told.WhichOneof("type")
            if kind == "delta":
                _take(told.delta, seen, drawn, self.problems)
            elif kind == "script_finished":
                if told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    fragment, seen = "", {}
                    continue
                break
            else:
                self._follow(told, kind)
        self._keep(seen, fragment)
        return Delivered(time.perf_counter() - began, size, drawn)

    def _request(self, fragment: str, trigger: WidgetState | None) -> BackMsg:
        message = BackMsg()
        request = message.rerun_script
        request.query_string = self._query
        request.page_script_hash = self._script
        request.page_name = "" if self._script else self._page
        request.fragment_id = fragment
        request.widget_states.widgets.extend(self._values.values())
        if trigger is not None:
            request.widget_states.widgets.append(trigger)
        request.context_info.timezone, request.context_info.locale = "UTC", "en-US"
        request.context_info.url = f"{self._url}/{self._page}"
        return message

    def _follow(self, told: ForwardMsg, kind: str | None) -> None:
        """Keep up with the address, as a browser's address bar does."""
        if kind == "new_session":
            self._script = told.new_session.page_script_hash or self._script
        elif kind == "navigation":
            self._script = told.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = told.page_info_changed.query_string
        elif kind == "page_not_found":
            self.problems.append("page not found")

    def _keep(self, seen: dict[str, Control], fragment: str) -> None:
        """What the run did not draw again is gone: everything, or what belonged to the fragment that ran."""
        if fragment:
            others = {key: control for key, control in self.controls.items() if control.fragment != fragment}
            seen = {**others, **seen}
        self.controls = seen
        there = {control.proto.id for control in seen.values()}
        self._values = {key: value for key, value in self._values.items() if key in there}


def _take(delta: Delta, seen: dict[str, Control], drawn: Counter[str], problems: list[str]) -> None:
    what = delta.WhichOneof("type")
    if what == "add_block":
        drawn[f"block {delta.add_block.WhichOneof('type') or 'plain'}"] += 1
        return
    if what != "new_element":
        return
    kind = delta.new_element.WhichOneof("type") or ""
    drawn[kind] += 1
    proto = getattr(delta.new_element, kind, None)
    if kind == "exception":
        problems.append(f"{proto.type}: {proto.message}"[:300] if proto is not None else "an exception")
    elif key := user_key(getattr(proto, "id", "")):
        seen.pop(key, None)
        seen[key] = Control(kind, key, proto, delta.fragment_id)


def user_key(widget: str) -> str:
    """The key that the script gave to a control: what stands behind the hash in its id."""
    mark, _, rest = widget.partition("-")
    _, _, key = rest.partition("-")
    return key if mark == "$$ID" and key != "None" else ""


def label_of(control: Control, options: Iterable[Any] | None = None) -> list[str]:
    """What the options of a control are called on the page."""
    given = control.proto.options if options is None else options
    return [option if isinstance(option, str) else str(option.content) for option in given]
