"""The file that names everybody whose work is in the package, and the licences' own words."""

import re
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path

from linux.components import Component
from release.names import PACKAGE, ROOT
from release.problems import BuildFailed

FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
PLACE = f"usr/share/doc/{PACKAGE}"
TEXTS = f"{PLACE}/licenses"
COMMON = Path("/usr/share/common-licenses")
DOCUMENTS = Path("/usr/share/doc")
IN_COMMON = ("Apache-2.0", "GPL-2", "LGPL-3", "MPL-2.0")
"""Licences whose words every Debian has."""


def copyright_file(found: Iterable[Component]) -> str:
    """Write Debian's machine-readable copyright file.

    Args:
        found: all that is in the bundle beside the project's own work.
    """
    own, holder = _own_licence()
    parts = [f"Format: {FORMAT}\nUpstream-Name: {PACKAGE}"]
    parts.append(f"Files: *\nCopyright: {holder}\nLicense: MIT\n{_indented(own)}")
    licences = set()
    for each in found:
        files = "\n".join(f" opt/{PACKAGE}/_internal/{pattern}" for pattern in each.files)
        parts.append(
            f"Files:\n{files}\nCopyright: {each.holders}\nLicense: {each.licence}\n"
            f"Comment: {each.name}; the words: /{TEXTS}/{text_name(each)}"
        )
        licences |= {each.licence}
    for licence in sorted(licences - {"MIT"}):
        words = [f"The words, with each holder's notice, are in /{TEXTS}."]
        words += [
            f"On Debian the words of {name} are in {COMMON / name}."
            for name in IN_COMMON
            if name in licence
        ]
        parts.append(f"License: {licence}\n{_indented(chr(10).join(words))}")
    return "\n\n".join(parts) + "\n"


def text_name(component: Component) -> str:
    """Return the name of the file with a component's licence."""
    return re.sub(r"[^a-z0-9.]+", "-", component.name.lower()).strip("-") + ".txt"


def licence_text(component: Component) -> str:
    """Return the words of a component's licence, as its makers ship them.

    Raises:
        BuildFailed: this machine has them nowhere.
    """
    texts = list(component.texts) or _texts_of_native(component)
    if not texts:
        raise BuildFailed(
            f"The licence of {component.name} is nowhere on this machine: install the Debian"
            " package that the library comes from."
        )
    return "\n\n".join(path.read_text("utf-8", "replace").strip() for path in texts) + "\n"


def _texts_of_native(component: Component) -> list[Path]:
    if component.name == "Python":
        found = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        return [found] if found.exists() else list(DOCUMENTS.glob("libpython3*/copyright"))
    if component.licence == "LGPL-3":
        # It adds to the GPL, so that the two belong together.
        return [COMMON / "LGPL-3", COMMON / "GPL-3"]
    for pattern in component.files:
        package = _package_with(Path(pattern).name)
        if package and (found := DOCUMENTS / package / "copyright").exists():
            return [found]
    return []


def _package_with(pattern: str) -> str:
    """Return the installed Debian package that a library comes from, or nothing."""
    command = ["dpkg-query", "--search", f"*/{pattern.rstrip('*')}*"]
    listing = subprocess.run(command, capture_output=True, text=True).stdout
    owners = (re.match(r"([^:, ]+)[^ ]*: /(?:usr/)?lib/", line) for line in listing.splitlines())
    return next((owner[1] for owner in owners if owner), "")


def _own_licence() -> tuple[str, str]:
    words = (ROOT / "LICENSE").read_text("utf-8")
    holder = re.search(r"^Copyright \(c\) (.+)$", words, re.MULTILINE)
    if holder is None:
        raise BuildFailed("LICENSE does not say who has the copyright.")
    return words.partition("\n\n")[2].strip(), holder[1]


def _indented(words: str) -> str:
    return "\n".join(f" {line}" if line.strip() else " ." for line in words.splitlines())
