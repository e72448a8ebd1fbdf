"""The line between a browser and the server, which can be slow, swallow what is said, or break."""

import socket
import threading
import time
from contextlib import suppress

CHUNK = 65_536


class Wire:
    """Passes bytes on between a port of its own and the server's, as the line of a phone does.

    `lose_answers` swallows what the server says, `lose_questions` what the browser says: neither side can tell.
    `cut` breaks every connection and lets none through until `mend`.
    """

    def __init__(self, server_port: int, delay: float = 0.0) -> None:
        self._target = ("127.0.0.1", server_port)
        self._delay = delay
        self._up = True
        self._lost: set[str] = set()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def lose_answers(self) -> None:
        self._lost.add("answers")

    def lose_questions(self) -> None:
        self._lost.add("questions")

    def cut(self) -> None:
        self._up = False
        for end in list(self._open):
            _shut(end)

    def mend(self) -> None:
        self._lost.clear()
        self._up = True

    def close(self) -> None:
        self.cut()
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            if not self._up:
                _shut(near)
                continue
            far = socket.create_connection(self._target)
            self._open.update((near, far))
            for source, target, kind in ((near, far, "questions"), (far, near, "answers")):
                threading.Thread(target=self._pass_on, args=(source, target, kind), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, kind: str) -> None:
        with suppress(OSError):
            while data := source.recv(CHUNK):
                time.sleep(self._delay)
                if kind not in self._lost:
                    target.sendall(data)
        for end in (source, target):
            _shut(end)
            self._open.discard(end)


def _shut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
