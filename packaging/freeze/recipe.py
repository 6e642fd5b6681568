"""What differs by system in :file:`packaging/dialer.spec`."""

from pathlib import Path
from typing import Any

from macos.icon import build_icon
from macos.info_plist import BUNDLE_ID, info_plist
from release.names import APP_NAME, PACKAGE, ROOT, version
from windows.icon import write_icon
from windows.version_resource import version_resource

__all__ = ["ROOT", "Recipe"]

RESOURCES = ROOT / "resources"
FOR_README = "screenshots"
"""The folder of pictures that are not the program's."""
FOR_TRANSLATORS = {".ts", ".md"}
"""What lies beside the catalogues and is not the program's."""


class Recipe:
    """The answers the spec asks for.

    Args:
        platform: as ``sys.platform`` names it.
        work: a folder for files made on the way.
    """

    def __init__(self, platform: str, work: Path) -> None:
        self.is_windows = platform == "win32"
        self.is_macos = platform == "darwin"
        # Elsewhere the build chain's own strip would break the signature or find nothing.
        self.is_stripped = not (self.is_windows or self.is_macos)
        self._work = work

    def data_files(self) -> list[tuple[str, str]]:
        """Return the program's own files, each with its folder in the bundle."""
        found = []
        for path in sorted(RESOURCES.rglob("*")):
            place = path.relative_to(RESOURCES)
            is_for_translators = place.parts[0] == "translations" and path.suffix in FOR_TRANSLATORS
            if path.is_file() and place.parts[0] != FOR_README and not is_for_translators:
                folder = Path("dialer_gui/resources") / place.parent
                found.append((str(path), folder.as_posix()))
        return found

    def languages(self) -> set[str]:
        """Return the languages the dialer speaks beside English, such as ``zh_CN``."""
        names = (path.stem for path in RESOURCES.glob("translations/dialer_*.qm"))
        return {name.partition("_")[2] for name in names}

    def program_options(self) -> dict[str, Any]:
        """Return what the executable gets beside the code."""
        options: dict[str, Any] = {"console": False, "strip": self.is_stripped, "upx": False}
        if self.is_windows:
            properties = self._work / "version.txt"
            properties.write_text(version_resource(), "utf-8")
            icon = write_icon(self._work / f"{PACKAGE}.ico")
            options |= {"icon": str(icon), "version": str(properties)}
        return options

    def app_options(self) -> dict[str, Any]:
        """Return what makes a macOS application of the folder."""
        return {
            "name": f"{APP_NAME}.app",
            "icon": str(build_icon(self._work / f"{PACKAGE}.icns")),
            "bundle_identifier": BUNDLE_ID,
            "version": version(),
            "info_plist": info_plist(),
        }
