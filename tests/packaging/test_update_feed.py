"""What a release publishes for running programs: they believe it, and the key stays a secret."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from dialer_gui import __version__
from dialer_gui.domain.releases import DAY_S
from dialer_gui.domain.update_source import UpdateSource
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.release_feed import newest_release, read_feed
from dialer_gui.storage.update_files import read_source
from release.names import ROOT
from release.update_feed import BUILD_FILE, KEY_VARIABLE
from tests.provider.authority import trusted
from tests.provider.feeds import KEY, PAGE, PUBLIC_KEY, feed_server, source
from tests.storage.children import posix_only

SCRIPT = ROOT / "packaging/release/update_feed.py"
FEED = "https://dialer.example/latest.json"
SUMS = f"{'ab' * 32}  dialer-gui-0.1.0-linux-x86_64.tar.xz\n{'cd' * 32}  a file.deb\n"


def pem(encryption: KeySerializationEncryption | None = None) -> bytes:
    how = encryption or NoEncryption()
    return KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)


def run(
    *arguments: str | Path, key: bytes = b"", descriptor: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the script; the key comes in its variable."""
    env = {**os.environ, KEY_VARIABLE: key.decode()}
    done = subprocess.run(
        [sys.executable, SCRIPT, *arguments],
        env=env,
        capture_output=True,
        text=True,
        pass_fds=() if descriptor is None else (descriptor,),
        timeout=60,
        check=False,
    )
    # Whatever happens, nothing of a key is shown.
    body = pem().splitlines()[1].decode()
    assert body not in done.stdout + done.stderr
    return done


def test_a_program_believes_what_was_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "SHA256SUMS").write_text(SUMS)
    sums = tmp_path / "SHA256SUMS"
    output = tmp_path / "new" / "dist"
    before_s = int(time.time())
    done = run("sign", "--page", PAGE, "--checksums", sums, "--output", output, key=pem())
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{output / 'latest.json'}\n", "")
    trusted(monkeypatch, tmp_path)
    body = (output / "latest.json").read_bytes()
    with feed_server(body) as server:
        release = newest_release(source(server), CancelToken())
    assert (str(release.version), release.page) == (__version__, PAGE)
    assert before_s <= release.issued_at_s <= time.time()
    assert release.valid_until_s - release.issued_at_s == 90 * DAY_S
    assert json.loads(json.loads(body)["signed"])["files"] == [
        {"name": "dialer-gui-0.1.0-linux-x86_64.tar.xz", "sha256": "ab" * 32},
        {"name": "a file.deb", "sha256": "cd" * 32},
    ]
    assert list(output.iterdir()) == [output / "latest.json"]


@posix_only
def test_the_key_may_come_from_a_file_descriptor(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, pem())
    os.close(writer)
    try:
        arguments = ("sign", "--page", PAGE, "--output", tmp_path, "--days", "7")
        done = run(*arguments, "--key-fd", str(reader), descriptor=reader)
    finally:
        os.close(reader)
    assert (done.returncode, done.stderr) == (0, "")
    release = read_feed((tmp_path / "latest.json").read_bytes(), PUBLIC_KEY)
    assert release.valid_until_s - release.issued_at_s == 7 * DAY_S


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--page", "http://dialer.example/"), "no https page"),
        (("--page", "https://ada:secret@dialer.example/"), "no https page"),
        (("--page", PAGE, "--days", "0"), "no sensible time of validity"),
        (("--page", PAGE, "--days", "367"), "no sensible time of validity"),
        (("--page", PAGE, "--checksums", str(ROOT / "LICENSE")), "“sha256  name”"),
        (("--page", PAGE, "--checksums", "missing"), "No such file"),
    ],
)
def test_what_no_program_would_believe_is_not_written(
    tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = run("sign", *arguments, "--output", tmp_path, key=pem())
    assert done.returncode == 1
    assert words in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_the_right_kind_of_key_nothing_is_signed(tmp_path: Path) -> None:
    other = generate_private_key(SECP256R1())
    keys = {
        b"": "there is no key to sign with: put it into DIALER_UPDATE_KEY",
        b"secret": "the key is no private key in PEM",
        pem(BestAvailableEncryption(b"word")): "the key is no private key in PEM",
        other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()): "no Ed25519 key",
    }
    for key, words in keys.items():
        done = run("sign", "--page", PAGE, "--output", tmp_path, key=key)
        assert done.returncode == 1
        assert words in done.stderr
        assert "secret" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_build_is_told_whom_to_ask(tmp_path: Path) -> None:
    public = run("public-key", key=pem()).stdout.strip()
    assert base64.b64decode(public) == PUBLIC_KEY
    path = tmp_path / "update.json"
    done = run("name", "--feed", FEED, "--public-key", public, "--output", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert read_source(path, {}) == UpdateSource(FEED, PUBLIC_KEY)


def test_a_build_that_would_ask_nobody_is_not_told_so(tmp_path: Path) -> None:
    path = tmp_path / "update.json"
    for feed, key in (("http://dialer.example/", "A" * 43 + "="), (FEED, "AAAA"), (FEED, "")):
        done = run("name", "--feed", feed, "--public-key", key, "--output", path)
        assert done.returncode == 1
    assert not path.exists()


def test_the_checkout_itself_asks_nobody() -> None:
    assert not BUILD_FILE.exists()
