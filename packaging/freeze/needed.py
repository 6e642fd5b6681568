"""Which libraries a program file names as needed, read from the file itself."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def needed_by(path: Path) -> set[str]:
    """Return the file names of the libraries that are loaded together with this one.

    Direct needs only: what those need in turn is theirs to say.
    """
    if not sys.platform.startswith("linux"):
        # PyInstaller reads PE files and Mach-O files; of ELF files it asks the dynamic loader,
        # which answers with all that is reached on this very machine.
        from PyInstaller.depend.bindepend import get_imports

        return {Path(name).name for name, _ in get_imports(str(path))}
    return _elf_needed([path])


def needed_from_outside(folder: Path) -> set[str]:
    """Return what a bundle for Linux expects of the host: the names of libraries it has not."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    programs = [path for path in files if _is_elf(path)]
    return _elf_needed(programs) - {path.name for path in folder.rglob("*")}


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _elf_needed(paths: Sequence[Path]) -> set[str]:
    if not paths:
        return set()
    command = ["objdump", "-p", *map(str, paths)]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = (line.split() for line in listing.splitlines())
    return {words[1] for words in lines if words[:1] == ["NEEDED"]}
