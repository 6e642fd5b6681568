"""Whose work is in a bundle beside the project's own, and under which licence.

A file or a module that nobody is known for stops the build: what is given to people says truly
what is in it.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path, PurePath

from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader

from licences.native import NATIVE, Component
from linux.elf import program_files
from release.building import BuildFailed
from release.names import PACKAGE

FOLDER = "licenses"
"""Where a bundle has all this to read, in its ``_internal``."""

OWN = "dialer_gui"
NOT_LIBRARIES = {"_pyi_rth_utils": "pyinstaller", "pkg_resources": "setuptools"}
"""Modules that do not come from a library of their name."""

_MODULE_SUFFIXES = (".so", ".pyd")


def components(bundle: Path) -> list[Component]:
    """Return whose work is in a bundle for Linux, the project's own left out.

    Raises:
        BuildFailed: nobody is known for a file or a module.
    """
    internal = bundle / "_internal"
    modules = _frozen_modules(bundle / PACKAGE)
    beside = [PurePath(path.name, *(["*"] if path.is_dir() else ())) for path in internal.iterdir()]
    files = [path.relative_to(internal) for path in program_files(internal)]
    return makers(files, modules | set(_modules_beside(beside)))


def makers(files: Iterable[PurePath], modules: Iterable[str]) -> list[Component]:
    """Return whose work some program files and modules are, and the program's starter.

    Args:
        files: programs and libraries, by their places in ``_internal``.
        modules: Python modules, by their top names.

    Raises:
        BuildFailed: nobody is known for one of them.
    """
    files = list(files)
    native = [each for each in NATIVE if any(map(each.is_in, files))]
    known = [*native, *_libraries(modules)]
    if orphans := [str(file) for file in files if not any(each.is_in(file) for each in known)]:
        raise BuildFailed(
            f"Whose work is {', '.join(orphans)}? Say so in licences/native.py, with the licence."
        )
    starter = metadata.distribution("pyinstaller")
    return sorted([*known, _of(starter)], key=lambda each: each.name.lower())


def makers_of_entries(
    binaries: Iterable[tuple[str, str, str]],
    modules: Iterable[tuple[str, str, str]],
    data: Iterable[tuple[str, str, str]],
) -> list[Component]:
    """Return whose work goes into a bundle of any system: what PyInstaller is about to put in.

    Args:
        binaries, modules, data: PyInstaller's entries, as :mod:`freeze.trimming` has them.

    Raises:
        BuildFailed: nobody is known for one of them.
    """
    files = [_place(entry[0]) for entry in binaries if entry[2] != "SYMLINK"]
    beside = [*files, *(_place(entry[0]) for entry in data if entry[2] != "SYMLINK")]
    names = {name.partition(".")[0] for name, _, _ in modules} | set(_modules_beside(beside))
    return makers(files, names)


def _place(name: str) -> PurePath:
    return PurePath(name.replace("\\", "/"))


def _libraries(modules: Iterable[str]) -> list[Component]:
    """Return the Python libraries that modules belong to, Python's own and Qt's left out."""
    wanted = set(modules) - {*sys.stdlib_module_names, OWN, "PySide6", "shiboken6"}
    wanted = {name for name in wanted if not name.startswith("_sysconfigdata")}
    providers = metadata.packages_distributions()
    found = set()
    for module in wanted:
        names = [NOT_LIBRARIES[module]] if module in NOT_LIBRARIES else providers.get(module, [])
        if not names:
            raise BuildFailed(f"Whose work is the module {module}? No installed library has it.")
        found.update(names)
    return [_of(metadata.distribution(name)) for name in found - {"pyinstaller"}]


def _modules_beside(places: Iterable[PurePath]) -> Iterator[str]:
    """Yield the modules that lie in ``_internal`` as folders or as files of their own."""
    for place in places:
        if len(place.parts) > 1:
            if place.parts[0].isidentifier() and place.parts[0] != FOLDER:
                yield place.parts[0]
        elif place.suffix in _MODULE_SUFFIXES:
            yield place.name.partition(".")[0]


def _frozen_modules(program: Path) -> set[str]:
    """Return the top names of the modules that are in the program file."""
    try:
        archive = CArchiveReader(str(program))
    except ArchiveReadError:
        return set()  # no Python in it
    frozen = archive.open_embedded_archive("PYZ.pyz")
    return {name.partition(".")[0] for name in frozen.toc}


def _of(library: metadata.Distribution) -> Component:
    info = library.metadata
    said = _entry(info, "License-Expression", "License") or _classified(info)
    texts = [Path(str(library.locate_file(path))) for path in library.files or () if _is_text(path)]
    suffixes = (".py", *_MODULE_SUFFIXES)
    tops = {path.parts[0] for path in library.files or () if path.suffix in suffixes}
    files = tuple(sorted(name if "." in name else f"{name}/*" for name in tops)) or (info["Name"],)
    return Component(info["Name"], files, _holders(texts, info), _short(said), tuple(texts))


def _short(said: str) -> str:
    """Return a licence's short name, of what a library says of itself."""
    if said.startswith("GPLv2-or-later with a special exception"):
        return "GPL-2+ with bootloader exception"
    return said.splitlines()[0].removesuffix(" License").replace(" OR ", " or ")


def _classified(info: metadata.PackageMetadata) -> str:
    found = [line for line in info.get_all("Classifier", []) if line.startswith("License ::")]
    if not found:
        # Its files say it, and they come along.
        return "as-in-its-licence-file"
    return str(found[0].rpartition(" :: ")[2])


def _is_text(path: metadata.PackagePath) -> bool:
    named = re.match(r"LICEN[CS]E|COPYING|NOTICE|AUTHORS", path.name, re.IGNORECASE)
    return bool(named) and ".dist-info" in path.parts[0]


def _holders(texts: Iterable[Path], info: metadata.PackageMetadata) -> str:
    """Return who has the copyright, by the licence files or else by the library's own entry."""
    for path in texts:
        words = path.read_text("utf-8", "replace")
        found = re.search(
            r"^[ *]*(?:Copyright|©) *(?:\([cC]\)|©)? *((?:\d|[A-Z])[^\n\[{]+)$", words, re.MULTILINE
        )
        said = found[1] if found else ""
        # A form of a licence that nobody filled in names <copyright holders>.
        is_form = "<copyright" in said or "<" in said.partition("@")[0].rpartition(" <")[0]
        if said and not is_form:
            return said.strip(" ,")
    author = _entry(info, "Author", "Author-email", "Maintainer-email")
    return (author or f"the authors of {info['Name']}").splitlines()[0]


def _entry(info: metadata.PackageMetadata, *names: str) -> str:
    """Return the first of some entries that there is, or nothing."""
    found = (value for name in names for value in info.get_all(name, []) if value)
    return next((str(value) for value in found), "")
