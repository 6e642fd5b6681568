"""Leaves out of the bundle what nothing wanted reaches.

An entry is PyInstaller's: the place in the bundle, the file it comes from, and its kind.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from freeze.wanted import METADATA, is_from_host, is_wanted_catalogue, is_wanted_plugin
from linux.elf import needed_in

Entry = tuple[str, str, str]

EXTENSION = "EXTENSION"
SYMLINK = "SYMLINK"
RUNTIME_HOOK = "pyi_rth_"


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


def trimmed_binaries(
    entries: Iterable[Entry], needs: Callable[[Path], set[str]] = needed_by
) -> list[Entry]:
    """Return the programs and libraries that are wanted, or needed by one that is.

    Of several with one name, each stays: on Windows, Python looks for its C runtime in its own
    folder, and Qt in its.

    Args:
        entries: all that were found.
        needs: tells the file names of the libraries that a file needs.
    """
    files = [entry for entry in entries if entry[2] != SYMLINK]
    libraries: dict[str, list[Entry]] = {}
    for entry in filter(_is_library, files):
        libraries.setdefault(_key(_place(entry).name), []).append(entry)
    kept = [entry for entry in files if _is_root(entry)]
    open_ends = list(kept)
    while open_ends:
        for name in sorted(needs(Path(open_ends.pop()[1]))):
            found = libraries.pop(_key(name), [])
            kept += found
            open_ends += found
    return sorted(kept)


def trimmed_scripts(entries: Iterable[Entry]) -> list[Entry]:
    """Return the program's own script, without PyInstaller's, which run before it.

    They make standard modules work that the program does not use (``multiprocessing``,
    ``inspect`` of sources), at every start; and Qt's would set ``QT_PLUGIN_PATH``, which every
    program that is started from here would inherit. PySide6 finds its plugins without.
    """
    return [entry for entry in entries if not entry[0].startswith(RUNTIME_HOOK)]


def trimmed_data(
    entries: Iterable[Entry], binaries: Iterable[Entry], languages: set[str]
) -> list[Entry]:
    """Return the data files that are wanted, and the links to libraries that are there.

    A framework of macOS stays as a whole, its links and its Info.plist, or goes as a whole: it can
    be signed no other way.

    Args:
        entries: all that were found.
        binaries: the trimmed ones.
        languages: those the dialer speaks beside English.
    """
    libraries = {_place(entry) for entry in binaries}
    frameworks = {_framework(place) for place in libraries}
    return sorted(
        entry
        for entry in entries
        if (
            framework in frameworks
            if (framework := _framework(_place(entry))) is not None
            # A link names its target from its own folder.
            else (_place(entry).parent / _posix(entry[1]) in libraries)
            or (entry[2] != SYMLINK and _is_wanted_data(_place(entry), languages))
        )
    )


def _is_root(entry: Entry) -> bool:
    """Whether Python or Qt loads it by its name: nothing has to need it."""
    place = _place(entry)
    if (group := _plugin_group(place)) is not None:
        return is_wanted_plugin(group, place.name)
    return entry[2] == EXTENSION or _is_python(place.name)


def _is_library(entry: Entry) -> bool:
    place = _place(entry)
    return not (_is_root(entry) or _plugin_group(place) is not None or is_from_host(place.name))


def _is_python(file_name: str) -> bool:
    """Python itself, which the starter loads: libpython3.11.so.1.0, python311.dll, Python."""
    return file_name.lower().removeprefix("lib").startswith("python")


def _plugin_group(place: PurePosixPath) -> str | None:
    """Return the folder of one of Qt's plugins, None for anything else."""
    if place.parts[0] == "PySide6" and place.parent.parent.name == "plugins":
        return place.parent.name
    return None


def _framework(place: PurePosixPath) -> PurePosixPath | None:
    """Return the framework of macOS that something belongs to, None for anything else."""
    return next((each for each in place.parents if each.suffix == ".framework"), None)


def _is_wanted_data(place: PurePosixPath, languages: set[str]) -> bool:
    if place.suffix == ".qm" and place.parts[0] == "PySide6":
        return is_wanted_catalogue(place.name, languages)
    if place.parts[0].endswith(".dist-info"):
        return place.name in METADATA
    return True


def _place(entry: Entry) -> PurePosixPath:
    return _posix(entry[0])


def _posix(path: str) -> PurePosixPath:
    return PurePosixPath(path.replace("\\", "/"))


def _key(file_name: str) -> str:
    # Windows finds a library whatever its letters' case.
    return file_name.lower()
