"""The whole way through a real provider on loopback."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from oidc_provider_mock import User, run_server_in_thread
from starlette.testclient import TestClient

from modules.learning.workspace import Workspace
from modules.people import Role
from modules.records import append, queries
from modules.records.events.roster import PersonLeft
from modules.settings import Mode

USERS = (
    User(
        sub="s-alice",
        claims={"email": "Alice@Example.com", "email_verified": True, "groups": ["Staff", "HR"]},
    ),
    User(
        sub="s-bob",
        claims={"email": "bob@example.com", "email_verified": False, "number": "E1", "groups": "HR"},
    ),
    User(sub="s-twin", claims={"email": "alice@example.com", "email_verified": True}),
    User(sub="s-tess", claims={"email": "tess@example.com", "email_verified": True}),
    User(sub="s-stranger", claims={"email": "eve@example.com", "email_verified": True}),
    User(sub="s-nameless", claims={}),
)


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with run_server_in_thread(user_claims=USERS, require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def start(
    issuer: str,
    open_work: Callable[..., Workspace],
    connect: Callable[..., TestClient],
    populated: Callable[[Workspace], None],
) -> Callable[..., tuple[Workspace, TestClient]]:
    def start_it(**given: Any) -> tuple[Workspace, TestClient]:
        provider = {"oidc_issuer": issuer, "oidc_client_id": "sociable", "oidc_client_secret": "shared"}
        work = open_work(mode=Mode.PRODUCTION, **(provider | given))
        populated(work)
        return work, connect(work)

    return start_it


def at_provider(address: str, sub: str) -> str:
    """Signs in at the provider and gives the address it sends the browser back to."""
    return httpx2.post(address, data={"sub": sub}).headers["location"]


def sign_in(client: TestClient, sub: str, wanted: str = "/") -> Any:
    begun = client.get("/auth/oidc", params={"next": wanted})
    return client.get(at_provider(begun.headers["location"], sub))


def seen(client: TestClient) -> int:
    return client.get("/").status_code


def test_the_browser_is_sent_with_pkce_state_and_nonce(start: Callable[..., Any]) -> None:
    _, client = start()
    asked = parse_qs(urlsplit(client.get("/auth/oidc").headers["location"]).query)

    assert ["S256"] == asked["code_challenge_method"]
    assert ["http://127.0.0.1:8501/auth/oidc/callback"] == asked["redirect_uri"]
    assert all(len(asked[name][0]) >= 16 for name in ("state", "nonce", "code_challenge"))


def test_somebody_on_the_roster_is_signed_in_and_led_on(start: Callable[..., Any]) -> None:
    _, client = start()
    answer = sign_in(client, "s-alice", "/lesson?unit=join-in")

    assert (303, "/lesson?unit=join-in") == (answer.status_code, answer.headers["location"])
    assert 200 == seen(client)


def test_the_account_is_tied_to_the_person_from_then_on(start: Callable[..., Any]) -> None:
    """Another address on the roster does not matter any more."""
    work, client = start()
    sign_in(client, "s-alice")
    with work.store.write() as db:
        queries.people.name(db, "alice", name="Alice", email="alice.new@example.com")
    client.cookies.clear()

    assert 303 == sign_in(client, "s-alice").status_code
    assert 200 == seen(client)


def test_a_second_account_with_the_same_address_is_turned_away(start: Callable[..., Any]) -> None:
    _, client = start()
    sign_in(client, "s-alice")
    client.cookies.clear()
    answer = sign_in(client, "s-twin")

    assert 403 == answer.status_code
    assert "already tied" in answer.text
    assert 303 == seen(client)


@pytest.mark.parametrize(
    ("sub", "sentence"),
    [
        ("s-bob", "has not confirmed your e-mail address"),
        ("s-stranger", "not on the training roster"),
        ("s-nameless", "has not confirmed your e-mail address"),
    ],
)
def test_whom_the_provider_does_not_vouch_for_is_told_so(
    start: Callable[..., Any], sub: str, sentence: str
) -> None:
    _, client = start()
    answer = sign_in(client, sub)

    assert 403 == answer.status_code
    assert sentence in answer.text
    assert 303 == seen(client)


def test_an_unverified_address_is_believed_from_the_pinned_issuer_alone(
    start: Callable[..., Any], issuer: str
) -> None:
    _, client = start(oidc_require_verified=False, oidc_pinned_issuer=issuer)

    assert 303 == sign_in(client, "s-bob").status_code


def test_without_a_pin_it_is_not(start: Callable[..., Any]) -> None:
    _, client = start(oidc_require_verified=False)

    assert 403 == sign_in(client, "s-bob").status_code


def test_another_claim_can_match_the_employee_number(start: Callable[..., Any]) -> None:
    work, client = start(oidc_claim="number", oidc_matches="employee_number")
    sign_in(client, "s-bob")

    with work.store.read() as db:
        assert "E1" == queries.people.by_subject(db, work.settings.oidc_issuer, "s-bob").employee_number
    assert 200 == seen(client)


ROLES = {"oidc_role_claim": "groups", "oidc_roles": "HR=hr"}


@pytest.mark.parametrize(("sub", "person"), [("s-alice", "alice"), ("s-bob", "bob")])
def test_a_role_comes_from_a_claim_be_it_one_value_or_a_list(
    start: Callable[..., Any], issuer: str, sub: str, person: str
) -> None:
    work, client = start(oidc_require_verified=False, oidc_pinned_issuer=issuer, **ROLES)
    sign_in(client, sub)

    with work.store.read() as db:
        assert Role.HR is queries.people.find(db, person).role
        assert "role_changed" in [
            row[0] for row in db.all("select kind from events where person = ?", (person,))
        ]


def test_a_role_that_the_provider_gives_is_lost_with_the_claim(start: Callable[..., Any]) -> None:
    work, client = start(oidc_role_claim="groups", oidc_roles="Authors=trainer")
    sign_in(client, "s-tess")

    with work.store.read() as db:
        assert Role.LEARNER is queries.people.find(db, "tess").role


def test_a_role_that_the_provider_does_not_give_is_the_rosters(start: Callable[..., Any]) -> None:
    work, client = start(**ROLES)
    sign_in(client, "s-tess")

    with work.store.read() as db:
        assert Role.TRAINER is queries.people.find(db, "tess").role


def test_who_has_left_does_not_come_back_in(start: Callable[..., Any]) -> None:
    work, client = start()
    sign_in(client, "s-alice")
    with work.store.write() as db:
        append(db, PersonLeft(on=work.clock.today()), person="alice", at=work.clock.now(), actor="house")

    assert 303 == seen(client)
    answer = sign_in(client, "s-alice")
    assert (403, True) == (answer.status_code, "has been closed" in answer.text)


def test_an_answer_for_another_browser_is_refused(
    start: Callable[..., Any], connect: Callable[..., TestClient]
) -> None:
    work, client = start()
    back = at_provider(client.get("/auth/oidc").headers["location"], "s-alice")
    other = connect(work)

    assert 403 == other.get(back).status_code
    assert 303 == seen(other)


def test_an_answer_counts_once(start: Callable[..., Any]) -> None:
    _, client = start()
    back = at_provider(client.get("/auth/oidc").headers["location"], "s-alice")
    client.get(back)
    client.cookies.delete("sociable_session")

    assert 403 == client.get(back).status_code


@pytest.mark.parametrize("query", ["", "?error=access_denied", "?code=x", "?state=x", "?code=x&state=y"])
def test_nonsense_from_the_provider_is_a_sentence(start: Callable[..., Any], query: str) -> None:
    _, client = start()
    client.get("/auth/oidc")
    answer = client.get(f"/auth/oidc/callback{query}")

    assert 403 == answer.status_code
    assert "did not confirm who you are" in answer.text


def test_a_provider_that_is_away_is_a_sentence(start: Callable[..., Any]) -> None:
    _, client = start(oidc_issuer="http://127.0.0.1:9")

    assert "cannot be reached" in client.get("/auth/oidc").text


def test_failures_are_limited_and_successes_are_not(start: Callable[..., Any], clock: Any) -> None:
    _, client = start(sign_in_per_minute=3)
    for _ in range(5):
        assert 303 == sign_in(client, "s-alice").status_code
    failed = [client.get("/auth/oidc/callback?code=x&state=y").status_code for _ in range(4)]
    clock.seconds += 61

    assert [403, 403, 403, 429] == failed
    assert 302 == client.get("/auth/oidc").status_code


def test_where_to_go_on_to_stays_on_this_site(start: Callable[..., Any]) -> None:
    _, client = start()

    assert "/" == sign_in(client, "s-alice", "//evil.example").headers["location"]
