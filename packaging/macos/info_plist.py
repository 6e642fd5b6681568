"""What the application tells macOS about itself: the entries of its ``Info.plist``."""

import platform
import re
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from typing import Any

from release.names import APP_NAME, ROOT, copyright_line, version

BUNDLE_ID = f"org.dialer-gui.{APP_NAME}"
"""Signature, keychain and default programs know the application by it: it must never change."""

SCHEMES = ("tel", "callto")
"""The links the dialer takes; it only fills in their number."""

CATEGORY = "public.app-category.business"

LOCK = ROOT / "requirements.lock"

_NAME = re.compile(r"^([a-z0-9.-]+)==", re.MULTILINE)
_BUILT_FOR = re.compile(r"macosx[_-](\d+)[_.](\d+)[_-](\w+)")


def info_plist() -> dict[str, Any]:
    """Return the entries that PyInstaller does not write, or writes otherwise.

    Raises:
        ValueError: nothing here was built for macOS, so there is no oldest macOS to name.
    """
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleDisplayName": APP_NAME,
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleName": APP_NAME,
        "CFBundleShortVersionString": version(),
        "CFBundleURLTypes": [
            {
                "CFBundleTypeRole": "Viewer",
                "CFBundleURLName": f"{BUNDLE_ID}.number",
                "CFBundleURLSchemes": list(SCHEMES),
            }
        ],
        "CFBundleVersion": build_number(version()),
        "LSApplicationCategoryType": CATEGORY,
        "LSMinimumSystemVersion": minimum_system(),
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": copyright_line(),
        # Asked once by macOS 15 and newer, when a server in the house is called.
        "NSLocalNetworkUsageDescription": "Your phone system may be in your own network.",
        # Follow the system into dark mode.
        "NSRequiresAquaSystemAppearance": False,
        # A form needs no second graphics chip.
        "NSSupportsAutomaticGraphicsSwitching": True,
    }


def build_number(version: str) -> str:
    """Return the part of a version that macOS can compare: up to three numbers."""
    found = re.match(r"\d+(?:\.\d+){0,2}", version)
    if found is None:
        raise ValueError(f"“{version}” does not begin with a number")
    return found[0]


def minimum_system() -> str:
    """Return the oldest macOS for the libraries installed here and this Python, like ``13.0``.

    Raises:
        ValueError: see :func:`oldest_for`.
    """
    return oldest_for([*wheel_tags(), sysconfig.get_platform()], platform.machine())


def wheel_tags() -> Iterator[str]:
    """Yield what each library that goes into the application says it was built for.

    One text a library, with a line ``Tag: cp310-abi3-macosx_13_0_universal2`` or several.
    """
    for name in sorted(set(_NAME.findall(LOCK.read_text("utf-8")))):
        try:
            yield metadata.distribution(name).read_text("WHEEL") or ""
        except metadata.PackageNotFoundError:
            continue  # locked for another system


def oldest_for(parts: Iterable[str], machine: str) -> str:
    """Return the oldest macOS that every part runs on: the newest of their demands.

    Args:
        parts: for each part the tags it was built for; a part without one for macOS runs anywhere.
        machine: ``arm64`` or ``x86_64``.

    Raises:
        ValueError: no part was built for macOS on this machine.
    """
    demands = []
    for part in parts:
        offers = [
            (int(major), int(minor))
            for major, minor, built_for in _BUILT_FOR.findall(part)
            if built_for in (machine, "universal2")
        ]
        if offers:
            demands.append(min(offers))
    if not demands:
        raise ValueError(f"nothing here was built for macOS on {machine}")
    return ".".join(str(number) for number in max(demands))
