"""Whose work is in a bundle beside the project's own, and under which licence.

A file or a module that nobody is known for stops the build: what is given to people says truly
what is in it.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib import metadata
from pathlib import Path

from PyInstaller.archive.readers import ArchiveReadError, CArchiveReader

from linux.elf import program_files
from release.names import PACKAGE
from release.problems import BuildFailed

OWN = "dialer_gui"
NOT_LIBRARIES = {"_pyi_rth_utils": "pyinstaller", "pkg_resources": "setuptools"}
"""Modules that do not come from a library of their name."""


@dataclass(frozen=True)
class Component:
    """Somebody's work.

    Attributes:
        files: patterns of the files it comes in, in a bundle's ``_internal``.
        holders: who has the copyright.
        licence: its short name; several are joined by "or" or "and".
        texts: files with the licence's words, where they are at hand on this machine.
    """

    name: str
    files: tuple[str, ...]
    holders: str
    licence: str
    texts: tuple[Path, ...] = ()


_QT = "The Qt Company Ltd. and other contributors"

NATIVE = (
    Component("Qt", ("libQt6*", "PySide6/Qt/lib/libQt6*", "PySide6/Qt/plugins/*"), _QT, "LGPL-3"),
    Component("Qt for Python", ("PySide6/*.so*", "shiboken6/*", "lib*6.abi3.so*"), _QT, "LGPL-3"),
    Component("ICU", ("libicu*", "PySide6/Qt/lib/libicu*"), "Unicode, Inc. and others", "Unicode"),
    Component(
        "Python",
        ("libpython3*", "python3*/lib-dynload/*", "base_library.zip"),
        "Python Software Foundation and others",
        "PSF-2",
    ),
    Component("OpenSSL", ("libssl.so.*", "libcrypto.so.*"), "The OpenSSL Project", "Apache-2.0"),
    Component("SQLite", ("libsqlite3.so.*",), "nobody: its authors gave it up", "public-domain"),
    Component("libffi", ("libffi.so.*",), "Anthony Green, Red Hat, Inc. and others", "Expat"),
    Component("bzip2", ("libbz2.so.*",), "Julian R Seward", "BSD-4-clause-variant"),
    Component("XZ Utils", ("liblzma.so.*",), "Lasse Collin, Igor Pavlov, others", "public-domain"),
    Component("Zstandard", ("libzstd.so.*",), "Meta Platforms, Inc. and others", "BSD-3-clause"),
    Component("Brotli", ("libbrotli*.so.*",), "The Brotli Authors", "Expat"),
    Component("util-linux (libuuid)", ("libuuid.so.*",), "Theodore Ts'o", "BSD-3-clause"),
    Component("libmpdec", ("libmpdec.so.*",), "Stefan Krah", "BSD-2-clause"),
    Component("zlib", ("libz.so.*",), "Jean-loup Gailly, Mark Adler", "Zlib"),
    Component("Expat", ("libexpat.so.*",), "The Expat maintainers, Thai Open Source", "Expat"),
    Component("XCB", ("libxcb*.so.*",), "Bart Massey, Jamey Sharp, Josh Triplett, others", "X11"),
    Component(
        "libxkbcommon", ("libxkbcommon*.so.*",), "Daniel Stone, Ran Benita, Red Hat, others", "X11"
    ),
)
"""Libraries that are no Python ones, by the files they come in."""


def components(bundle: Path) -> list[Component]:
    """Return whose work is in a bundle, the project's own left out.

    Raises:
        BuildFailed: nobody is known for a file or a module.
    """
    internal = bundle / "_internal"
    libraries = _libraries(bundle)
    names = [path.relative_to(internal) for path in program_files(internal)]
    native = [each for each in NATIVE if any(_has(each, name) for name in names)]
    known = [*native, *libraries]
    if orphans := [str(name) for name in names if not any(_has(each, name) for each in known)]:
        raise BuildFailed(
            f"Whose work is {', '.join(orphans)}? Say so in linux/components.py, with the licence."
        )
    starter = metadata.distribution("pyinstaller")
    return sorted([*native, *libraries, _of(starter)], key=lambda each: each.name.lower())


def _has(component: Component, name: Path) -> bool:
    return any(fnmatchcase(name.as_posix(), pattern) for pattern in component.files)


def _libraries(bundle: Path) -> list[Component]:
    """Return the Python libraries that are frozen into the program or lie beside it."""
    wanted = _frozen_modules(bundle / PACKAGE) | set(_modules_beside(bundle / "_internal"))
    wanted -= {*sys.stdlib_module_names, OWN, "PySide6", "shiboken6"}
    wanted = {name for name in wanted if not name.startswith("_sysconfigdata")}
    providers = metadata.packages_distributions()
    found = set()
    for module in wanted:
        names = [NOT_LIBRARIES[module]] if module in NOT_LIBRARIES else providers.get(module, [])
        if not names:
            raise BuildFailed(f"Whose work is the module {module}? No installed library has it.")
        found.update(names)
    return [_of(metadata.distribution(name)) for name in found - {"pyinstaller"}]


def _modules_beside(internal: Path) -> Iterator[str]:
    for path in internal.iterdir():
        if path.is_dir() and path.name.isidentifier():
            yield path.name
        elif path.suffix == ".so":
            yield path.name.partition(".")[0]


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
    tops = {path.parts[0] for path in library.files or () if path.suffix in (".py", ".so")}
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
        if found and "<" not in found[1].partition("@")[0].rpartition(" <")[0]:
            return found[1].strip(" ,")
    author = _entry(info, "Author", "Author-email", "Maintainer-email")
    return (author or f"the authors of {info['Name']}").splitlines()[0]


def _entry(info: metadata.PackageMetadata, *names: str) -> str:
    """Return the first of some entries that there is, or nothing."""
    found = (value for name in names for value in info.get_all(name, []) if value)
    return next((str(value) for value in found), "")
