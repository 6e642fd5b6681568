"""The libraries in a bundle that are no Python ones: their makers and their licences."""

import sys
import sysconfig
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

TEXTS = Path(__file__).with_name("texts")
"""The words of licences that no library brings along where it is installed."""


@dataclass(frozen=True)
class Component:
    """Somebody's work.

    Attributes:
        files: patterns of the files it comes in on Linux, in a bundle's ``_internal``.
        holders: who has the copyright.
        licence: its short name; several are joined by "or" or "and".
        texts: files with the licence's words.
        elsewhere: patterns of the files it comes in on Windows and macOS, also inside of a file of
            somebody else's; in small letters, since Windows does not mind.
    """

    name: str
    files: tuple[str, ...]
    holders: str
    licence: str
    texts: tuple[Path, ...] = ()
    elsewhere: tuple[str, ...] = ()

    def is_in(self, file: PurePath) -> bool:
        """Whether a file of a bundle is this work, or has some of it inside."""
        name = file.as_posix()
        return any(fnmatchcase(name, pattern) for pattern in self.files) or any(
            fnmatchcase(name.lower(), pattern) for pattern in self.elsewhere
        )


def _texts(*names: str) -> tuple[Path, ...]:
    return tuple(TEXTS / f"{name}.txt" for name in names)


def _in_module(*names: str) -> tuple[str, ...]:
    """Return the modules of Python's that have a library inside, on Windows and macOS."""
    places = ("{}*.pyd", "python3*/lib-dynload/{}.*darwin.so", "lib-dynload/{}.*darwin.so")
    return tuple(place.format(name) for name in names for place in places)


def _python_s_own() -> tuple[Path, ...]:
    """Return what this Python says of itself; on Windows also of the libraries inside of it."""
    found = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    return tuple(path / "LICENSE.txt" for path in found if (path / "LICENSE.txt").exists())[:1]


_QT = "The Qt Company Ltd. and other contributors"
# It adds to the GPL, so that the two belong together.
_LGPL = _texts("lgpl-3", "gpl-3")

NATIVE = (
    Component(
        "Qt",
        ("libQt6*", "PySide6/Qt/lib/libQt6*", "PySide6/Qt/plugins/*"),
        _QT,
        "LGPL-3",
        _LGPL,
        ("pyside6/qt6*.dll", "pyside6/plugins/*", "pyside6/qt/lib/*.framework/*"),
    ),
    Component(
        "Qt for Python",
        ("PySide6/*.so*", "shiboken6/*", "lib*6.abi3.so*"),
        _QT,
        "LGPL-3",
        _LGPL,
        ("pyside6/*.pyd", "pyside6/pyside6*.dll", "*pyside6*.dylib", "*shiboken6*"),
    ),
    Component(
        "ICU",
        ("libicu*", "PySide6/Qt/lib/libicu*"),
        "Unicode, Inc. and others",
        "Unicode",
        _texts("icu"),
    ),
    Component(
        "Python",
        ("libpython3*", "python3*/lib-dynload/*", "base_library.zip"),
        "Python Software Foundation and others",
        "PSF-2",
        _python_s_own(),
        ("python3*.dll", "*.pyd", "lib-dynload/*", "python", "python.framework/*"),
    ),
    Component(
        "OpenSSL",
        ("libssl.so.*", "libcrypto.so.*"),
        "The OpenSSL Project",
        "Apache-2.0",
        _texts("openssl", "apache-2.0"),
        ("libssl*.dll", "libcrypto*.dll", "libssl*.dylib", "libcrypto*.dylib"),
    ),
    Component(
        "SQLite",
        ("libsqlite3.so.*",),
        "nobody: its authors gave it up",
        "public-domain",
        _texts("sqlite"),
        ("sqlite3.dll", "libsqlite3*.dylib", *_in_module("_sqlite3")),
    ),
    Component(
        "libffi",
        ("libffi.so.*",),
        "Anthony Green, Red Hat, Inc. and others",
        "Expat",
        _texts("libffi"),
        ("libffi*.dll", "libffi*.dylib", "_cffi_backend.*", *_in_module("_ctypes")),
    ),
    Component(
        "bzip2",
        ("libbz2.so.*",),
        "Julian R Seward",
        "BSD-4-clause-variant",
        _texts("bzip2"),
        ("libbz2*.dylib", *_in_module("_bz2")),
    ),
    Component(
        "XZ Utils",
        ("liblzma.so.*",),
        "Lasse Collin, Igor Pavlov, others",
        "public-domain",
        _texts("xz-utils"),
        ("liblzma*.dylib", *_in_module("_lzma")),
    ),
    Component(
        "Zstandard",
        ("libzstd.so.*",),
        "Meta Platforms, Inc. and others",
        "BSD-3-clause",
        _texts("zstandard"),
        ("libzstd*.dylib", *_in_module("_zstd")),
    ),
    Component("Brotli", ("libbrotli*.so.*",), "The Brotli Authors", "Expat", _texts("brotli")),
    Component(
        "util-linux (libuuid)",
        ("libuuid.so.*",),
        "Theodore Ts'o",
        "BSD-3-clause",
        _texts("libuuid"),
    ),
    Component(
        "libmpdec",
        ("libmpdec.so.*",),
        "Stefan Krah",
        "BSD-2-clause",
        _texts("libmpdec"),
        ("libmpdec*.dylib", *_in_module("_decimal")),
    ),
    Component(
        "zlib",
        ("libz.so.*",),
        "Jean-loup Gailly, Mark Adler",
        "Zlib",
        _texts("zlib"),
        ("zlib*.dll", "libz.*dylib", "python3??.dll", *_in_module("zlib")),
    ),
    Component(
        "Expat",
        ("libexpat.so.*",),
        "The Expat maintainers, Thai Open Source",
        "Expat",
        _texts("expat"),
        ("libexpat*.dylib", *_in_module("pyexpat")),
    ),
    Component(
        "XCB",
        ("libxcb*.so.*",),
        "Bart Massey, Jamey Sharp, Josh Triplett, others",
        "X11",
        _texts("xcb"),
    ),
    Component(
        "libxkbcommon",
        ("libxkbcommon*.so.*",),
        "Daniel Stone, Ran Benita, Red Hat, others",
        "X11",
        _texts("libxkbcommon"),
    ),
    Component(
        "Microsoft C and C++ runtime",
        (),
        "Microsoft Corporation",
        "Microsoft-distributable-code",
        _texts("microsoft-runtime"),
        tuple(
            f"{folder}{name}*.dll"
            for folder in ("", "pyside6/", "shiboken6/")
            for name in ("vcruntime", "msvcp", "concrt", "vcomp", "ucrtbase", "api-ms-win-")
        ),
    ),
)
"""By the files they come in; more than one may be in a file."""
