"""What the application tells macOS about itself: the entries of its ``Info.plist``."""

import re
from typing import Any

from macos.minimum import minimum_system
from release.names import APP_NAME, ROOT, version

BUNDLE_ID = f"org.dialer-gui.{APP_NAME}"
"""Signature, keychain and default programs know the application by it: it must never change."""

SCHEMES = ("tel", "callto")
"""The links the dialer takes; it only fills in their number."""

CATEGORY = "public.app-category.business"


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
        "NSHumanReadableCopyright": _copyright(),
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


def _copyright() -> str:
    found = re.search(r"^Copyright .+$", (ROOT / "LICENSE").read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError("LICENSE has no copyright line")
    return found[0]
