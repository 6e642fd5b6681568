"""Which Debian packages a bundle needs, worked out from what its files ask for."""

from collections.abc import Iterator

from linux.elf import Needs
from release.building import BuildFailed

PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    **dict.fromkeys(
        (f"lib{name}.so.{number}" for name, number in (("c", 6), ("m", 6), ("dl", 2), ("rt", 1))),
        "libc6",
    ),
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "libutil.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libz.so.1": "zlib1g",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libexpat.so.1": "libexpat1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Where Debian and Ubuntu keep the libraries that the bundle leaves to the system."""

DATA = {
    "ca-certificates": "whom to trust on the way to the provider",
    "desktop-file-utils": "what makes the dialer known as a handler of links",
    "tzdata": "the local time at the number",
    "xkb-data": "the keyboard layouts that the bundled libxkbcommon reads",
}
"""Packages without a library, by what the program finds in them."""

RECOMMENDS = {
    "gnome-keyring | org.freedesktop.secrets": "keeps the token, which else has to be pasted anew",
    "xdg-utils": "opens a recording in the browser",
}

GLIBCXX_OF_GCC = {
    (3, 4, 29): "11",
    (3, 4, 30): "12",
    (3, 4, 31): "13",
    (3, 4, 32): "13.2",
    (3, 4, 33): "14",
    (3, 4, 34): "15",
}
"""The release of GCC, and so of libstdc++6, that brought a set of C++ symbols.

What is older than these is in every system whose glibc is new enough.
"""


def depends_on(needs: Needs) -> str:
    """Return the packages a bundle can't do without, as a ``Depends`` field lists them.

    Raises:
        BuildFailed: a library or a set of symbols is not in the tables here.
    """
    if unknown := sorted(needs.libraries - PACKAGES.keys()):
        raise BuildFailed(
            f"The bundle needs {', '.join(unknown)} of the system: say in linux/depends.py which"
            " package has it, or let the bundle carry it."
        )
    floors = dict(_floors(needs))
    names = {PACKAGES[library] for library in needs.libraries} | DATA.keys()
    return ", ".join(name + floors.get(name, "") for name in sorted(names))


def recommends() -> str:
    """Return the packages a bundle does more with, as a ``Recommends`` field lists them."""
    return ", ".join(sorted(RECOMMENDS))


def _floors(needs: Needs) -> Iterator[tuple[str, str]]:
    """Yield the packages of which not every version will do."""
    if glibc := needs.versions.get("GLIBC"):
        yield "libc6", f" (>= {'.'.join(map(str, glibc))})"
    symbols = needs.versions.get("GLIBCXX", ())
    if symbols < min(GLIBCXX_OF_GCC):
        return
    if symbols not in GLIBCXX_OF_GCC:
        raise BuildFailed(
            f"The bundle needs GLIBCXX {'.'.join(map(str, symbols))}: say in linux/depends.py which"
            " release of GCC brought it."
        )
    yield "libstdc++6", f" (>= {GLIBCXX_OF_GCC[symbols]})"
