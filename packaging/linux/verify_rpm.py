"""Tries the .rpm out with rpm itself; there is no system of its kind here to install it in."""

import subprocess
import tempfile
from pathlib import Path

from linux.elf import needs_of
from linux.fresh import FOLDER
from linux.rpm import build_rpm, requires_of
from linux.tree import ENTRY, HOME
from release.names import PACKAGE, version
from release.verification import VerificationError, bundle, say


def check() -> str:
    """Install the package into an empty root, run the program from there, erase the package."""
    frozen = bundle()
    say("making the .rpm")
    path = build_rpm(frozen, FOLDER, is_quick=True)
    said = set(_rpm("--query", "--package", "--requires", str(path)).split("\n"))
    if missing := set(requires_of(needs_of(frozen))) - said:
        raise VerificationError(f"the package does not ask for {', '.join(sorted(missing))}")
    with tempfile.TemporaryDirectory(prefix="rpm-root-") as name:
        root = Path(name)
        say("installing it into an empty root")
        _rpm("--root", name, "--initdb")
        _rpm("--root", name, "--install", "--nodeps", "--noscripts", str(path))
        _expect_whole(root)
        _rpm("--root", name, "--erase", "--nodeps", "--noscripts", PACKAGE)
        left = [path for path in root.rglob("*") if path.is_file() or path.is_symlink()]
        if ours := [str(path.relative_to(root)) for path in left if PACKAGE in str(path)]:
            raise VerificationError(f"left behind: {', '.join(ours)}")
    return f"{path.stat().st_size / 2**20:.1f} MiB packed in haste, asks for {len(said)} things"


def _expect_whole(root: Path) -> None:
    """Let every file be as it was packed, and the program run."""
    # The owner is not looked at: it is the one of whoever tries this.
    _rpm("--root", str(root), "--verify", "--nodeps", "--nouser", "--nogroup", PACKAGE)
    if not (root / ENTRY).is_file() or not (root / "usr/bin" / PACKAGE).is_symlink():
        raise VerificationError("the desktop entry or the command is missing")
    command = [str(root / HOME / PACKAGE), "--version"]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    if told.strip() != f"{PACKAGE} {version()}":
        raise VerificationError(f"the program says it is {told!r}")


def _rpm(*arguments: str) -> str:
    command = ["rpm", *arguments]
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ).stdout
