"""The bundle that the tests of packaging share."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from release.names import PACKAGE, ROOT

CACHE = ROOT / "build/bundle-of-tests"
"""Keeps the newest bundle: freezing takes half a minute."""

INGREDIENTS = (
    *("dialer_gui", "resources", "packaging/freeze", "packaging/release"),
    "packaging/licences",
    *("packaging/build.py", "packaging/dialer.spec"),
    *("packaging/linux/elf.py", "packaging/linux/search_paths.py"),
    *("requirements-build.lock", "pyproject.toml"),
)


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The frozen program of this checkout, made with the command that makes every bundle.

    It is shared: a test that changes it makes a copy first.
    """
    folder = CACHE / _digest()
    CACHE.parent.mkdir(exist_ok=True)
    with FileLock(CACHE.with_suffix(".lock")):
        if not folder.exists():
            shutil.rmtree(CACHE, ignore_errors=True)
            made = CACHE / "new"
            command = [sys.executable, str(ROOT / "packaging/build.py"), "bundle"]
            done = subprocess.run([*command, "--output", str(made)], capture_output=True, text=True)
            assert done.returncode == 0, done.stdout + done.stderr
            made.rename(folder)
    return folder / PACKAGE


def _digest() -> str:
    """Say in a few letters what the bundle is made of, and by which Python."""
    digest = hashlib.sha256(sys.version.encode())
    for name in INGREDIENTS:
        for path in sorted([ROOT / name, *(ROOT / name).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
