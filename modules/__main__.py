"""Starts the command line: `python -m modules <verb>`."""

import io
import sys

from modules.commands import cli

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without a dash still shows the rest
    cli(prog_name="python -m modules")
