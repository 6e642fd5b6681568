"""A certificate authority for tests, made anew for each run."""

from __future__ import annotations

import datetime
import functools
import ssl
from pathlib import Path

import pytest
import trustme

from tests.provider.servers import LOOPBACK

ORGANISATION = "Acme Inspection"


@functools.cache
def authority() -> trustme.CA:
    """The authority that :func:`trusted` makes known."""
    return trustme.CA(organization_name=ORGANISATION)


def trusted(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let this test's programs trust the authority, as an administrator would.

    Args:
        monkeypatch: takes it back afterwards.
        folder: gets the authority's certificate.
    """
    path = folder / "authority.pem"
    authority().cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


def server_context(
    *names: str, signed_by: trustme.CA | None = None, is_expired: bool = False
) -> ssl.SSLContext:
    """What a server needs to answer https.

    Args:
        names: whom the certificate is for; loopback when there are none.
        signed_by: the authority, by default the one that :func:`trusted` makes known.
        is_expired: the certificate ended long ago.
    """
    not_after = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC) if is_expired else None
    not_before = datetime.datetime(2019, 1, 1, tzinfo=datetime.UTC) if is_expired else None
    certificate = (signed_by or authority()).issue_cert(
        *(names or (LOOPBACK, "localhost")), not_before=not_before, not_after=not_after
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
