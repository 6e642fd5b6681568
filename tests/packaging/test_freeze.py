"""What goes into the frozen program, and what its own check says of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dialer_gui.self_check import checks
from freeze.recipe import RESOURCES, Recipe
from freeze.self_check import CHECKS, judge
from freeze.trimming import Entry, trimmed_binaries, trimmed_data, trimmed_scripts
from freeze.wanted import (
    LEFT_OUT_MODULES,
    PLUGINS,
    is_from_host,
    is_wanted_catalogue,
    is_wanted_plugin,
)
from release.building import EARLIEST_S, BuildFailed
from release.names import ROOT, version


def test_all_icons_go_along_and_the_readme_s_pictures_do_not(tmp_path: Path) -> None:
    found = dict(Recipe("linux", tmp_path).data_files())
    icons = {str(path) for path in RESOURCES.glob("icons/*.svg")}
    assert len(icons) > 20
    assert {found[icon] for icon in icons} == {"dialer_gui/resources/icons"}
    assert found[str(RESOURCES / "dialer.svg")] == "dialer_gui/resources"
    assert not [path for path in found if "screenshots" in Path(path).parts]


def test_windows_gets_an_icon_and_properties(tmp_path: Path) -> None:
    options = Recipe("win32", tmp_path).program_options()
    assert Path(options["icon"]).read_bytes()[:4] == b"\x00\x00\x01\x00"
    assert "VSVersionInfo" in Path(options["version"]).read_text("utf-8")
    assert options["console"] is False


@pytest.mark.parametrize(("platform", "is_stripped"), [("linux", True), ("darwin", False)])
def test_only_linux_is_stripped_and_has_no_icon_inside(
    tmp_path: Path, platform: str, is_stripped: bool
) -> None:
    recipe = Recipe(platform, tmp_path)
    assert recipe.program_options() == {"console": False, "strip": is_stripped, "upx": False}
    assert recipe.is_stripped is is_stripped
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("group", "name"),
    [
        *(("platforms", "libqxcb.so"), ("platforms", "libqwayland.so")),
        *(("platforms", "libqoffscreen.so"), ("platforms", "qwindows.dll")),
        *(("platforms", "libqcocoa.dylib"), ("wayland-shell-integration", "libxdg-shell.so")),
        *(("iconengines", "qsvgicon.dll"), ("imageformats", "libqsvg.dylib")),
        ("platforminputcontexts", "libibusplatforminputcontextplugin.so"),
    ],
)
def test_what_a_window_with_svg_icons_and_chinese_input_needs_is_wanted(
    group: str, name: str
) -> None:
    assert is_wanted_plugin(group, name)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        *(
            ("platforms", "libqeglfs.so"),
            ("platforms", "libqvnc.so"),
            ("platforms", "qminimal.dll"),
        ),
        *(("platformthemes", "libqgtk3.so"), ("imageformats", "libqjpeg.so")),
        *(("tls", "libqopensslbackend.so"), ("xcbglintegrations", "libqxcb-glx-integration.so")),
        *(("sqldrivers", "qsqlite.dll"), ("a group of tomorrow", "libqxcb.so")),
    ],
)
def test_other_plugins_are_not_wanted_those_of_tomorrow_included(group: str, name: str) -> None:
    assert not is_wanted_plugin(group, name)


def test_what_the_self_check_asks_for_is_in_the_bundle() -> None:
    for groups in checks.PLUGINS.values():
        for group, names in groups.items():
            assert set(names) <= PLUGINS[group]


@pytest.mark.parametrize(
    "name",
    [
        *("libc.so.6", "ld-linux-x86-64.so.2", "libstdc++.so.6", "libgcc_s.so.1", "libz.so.1"),
        *("libX11.so.6", "libX11-xcb.so.1", "libxcb.so.1", "libwayland-client.so.0"),
        *("libfontconfig.so.1", "libfreetype.so.6", "libdbus-1.so.3", "libglib-2.0.so.0"),
        *("libEGL.so.1", "libGL.so.1", "libgssapi_krb5.so.2"),
    ],
)
def test_the_host_lends_what_belongs_to_its_desktop(name: str) -> None:
    assert is_from_host(name)


@pytest.mark.parametrize(
    "name",
    [
        *("libQt6Core.so.6", "libicudata.so.73", "libssl.so.3", "libsqlite3.so.0", "libffi.so.8"),
        *("libxcb-cursor.so.0", "libxkbcommon.so.0", "libxkbcommon-x11.so.0", "libzstd.so.1"),
        *("libQt6Network.so.6", "libbrotlidec.so.1"),
        *("libcrypto.so.3", "libpython3.11.so.1.0", "libclever.so.1", "libc.so.6.txt"),
    ],
)
def test_what_not_every_desktop_has_goes_along(name: str) -> None:
    assert not is_from_host(name)


def test_qt_speaks_the_dialer_s_languages_only() -> None:
    assert is_wanted_catalogue("qtbase_zh_CN.qm", {"zh_CN", "es"})
    assert not is_wanted_catalogue("qtbase_de.qm", {"zh_CN", "es"})
    assert not is_wanted_catalogue("qtmultimedia_es.qm", {"zh_CN", "es"})
    assert not is_wanted_catalogue("qtbase_es.qm", set())


def test_a_library_stays_when_something_wanted_reaches_it() -> None:
    entries = [
        extension("PySide6/QtGui.abi3.so"),
        binary("PySide6/Qt/plugins/platforms/libqxcb.so"),
        binary("PySide6/Qt/plugins/platformthemes/libqgtk3.so"),
        *map(binary, ("PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/lib/libQt6XcbQpa.so.6")),
        *map(binary, ("libxcb-cursor.so.0", "libX11.so.6", "libXau.so.6", "libgtk-3.so.0")),
        binary("libpython3.11.so.1.0"),
    ]
    needs = {
        "QtGui.abi3.so": {"libQt6Gui.so.6", "libstdc++.so.6"},
        "libqxcb.so": {"libQt6XcbQpa.so.6"},
        "libQt6XcbQpa.so.6": {"libxcb-cursor.so.0", "libX11.so.6"},
        "libX11.so.6": {"libXau.so.6"},
        "libqgtk3.so": {"libgtk-3.so.0"},
    }
    assert names_of(trimmed_binaries(entries, told_by(needs))) == {
        *("QtGui.abi3.so", "libqxcb.so", "libQt6Gui.so.6", "libQt6XcbQpa.so.6"),
        *("libxcb-cursor.so.0", "libpython3.11.so.1.0"),
    }


def test_libraries_that_need_each_other_stay_and_end_the_walk() -> None:
    entries = [extension("one.so"), binary("liba.so"), binary("libb.so"), binary("libc_alone.so")]
    needs = {"one.so": {"liba.so"}, "liba.so": {"libb.so"}, "libb.so": {"liba.so"}}
    assert names_of(trimmed_binaries(entries, told_by(needs))) == {"one.so", "liba.so", "libb.so"}


def test_windows_finds_a_library_whatever_its_letters_case() -> None:
    entries = [
        extension("PySide6\\QtCore.pyd"),
        binary("PySide6\\plugins\\platforms\\qwindows.dll"),
        binary("PySide6\\plugins\\platforms\\qdirect2d.dll"),
        *map(binary, ("PySide6\\Qt6Core.dll", "PySide6\\opengl32sw.dll", "python311.dll")),
    ]
    needs = {"QtCore.pyd": {"QT6CORE.DLL"}}
    assert names_of(trimmed_binaries(entries, told_by(needs))) == {
        *("QtCore.pyd", "qwindows.dll", "Qt6Core.dll", "python311.dll")
    }


def test_of_the_data_go_metadata_that_tells_of_this_machine_and_links_to_nothing() -> None:
    kept = binary("PySide6/Qt/lib/libQt6Gui.so.6")
    entries = [
        data("keyring-25.7.0.dist-info/entry_points.txt"),
        data("keyring-25.7.0.dist-info/RECORD"),
        data("keyring-25.7.0.dist-info/direct_url.json"),
        data("certifi/cacert.pem"),
        data("dialer_gui/resources/icons/phone.svg"),
        data("PySide6/Qt/translations/qtbase_es.qm"),
        data("PySide6/Qt/translations/qtbase_de.qm"),
        ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ("libQt6OpenGL.so.6", "PySide6/Qt/lib/libQt6OpenGL.so.6", "SYMLINK"),
    ]
    assert names_of(trimmed_data(entries, [kept], {"es"})) == {
        *("entry_points.txt", "cacert.pem", "phone.svg", "qtbase_es.qm", "libQt6Gui.so.6")
    }


def test_only_the_program_s_own_script_runs_at_the_start() -> None:
    scripts = [
        ("pyi_rth_pyside6", "/hooks/pyi_rth_pyside6.py", "PYSOURCE"),
        ("__main__", "/checkout/dialer_gui/__main__.py", "PYSOURCE"),
    ]
    assert trimmed_scripts(scripts) == scripts[1:]


def test_what_the_program_imports_is_not_left_out() -> None:
    kept = {"encodings", "phonenumbers", "phonenumbers.data", "phonenumbers.timezone", "urllib3"}
    assert kept.isdisjoint(LEFT_OUT_MODULES)
    assert "phonenumbers.geodata" in LEFT_OUT_MODULES


def binary(place: str) -> Entry:
    """A library or plugin, as PyInstaller finds it."""
    return (place, f"/found/{place}", "BINARY")


def extension(place: str) -> Entry:
    """A module of Python in machine code."""
    return (place, f"/found/{place}", "EXTENSION")


def data(place: str) -> Entry:
    """Any other file."""
    return (place, f"/found/{place}", "DATA")


def told_by(needs: Mapping[str, set[str]]) -> Callable[[Path], set[str]]:
    """Tell the needs of files by their names."""
    return lambda path: needs.get(path.name.rpartition("\\")[2], set())


def names_of(entries: list[Entry]) -> set[str]:
    """Return the file names of entries, each of which is there once."""
    names = [place.replace("\\", "/").rpartition("/")[2] for place, _, _ in entries]
    assert len(names) == len(set(names))
    return set(names)


PYTHON = ("python311.dll", "C:/python/python311.dll", "BINARY")
PYTHONS_RUNTIME = ("VCRUNTIME140.dll", "C:/python/VCRUNTIME140.dll", "BINARY")
QTS_RUNTIME = ("PySide6\\VCRUNTIME140.dll", "C:/qt/VCRUNTIME140.dll", "BINARY")
UNUSED = ("unused.dll", "C:/python/unused.dll", "BINARY")


def test_both_stay_when_one_of_them_is_needed() -> None:
    needs = {"python311.dll": {"vcruntime140.dll"}}
    kept = trimmed_binaries(
        [PYTHON, QTS_RUNTIME, UNUSED, PYTHONS_RUNTIME],
        lambda path: needs.get(Path(path).name, set()),
    )
    assert set(kept) == {PYTHON, PYTHONS_RUNTIME, QTS_RUNTIME}


def told(root: Path = ROOT, **env: str) -> int:
    """Ask in a process of its own: the answer is kept."""
    without = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    question = "from release.building import commit_time_s; print(commit_time_s())"
    done = subprocess.run(
        [sys.executable, "-c", question],
        env={**without, "PYTHONPATH": str(root / "packaging"), **env},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def copied(folder: Path) -> Path:
    """Make a checkout of nothing but the two folders that the question needs."""
    for name in ("freeze", "release"):
        shutil.copytree(ROOT / "packaging" / name, folder / "packaging" / name)
    return folder


def test_a_build_server_may_name_it() -> None:
    assert told(SOURCE_DATE_EPOCH="1700000000") == 1_700_000_000


def test_it_is_the_commit_s(tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout")
    git = ["git", "-C", str(root), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    made = {**os.environ, "GIT_COMMITTER_DATE": "2026-02-03T04:05:06Z"}
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "One"], env=made, check=True)
    assert told(root) == 1_770_091_506


@pytest.mark.parametrize("given", ["", "yesterday"])
def test_without_git_it_is_the_earliest_that_archives_can_tell(tmp_path: Path, given: str) -> None:
    root = copied(tmp_path / "checkout")
    # Whatever folder the tests run in may itself be in somebody's repository.
    env = {"GIT_CEILING_DIRECTORIES": str(tmp_path), "SOURCE_DATE_EPOCH": given}
    assert told(root, **env) == EARLIEST_S


@pytest.fixture
def report() -> dict[str, Any]:
    """The answer of a program with which all is well."""
    checks = {name: {"ok": True, "detail": "well"} for name in CHECKS}
    return {"version": version(), "frozen": True, "ok": True, "checks": checks}


def test_one_with_which_all_is_well_is_good(report: dict[str, Any]) -> None:
    judge(report)


def test_what_the_system_lacks_is_no_fault_of_the_program(report: dict[str, Any]) -> None:
    report["checks"]["keyring"] = {"ok": False, "absent": True, "detail": "no keyring"}
    judge(report)


def test_every_broken_part_is_named_with_its_reason(report: dict[str, Any]) -> None:
    report["checks"]["icons"] = {"ok": False, "detail": "drawn empty"}
    report["checks"]["call"] = {"ok": False, "detail": "refused"}
    with pytest.raises(BuildFailed) as caught:
        judge(report)
    assert "icons: drawn empty" in str(caught.value)
    assert "call: refused" in str(caught.value)


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_no_check_may_be_missing(report: dict[str, Any], name: str) -> None:
    del report["checks"][name]
    with pytest.raises(BuildFailed, match=f"{name} was not looked at"):
        judge(report)


def test_the_answer_of_another_program_is_not_taken(report: dict[str, Any]) -> None:
    with pytest.raises(BuildFailed, match="running from source"):
        judge({**report, "frozen": False})
    with pytest.raises(BuildFailed, match=r"version 0\.0\.9"):
        judge({**report, "version": "0.0.9"})
