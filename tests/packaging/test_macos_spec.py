"""The recipe for the bundle, carried out for macOS as far as another system can."""

import plistlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import PyInstaller.building.osx as building
import pytest
from PyInstaller.building.api import COLLECT
from PyInstaller.config import CONF
from PySide6.QtGui import QImageReader

from freeze.trimming import trimmed_data
from freeze.wanted import LEFT_OUT_MODULES
from licences.notice import NOTICE, OWN_TEXT
from macos.info_plist import BUNDLE_ID, info_plist
from release.names import ROOT, version
from tests.packaging.mac import install_qt_for_macos

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
