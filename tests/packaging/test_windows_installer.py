"""The installer for Windows compiles, and what is in it is what Windows and people will read.

Whether it works is shown by packaging/verify, which runs it.
"""

import os
import shutil
import sys
from pathlib import Path, PurePosixPath

import pefile
import pytest

from dialer_gui import __version__
from dialer_gui.desktop.folders import HOME_VARIABLE, find_folders
from dialer_gui.storage.keyring_store import SERVICE_NAME
from release.names import PACKAGE
from release.problems import BuildFailed
from windows import installer as compiling
from windows.icon import SIZES_PX
from windows.installer import build_installer, installed_files

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few files in a bundle's order, with names that are hard to pass on."""
    folder = tmp_path_factory.mktemp("a bundle of 深圳")
    inner = folder / "_internal/Qt plugins"
    inner.mkdir(parents=True)
    (folder / f"{PACKAGE}.exe").write_bytes(b"MZ" * 4096)
    (inner / "library.dll").write_bytes(bytes(range(256)) * 64)
    (inner / "costs $5, 100% “ñ”.txt").write_text("content")
    return folder


@pytest.fixture(scope="module")
def installer(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_installer(bundle, tmp_path_factory.mktemp("out"))


def test_it_is_named_after_program_version_and_system(installer: Path) -> None:
    assert installer.name.startswith(f"dialer-gui-{__version__}-windows-")
    assert installer.suffix == ".exe"


def test_its_properties_name_program_version_and_publisher(installer: Path) -> None:
    with pefile.PE(str(installer)) as program:
        [[texts]] = [
            [table.entries for table in each.StringTable]
            for each in program.FileInfo[0]
            if each.Key == b"StringFileInfo"
        ]
    assert texts[b"ProductName"] == b"Dialer"
    assert texts[b"FileDescription"] == b"Dialer Setup"
    assert texts[b"ProductVersion"] == texts[b"FileVersion"] == __version__.encode()
    assert texts[b"CompanyName"] in texts[b"LegalCopyright"]


def test_it_has_the_icon_in_all_sizes_and_asks_for_no_administrator(installer: Path) -> None:
    kinds = pefile.RESOURCE_TYPE
    with pefile.PE(str(installer)) as program:
        resources = {each.id: each for each in program.DIRECTORY_ENTRY_RESOURCE.entries}
        manifest = resources[kinds["RT_MANIFEST"]].directory.entries[0].directory.entries[0].data
        text = program.get_data(manifest.struct.OffsetToData, manifest.struct.Size)
    assert len(resources[kinds["RT_ICON"]].directory.entries) == len(SIZES_PX)
    assert b'level="asInvoker"' in text
    assert b"dpiAware" in text


def test_the_same_files_give_the_same_installer(
    bundle: Path, installer: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "somewhere else"
    shutil.copytree(bundle, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert build_installer(copy, tmp_path).read_bytes() == installer.read_bytes()


def test_nsis_for_windows_which_makes_32_bit_installers_only_compiles_it_as_well(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "TARGETS", ("x86-unicode",))
    with pefile.PE(str(build_installer(bundle, tmp_path)), fast_load=True) as program:
        assert program.FILE_HEADER.Machine == pefile.MACHINE_TYPE["IMAGE_FILE_MACHINE_I386"]


def test_a_mistake_in_the_script_ends_the_build_with_nsis_s_words(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.nsi"
    broken.write_text("Name ${APP_NAME}\nNonsense\n", "utf-8")
    monkeypatch.setattr(compiling, "SCRIPT", broken)
    with pytest.raises(BuildFailed, match="Nonsense"):
        build_installer(bundle, tmp_path)


def test_a_bundle_of_another_system_is_refused(tmp_path: Path) -> None:
    (tmp_path / PACKAGE).touch()
    with pytest.raises(BuildFailed, match="no bundle for Windows"):
        build_installer(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_files_are_removed_before_their_folders_and_inner_folders_before_outer_ones() -> None:
    places = [PurePosixPath(each) for each in ("a/b/c.dll", "a/d.dll", "dialer-gui.exe", "e/f")]
    assert list(installed_files(places)) == [
        *("a\\b\\c.dll", "a\\d.dll", "dialer-gui.exe", "e\\f"),
        *("a\\b\\", "a\\", "e\\"),
    ]


def test_the_uninstaller_looks_where_the_program_keeps_its_data_and_secrets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    folders = find_folders(None, demo=False)
    assert {folders.settings.parent.name, folders.history.parent.name} == {PACKAGE}
    assert SERVICE_NAME == PACKAGE
