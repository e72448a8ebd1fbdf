"""Starts the command line: `python -m modules <verb>`."""

from modules.commands import cli

if __name__ == "__main__":
    cli(prog_name="python -m modules")
