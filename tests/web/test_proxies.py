from ipaddress import ip_network

import pytest

from modules.web.proxies import Caller, bucket, caller, host_name, is_local

LOCAL_PROXY = (ip_network("127.0.0.1/32"),)
INNER_PROXIES = (ip_network("10.0.0.0/8"), ip_network("127.0.0.1/32"))


def request(
    peer: str = "127.0.0.1", host: str = "127.0.0.1:8501", scheme: str = "http", **headers: str
) -> dict[str, object]:
    rows = {"host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "type": "http",
        "scheme": scheme,
        "client": (peer, 50000),
        "headers": [(name.encode(), value.encode()) for name, value in rows.items()],
    }


@pytest.mark.parametrize(
    ("scope", "trusted", "expected"),
    [
        (request("203.0.113.9"), (), Caller("203.0.113.9", "http")),
        (request("203.0.113.9", x_forwarded_for="198.51.100.1"), (), Caller("203.0.113.9", "http")),
        (request("203.0.113.9", x_forwarded_proto="https"), (), Caller("203.0.113.9", "http")),
        (request("203.0.113.9", x_forwarded_for="198.51.100.1"), LOCAL_PROXY, Caller("203.0.113.9", "http")),
        (
            request(x_forwarded_for="198.51.100.1", x_forwarded_proto="https"),
            LOCAL_PROXY,
            Caller("198.51.100.1", "https"),
        ),
        (request(x_forwarded_for="6.6.6.6, 198.51.100.1"), LOCAL_PROXY, Caller("198.51.100.1", "http")),
        (
            request("10.0.0.2", x_forwarded_for="198.51.100.1, 10.0.0.7"),
            INNER_PROXIES,
            Caller("198.51.100.1", "http"),
        ),
        (request(x_forwarded_for="[2001:db8::7]:443"), LOCAL_PROXY, Caller("2001:db8::7", "http")),
        (request(x_forwarded_for="198.51.100.1:4711"), LOCAL_PROXY, Caller("198.51.100.1", "http")),
        (request(x_forwarded_for="nonsense"), LOCAL_PROXY, Caller("127.0.0.1", "http")),
        (request(x_forwarded_proto="javascript"), LOCAL_PROXY, Caller("127.0.0.1", "http")),
    ],
)
def test_forwarded_headers_are_believed_from_trusted_proxies_only(
    scope: dict[str, object], trusted: tuple[object, ...], expected: Caller
) -> None:
    assert expected == caller(scope, trusted)  # type: ignore[arg-type]


def test_an_address_that_the_server_itself_took_from_a_header_is_not_believed() -> None:
    """Plain uvicorn replaces the peer 127.0.0.1 by what X-Forwarded-For says."""
    rewritten = request("6.6.6.6", x_forwarded_for="6.6.6.6")

    assert Caller("127.0.0.1", "http") == caller(rewritten, ())


def test_an_address_that_the_server_took_from_a_trusted_proxy_is_believed() -> None:
    rewritten = request("198.51.100.1", x_forwarded_for="6.6.6.6, 198.51.100.1")

    assert Caller("198.51.100.1", "http") == caller(rewritten, LOCAL_PROXY)


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "127.0.0.1:9", "[::1]", "[::1]:8501", "LOCALHOST:1"]
)
@pytest.mark.parametrize("peer", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_computer_is_local(peer: str, host: str) -> None:
    assert is_local(request(peer, host))


@pytest.mark.parametrize(
    "scope",
    [
        request("192.168.1.5"),
        request("::ffff:192.168.1.5"),
        request("testclient"),
        request(""),
        request(host="demo.example"),
        request(host="127.0.0.1.example:8501"),
        request(host="localhost:port"),
        request(host=""),
        request(host="[::1"),
        request(x_forwarded_for="127.0.0.1"),
        request(x_forwarded_proto="https"),
        request(x_forwarded_host="localhost"),
        request(forwarded="for=127.0.0.1"),
        request(x_real_ip="127.0.0.1"),
    ],
)
def test_everything_else_is_not(scope: dict[str, object]) -> None:
    assert not is_local(scope)


def test_a_host_header_is_read_without_its_port() -> None:
    assert ["localhost", "[::1]", "a.example", ""] == [
        host_name(host) for host in ("localhost:8501", "[::1]:8501", "A.example", "a:b")
    ]


def test_an_ipv6_address_counts_with_its_network() -> None:
    assert bucket("2001:db8:1:2::1") == bucket("2001:db8:1:2:ffff::9")
    assert "203.0.113.9" == bucket("203.0.113.9")
