"""The application for macOS, as far as another system can look at it or make it."""

import plistlib
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import PyInstaller.building.osx as building
import pytest
from PyInstaller.building.api import COLLECT
from PyInstaller.config import CONF
from PySide6.QtGui import QColor, QImage, QImageReader

from freeze.trimming import trimmed_data
from freeze.wanted import LEFT_OUT_MODULES
from licences.notice import NOTICE, OWN_TEXT
from macos import disk_image, signing
from macos.binaries import compiled_files, demands, newer_than, not_for
from macos.icon import KINDS, build_icon
from macos.info_plist import BUNDLE_ID, build_number, info_plist, oldest_for, wheel_tags
from release import names
from release.building import BuildFailed
from release.names import ROOT, version

METADATA = "Metadata-Version: 2.4\nName: PySide6_Essentials\nVersion: 6.11.3\n"
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp310-abi3-macosx_13_0_universal2\n"


def install_qt_for_macos(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Qt's library be found as it is found on a Mac.

    Args:
        folder: an empty folder for its description.
        monkeypatch: takes it away again.
    """
    description = folder / "pyside6_essentials-6.11.3.dist-info"
    description.mkdir(parents=True)
    (description / "METADATA").write_text(METADATA)
    (description / "WHEEL").write_text(WHEEL)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr("platform.machine", lambda: "arm64")


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


SPEC = ROOT / "packaging/dialer.spec"

Steps = dict[str, tuple[tuple[Any, ...], dict[str, Any]]]


@pytest.fixture
def steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    """Run the recipe on a Mac; what PyInstaller would be told, by the step's name."""
    install_qt_for_macos(tmp_path / "libraries", monkeypatch)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "platform", "darwin")
    told: Steps = {}

    def step(name: str) -> Callable[..., SimpleNamespace]:
        def take(*arguments: Any, **options: Any) -> SimpleNamespace:
            told[name] = (arguments, options)
            return SimpleNamespace(name=name, binaries=[], datas=[], pure=[], scripts=[])

        return take

    names = ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
    given = {"SPECPATH": str(SPEC.parent), "workpath": str(tmp_path)}
    code = compile(SPEC.read_text("utf-8"), str(SPEC), "exec")
    exec(code, {**given, **{name: step(name) for name in names}})
    return told


def test_the_folder_becomes_an_application(steps: Steps) -> None:
    (content,), options = steps["BUNDLE"]
    assert content.name == "COLLECT"
    assert options["name"] == "Dialer.app"
    assert options["bundle_identifier"] == BUNDLE_ID
    assert options["version"] == version()


def test_the_program_has_no_terminal_and_is_not_stripped(steps: Steps) -> None:
    program = steps["EXE"][1]
    assert program["console"] is False
    assert not program["strip"]
    assert not steps["COLLECT"][1]["strip"]  # that would break the signatures of Qt's libraries
    assert "target_arch" not in program  # what the machine is that builds it


def test_modules_that_nothing_needs_stay_out(steps: Steps) -> None:
    assert set(LEFT_OUT_MODULES) == set(steps["Analysis"][1]["excludes"])


