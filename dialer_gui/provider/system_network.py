"""The operating system's proxies, and the certificate authorities it trusts."""

from __future__ import annotations

import os
import re
import ssl
import sys
from dataclasses import dataclass
from fnmatch import fnmatchcase
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit

import truststore
from requests.utils import get_environ_proxies

_DEFAULT_PORTS = {"http": 80, "https": 443}
# host, host:443, [fd00::1] and [fd00::1]:443; a bare IPv6 address has colons but no port.
_ENTRY = re.compile(r"(?:\[(?P<bracketed>[^\]]+)\]|(?P<host>[^:]*))(?::(?P<port>\d+))?")


def system_proxies(address: str) -> dict[str, str]:
    """Return the system's proxies by scheme; none if the system excepts the address from them.

    Some systems resolve names to answer this, and that can hang.

    Raises:
        ValueError: no host can be read from the address.
    """
    if is_excepted(address, os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""):
        return {}
    return get_environ_proxies(address, no_proxy=None)


def is_excepted(address: str, no_proxy: str) -> bool:
    """Whether a list of hosts, domains and networks, as ``no_proxy`` has it, names the address.

    Raises:
        ValueError: no host can be read from the address.
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    return bool(host) and any(
        _names(entry, host, port) for entry in re.split(r"[\s,]+", no_proxy.lower()) if entry
    )


def _names(entry: str, host: str, port: int) -> bool:
    ip = _ip(host)
    if ip is not None and _is_network_of(entry, ip):
        return True
    match = _ENTRY.fullmatch(entry)
    if match is None or (match["port"] and int(match["port"]) != port):
        return False
    name = match["bracketed"] or match["host"]
    if ip is not None and ip == _ip(name):
        return True
    if "*" in name:
        return fnmatchcase(host, name)
    domain = name.strip(".")
    is_below = ip is None and host.endswith(f".{domain}")
    return bool(domain) and (host == domain or is_below)


def _is_network_of(entry: str, ip: IPv4Address | IPv6Address) -> bool:
    """Whether the entry is a network (or a single address) that the address belongs to."""
    try:
        return ip in ip_network(re.sub(r"[\[\]]", "", entry), strict=False)
    except ValueError:
        return False


def _ip(text: str) -> IPv4Address | IPv6Address | None:
    try:
        ip = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return mapped or ip


#: OpenSSL's name for an authority's file in a folder of them.
_HASHED = re.compile(r"[0-9a-f]{8}\.\d+")


@dataclass(frozen=True, slots=True)
class TrustStore:
    """How https addresses are checked on this system.

    Attributes:
        place: where the authorities are, in words.
        count: how many; None where the system does not tell.
        library: the TLS library and its version.
    """

    place: str
    count: int | None
    library: str


def trusted_authorities() -> TrustStore:
    """Return how connections of :mod:`dialer_gui.provider.transport` are checked."""
    if sys.platform == "win32":
        return TrustStore("Windows", len(ssl.enum_certificates("ROOT")), ssl.OPENSSL_VERSION)
    if sys.platform == "darwin":
        return TrustStore("macOS", None, ssl.OPENSSL_VERSION)
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The store is read when a connection is about to be secured.
    secured = context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    if count := secured.context.cert_store_stats()["x509_ca"]:
        return TrustStore("this system, in one file", count, ssl.OPENSSL_VERSION)
    # The certificates of a folder are not loaded yet: each is read when it is needed.
    folder = Path(ssl.get_default_verify_paths().capath or "/nowhere")
    files = folder.iterdir() if folder.is_dir() else ()
    count = sum(1 for path in files if _HASHED.fullmatch(path.name))
    return TrustStore(f"this system, in {folder}", count, ssl.OPENSSL_VERSION)
