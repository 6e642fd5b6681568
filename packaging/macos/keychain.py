"""A keychain for one signature: it holds the certificate, and is gone afterwards."""

import base64
import re
import secrets
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from release.building import BuildFailed

_IDENTITY = re.compile(r"^\s*1\) ([0-9A-F]{40}) ", re.MULTILINE)


@contextmanager
def identity_from(certificate: str, password: str) -> Iterator[str]:
    """Give the identity to sign with in the ``with`` block.

    Args:
        certificate: a PKCS #12 file with certificate and key, as base64.
        password: the file's.

    Raises:
        BuildFailed: there is nothing in it to sign programs with.
    """
    before = _searched()
    with tempfile.TemporaryDirectory(prefix="signing-") as folder:
        # The tool reads a certificate from a file only; the folder is this user's alone.
        file = Path(folder) / "certificate.p12"
        file.write_bytes(base64.b64decode(certificate))
        keychain = str(Path(folder) / "signing.keychain-db")
        own = secrets.token_hex(32)
        _say("create-keychain", "-p", own, keychain)
        try:
            _say("unlock-keychain", "-p", own, keychain)
            program = ("-T", "/usr/bin/codesign")
            _say("import", str(file), "-k", keychain, "-f", "pkcs12", "-P", password, *program)
            # Without this, a dialog would ask a person whether codesign may use the key.
            _say("set-key-partition-list", "-S", "apple-tool:,apple:", "-s", "-k", own, keychain)
            _say("list-keychains", "-d", "user", "-s", keychain, *before)
            yield _identity_in(keychain)
        finally:
            _say("list-keychains", "-d", "user", "-s", *before)
            _say("delete-keychain", keychain)


def _searched() -> list[str]:
    """Return the keychains in which this user's programs look for keys."""
    lines = _say("list-keychains", "-d", "user").splitlines()
    return [line.strip().strip('"') for line in lines if line.strip()]


def _identity_in(keychain: str) -> str:
    found = _IDENTITY.search(_say("find-identity", "-v", "-p", "codesigning", keychain))
    if found is None:
        raise BuildFailed("The certificate is none to sign programs with, or is out of date.")
    return found[1]


def _say(*command: str) -> str:
    """Give one command to ``security``, through its input: command lines can be seen by all.

    Raises:
        BuildFailed: it could not be carried out.
    """
    line = " ".join(_quoted(word) for word in command)
    done = subprocess.run(
        ["security", "-q", "-i"], input=f"{line}\n", capture_output=True, text=True
    )
    if done.returncode:
        raise BuildFailed(f"security {command[0]} failed: {done.stderr.strip()}")
    return done.stdout


def _quoted(word: str) -> str:
    if "\n" in word:
        raise BuildFailed("A password with a line break in it can't be given to security.")
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
