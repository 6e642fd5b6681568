"""Builds the same commit twice, in different folders, and compares all that came out."""

import hashlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from freeze.archive import build_archive
from release.names import PACKAGE, ROOT
from release.verification import VerificationError, say

FAST = 3
"""The archive's preset: what is compared is the same at any that keeps it small enough."""


@dataclass(frozen=True)
class Surroundings:
    """What must not matter to a build.

    Attributes:
        folder: where the checkout is, below the folder for this check.
        umask: the rights that new files don't get.
        variables: of the environment.
    """

    folder: str
    umask: int
    variables: dict[str, str]


BOTH = (
    Surroundings("one", 0o022, {"TZ": "UTC", "LANG": "C.UTF-8"}),
    Surroundings("another/and deeper", 0o077, {"TZ": "Asia/Shanghai", "LANG": "C"}),
)


def verify() -> str:
    """Build twice and compare.

    Returns:
        What was the same.

    Raises:
        VerificationError: something differs; the text names it.
    """
    with tempfile.TemporaryDirectory(prefix="reproducible-") as name:
        folders = [_built(Path(name), each) for each in BOTH]
        contents = [fingerprints(folder / PACKAGE) for folder in folders]
        archives = [
            hashlib.sha256(build_archive(each / PACKAGE, each, preset=FAST).read_bytes())
            for each in folders
        ]
    if found := differences(*contents):
        raise VerificationError(f"Two builds of one commit differ: {'; '.join(found)}")
    if archives[0].digest() != archives[1].digest():
        raise VerificationError("Two archives of one bundle differ")
    return f"{len(contents[0])} files, folders and links are the same, and the archive is"


def fingerprints(folder: Path) -> dict[str, str]:
    """Describe everything below a folder: kind, rights, content, and where a link points to."""
    found = {}
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        rights = f"{path.lstat().st_mode:o} {path.lstat().st_mtime:.0f}"
        if path.is_symlink():
            found[place] = f"{rights} {path.readlink()}"
        elif path.is_file():
            found[place] = f"{rights} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        else:
            found[place] = rights
    return found


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return a phrase for each place that is not the same in both."""
    phrases = [f"{place} is in one only" for place in sorted(one.keys() ^ other.keys())]
    common = sorted(one.keys() & other.keys())
    return phrases + [f"{place} is not the same" for place in common if one[place] != other[place]]


def _built(folder: Path, surroundings: Surroundings) -> Path:
    """Build the bundle from a checkout of its own and return the folder it is in."""
    checkout = folder / surroundings.folder
    clone = ["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(checkout)]
    subprocess.run(clone, check=True)
    output = checkout / "dist"
    command = [sys.executable, "packaging/build.py", "bundle", "--output", str(output)]
    say(f"building in {checkout}")
    done = subprocess.run(
        command,
        cwd=checkout,
        env={**os.environ, **surroundings.variables},
        umask=surroundings.umask,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise VerificationError(f"{checkout}: {done.stderr.strip()}")
    return output
