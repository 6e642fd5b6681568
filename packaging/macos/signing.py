#!/usr/bin/env python3
"""Sign the application, or sign and notarise its disk image: signing.py app|image PATH

Certificate and keys come from the environment alone; packaging/macos/README.md names them. Without
them the application gets a signature that names nobody, the image none, and both are said.
"""

import argparse
import base64
import json
import os
import plistlib
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from macos.keychain import identity_from
from release.building import BuildFailed

ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
FOREIGN_LIBRARIES = "com.apple.security.cs.disable-library-validation"

CERTIFICATE = ("MACOS_CERTIFICATE", "MACOS_CERTIFICATE_PASSWORD")
NOTARY = ("MACOS_NOTARY_KEY", "MACOS_NOTARY_KEY_ID", "MACOS_NOTARY_ISSUER")

NOBODY = "-"
"""The identity of a signature that names nobody."""
PATIENCE = "30m"
"""How long Apple may take to look at the image."""


def main(arguments: Sequence[str]) -> int:
    """Sign what is named and return the exit code."""
    parser = argparse.ArgumentParser(prog="signing.py", description=__doc__)
    parser.add_argument("what", choices=("app", "image"))
    parser.add_argument("path", type=Path)
    options = parser.parse_args(arguments)
    try:
        if options.what == "app":
            sign_app(options.path)
        else:
            sign_image(options.path)
    except BuildFailed as error:
        print(f"signing.py: {error}", file=sys.stderr)
        return 1
    return 0


def sign_app(app: Path) -> None:
    """Sign all code in the application, with the hardened runtime.

    Raises:
        BuildFailed: a part of the certificate is missing, or the signature is no good.
    """
    if secrets := _all_of(CERTIFICATE, "Not signed"):
        with identity_from(*secrets) as identity:
            _sign_app(app, identity, ENTITLEMENTS, "--timestamp")
    else:
        print("The application gets a signature that names nobody.", flush=True)
        with tempfile.TemporaryDirectory(prefix="signing-") as folder:
            entitlements = Path(folder) / "entitlements.plist"
            entitlements.write_bytes(_entitlements_of_nobody())
            _sign_app(app, NOBODY, entitlements, "--timestamp=none")
    _run("codesign", "--verify", "--deep", "--strict", str(app))


def sign_image(image: Path) -> None:
    """Sign the disk image, have Apple look at it, and put Apple's answer into it.

    Raises:
        BuildFailed: a part of a certificate or key is missing, or Apple refuses the image.
    """
    certificate = _all_of(CERTIFICATE, "Not signed")
    key = _all_of(NOTARY, "Not notarised")
    if not certificate:
        return
    with identity_from(*certificate) as identity:
        _run("codesign", "--sign", identity, "--force", "--timestamp", str(image))
    if key:
        _notarise(image, *key)
        _run("xcrun", "stapler", "staple", str(image))


def _sign_app(app: Path, identity: str, entitlements: Path, timestamp: str) -> None:
    # PyInstaller lays the application out so that one command finds all code in it.
    options = ["--force", "--deep", "--options", "runtime", timestamp]
    options += ["--entitlements", str(entitlements)]
    _run("codesign", "--sign", identity, *options, str(app))


def _entitlements_of_nobody() -> bytes:
    """Return the entitlements, and one more: without a team, no library is the program's own."""
    return plistlib.dumps({**plistlib.loads(ENTITLEMENTS.read_bytes()), FOREIGN_LIBRARIES: True})


def _notarise(image: Path, key: str, key_id: str, issuer: str) -> None:
    with tempfile.TemporaryDirectory(prefix="notary-") as folder:
        # The tool reads a key from a file only; the folder is this user's alone, and short-lived.
        key_file = Path(folder) / "key.p8"
        key_file.write_bytes(base64.b64decode(key))
        who = ["--key", str(key_file), "--key-id", key_id, "--issuer", issuer]
        wait = ["--wait", "--timeout", PATIENCE, "--output-format", "json"]
        answer = json.loads(_run("xcrun", "notarytool", "submit", str(image), *who, *wait))
        if answer["status"] != "Accepted":
            log = _run("xcrun", "notarytool", "log", answer["id"], *who)
            raise BuildFailed(f"Apple answers “{answer['status']}”:\n{log.strip()}")


def _all_of(names: tuple[str, ...], without: str) -> list[str]:
    """Return the values of some variables, or none of them, and then say what follows.

    Raises:
        BuildFailed: some are there and some are not.
    """
    missing = [name for name in names if not os.environ.get(name)]
    if len(missing) == len(names):
        print(f"{without}: {', '.join(names)} are not set.", flush=True)
        return []
    if missing:
        raise BuildFailed(f"{without}: {', '.join(missing)} is not set, though others are.")
    return [os.environ[name] for name in names]


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise BuildFailed(f"{' '.join(command[:2])} failed (exit code {done.returncode}): {said}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