def test_pyinstaller_writes_our_entries_and_our_icon(
    steps: Steps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    install_qt_for_macos(tmp_path / "libraries again", monkeypatch)
    app = assembled(tmp_path, steps, monkeypatch)
    said = plistlib.loads((app / "Contents/Info.plist").read_bytes())
    wanted = info_plist()
    assert {key: said[key] for key in wanted} == wanted
    assert said["CFBundleExecutable"] == "dialer-gui"
    assert said["CFBundlePackageType"] == "APPL"
    assert "LSBackgroundOnly" not in said
    icon = app / "Contents/Resources" / said["CFBundleIconFile"]
    assert QImageReader(str(icon)).format() == b"icns"


def test_the_licences_of_all_that_is_in_it_go_along(
    steps: Steps, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    install_qt_for_macos(tmp_path / "libraries again", monkeypatch)
    folder = assembled(tmp_path, steps, monkeypatch) / "Contents/Resources/licenses"
    assert "\npyinstaller\n" in (folder / NOTICE).read_text("utf-8")
    assert (folder / OWN_TEXT).read_text("utf-8") == (ROOT / "LICENSE").read_text("utf-8")


def assembled(folder: Path, steps: Steps, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let PyInstaller make an application of a program and data files, signing left out."""
    monkeypatch.setattr(building, "is_darwin", True)
    signer = SimpleNamespace(sign_binary=lambda *_, **__: None)
    monkeypatch.setattr(building, "osxutils", signer, raising=False)
    for name in ("distpath", "workpath", "specpath"):
        monkeypatch.setitem(CONF, name, str(folder))
    program = folder / "dialer-gui"
    program.write_bytes(b"\xcf\xfa\xed\xfe")
    content = COLLECT.__new__(COLLECT)
    content.toc = [
        ("dialer-gui", str(program), "EXECUTABLE"),
        ("dialer_gui/resources/dialer.svg", str(ROOT / "resources/dialer.svg"), "DATA"),
        *steps["COLLECT"][0][2],
    ]
    content.console = steps["EXE"][1]["console"]
    for name in ("strip_binaries", "upx_binaries", "upx_exclude"):
        setattr(content, name, False)
    for name in ("target_arch", "codesign_identity", "entitlements_file"):
        setattr(content, name, None)
    building.BUNDLE(content, **steps["BUNDLE"][1])
    return folder / "Dialer.app"


def test_a_framework_stays_whole_or_goes_whole() -> None:
    def framework(name: str) -> list[tuple[str, str, str]]:
        place = f"PySide6/Qt/lib/{name}.framework"
        return [
            (f"{place}/Resources", "Versions/Current/Resources", "SYMLINK"),
            (f"{place}/{name}", f"Versions/Current/{name}", "SYMLINK"),
            (f"{place}/Versions/A/Resources/Info.plist", "/wheel/Info.plist", "DATA"),
            (f"{place}/Versions/Current", "A", "SYMLINK"),
        ]

    core = "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"
    short = ("QtCore", core, "SYMLINK")
    long_gone = ("QtQml", core.replace("QtCore", "QtQml"), "SYMLINK")
    entries = [*framework("QtCore"), *framework("QtQml"), short, long_gone]
    kept = trimmed_data(entries, [(core, "/wheel/QtCore", "BINARY")], set())
    assert kept == sorted([*framework("QtCore"), short])


# What the locked wheels say of themselves.
QT = "Tag: cp310-abi3-macosx_13_0_universal2"
CFFI = "Tag: cp313-cp313-macosx_11_0_arm64"
REQUESTS = "Tag: py3-none-any"
NORMALIZER = "Tag: cp313-cp313-macosx_10_13_universal2"


@pytest.mark.parametrize(
    ("parts", "machine", "oldest"),
    [
        ([QT, CFFI, REQUESTS, NORMALIZER], "arm64", "13.0"),
        ([CFFI, REQUESTS], "arm64", "11.0"),
        ([NORMALIZER, "macosx-11.0-universal2"], "x86_64", "11.0"),
        (["Tag: cp313-cp313-macosx_9_4_x86_64", NORMALIZER], "x86_64", "10.13"),
    ],
)
def test_the_part_that_demands_most_decides(parts: list[str], machine: str, oldest: str) -> None:
    assert oldest_for(parts, machine) == oldest


def test_of_one_library_for_two_machines_the_own_one_counts() -> None:
    both = "Tag: cp313-none-macosx_10_9_x86_64\nTag: cp313-none-macosx_11_0_arm64\n"
    assert oldest_for([both], "x86_64") == "10.9"
    assert oldest_for([both], "arm64") == "11.0"


def test_a_library_that_offers_an_older_build_as_well_demands_no_more() -> None:
    assert oldest_for([f"{QT}\n{QT.replace('13_0', '12_0')}"], "arm64") == "12.0"


def test_nothing_is_guessed_where_nothing_is_for_macos() -> None:
    others = [REQUESTS, "Tag: cp310-abi3-manylinux_2_34_x86_64", CFFI]
    with pytest.raises(ValueError, match="x86_64"):
        oldest_for(others, "x86_64")


def test_every_locked_library_that_is_here_is_asked() -> None:
    tags = list(wheel_tags())
    assert len(tags) > 10
    assert all("Tag: " in each for each in tags)
    assert any("abi3" in each for each in tags)  # Qt or cryptography


CHIPS = {"arm64": (0x0100000C, 0), "x86_64": (0x01000007, 3)}
BUILD_VERSION = 0x32
VERSION_MIN_MACOSX = 0x24


def compiled(chip: str, major: int, minor: int, *, old_style: bool = False) -> bytes:
    """Return a library with nothing in it but the macOS it was built for."""
    version = major << 16 | minor << 8
    if old_style:
        command = struct.pack("<4I", VERSION_MIN_MACOSX, 16, version, version)
    else:
        command = struct.pack("<6I", BUILD_VERSION, 24, 1, version, version, 0)
    head = struct.pack("<8I", 0xFEEDFACF, *CHIPS[chip], 6, 1, len(command), 0, 0)
    return head + command


def for_several(*libraries: tuple[str, bytes]) -> bytes:
    """Put libraries for several chips into one file."""
    head = struct.pack(">2I", 0xCAFEBABE, len(libraries))
    at = 4096
    body = b""
    for chip, library in libraries:
        head += struct.pack(">5I", *CHIPS[chip], at + len(body), len(library), 12)
        body += library.ljust(4096, b"\0")
    return head.ljust(4096, b"\0") + body


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An application with a library of each kind, and files that are none."""
    inside = tmp_path / "Dialer.app/Contents/Frameworks"
    inside.mkdir(parents=True)
    both = for_several(
        ("x86_64", compiled("x86_64", 10, 13, old_style=True)), ("arm64", compiled("arm64", 13, 0))
    )
    (inside / "both.dylib").write_bytes(both)
    (inside / "arm.so").write_bytes(compiled("arm64", 15, 0))
    (inside / "intel.so").write_bytes(compiled("x86_64", 11, 3))
    (inside / "link.so").symlink_to("arm.so")
    (inside / "libqml.a").write_bytes(both)
    (inside / "empty").touch()
    (inside / "dialer.svg").write_text("<svg/>")
    return tmp_path / "Dialer.app"


def test_only_compiled_files_are_looked_at_and_each_once(app: Path) -> None:
    assert [file.name for file in compiled_files(app)] == ["arm.so", "both.dylib", "intel.so"]


def test_each_chip_has_its_own_oldest_system(app: Path) -> None:
    inside = app / "Contents/Frameworks"
    assert demands(inside / "both.dylib") == {"x86_64": (10, 13), "arm64": (13, 0)}
    assert demands(inside / "intel.so") == {"x86_64": (11, 3)}


def test_a_file_for_the_other_chip_is_found(app: Path) -> None:
    assert not_for(app, "arm64") == ["Contents/Frameworks/intel.so"]
    assert not_for(app, "x86_64") == ["Contents/Frameworks/arm.so"]


def test_a_file_for_a_newer_system_is_found(app: Path) -> None:
    assert newer_than(app, "arm64", "13.0") == ["Contents/Frameworks/arm.so"]
    assert newer_than(app, "arm64", "15.0") == []
    assert newer_than(app, "x86_64", "11.0") == ["Contents/Frameworks/intel.so"]
