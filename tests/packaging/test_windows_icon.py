"""The icon file is one that Windows can read, with every size drawn."""

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

from windows.icon import AS_PNG_FROM_PX, SIZES_PX, write_icon

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def icon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_icon(tmp_path_factory.mktemp("icon") / "made for it/dialer.ico")


def test_every_size_can_be_read_and_shows_the_drawing(icon: Path) -> None:
    reader = QImageReader(str(icon))
    sizes = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        sizes.append((image.width(), image.height()))
        assert _colours(image) >= {"transparent", "green", "white"}, f"{image.width()} px"
    assert sizes == [(size, size) for size in SIZES_PX]


def test_only_the_largest_picture_is_compressed(icon: Path) -> None:
    content = icon.read_bytes()
    for number, size in enumerate(SIZES_PX):
        length, offset = struct.unpack_from("<2I", content, 6 + 16 * number + 8)
        picture = content[offset : offset + length]
        assert picture.startswith(PNG) is (size >= AS_PNG_FROM_PX), f"{size} px"
        assert len(picture) == length
    assert offset + length == len(content), "and nothing comes after the last one"


def test_drawing_it_again_gives_the_same_file(icon: Path, tmp_path: Path) -> None:
    assert write_icon(tmp_path / "again.ico").read_bytes() == icon.read_bytes()


def _colours(image: QImage) -> set[str]:
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            colour = image.pixelColor(x, y)
            if colour.alpha() == 0:
                found.add("transparent")
            elif min(colour.red(), colour.green(), colour.blue()) > 200:
                found.add("white")
            elif colour.green() > 90 and colour.red() < 60:
                found.add("green")
    return found
