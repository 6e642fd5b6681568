"""Where the program's files are, whatever the person's folders are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dialer_gui.desktop.folders import HOME_VARIABLE, find_folders

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names of other systems' folders")
linux_only = pytest.mark.skipif(
    not Path("/proc/self").exists(), reason="the folders of the freedesktop specification"
)


@pytest.fixture(autouse=True)
def no_home_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look where the system keeps such files."""
    for name in (HOME_VARIABLE, "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


@linux_only
@pytest.mark.parametrize(
    "folder", ["/home/ann", "/home/电话 ü", "/home/\udcff\udcfe", "/home/a\nb"]
)
def test_a_home_is_taken_by_its_very_name(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", folder)
    folders = find_folders(None, demo=False)
    assert folders.settings == Path(folder, ".config/dialer-gui/settings.json")
    assert folders.history == Path(folder, ".local/share/dialer-gui/history.sqlite3")


@linux_only
def test_the_folders_that_are_named_count_where_they_are_absolute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/etc/ann/\udcff")
    for relative in ("data", "", "~/data", "./data"):
        monkeypatch.setenv("XDG_DATA_HOME", relative)
        folders = find_folders(None, demo=False)
        assert folders.settings == Path("/etc/ann/\udcff/dialer-gui/settings.json")
        assert folders.lock == Path("/home/ann/.local/share/dialer-gui/dialer.lock")


@pytest.mark.parametrize(
    ("home", "found"),
    [("/else where", "/else where"), ("~/dialer", "/home/ann/dialer"), ("~~/x", "{here}/~~/x")],
)
def test_a_home_that_is_named_has_it_all(
    home: str, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.chdir(tmp_path)
    folder = Path(found.format(here=tmp_path))
    folders = find_folders(Path(home), demo=True)
    assert {each.parent for each in (folders.settings, folders.history, folders.socket)} == {
        folder / "demo"
    }
