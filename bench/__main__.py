"""`python -m bench [--small] [NAME …]`: runs the benchmarks named, or all; one JSON document, logs on standard error."""

import argparse
import json
import logging
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from bench.figures import machine

BENCHMARKS: dict[str, str] = {
    "answer": "bench.answer",
    "load": "bench.load",
    "export": "bench.export",
    "completion": "bench.completion",
    "content": "bench.content",
    "start": "bench.start",
    "appends": "bench.appends",
}
"""Each benchmark with the module whose `measure()` runs it; imported only when it is asked for."""

log = logging.getLogger("bench")


def run(names: Sequence[str], *, small: bool = False) -> dict[str, Any]:
    """The results by name, and the machine they come from; small ones tell only that everything runs."""
    about = machine()
    results = {}
    for name in names:
        log.info("%s …", name)
        began = time.perf_counter()
        benchmark = import_module(BENCHMARKS[name])
        results[name] = benchmark.measure(**(benchmark.SMALL if small else {}))
        log.info("%s took %.0f s", name, time.perf_counter() - began)
    return {"machine": about, "results": results}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the command line names."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Runs benchmarks and prints JSON.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}; all if none"
    )
    parser.add_argument("--small", action="store_true", help="as little as shows that everything runs")
    given = parser.parse_args(arguments)
    if unknown := [name for name in given.names if name not in BENCHMARKS]:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s")
    logging.getLogger("sociable").setLevel(logging.WARNING)
    sys.stdout.write(json.dumps(run(given.names or list(BENCHMARKS), small=given.small), indent=2) + "\n")


if __name__ == "__main__":
    main()
