"""The folder an AppImage is made of, and the call of the tool that makes one."""

import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from linux.appimage import RUNTIME_VARIABLE, SYMBOL_PX, build_appimage, lay_out_app_dir
from linux.copyright import TEXTS
from linux.tree import METAINFO
from release.names import APP_ID, architecture, file_name
from tests.packaging.stand_in import stand_in

TOOL = """\
#!/bin/sh
# Stands in for appimagetool, which no distribution has: it keeps what it is asked.
for each; do last=$each; done
{ echo "$ARCH $SOURCE_DATE_EPOCH"; printf '%s\\n' "$@"; } > "$last"
"""


@pytest.fixture(scope="module")
def app_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("AppDir")
    lay_out_app_dir(stand_in(tmp_path_factory.mktemp("bundle")), folder)
    return folder


def test_the_program_starts_from_wherever_the_folder_is(app_dir: Path) -> None:
    assert not (app_dir / "AppRun").readlink().is_absolute()
    subprocess.run([str(app_dir / "AppRun")], check=True)


def test_there_is_one_valid_entry_and_its_icon(app_dir: Path) -> None:
    (entry,) = app_dir.glob("*.desktop")
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    assert f"Icon={APP_ID}\n" in entry.read_text("utf-8")
    assert QImage(str(app_dir / f"{APP_ID}.png")).width() == SYMBOL_PX
    assert QImage(str(app_dir / ".DirIcon")).width() == SYMBOL_PX


def test_licences_and_metadata_go_along(app_dir: Path) -> None:
    assert (app_dir / TEXTS / "zlib.txt").is_file()
    assert [path.parent for path in app_dir.rglob("NOTICE.txt")] == [app_dir / TEXTS]
    assert (app_dir / METAINFO).is_file()


def test_the_tool_is_told_what_makes_it_the_same_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "bin/appimagetool"
    tool.parent.mkdir()
    tool.write_text(TOOL)
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tool.parent), prepend=":")
    monkeypatch.setenv(RUNTIME_VARIABLE, "/some/runtime")
    made = build_appimage(stand_in(tmp_path), tmp_path / "out")
    assert made.name == file_name("AppImage")
    surroundings, *arguments = made.read_text().splitlines()
    assert surroundings.split()[0] == architecture()
    assert surroundings.split()[1].isdecimal()
    assert arguments[1:3] == ["--runtime-file", "/some/runtime"]
