"""Feeds of releases, signed by a key that tests hold, and servers that give them out."""

from __future__ import annotations

import base64
import json
import time
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from dialer_gui.domain.update_source import UpdateSource
from tests.provider.authority import server_context
from tests.provider.servers import LOOPBACK, RawServer, keeping_alive, response, secured

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC_KEY = KEY.public_key().public_bytes_raw()
PAGE = "https://dialer.example/releases/0.3.0"
DAY_S = 86_400.0
#: Written out here: what a program in the field checks must never change.
PREFIX = b"dialer-gui release feed 1\n"


def written(seconds: float) -> str:
    """Write Unix seconds as a feed does."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def content(version: str = "0.3.0", *, issued_at_s: float | None = None) -> dict[str, object]:
    """Return what a feed says of a release, issued now and good for 90 days."""
    at_s = time.time() if issued_at_s is None else issued_at_s
    return {
        "version": version,
        "page": PAGE,
        "issued_at": written(at_s),
        "valid_until": written(at_s + 90 * DAY_S),
        "files": [{"name": "dialer-gui.deb", "sha256": "0" * 64}],
    }


def signed(text: str, *, key: Ed25519PrivateKey = KEY, prefix: bytes = PREFIX) -> bytes:
    """Return a feed that vouches for a text."""
    signature = base64.b64encode(key.sign(prefix + text.encode())).decode()
    return json.dumps({"signed": text, "signature": signature}).encode()


def feed(version: str = "0.3.0", *, issued_at_s: float | None = None) -> bytes:
    """Return a genuine feed."""
    return signed(json.dumps(content(version, issued_at_s=issued_at_s)))


def https_server(reply: bytes) -> RawServer:
    """Return a server that answers each request with these bytes, as ``127.0.0.1`` in TLS."""
    return RawServer(secured(server_context(), keeping_alive(reply)))


def feed_server(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> RawServer:
    """Return an https server that gives out this body."""
    return https_server(response(body, *headers, status=status))


def source(server: RawServer) -> UpdateSource:
    """Return what a build would say to ask this server."""
    return UpdateSource(f"https://{LOOPBACK}:{server.port}/latest.json", PUBLIC_KEY)


def policy(server: RawServer) -> str:
    """Return a policy's text that names this server."""
    named = source(server)
    key = base64.b64encode(named.public_key).decode()
    return json.dumps({"updates": {"feed": named.address, "public_key": key}})
