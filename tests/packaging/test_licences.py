"""Every bundle carries the notice and the licences' words: whatever is made of it has them."""

import tarfile
from pathlib import Path

import pytest

from licences import components as licences
from licences.native import NATIVE
from licences.notice import NOTICE, OWN_TEXT, licence_entries, text_name
from release.building import BuildFailed
from release.names import ROOT, version

ON_WINDOWS = {
    "Qt": (r"PySide6\Qt6Core.dll", r"PySide6\plugins\platforms\qwindows.dll"),
    "Qt for Python": (r"PySide6\QtCore.pyd", r"PySide6\pyside6.abi3.dll"),
    "Python": ("python312.dll", "_ssl.pyd", "select.pyd"),
    "OpenSSL": ("libssl-3.dll", "libcrypto-3.dll"),
    "SQLite": ("sqlite3.dll",),
    "libffi": ("libffi-8.dll",),
    "bzip2": ("_bz2.pyd",),
    "XZ Utils": ("_lzma.pyd",),
    "libmpdec": ("_decimal.pyd",),
    "Expat": ("pyexpat.pyd",),
    "zlib": (),  # inside of python312.dll
    "Microsoft C and C++ runtime": ("VCRUNTIME140_1.dll", r"PySide6\MSVCP140.dll"),
    "cffi": ("_cffi_backend.cp312-win_amd64.pyd",),
    "cryptography": (r"cryptography\hazmat\bindings\_rust.pyd",),
}
_QT = "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore"
ON_MACOS = {
    "Qt": (_QT, "PySide6/Qt/plugins/platforms/libqcocoa.dylib"),
    "Qt for Python": ("PySide6/QtCore.abi3.so", "PySide6/libpyside6.abi3.6.11.dylib"),
    "Python": ("Python", "python3.12/lib-dynload/_ssl.cpython-312-darwin.so"),
    "OpenSSL": ("libssl.3.dylib", "libcrypto.3.dylib"),
    "SQLite": ("python3.12/lib-dynload/_sqlite3.cpython-312-darwin.so",),
    "libffi": ("python3.12/lib-dynload/_ctypes.cpython-312-darwin.so",),
    "bzip2": ("python3.12/lib-dynload/_bz2.cpython-312-darwin.so",),
    "XZ Utils": ("liblzma.5.dylib",),
    "cryptography": ("cryptography/hazmat/bindings/_rust.abi3.so",),
}
LESSER, GENERAL = "GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE"


@pytest.mark.parametrize("places", [ON_WINDOWS, ON_MACOS], ids=["Windows", "macOS"])
def test_on_every_system_everybody_is_named(
    places: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    folder = filled(tmp_path, [place for each in places.values() for place in each], ["idna.core"])
    told = (folder / NOTICE).read_text("utf-8")
    for name in (*places, "pyinstaller", "idna"):
        assert f"\n{name}\n  Copyright: " in told, name
    assert "Debian" not in told
    for name in ("ICU", "XCB", "Zstandard"):
        assert f"\n{name}\n" not in told, "what is not in it"
    for line in told.splitlines():
        if line.startswith("  Its words: "):
            assert (folder / line.removeprefix("  Its words: ")).stat().st_size > 100, line
    words = (folder / "qt.txt").read_text("utf-8")
    assert LESSER in words
    assert GENERAL in words
    assert (folder / OWN_TEXT).read_text("utf-8") == (ROOT / "LICENSE").read_text("utf-8")


def test_links_of_a_framework_are_nobody_s_work(tmp_path: Path) -> None:
    links = [("QtCore", _QT, "SYMLINK"), ("mystery", "elsewhere", "SYMLINK")]
    found = licences.makers_of_entries([(_QT, "/wheel/QtCore", "BINARY"), *links], [], links)
    assert [each.name for each in found] == ["pyinstaller", "Qt"]


@pytest.mark.parametrize("file", ["mystery.dll", "libmystery.dylib", "libnew.so.1"])
def test_a_library_nobody_is_known_for_stops_the_build(file: str, tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match=rf"Whose work is {file}\?"):
        filled(tmp_path, [file], [])


def test_the_words_of_every_native_licence_come_with_the_project() -> None:
    for each in NATIVE:
        assert each.texts, each.name
        assert all(path.exists() for path in each.texts), each.name


@pytest.mark.desktop
def test_the_archive_has_them(bundle: Path, packed_bundle: Path) -> None:
    top = f"dialer-gui-{version()}/_internal/licenses"
    with tarfile.open(packed_bundle) as packed:
        texts = {
            member.name.removeprefix(f"{top}/"): content.read().decode()
            for member in packed
            if member.name.startswith(f"{top}/") and (content := packed.extractfile(member))
        }
    for name in ("qt.txt", "qt-for-python.txt"):
        assert LESSER in texts[name]
        assert GENERAL in texts[name]
    found = licences.components(bundle)
    assert {"Qt", "Qt for Python", "Python", "OpenSSL", "pyinstaller"} <= {
        each.name for each in found
    }
    for each in found:
        assert f"\n{each.name}\n  Copyright: {each.holders}\n" in texts[NOTICE], each.name
        assert texts[text_name(each)]
    assert "<copyright holders>" not in texts[NOTICE]  # as an unfilled form of a licence says
    assert set(texts) == {NOTICE, OWN_TEXT, *map(text_name, found)}


def filled(work: Path, places: list[str], modules: list[str]) -> Path:
    """Return the folder that goes into a bundle with some files and modules."""
    binaries = [(place, f"/from/{place}", "BINARY") for place in places]
    pure = [(name, "", "PYMODULE") for name in modules]
    entries = licence_entries(work, binaries, pure, [])
    (folder,) = {Path(source).parent for _, source, _ in entries}
    assert {place for place, _, _ in entries} == {
        f"licenses/{path.name}" for path in folder.iterdir()
    }
    return folder
