"""Fresh Debian systems with next to nothing in them, to try a package in."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from release.names import ROOT
from release.verification import VerificationError, say

FOLDER = ROOT / "build/verify"
"""Where the fresh systems are kept, packed, so that each is fetched once."""

KEPT_S = 24 * 3600
"""How long a packed system is taken for fresh."""

COMMAND_TIMEOUT_S = 900
"""How long a command may take in there; apt has to fetch what it installs."""

ENVIRONMENT = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}

OF_THE_KERNEL = {"dev", "proc", "run", "sys", "tmp"}
"""Folders of a system whose content nobody installs."""


@contextmanager
def fresh_system(suite: str) -> Iterator[Path]:
    """Unpack a fresh system for the length of a ``with`` block.

    It is what ``mmdebstrap --variant=minbase`` makes: the packages that every Debian has, and apt.

    Args:
        suite: such as ``bookworm``.

    Yields:
        Its root folder.

    Raises:
        VerificationError: nobody but root can make one.
    """
    if os.geteuid() != 0:
        raise VerificationError("Only root can try a package in a system of its own: use sudo.")
    packed = _packed(suite)
    root = FOLDER / f"{suite}-{os.getpid()}"
    root.mkdir()
    try:
        command = ["tar", "--extract", "--numeric-owner", "--file", str(packed), "-C", str(root)]
        subprocess.run(command, check=True)
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
        # What is installed may bring a service along; nothing is to be started here.
        policy = root / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
        run_in(root, "apt-get", "-q", "update")
        yield root
    finally:
        subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)


def run_in(root: Path, *command: str, env: Mapping[str, str] = ENVIRONMENT) -> str:
    """Run a command in a system to its end and return what it printed.

    Raises:
        subprocess.CalledProcessError: it failed; what it printed is in the error.
    """
    return subprocess.run(
        ["chroot", str(root), *command],
        env=dict(env),
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=COMMAND_TIMEOUT_S,
    ).stdout


def install(root: Path, *packages: str) -> str:
    """Install packages with apt and only what they can't do without; return what apt printed.

    Raises:
        subprocess.CalledProcessError: apt refused.
    """
    options = ["-q", "-y", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
    return run_in(root, "apt-get", "install", *options, *packages)


def files_of(root: Path) -> set[str]:
    """Return the paths of all files and folders of a system that were put there."""
    found = set()
    for folder, folders, files in os.walk(root):
        place = Path(folder).relative_to(root)
        if folder == str(root):
            folders[:] = [name for name in folders if name not in OF_THE_KERNEL]
        found |= {str(place / name) for name in [*folders, *files]}
    return found


def _packed(suite: str) -> Path:
    """Return the packed system, made now unless there is one of today."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{suite}.tar"
    if path.exists() and time.time() - path.stat().st_mtime < KEPT_S:
        say(f"unpacking the fresh {suite} of {time.ctime(path.stat().st_mtime)}")
        return path
    say(f"fetching a fresh {suite} with mmdebstrap")
    partial = path.with_suffix(".part.tar")
    command = ["mmdebstrap", "--variant=minbase", "--format=tar", "--quiet", suite, str(partial)]
    subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return partial.replace(path)
