"""A server of the course in a process of its own, which a test may stop, kill and start again where it was."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

HERE = Path(__file__).parents[2]
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Server:
    """`python -m modules serve` on a port and a folder that outlive each of its processes."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("SOCIABLE_", "STREAMLIT_"))
        }
        self._environment = {**kept, "SOCIABLE_VAR": str(folder), "SOCIABLE_PORT": str(self.port), **settings}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "modules", "serve"],
                cwd=HERE,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        self._wait(self._process)

    def stop(self) -> None:
        """Ask it to end, as a supervisor does before an update."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it between two instructions, as a power cut does."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        self.stop()
        self.start()

    def incidents(self) -> list[str]:
        """The uncaught errors that it has logged."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if "Traceback" in line or _is_error(line)]

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(20)
            self._process = None

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert process.poll() is None, self.log.read_text(encoding="utf-8")
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2) as answer:  # noqa: S310
                    if answer.status == 200:
                        return
            except (URLError, OSError):
                time.sleep(0.1)
        raise AssertionError(self.log.read_text(encoding="utf-8"))


def _is_error(line: str) -> bool:
    try:
        record = json.loads(line)
    except ValueError:
        return False
    return isinstance(record, dict) and record.get("level") == "error"
