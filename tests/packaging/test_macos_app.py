"""The application for macOS, as far as another system can look at it."""

import plistlib
import struct
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

from macos import disk_image, signing
from macos.icon import KINDS, build_icon
from macos.info_plist import BUNDLE_ID, build_number, info_plist
from release import names
from release.problems import BuildFailed
from tests.packaging.mac import install_qt_for_macos


@pytest.fixture
def plist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The Info.plist, written and read again."""
    install_qt_for_macos(tmp_path / "libraries", monkeypatch)
    entries = info_plist()
    assert plistlib.loads(plistlib.dumps(entries)) == entries
    return entries


def test_the_application_is_a_candidate_for_phone_links(plist: dict[str, Any]) -> None:
    (kind,) = plist["CFBundleURLTypes"]
    assert kind["CFBundleURLSchemes"] == ["tel", "callto"]
    assert kind["CFBundleTypeRole"] == "Viewer"


def test_the_application_says_what_it_is(plist: dict[str, Any]) -> None:
    assert plist["CFBundleName"] == plist["CFBundleDisplayName"] == "Dialer"
    assert plist["CFBundleIdentifier"] == BUNDLE_ID
    assert plist["CFBundleShortVersionString"] == names.version()
    assert plist["NSHumanReadableCopyright"].startswith("Copyright")
    assert plist["LSApplicationCategoryType"] == "public.app-category.business"


def test_the_oldest_system_is_that_of_the_locked_qt(plist: dict[str, Any]) -> None:
    assert plist["LSMinimumSystemVersion"] == "13.0"


def test_the_window_is_sharp_and_follows_the_system_into_the_dark(plist: dict[str, Any]) -> None:
    assert plist["NSHighResolutionCapable"] is True
    assert plist["NSRequiresAquaSystemAppearance"] is False


def test_the_identifier_has_the_form_that_apple_asks_for() -> None:
    assert all(part.replace("-", "").isalnum() for part in BUNDLE_ID.split("."))
    assert BUNDLE_ID.count(".") >= 2


@pytest.mark.parametrize(
    ("version", "number"),
    [("0.1.0", "0.1.0"), ("1.2.3rc1", "1.2.3"), ("2.0", "2.0"), ("1.2.3.dev4", "1.2.3")],
)
def test_the_build_number_is_one_that_macos_can_compare(version: str, number: str) -> None:
    assert build_number(version) == number


def test_a_version_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="next"):
        build_number("next")


def test_the_hardened_runtime_is_opened_for_one_thing_only() -> None:
    entitlements = plistlib.loads(signing.ENTITLEMENTS.read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_icon_is_read_in_all_its_sizes(tmp_path: Path) -> None:
    path = build_icon(tmp_path / "dialer.icns")
    reader = QImageReader(str(path))
    assert reader.format() == b"icns"
    sizes = []
    for index in range(reader.imageCount()):
        assert reader.jumpToImage(index)
        picture = reader.read()
        assert not picture.isNull(), reader.errorString()
        sizes.append(picture.width())
        check_drawn(picture)
    assert sizes == list(KINDS.values())


def check_drawn(picture: QImage) -> None:
    """See that a picture shows the tile, and nothing at its corners."""
    last = picture.width() - 1
    for x, y in ((0, 0), (last, 0), (0, last), (last, last)):
        assert QColor(picture.pixelColor(x, y)).alpha() == 0
    ground = picture.pixelColor(picture.width() // 2, int(picture.height() * 0.14))
    assert (ground.alpha(), ground.green() > ground.red()) == (255, True)


def test_the_icon_s_lengths_are_right(tmp_path: Path) -> None:
    data = build_icon(tmp_path / "dialer.icns").read_bytes()
    kind, length = struct.unpack_from(">4sI", data)
    assert (kind, length) == (b"icns", len(data))
    at = 8
    found = []
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        assert data[at + 8 :].startswith(b"\x89PNG\r\n")
        found.append(kind)
        at += length
    assert at == len(data)
    assert found == list(KINDS)


def test_the_disk_image_shows_where_to_drag_the_application(tmp_path: Path) -> None:
    app = tmp_path / "Dialer.app"
    resources = app / "Contents/Resources"
    resources.mkdir(parents=True)
    build_icon(resources / "dialer.icns")
    settings = disk_image.settings(app)
    shown = {Path(file).name for file in settings["files"]} | set(settings["symlinks"])
    assert set(settings["icon_locations"]) == shown
    assert settings["symlinks"] == {"Applications": "/Applications"}
    assert settings["icon"] == str(resources / "dialer.icns")
    (width, height) = settings["window_rect"][1]
    for x, y in settings["icon_locations"].values():
        assert settings["icon_size"] / 2 < x < width - settings["icon_size"] / 2
        assert settings["icon_size"] / 2 < y < height - settings["icon_size"] / 2


@pytest.mark.skipif("sys.platform == 'darwin'", reason="there an image is made")
def test_elsewhere_an_image_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match="on macOS"):
        disk_image.build_dmg(tmp_path / "Dialer.app", tmp_path)
