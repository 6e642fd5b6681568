"""What stays out of the bundle: by rule, on every system."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dialer_gui.self_check import checks
from freeze.trimming import Entry, trimmed_binaries, trimmed_data, trimmed_scripts
from freeze.wanted import (
    LEFT_OUT_MODULES,
    PLUGINS,
    is_from_host,
    is_wanted_catalogue,
    is_wanted_plugin,
)


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
        *("QtCore.pyd", "qwindows.dll", "Qt6Core.dll", "python311.dll"),
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
        *("entry_points.txt", "cacert.pem", "phone.svg", "qtbase_es.qm", "libQt6Gui.so.6"),
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
