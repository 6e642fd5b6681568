"""What Windows reads from the executable itself: the icon, the name and the version."""

import os
import struct
from pathlib import Path

from release.names import APP_NAME, PACKAGE, ROOT, version

#: From the title bar to the large icons of a folder, in pixels.
ICON_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)

_HEADER = struct.Struct("<HHH")
_ENTRY = struct.Struct("<BBBBHHII")
_PNG_BITS = 32


def icon_file(folder: Path) -> Path:
    """Draw the program's icon in every size Windows asks for, into one ``.ico``.

    Args:
        folder: gets the file.
    """
    pictures = [_drawn(side) for side in ICON_SIDES]
    offset = _HEADER.size + _ENTRY.size * len(pictures)
    head = _HEADER.pack(0, 1, len(pictures))
    for side, picture in zip(ICON_SIDES, pictures, strict=True):
        # A side of 256 is written as 0.
        head += _ENTRY.pack(side % 256, side % 256, 0, 0, 1, _PNG_BITS, len(picture), offset)
        offset += len(picture)
    path = folder / f"{PACKAGE}.ico"
    path.write_bytes(head + b"".join(pictures))
    return path


def version_file(folder: Path) -> Path:
    """Write what a file's properties show, in the form PyInstaller reads.

    Args:
        folder: gets the file.
    """
    numbers = tuple(int(part) for part in version().split("."))
    four = (*numbers, 0, 0, 0)[:4]
    words = {
        "FileDescription": APP_NAME,
        "FileVersion": version(),
        "InternalName": PACKAGE,
        "OriginalFilename": f"{PACKAGE}.exe",
        "ProductName": APP_NAME,
        "ProductVersion": version(),
    }
    pairs = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    # 0409 is English, 04B0 is Unicode (1200).
    path = folder / "version.txt"
    path.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}), kids=[\n"
        f"  StringFileInfo([StringTable('040904B0', [{pairs}])]),\n"
        "  VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),\n"
        "])\n",
        "utf-8",
    )
    return path


def _drawn(side: int) -> bytes:
    """Draw the icon as a PNG of some width and height."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources/dialer.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())
