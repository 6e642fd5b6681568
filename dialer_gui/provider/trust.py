"""Whose word is taken for who a server is: the operating system's own trust store."""

from __future__ import annotations

import re
import ssl
import sys
from dataclasses import dataclass
from pathlib import Path

import truststore

#: OpenSSL's name for an authority's file in a folder of them.
_HASHED = re.compile(r"[0-9a-f]{8}\.\d+")


@dataclass(frozen=True, slots=True)
class TrustStore:
    """What stands behind every https address.

    Attributes:
        place: where the authorities are, in words.
        count: how many; None where the system does not tell.
        library: the TLS library and its version.
    """

    place: str
    count: int | None
    library: str


def trusted_authorities() -> TrustStore:
    """Return what a connection of :mod:`dialer_gui.provider.transport` would rely on."""
    if sys.platform == "win32":
        return TrustStore("Windows", len(ssl.enum_certificates("ROOT")), ssl.OPENSSL_VERSION)
    if sys.platform == "darwin":
        return TrustStore("macOS", None, ssl.OPENSSL_VERSION)
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # The store is read when a connection is about to be secured.
    secured = context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    if count := secured.context.cert_store_stats()["x509_ca"]:
        return TrustStore("this system, in one file", count, ssl.OPENSSL_VERSION)
    # A folder is read certificate by certificate, when one is asked for.
    folder = Path(ssl.get_default_verify_paths().capath or "/nowhere")
    files = folder.iterdir() if folder.is_dir() else ()
    count = sum(1 for path in files if _HASHED.fullmatch(path.name))
    return TrustStore(f"this system, in {folder}", count, ssl.OPENSSL_VERSION)
