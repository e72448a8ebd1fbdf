"""Every benchmark runs and prints one JSON document; how fast anything is does not matter here."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.__main__ import BENCHMARKS

ROOT = Path(__file__).parents[2]

KEYS = {
    "answer": {
        "cpu_ms_per_answer",
        "bare_cpu_ms_per_answer",
        "answers_on_disk",
        "ours",
        "bare",
        "peer",
        "aims",
    },
    "load": {"waves", "bare", "peer", "aims"},
    "export": {
        "rows",
        "complete",
        "seconds",
        "extra_mb",
        "answers_alone",
        "answers_meanwhile",
        "peer",
        "aims",
    },
    "completion": {"people", "asked", "peer", "aims"},
    "content": {"lessons", "problems", "cpu_s", "cpu_s_yaml_alone", "aims"},
    "start": {"seconds", "seconds_hello", "cpu_s", "cpu_s_hello", "aims"},
    "appends": {"appends_per_second", "bare_per_second", "cpu_ms_per_append", "cpu_ms_bare"},
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the CPU of other processes is read from /proc"
    ),
]


def document(name: str) -> Any:
    """What `python -m bench --small NAME` prints."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith(("SOCIABLE_", "BENCH_"))}
    run = subprocess.run(
        [sys.executable, "-m", "bench", "--small", name],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
    )
    assert 0 == run.returncode, run.stderr[-3000:]
    return json.loads(run.stdout)


def test_the_table_and_this_test_know_the_same_benchmarks() -> None:
    assert KEYS.keys() == BENCHMARKS.keys()


@pytest.mark.parametrize("name", ["start", "completion", "appends"])
def test_it_prints_the_machine_its_figures_and_its_aims(name: str) -> None:
    told_by(name)


def test_every_answer_that_was_clicked_is_on_disk() -> None:
    told = told_by("answer")

    assert told["answers_clicked"] == told["answers_on_disk"]


def test_the_load_loses_no_answer_and_no_click() -> None:
    waves = told_by("load")["waves"]

    assert [0] * len(waves) == [wave["answers_lost"] for wave in waves]
    assert [[]] * len(waves) == [wave["problems"] for wave in waves]
    assert {1, 2} == {wave["processes"] for wave in waves}


def test_the_export_is_complete_to_the_last_line() -> None:
    told = told_by("export")

    assert told["complete"]
    assert told["rows_expected"] == told["rows"]


def test_the_generated_course_has_no_errors() -> None:
    problems = told_by("content")["problems"]

    assert [] == [problem for problem in problems if problem.startswith("error")]


def test_a_name_that_is_none_is_refused_with_the_names_that_are() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bench", "nothing"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert 2 == run.returncode
    assert "answer, load, export" in run.stderr


def told_by(name: str) -> Any:
    """The result of one benchmark, which has its machine, its keys, and aims that say whether they are met."""
    told = document(name)
    result = told["results"][name]
    assert {"cores", "python"} <= told["machine"].keys()
    assert KEYS[name] <= result.keys()
    for aim in result.get("aims", ()):
        assert {"what", "value", "met"} <= aim.keys()
        assert isinstance(aim["met"], bool)
    return result
