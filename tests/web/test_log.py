import json

import pytest

from modules.web.log import report


def look_up(text: str) -> None:
    try:
        _ = {}[text]
    except KeyError as first:
        raise ValueError(text) from first


def fail_with(text: str) -> Exception:
    try:
        look_up(text)
    except ValueError as second:
        return second
    raise AssertionError


def test_an_error_is_one_line_of_json_with_the_id_that_the_person_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    incident = report(fail_with("secret"), "script")
    line = capsys.readouterr().err

    assert 1 == line.count("\n")
    record = json.loads(line)
    assert incident == record["id"]
    assert "script" == record["where"]
    assert ["builtins.ValueError", "builtins.KeyError"] == record["errors"]
    assert record["frames"][-1].startswith("tests/web/test_log.py:")


def test_what_a_person_wrote_is_not_in_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    report(fail_with("Alice answered b"), "script")

    assert "Alice" not in capsys.readouterr().err


def test_two_errors_have_two_ids() -> None:
    assert report(ValueError(), "x") != report(ValueError(), "x")
