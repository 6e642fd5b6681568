"""Which libraries a program file names as needed, read from the file itself."""

import sys
from pathlib import Path

from linux.elf import needed_in, needs_of


def needed_by(path: Path) -> set[str]:
    """Return the file names of the libraries that are loaded together with this one.

    Direct needs only: what those need in turn is theirs to say.
    """
    if not sys.platform.startswith("linux"):
        # PyInstaller reads PE files and Mach-O files; of ELF files it asks the dynamic loader,
        # which answers with all that is reached on this very machine.
        from PyInstaller.depend.bindepend import get_imports

        return {Path(name).name for name, _ in get_imports(str(path))}
    return set(needed_in([path]))


def needed_from_outside(folder: Path) -> set[str]:
    """Return what a bundle for Linux expects of the host: the names of libraries it has not."""
    return set(needs_of(folder).libraries)
