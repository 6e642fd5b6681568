"""What goes into the bundle, as rules; :mod:`freeze.trimming` applies them.

The rules say what is wanted, so that whatever a new version of Qt or of a library brings along
stays out until somebody wants it.
"""

import re

PLUGINS = {
    # Windows, macOS, the two window systems of Linux, and the one without a screen: self-checks.
    "platforms": {"qwindows", "qcocoa", "qxcb", "qwayland", "qoffscreen"},
    # A window under Wayland is made with xdg-shell, and gets its frame from a decoration.
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    # Chinese is typed through ibus; dead keys and the compose key need the other one.
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    # Light or dark, fonts: asked of the desktop over D-Bus. The GTK theme would load all of GTK.
    "platformthemes": {"qxdgdesktopportal"},
    # Every icon is an SVG.
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
}
"""Qt's plugins by folder, without the system's ``lib`` and suffix.

Folders that are not named are not wanted. The window is painted without OpenGL: no integration
of it. HTTPS is Python's: no TLS for Qt.
"""

FROM_HOST = {
    "the C and C++ runtime": r"ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|stdc\+\+|gcc_s)",
    "compression that the runtime's own users share": r"libz",
    "drivers of the graphics card": r"lib(EGL|GL|GLX|GLdispatch|OpenGL|drm|gbm)",
    "the X server's protocol": r"lib(X11|X11-xcb|Xau|Xdmcp|xcb)",
    "the Wayland compositor's protocol": r"libwayland-\w+",
    "fonts, which have the host's settings": r"lib(fontconfig|freetype|expat)",
    "the session bus": r"libdbus-1",
    "Kerberos, which has the host's settings: Qt's network is linked to it": r"libgssapi_krb5",
    "the main loop that input methods and themes share": r"lib(glib|gthread)-2\.0",
}
"""Libraries a Linux system lends to the bundle, by the reason: they talk to a server of the host,
read its settings, or must be the same for everything in a process.

What only these need is theirs to find. The two xkbcommon libraries and the small xcb ones are not
on every desktop, so they go along.
"""

_HOST = re.compile(rf"(?:{'|'.join(FROM_HOST.values())})\.so(?:\.\d+)*")

LEFT_OUT_MODULES = (
    # Place names and carriers of the world's numbers: 40 MB of tables that nothing shows.
    *("phonenumbers.geodata", "phonenumbers.carrierdata"),
    *("phonenumbers.geocoder", "phonenumbers.carrier"),
    # For people who write Python programs.
    *("doctest", "lib2to3", "pdb", "pydoc", "pydoc_data", "test", "unittest"),
    *("pip", "setuptools", "pkg_resources"),
    # Processes of Python's own, which are never started.
    "multiprocessing",
    # A terminal's or another toolkit's.
    *("curses", "readline", "tkinter"),
)
"""Python modules that are imported by something, somewhere, and never by the running program."""

METADATA = {"METADATA", "entry_points.txt"}
"""Of an installed library's metadata, what is read at run time; the rest tells how this very
machine has installed it."""


def is_from_host(file_name: str) -> bool:
    """Whether a Linux system is to have this library already."""
    return _HOST.fullmatch(file_name) is not None


def is_wanted_plugin(group: str, file_name: str) -> bool:
    """Whether a plugin of Qt is wanted.

    Args:
        group: its folder, such as ``platforms``.
        file_name: such as ``libqxcb.so`` or ``qwindows.dll``.
    """
    name = file_name.partition(".")[0].removeprefix("lib")
    return name in PLUGINS.get(group, set())


def is_wanted_catalogue(file_name: str, languages: set[str]) -> bool:
    """Whether a translation of Qt's own words is wanted.

    Args:
        file_name: such as ``qtbase_zh_CN.qm``.
        languages: those the dialer speaks beside English, such as ``zh_CN``.
    """
    module, _, language = file_name.removesuffix(".qm").partition("_")
    return module == "qtbase" and language in languages
