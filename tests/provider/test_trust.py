"""Which authorities stand behind an https address: the system's."""

import ssl
from pathlib import Path

import pytest
import trustme

from dialer_gui.provider.system_network import trusted_authorities

#: OpenSSL's name for an authority in a folder: a hash of its subject, and a number.
HASHED = "0a1b2c3d.0"

pytestmark = pytest.mark.desktop


def test_the_authorities_of_the_system_s_file_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    two = (trustme.CA().cert_pem.bytes(), trustme.CA().cert_pem.bytes())
    path.write_bytes(b"".join(two))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    store = trusted_authorities()
    assert (store.count, store.library) == (2, ssl.OPENSSL_VERSION)


def test_the_authorities_of_the_system_s_folder_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trustme.CA().cert_pem.write_to_path(tmp_path / HASHED)
    (tmp_path / "README").touch()
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    store = trusted_authorities()
    assert (store.count, store.place) == (1, f"this system, in {tmp_path}")
