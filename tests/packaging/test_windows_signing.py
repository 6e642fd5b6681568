"""Signing for Windows: said when there is nothing to sign with, and no secret on a command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from release.names import ROOT

pytestmark = pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")

SECRETS = {"WINDOWS_CERTIFICATE": "Y2VydGlmaWNhdGU=", "WINDOWS_CERTIFICATE_PASSWORD": "open sesame"}

# PowerShell as far as its caller sees it: it notes its command line and which file it is to sign.
_TOOL = """#!/bin/sh
echo "$FILE_TO_SIGN: $*" >> "$NOTES"
exit ${FAILS:-0}
"""


def sign(tmp_path: Path, *names: str, **env: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Sign files and return what was said, and what PowerShell noted."""
    tool = tmp_path / "powershell"
    tool.write_text(_TOOL)
    tool.chmod(0o755)
    notes = tmp_path / "notes"
    notes.touch()
    for name in names:
        (tmp_path / name).touch()
    own = {k: v for k, v in os.environ.items() if not k.startswith("WINDOWS_")}
    own |= {"PATH": f"{tmp_path}:{own['PATH']}", "NOTES": str(notes)}
    command = [sys.executable, str(ROOT / "packaging/windows/signing.py"), *names]
    done = subprocess.run(command, cwd=tmp_path, env={**own, **env}, capture_output=True, text=True)
    return done, notes.read_text()


def test_without_a_certificate_it_says_so_and_signs_nothing(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "dialer-gui.exe")
    assert (done.returncode, noted) == (0, "")
    assert done.stdout.startswith("Not signed: WINDOWS_CERTIFICATE and ")


def test_each_file_is_signed_and_no_secret_can_be_seen(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "a.exe", "b.exe", **SECRETS)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Signed: a.exe\nSigned: b.exe\n"
    assert "a.exe: -NoProfile" in noted
    assert "b.exe: -NoProfile" in noted
    for secret in SECRETS.values():
        assert secret not in noted + done.stdout + done.stderr


def test_half_a_certificate_is_no_quiet_skip(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "a.exe", WINDOWS_CERTIFICATE="Y2VydGlmaWNhdGU=")
    assert (done.returncode, noted) == (1, "")
    assert "WINDOWS_CERTIFICATE_PASSWORD is not set" in done.stderr


def test_a_signature_that_fails_ends_the_build(tmp_path: Path) -> None:
    done, _ = sign(tmp_path, "a.exe", **SECRETS, FAILS="1")
    assert done.returncode == 1
    assert "a.exe could not be signed" in done.stderr


def test_a_file_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging/windows/signing.py"), "none.exe"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 2
