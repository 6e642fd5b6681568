"""What a bundle carries along for everybody to read: the notice, and the licences' own words."""

import re
from collections.abc import Iterable
from pathlib import Path

from licences.components import FOLDER, makers_of_entries
from licences.native import Component
from release.building import BuildFailed
from release.names import APP_NAME, PACKAGE, ROOT, version

NOTICE = "NOTICE.txt"
OWN_TEXT = f"{PACKAGE}.txt"

_HEAD = f"""\
{APP_NAME} {{version}}

{APP_NAME} itself is under the MIT licence: {OWN_TEXT}.
It comes with the work of others, each under the licence that is named below; the words of each
licence are in a file beside this one.

Qt and Qt for Python (PySide6 and Shiboken) are used under the GNU Lesser General Public License,
version 3, with their sources unchanged. They lie beside the program as libraries of their own: you
may put others in their place, and take the program apart as far as that needs.
The sources are at https://download.qt.io/official_releases/qt/ and
https://download.qt.io/official_releases/QtForPython/. What Qt itself has from others is listed at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


def licence_entries(
    work: Path,
    binaries: Iterable[tuple[str, str, str]],
    modules: Iterable[tuple[str, str, str]],
    data: Iterable[tuple[str, str, str]],
) -> list[tuple[str, str, str]]:
    """Write the notice and all licences, and return PyInstaller's entries for them.

    Args:
        work: a folder for files made on the way.
        binaries, modules, data: all that goes into the bundle beside them.

    Raises:
        BuildFailed: nobody is known for something that goes in, or a licence's words are missing.
    """
    folder = work / FOLDER
    folder.mkdir(exist_ok=True)
    write_licences(folder, makers_of_entries(binaries, modules, data))
    return [(f"{FOLDER}/{path.name}", str(path), "DATA") for path in sorted(folder.iterdir())]


def write_licences(folder: Path, found: Iterable[Component]) -> None:
    """Fill an empty folder with the notice and the words of all licences."""
    found = list(found)
    texts = {text_name(each): licence_text(each) for each in found}
    texts[OWN_TEXT] = (ROOT / "LICENSE").read_text("utf-8")
    texts[NOTICE] = notice(found)
    for name, words in texts.items():
        # The same on every system, whatever ends a line there.
        (folder / name).write_text(words, "utf-8", newline="\n")


def notice(found: Iterable[Component]) -> str:
    """Return the text that names everybody whose work is in a bundle."""
    parts = [_HEAD.format(version=version())]
    parts += [
        f"{each.name}\n  Copyright: {each.holders}\n  Licence: {each.licence}\n"
        f"  Its words: {text_name(each)}\n"
        for each in found
    ]
    return "\n".join(parts)


def text_name(component: Component) -> str:
    """Return the name of the file with a component's licence."""
    return re.sub(r"[^a-z0-9.]+", "-", component.name.lower()).strip("-") + ".txt"


def licence_text(component: Component) -> str:
    """Return the words of a component's licence, as its makers ship them.

    Raises:
        BuildFailed: they are nowhere.
    """
    if not component.texts:
        raise BuildFailed(
            f"The licence of {component.name} is nowhere on this machine: put its words into"
            " licences/texts, and name them in licences/native.py."
        )
    return (
        "\n\n".join(path.read_text("utf-8", "replace").strip() for path in component.texts) + "\n"
    )
