"""What program files ask of the system they run on, and where they look for it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from release.building import BuildFailed

ELF = b"\x7fELF"
ORIGIN = "$ORIGIN"

_NEEDED = re.compile(r"^  NEEDED\s+(\S+)$", re.MULTILINE)
_SEARCH_PATH = re.compile(r"^  (?:RPATH|RUNPATH)\s+(\S+)$", re.MULTILINE)
_VERSION = re.compile(r"^    0x[0-9a-f]+ 0x[0-9a-f]+ \d+ ([A-Z]+)_(\d+(?:\.\d+)*)$", re.MULTILINE)


@dataclass(frozen=True)
class Needs:
    """What a folder of programs and libraries asks of its host.

    Attributes:
        libraries: file names such as ``libX11.so.6``, without those in the folder.
        versions: the highest version of each set of symbols, such as ``{"GLIBC": (2, 35)}``.
    """

    libraries: frozenset[str]
    versions: dict[str, tuple[int, ...]]


def needs_of(folder: Path) -> Needs:
    """Read all program files below a folder."""
    listing = _listing(program_files(folder))
    own = {path.name for path in folder.rglob("*")}
    versions: dict[str, tuple[int, ...]] = {}
    for name, digits in _VERSION.findall(listing):
        version = tuple(map(int, digits.split(".")))
        versions[name] = max(version, versions.get(name, ()))
    return Needs(frozenset(_NEEDED.findall(listing)) - own, versions)


def needed_in(paths: Sequence[Path]) -> list[str]:
    """Return the file names of the libraries that program files name as needed."""
    return _NEEDED.findall(_listing(paths))


def search_path_of(path: Path) -> list[str]:
    """Return the folders where a program file looks for libraries before the system's own."""
    return [
        place for places in _SEARCH_PATH.findall(_listing([path])) for place in places.split(":")
    ]


def forget_build_machine(files: list[Path]) -> None:
    """Take search paths out of program files that name a folder of the build machine.

    A Python that was built into a folder of its own leaves that folder's name in each of its
    modules; on another computer whoever may write there could slip in a library.

    Raises:
        BuildFailed: the tool that does it is missing.
    """
    for path in files:
        if all(place.startswith(ORIGIN) for place in search_path_of(path)):
            continue
        if shutil.which("chrpath") is None:
            raise BuildFailed("chrpath is missing (Debian and Ubuntu: apt-get install chrpath).")
        command = ["chrpath", "--delete", str(path)]
        subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)


def program_files(folder: Path) -> list[Path]:
    """Return the programs and libraries below a folder, links left out."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def _listing(paths: Sequence[Path]) -> str:
    if not paths:
        return ""
    command = ["objdump", "--private-headers", *map(str, paths)]
    env = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
