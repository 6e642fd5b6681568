"""What is made for Windows: the installer, its languages, icon, properties and signatures."""

import ast
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pefile
import pytest
from PySide6.QtGui import QImage, QImageReader

import translations
from dialer_gui import __version__
from dialer_gui.desktop.folders import HOME_VARIABLE, find_folders
from dialer_gui.storage.keyring_store import SERVICE_NAME
from release.building import BuildFailed
from release.names import PACKAGE, ROOT
from windows import installer as compiling
from windows import version_resource
from windows.icon import AS_PNG_FROM_PX, SIZES_PX, write_icon
from windows.installer import SCRIPT, build_installer, installed_files
from windows.wine import parse


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


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_it_is_named_after_program_version_and_system(installer: Path) -> None:
    assert installer.name.startswith(f"dialer-gui-{__version__}-windows-")
    assert installer.suffix == ".exe"


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
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


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_it_has_the_icon_in_all_sizes_and_asks_for_no_administrator(installer: Path) -> None:
    kinds = pefile.RESOURCE_TYPE
    with pefile.PE(str(installer)) as program:
        resources = {each.id: each for each in program.DIRECTORY_ENTRY_RESOURCE.entries}
        manifest = resources[kinds["RT_MANIFEST"]].directory.entries[0].directory.entries[0].data
        text = program.get_data(manifest.struct.OffsetToData, manifest.struct.Size)
    assert len(resources[kinds["RT_ICON"]].directory.entries) == len(SIZES_PX)
    assert b'level="asInvoker"' in text
    assert b"dpiAware" in text


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_the_same_files_give_the_same_installer(
    bundle: Path, installer: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "somewhere else"
    shutil.copytree(bundle, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert build_installer(copy, tmp_path).read_bytes() == installer.read_bytes()


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_nsis_for_windows_which_makes_32_bit_installers_only_compiles_it_as_well(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "TARGETS", ("x86-unicode",))
    with pefile.PE(str(build_installer(bundle, tmp_path)), fast_load=True) as program:
        assert program.FILE_HEADER.Machine == pefile.MACHINE_TYPE["IMAGE_FILE_MACHINE_I386"]


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_a_mistake_in_the_script_ends_the_build_with_nsis_s_words(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.nsi"
    broken.write_text("Name ${APP_NAME}\nNonsense\n", "utf-8")
    monkeypatch.setattr(compiling, "SCRIPT", broken)
    with pytest.raises(BuildFailed, match="Nonsense"):
        build_installer(bundle, tmp_path)


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_a_bundle_of_another_system_is_refused(tmp_path: Path) -> None:
    (tmp_path / PACKAGE).touch()
    with pytest.raises(BuildFailed, match="no bundle for Windows"):
        build_installer(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_files_are_removed_before_their_folders_and_inner_folders_before_outer_ones() -> None:
    places = [PurePosixPath(each) for each in ("a/b/c.dll", "a/d.dll", "dialer-gui.exe", "e/f")]
    assert list(installed_files(places)) == [
        *("a\\b\\c.dll", "a\\d.dll", "dialer-gui.exe", "e\\f"),
        *("a\\b\\", "a\\", "e\\"),
    ]


@pytest.mark.skipif(
    sys.platform != "linux" and shutil.which("makensis") is None, reason="NSIS is not installed"
)
def test_the_uninstaller_looks_where_the_program_keeps_its_data_and_secrets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    folders = find_folders(None, demo=False)
    assert {folders.settings.parent.name, folders.history.parent.name} == {PACKAGE}
    assert SERVICE_NAME == PACKAGE


FILES = sorted(SCRIPT.with_name("languages").glob("*.nsh"))
LINE = re.compile(r'^LangString (\w+) \$\{LANG_(\w+)\} "([^"]+)"$')
NAME = "$(^Name)"


def test_the_script_speaks_the_languages_there_are_files_for() -> None:
    script = SCRIPT.read_text("utf-8")
    spoken = re.findall(r'insertmacro MUI_LANGUAGE "(\w+)"', script)
    assert {name.lower() for name in spoken} == {path.stem for path in FILES}
    assert spoken[0] == "English", "the first one is for systems that speak none of them"
    names = {"en": "English", "es": "Spanish", "id": "Indonesian", "zh_CN": "SimpChinese"}
    assert sorted(spoken) == sorted(names[language] for language in translations.LANGUAGES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_has_the_same_texts_as_english(path: Path) -> None:
    texts, english = _texts(path), _texts(path.with_name("english.nsh"))
    assert list(texts) == list(english)
    for key, text in texts.items():
        assert text.count(NAME) == english[key].count(NAME), key
        assert text.count("&") == english[key].count("&"), f"{key}: its key on the keyboard"
        assert path.stem == "english" or text != english[key], key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_language_s_texts_are_all_used(path: Path) -> None:
    scripts = "".join(each.read_text("utf-8") for each in SCRIPT.parent.glob("*.ns[ih]"))
    assert [key for key in _texts(path) if f"$({key})" not in scripts] == []


def _texts(path: Path) -> dict[str, str]:
    found = {}
    for line in path.read_text("utf-8-sig").splitlines():
        if line and not line.startswith(";"):
            match = LINE.match(line)
            assert match, f"{path.name}: {line}"
            assert match[2] == path.stem.upper()
            found[match[1]] = match[3]
    return found


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


KNOWN_TO_PYINSTALLER = {
    *("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct"),
    *("VarFileInfo", "VarStruct"),
}


def test_it_is_one_expression_of_the_names_that_pyinstaller_knows() -> None:
    tree = ast.parse(version_resource.version_resource().strip(), mode="eval")
    assert {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} == (
        KNOWN_TO_PYINSTALLER
    )
    assert isinstance(tree.body, ast.Call)
    assert ast.unparse(tree.body.func) == "VSVersionInfo"


def test_it_names_the_program_its_version_and_its_licence_holders() -> None:
    tree = ast.parse(version_resource.version_resource().strip(), mode="eval")
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    pairs = (
        [ast.literal_eval(argument) for argument in call.args]
        for call in calls
        if ast.unparse(call.func) == "StringStruct"
    )
    texts = dict(pairs)
    assert texts["ProductName"] == texts["FileDescription"] == "Dialer"
    assert texts["ProductVersion"] == texts["FileVersion"] == __version__
    assert texts["OriginalFilename"] == "dialer-gui.exe"
    assert texts["CompanyName"] in texts["LegalCopyright"]


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("12.3", (12, 3, 0, 0)), ("1.2.0rc1", (1, 2, 0, 0))],
)
def test_the_version_becomes_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert version_resource.version_numbers(version) == numbers


EXPORT = r"""Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\dialer-gui]
"Folder"="C:\\B\u00fcro\\\"Dialer\""
@="nameless"
"Size"=dword:0000001f
"Bytes"=hex:00,01

[HKEY_CURRENT_USER\Software\empty]
""".replace(r"\u00fc", "ü")


def test_texts_numbers_and_the_nameless_value_are_read() -> None:
    keys = parse(EXPORT)
    assert keys[r"HKEY_CURRENT_USER\Software\dialer-gui"] == {
        "Folder": r'C:\Büro\"Dialer"',
        "": "nameless",
        "Size": 31,
    }
    assert keys[r"HKEY_CURRENT_USER\Software\empty"] == {}


SECRETS = {"WINDOWS_CERTIFICATE": "Y2VydGlmaWNhdGU=", "WINDOWS_CERTIFICATE_PASSWORD": "open sesame"}

# PowerShell as far as its caller sees it: it notes its command line and which file it is to sign.
_TOOL = """#!/bin/sh
echo "$FILE_TO_SIGN: $*" >> "$NOTES"
exit ${FAILS:-0}
"""


def sign(tmp_path: Path, *names: str, **env: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Sign files and return what was said, and what PowerShell noted."""
    tool = tmp_path / "powershell"
    tool.write_text(_TOOL)
    tool.chmod(0o755)
    notes = tmp_path / "notes"
    notes.touch()
    for name in names:
        (tmp_path / name).touch()
    own = {k: v for k, v in os.environ.items() if not k.startswith("WINDOWS_")}
    own |= {"PATH": f"{tmp_path}:{own['PATH']}", "NOTES": str(notes)}
    command = [sys.executable, str(ROOT / "packaging/windows/signing.py"), *names]
    done = subprocess.run(command, cwd=tmp_path, env={**own, **env}, capture_output=True, text=True)
    return done, notes.read_text()


@pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")
def test_without_a_certificate_it_says_so_and_signs_nothing(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "dialer-gui.exe")
    assert (done.returncode, noted) == (0, "")
    assert done.stdout.startswith("Not signed: WINDOWS_CERTIFICATE and ")


@pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")
def test_each_file_is_signed_and_no_secret_can_be_seen(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "a.exe", "b.exe", **SECRETS)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Signed: a.exe\nSigned: b.exe\n"
    assert "a.exe: -NoProfile" in noted
    assert "b.exe: -NoProfile" in noted
    for secret in SECRETS.values():
        assert secret not in noted + done.stdout + done.stderr


@pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")
def test_half_a_certificate_is_no_quiet_skip(tmp_path: Path) -> None:
    done, noted = sign(tmp_path, "a.exe", WINDOWS_CERTIFICATE="Y2VydGlmaWNhdGU=")
    assert (done.returncode, noted) == (1, "")
    assert "WINDOWS_CERTIFICATE_PASSWORD is not set" in done.stderr


@pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")
def test_a_signature_that_fails_ends_the_build(tmp_path: Path) -> None:
    done, _ = sign(tmp_path, "a.exe", **SECRETS, FAILS="1")
    assert done.returncode == 1
    assert "a.exe could not be signed" in done.stderr


@pytest.mark.skipif("sys.platform == 'win32'", reason="the tool is a script here")
def test_a_file_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging/windows/signing.py"), "none.exe"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 2
