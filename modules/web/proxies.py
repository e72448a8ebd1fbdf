"""Who is calling: the peer, or whoever a trusted proxy says is behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

from starlette.datastructures import Headers

LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = ("forwarded", "x-real-ip")
IPV6_HOUSEHOLD = 64
"""Bits of an IPv6 address that one customer shares; the rest is theirs to change at will."""

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Caller:
    """The address that a request is counted under, and the scheme the person's browser used."""

    address: str
    scheme: str


def caller(scope: Mapping[str, Any], trusted: Sequence[Network]) -> Caller:
    """The caller of a request; forwarded headers are believed from trusted proxies only.

    A server in front of us (plain `uvicorn`) may have put the forwarded address in place of its peer
    already; it does so for peers on this computer, so that is what such a peer is taken for.
    """
    headers = Headers(scope=dict(scope))
    peer, scheme, hops = _peer(scope), str(scope.get("scheme", "http")), _hops(headers)
    behind = next((hop for hop in reversed(hops) if not _is_trusted(hop, trusted)), hops[0] if hops else peer)
    if not (_is_trusted(peer, trusted) or (trusted and behind == peer and hops)):
        return Caller("127.0.0.1" if peer in hops else peer, scheme)
    forwarded = headers.get("x-forwarded-proto", scheme).rsplit(",", 1)[-1].strip().lower()
    return Caller(behind, forwarded if forwarded in ("http", "https") else scheme)


def is_local(scope: Mapping[str, Any]) -> bool:
    """Whether a request comes straight from this computer, for this computer, through no proxy."""
    headers = Headers(scope=dict(scope))
    forwarded = any(name.startswith("x-forwarded") or name in FORWARDED for name in headers)
    return not forwarded and _is_loopback(_peer(scope)) and host_name(headers.get("host", "")) in LOCAL_HOSTS


def host_name(host: str) -> str:
    """The name in a Host header, without its port, in small letters; empty when it is malformed."""
    name, colon, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    if not colon:
        return host.lower()
    return name.lower() if port.isdecimal() else ""


def bucket(address: str) -> str:
    """The name under which an address is counted: an IPv6 address counts with its whole network."""
    parsed = _parse(address)
    if isinstance(parsed, IPv6Address):
        return str(IPv6Network((parsed, IPV6_HOUSEHOLD), strict=False))
    return address


def _peer(scope: Mapping[str, Any]) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def _hops(headers: Headers) -> list[str]:
    listed = ",".join(headers.getlist("x-forwarded-for")).split(",")
    return [str(parsed) for hop in listed if (parsed := _parse(_without_port(hop.strip()))) is not None]


def _without_port(hop: str) -> str:
    if hop.startswith("["):
        return hop[1:].partition("]")[0]
    return hop.partition(":")[0] if hop.count(":") == 1 else hop


def _parse(address: str) -> Address | None:
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    mapped = parsed.ipv4_mapped if isinstance(parsed, IPv6Address) else None
    return mapped or parsed


def _is_loopback(address: str) -> bool:
    parsed = _parse(address)
    return parsed is not None and parsed.is_loopback


def _is_trusted(address: str, trusted: Sequence[Network]) -> bool:
    parsed = _parse(address)
    return parsed is not None and any(parsed in network for network in trusted)
