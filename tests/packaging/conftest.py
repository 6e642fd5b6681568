"""What the tests of packaging share: the bundle, and one that is made in a moment."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from freeze.archive import build_archive
from release.names import PACKAGE, ROOT

CACHE = ROOT / "build/bundle-of-tests"
"""Keeps the newest bundle: freezing takes half a minute."""

INGREDIENTS = (
    *("dialer_gui", "resources", "packaging/freeze", "packaging/release"),
    "packaging/licences",
    *("packaging/build.py", "packaging/dialer.spec"),
    "packaging/linux/elf.py",
    *("requirements-build.lock", "pyproject.toml"),
)

PROGRAM = Path("/bin/true")
LIBRARY = "libz.so.1"
"""Every system has it, and the bundle may carry it."""


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


@pytest.fixture(scope="session")
def packed_bundle(bundle: Path) -> Path:
    """The bundle's archive, packed in haste; what people get is smaller, and takes patience."""
    folder = bundle.parent / "archive"
    with FileLock(CACHE.with_suffix(".lock")):
        if not folder.exists():
            made = bundle.parent / "archive of now"
            build_archive(bundle, made, preset=1)
            made.rename(folder)
    (archive,) = folder.iterdir()
    return archive


def _digest() -> str:
    """Say in a few letters what the bundle is made of, and by which Python."""
    digest = hashlib.sha256(sys.version.encode())
    for name in INGREDIENTS:
        for path in sorted([ROOT / name, *(ROOT / name).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(ROOT).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def stand_in(folder: Path) -> Path:
    """Make a bundle in a folder and return it."""
    bundle = folder / PACKAGE
    internal = bundle / "_internal"
    internal.mkdir(parents=True)
    shutil.copy(PROGRAM, bundle / PACKAGE)
    shutil.copy(host_library(LIBRARY), internal / LIBRARY)
    (internal / "licenses").mkdir()
    (internal / "licenses/NOTICE.txt").write_text("whose work is in it\n")
    (internal / "notes.txt").write_text("read by the program\n")
    return bundle


def host_library(name: str) -> Path:
    """Return a library of this system."""
    return next(Path("/usr/lib").glob(f"*/{name}"))
