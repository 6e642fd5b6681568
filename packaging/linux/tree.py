"""Where everything of the dialer lies on a Linux system, whatever the package is called."""

import gzip
import shutil
from pathlib import Path
from xml.etree import ElementTree

from licences.components import FOLDER, components
from licences.notice import write_licences
from linux.change_log import Release, as_debian, read_change_log, releases
from linux.copyright import PLACE, TEXTS, copyright_file
from release.building import commit_time_s, make_uniform
from release.drawing import DRAWING, write_png
from release.names import APP_ID, PACKAGE, version

HERE = Path(__file__).parent
HOME = f"opt/{PACKAGE}"
ENTRY = f"usr/share/applications/{APP_ID}.desktop"
REVERSE_DNS_ID = "org.dialer_gui.Dialer"
"""What AppStream and Flatpak call it; neither takes a name without dots."""
ICON_SIZES_PX = (16, 22, 24, 32, 48, 64, 128, 256)
METAINFO = f"usr/share/metainfo/{REVERSE_DNS_ID}.metainfo.xml"
MAINTAINER = "The dialer-gui contributors <maintainers@dialer-gui.invalid>"
"""Packages have to name an address; the project publishes none, and this can be nobody's."""


def lay_out(bundle: Path, root: Path, package_version: str) -> None:
    """Put a bundle and what makes it known to the desktop into an empty root folder.

    Args:
        bundle: as :func:`freeze.bundle.make_bundle` returned it.
        root: an empty folder; what is now in it goes to ``/``.
        package_version: as the package's own change log says it.

    Raises:
        BuildFailed: nobody is known for something in the bundle.
    """
    shutil.copytree(bundle, root / HOME, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / PACKAGE).symlink_to(f"/{HOME}/{PACKAGE}")
    lay_out_for_desktop(root)
    lay_out_documents(bundle, root, package_version)
    make_uniform(root)


def lay_out_for_desktop(root: Path) -> None:
    """Put desktop entry, metadata and icons into a root folder."""
    (root / ENTRY).parent.mkdir(parents=True)
    shutil.copy(HERE / f"{APP_ID}.desktop", root / ENTRY)
    (root / METAINFO).parent.mkdir(parents=True)
    (root / METAINFO).write_text(metainfo(_releases()), "utf-8")
    icons = root / "usr/share/icons/hicolor"
    (icons / "scalable/apps").mkdir(parents=True)
    shutil.copy(DRAWING, icons / f"scalable/apps/{APP_ID}.svg")
    for size in ICON_SIZES_PX:
        folder = icons / f"{size}x{size}/apps"
        folder.mkdir(parents=True)
        write_png(size, folder / f"{APP_ID}.png")


def metainfo(found: list[Release]) -> str:
    """Return the AppStream metadata with the releases in it.

    Args:
        found: newest first.
    """
    tree = ElementTree.parse(
        HERE / f"{APP_ID}.metainfo.xml",
        ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True)),
    )
    listed = tree.find("releases")
    if listed is None:
        raise ValueError("the metadata has no place for releases")
    for release in found:
        date = release.date.strftime("%Y-%m-%d")
        entry = ElementTree.SubElement(listed, "release", version=release.version, date=date)
        changes = ElementTree.SubElement(ElementTree.SubElement(entry, "description"), "ul")
        for change in release.changes:
            ElementTree.SubElement(changes, "li").text = change.replace("`", "").replace("*", "")
    ElementTree.indent(tree)
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def lay_out_documents(bundle: Path, root: Path, package_version: str) -> None:
    """Put licences, change log and manual into a root folder.

    Raises:
        BuildFailed: nobody is known for something in the bundle.
    """
    (root / TEXTS).mkdir(parents=True)
    found = components(bundle)
    (root / PLACE / "copyright").write_text(copyright_file(found), "utf-8")
    write_licences(root / TEXTS, found)
    # The bundle has brought its own, which would be the same files once more.
    shutil.rmtree(root / HOME / "_internal" / FOLDER, ignore_errors=True)
    changes = as_debian(_releases(), package_version, MAINTAINER)
    _write_packed(root / PLACE / "changelog.gz", changes)
    manual = root / f"usr/share/man/man1/{PACKAGE}.1.gz"
    manual.parent.mkdir(parents=True)
    _write_packed(manual, (HERE / f"{PACKAGE}.1").read_text("utf-8"))


def _write_packed(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=commit_time_s()))


def _releases() -> list[Release]:
    return releases(read_change_log(), version(), commit_time_s())
