"""The file that names everybody whose work is in the package, as Debian wants it."""

import re
from collections.abc import Iterable
from pathlib import Path

from licences.native import Component
from licences.notice import text_name
from release.building import BuildFailed
from release.names import PACKAGE, ROOT

FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
PLACE = f"usr/share/doc/{PACKAGE}"
TEXTS = f"{PLACE}/licenses"
COMMON = Path("/usr/share/common-licenses")
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


def _own_licence() -> tuple[str, str]:
    words = (ROOT / "LICENSE").read_text("utf-8")
    holder = re.search(r"^Copyright \(c\) (.+)$", words, re.MULTILINE)
    if holder is None:
        raise BuildFailed("LICENSE does not say who has the copyright.")
    return words.partition("\n\n")[2].strip(), holder[1]


def _indented(words: str) -> str:
    return "\n".join(f" {line}" if line.strip() else " ." for line in words.splitlines())
