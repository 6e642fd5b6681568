"""Tries the packages out in systems that have nothing but what the packages ask for."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from linux.deb import build_deb
from linux.elf import needs_of
from linux.fresh import FOLDER, fresh_system, install
from linux.rpm import build_rpm, requires_of
from linux.tree import ENTRY, HOME
from release.names import PACKAGE, ROOT, version
from release.verification import VerificationError, bundle, say

VERSION_BEFORE = "0.0.1"
ONLY_BEFORE = "only-in-the-version-before"
"""A file that the version before had and this one has not."""

TOO_OLD = "libc6 (>="


def debian_11() -> str:
    """Let apt of a system that is too old refuse the package, for the right reason."""
    with fresh_system("bullseye") as root:
        place = _put_in(root, _debs()[1])
        try:
            install(root, place)
        except subprocess.CalledProcessError as error:
            reason = _reason_of(error.stdout)
        else:
            raise VerificationError("apt installs the package, though glibc is too old for it")
        if (root / HOME).exists():
            raise VerificationError("apt refuses, but something is installed")
    return reason


def _reason_of(printed: str) -> str:
    lines = (line.strip() for line in printed.splitlines())
    for line in lines:
        if TOO_OLD in line and "is to be installed" in line:
            return line
    raise VerificationError(f"apt refuses, but not for glibc:\n{printed}")


def debian_12() -> str:
    """Let the package live its life in Debian 12."""
    return _life("bookworm")


def debian_13() -> str:
    """Let the package live its life in Debian 13."""
    return _life("trixie")


def debian_tools() -> str:
    """Let lintian and the validators of desktops look at the real package."""
    deb = _debs()[1]
    said = _printed("lintian", "--allow-root", "--fail-on", "error", str(deb)).splitlines()
    with tempfile.TemporaryDirectory(prefix="deb-") as name:
        _printed("dpkg-deb", "--extract", str(deb), name)
        _printed("desktop-file-validate", f"{name}/{ENTRY}")
        _printed("appstreamcli", "validate-tree", "--no-net", name)
    warnings = sum(line.startswith("W:") for line in said)
    return f"no errors, {warnings} warnings of lintian"


def _printed(*command: str) -> str:
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ).stdout


def _life(suite: str) -> str:
    """Install, start, call, upgrade, open links, purge; see :mod:`linux.life`."""
    before, now = _debs()
    with fresh_system(suite) as root:
        places = [_put_in(root, before), _put_in(root, now)]
        # Its mounts end with it, however it ends.
        life = ["unshare", "--mount", sys.executable, "-m", "linux.life", str(root), *places]
        command = [sys.executable, "-m", "tests.desktop", *life]
        done = subprocess.Popen(
            command, cwd=ROOT, env=_with_packaging(), stdout=subprocess.PIPE, text=True
        )
        with done:
            assert done.stdout is not None
            lines = []
            for line in done.stdout:
                print(line, end="", flush=True)
                lines.append(line.strip())
        if done.returncode:
            raise VerificationError(lines[-1] if lines else "it ended without a word")
    return lines[-1]


def _put_in(root: Path, deb: Path) -> str:
    """Copy a package into a system and return its path there."""
    shutil.copy(deb, root / "tmp")
    return f"/tmp/{deb.name}"


def _with_packaging() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "packaging")))}


@cache
def _debs() -> tuple[Path, Path]:
    """Return the package of the version before and of this one, made once."""
    with _bundle_before() as older:
        say("making the .deb of the version before and of this one")
        before = build_deb(older, FOLDER, package_version=VERSION_BEFORE, is_quick=True)
    now = build_deb(bundle(), FOLDER, is_quick=True)
    say(f"{now.name} for {version()}: {now.stat().st_size / 2**20:.1f} MiB, packed in haste")
    return before, now


@contextmanager
def _bundle_before() -> Iterator[Path]:
    """Make a bundle with one file more, as a version before may have had it."""
    older = FOLDER / "before" / PACKAGE
    shutil.rmtree(older, ignore_errors=True)
    shutil.copytree(bundle(), older, symlinks=True)
    (older / "_internal" / ONLY_BEFORE).write_text("gone with the upgrade\n")
    try:
        yield older
    finally:
        shutil.rmtree(older)


def rpm() -> str:
    """Install the .rpm into an empty root, run the program from there, and erase it.

    With rpm itself: there is no system of its kind here.
    """
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
    return _printed("rpm", *arguments)
