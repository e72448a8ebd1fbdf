"""Settings: right before anything starts, or refused in words."""

from pathlib import Path

import pytest

from modules.people import Role
from modules.settings import Mode, SettingsError, load_settings, rows
from modules.settings.model import ROLES


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.environ", {})


def problems(**overrides: object) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        load_settings(**overrides)
    return caught.value.problems


def test_without_any_configuration_it_is_an_evaluation_on_this_computer() -> None:
    settings = load_settings()

    assert (Mode.EVALUATION, "127.0.0.1", 8501) == (settings.mode, settings.host, settings.port)
    assert "http://127.0.0.1:8501" == settings.base_url
    assert Path("var/sociable.db") == settings.database_path


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SOCIABLE_MODE", "prod"),
        ("SOCIABLE_PORT", "99999"),
        ("SOCIABLE_PORT", "many"),
        ("SOCIABLE_GROUP_MINIMUM", "4"),
        ("SOCIABLE_TIMEZONE", "Mars/Olympus"),
        ("SOCIABLE_TRUSTED_PROXIES", "300.1.1.1"),
        ("SOCIABLE_PUBLIC_URL", "learn.example.com"),
        ("SOCIABLE_OIDC_ROLES", "Authors=writer"),
        ("SOCIABLE_OIDC_MATCHES", "name"),
        ("SOCIABLE_HOST", "0.0.0.0"),
    ],
)
def test_a_wrong_value_names_variable_value_and_what_is_accepted(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)

    (problem,) = problems()

    assert problem.startswith(f"{variable}: ")
    assert value in problem
    assert "accepted" in problem


def test_every_problem_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_PORT", "0")
    monkeypatch.setenv("SOCIABLE_PRIVACY", "some")

    assert 2 == len(problems())


def test_a_short_secret_is_refused_and_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_SECRET", "hunter2")

    (problem,) = problems()

    assert "32 bytes" in problem
    assert "hunter2" not in problem


def test_a_misspelt_variable_is_named_with_its_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_PROT", "80")

    assert ("SOCIABLE_PROT is not a setting. Did you mean SOCIABLE_PORT?",) == problems()


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "sociable.toml").write_text('port = 9000\nhost = "localhost"\ndatabase = "a.db"\n')
    monkeypatch.setenv("SOCIABLE_PORT", "9001")

    settings = load_settings(database=Path("b.db"), mode=None)

    assert (9001, "localhost", Path("b.db")) == (settings.port, settings.host, settings.database_path)


def test_an_unknown_key_in_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "sociable.toml").write_text("prot = 9000\n")

    assert ("sociable.toml: prot is not a setting. Did you mean port?",) == problems()


def test_a_file_that_was_named_must_exist_and_be_toml(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOCIABLE_CONFIG", "other.toml")
    assert "there is no file 'other.toml'" in problems()[0]

    (tmp_path / "other.toml").write_text("port: 9000")
    assert "cannot be read as TOML" in problems()[0]


def test_lists_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")
    monkeypatch.setenv("SOCIABLE_OIDC_ROLES", "HR=Online=hr, Authors=trainer")
    monkeypatch.setenv("SOCIABLE_OIDC_ROLE_CLAIM", "groups")

    settings = load_settings()

    assert ["127.0.0.1/32", "10.0.0.0/8"] == [str(network) for network in settings.trusted_proxies]
    assert {"HR=Online": "hr", "Authors": "trainer"} == settings.role_of_claim


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"oidc_issuer": "https://id.example"}, "SOCIABLE_OIDC_CLIENT_ID"),
        ({"oidc_pinned_issuer": "https://id.example"}, "SOCIABLE_OIDC_PINNED_ISSUER"),
        (
            {"oidc_issuer": "https://id.example", "oidc_client_id": "x", "oidc_require_verified": False},
            "SOCIABLE_OIDC_REQUIRE_VERIFIED",
        ),
        ({"oidc_roles": "HR=hr"}, "SOCIABLE_OIDC_ROLE_CLAIM"),
        ({"mode": "production", "public_url": "http://learn.example.com"}, "SOCIABLE_PUBLIC_URL"),
        (
            {"mode": "production", "oidc_issuer": "http://id.example", "oidc_client_id": "x"},
            "SOCIABLE_OIDC_ISSUER",
        ),
    ],
)
def test_settings_that_contradict_each_other_are_refused(given: dict[str, object], named: str) -> None:
    (problem,) = problems(**given)

    assert problem.startswith(named)


def test_rows_explain_every_setting_and_mask_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOCIABLE_SECRET", "x" * 32)
    listed = {row.name: row for row in rows(load_settings())}

    assert "(set)" == listed["SOCIABLE_SECRET"].value
    assert all(row.meaning.endswith(".") and row.accepts for row in listed.values())


def test_the_roles_a_claim_may_give_are_those_of_the_people_room() -> None:
    assert set(ROLES) == set(Role)
