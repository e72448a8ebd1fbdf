import pytest

from modules.web.deeplinks import safe_next, sign_in_address, wanted


@pytest.mark.parametrize(
    "address",
    ["/", "/lesson?unit=join-in&lesson=first", "/record", "/download/certificate/AAAA.pdf", "/a?b=https://c"],
)
def test_addresses_of_this_site_are_kept(address: str) -> None:
    assert address == safe_next(address)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "lesson",
        "https://evil.example",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/ /evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        " /lesson",
        "/lesson\r\nSet-Cookie: a=b",
        "/auth/logout",
        "/_stcore/health",
        "/" + "a" * 3000,
    ],
)
def test_every_other_address_becomes_the_start_page(address: str | None) -> None:
    assert "/" == safe_next(address)


def test_the_wanted_address_keeps_its_query() -> None:
    scope = {"type": "http", "path": "/lesson", "query_string": b"unit=join-in&step=2"}

    assert "/lesson?unit=join-in&step=2" == wanted(scope)


def test_a_path_with_strange_signs_is_written_so_that_it_stays_one() -> None:
    assert "/l%C3%A9sson%20%22" == wanted({"type": "http", "path": '/lésson "', "query_string": b""})


def test_the_sign_in_page_leads_on() -> None:
    assert "/auth/login" == sign_in_address("/")
    assert "/auth/login?next=%2Flesson%3Fid%3D3" == sign_in_address("/lesson?id=3")
