"""Settings that can't be read are set aside; ones that can't be saved leave the old ones."""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.settings import Settings, WindowState
from dialer_gui.storage.settings_file import (
    MAX_FILE_BYTES,
    LoadedSettings,
    SettingsError,
    load_settings,
    save_settings,
)
from tests.storage.children import fork_child, leave_privileges, posix_only, run_in_child
from tests.storage.no_files import NoFile

pytestmark = posix_only
resource = pytest.importorskip("resource")

SETTINGS = Settings((Account("a" * 32, "Sales", "https://pbx.example.com", ("8001",)),), "a" * 32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are."""
    return tmp_path / "home" / "settings.json"


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\x00" * 400,
        b'{"accounts": "\xff"}',
        b"[]",
        b"null",
        b'"text"',
        b"[" * 200_000,
        b'{"deadline_s": ' + b"9" * 5000 + b"}",
        b" " * (MAX_FILE_BYTES + 1),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_a_file_that_can_not_be_read_is_set_aside(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.set_aside is not None
    assert loaded.set_aside.read_bytes() == damage
    assert loaded.set_aside.name.startswith("settings-damaged-")
    assert not path.exists()
    save_settings(path, SETTINGS)
    assert load_settings(path).settings == SETTINGS
    assert loaded.set_aside.read_bytes() == damage


def test_a_folder_in_its_place_is_set_aside(path: Path) -> None:
    path.mkdir(parents=True)
    loaded = load_settings(path)
    assert loaded.set_aside is not None
    assert loaded.set_aside.is_dir()
    save_settings(path, SETTINGS)
    assert load_settings(path).settings == SETTINGS


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(SettingsError, match=r"can't be saved\. .* the name of a folder"):
        save_settings(tmp_path / "home" / "settings.json", SETTINGS)


def test_a_full_disk_keeps_the_old_file(path: Path) -> None:
    save_settings(path, SETTINGS)
    large = replace(SETTINGS, window=WindowState("x" * 100_000))

    def use() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        with pytest.raises(SettingsError) as caught:
            save_settings(path, large)
        return str(caught.value)

    assert "can't be saved. The file may not become larger." in run_in_child(use)
    assert load_settings(path).settings == SETTINGS
    assert list(path.parent.iterdir()) == [path]


def test_what_is_no_file_is_set_aside(path: Path, no_file: NoFile) -> None:
    path.parent.mkdir()
    no_file(path)
    before = os.lstat(path)
    loaded = load_settings(path)
    assert loaded.set_aside is not None
    assert os.path.samestat(os.lstat(loaded.set_aside), before)
    save_settings(path, SETTINGS)
    assert load_settings(path).settings == SETTINGS


def test_a_file_that_would_fill_the_memory_is_set_aside(path: Path) -> None:
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    loaded = load_settings(path)
    assert loaded.settings == Settings()
    assert loaded.set_aside is not None
    assert loaded.set_aside.stat().st_size == 2 * 1024**3


def test_a_link_that_leads_nowhere_is_a_place_for_new_settings(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere" / "settings.json")
    assert load_settings(path) == LoadedSettings(Settings(), None)
    save_settings(path, SETTINGS)
    assert path.is_symlink()
    assert load_settings(path).settings == SETTINGS


def test_settings_that_this_user_may_not_read_stay_and_are_told() -> None:
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    try:
        path = folder / "settings.json"
        path.write_text("{}")
        path.chmod(0)
        folder.chmod(0o777)

        def use() -> str:
            leave_privileges()
            with pytest.raises(SettingsError) as caught:
                load_settings(path)
            return str(caught.value)

        assert "can't be read. It may not be opened" in run_in_child(use)
        assert list(folder.iterdir()) == [path]
    finally:
        shutil.rmtree(folder)


def test_what_can_be_neither_read_nor_moved_is_told() -> None:
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    try:
        path = folder / "settings.json"
        path.write_text("{")
        folder.chmod(0o555)

        def use() -> str:
            leave_privileges()
            with pytest.raises(SettingsError) as caught:
                load_settings(path)
            return str(caught.value)

        assert "nor moved aside" in run_in_child(use)
        assert path.read_text() == "{"
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_what_is_in_its_place_counts_as_saved_where_its_folder_can_not_be_opened() -> None:
    """As on drives that can't bring a folder to the disk; here the folder may not be read."""
    # Where every user comes to; the tests' own folder is closed to the one that this runs as.
    folder = Path(tempfile.mkdtemp(dir="/var/tmp"))
    try:
        path = folder / "settings.json"
        folder.chmod(0o333)

        def use() -> str:
            leave_privileges()
            with pytest.raises(PermissionError):
                os.open(folder, os.O_RDONLY)
            save_settings(path, SETTINGS)
            return "saved"

        assert run_in_child(use) == "saved"
        assert load_settings(path).settings == SETTINGS
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_kill_leaves_the_old_settings_or_the_new_ones(path: Path) -> None:
    chance = random.Random(2026)
    versions = [replace(SETTINGS, window=WindowState(letter * 300_000)) for letter in "ab"]
    save_settings(path, versions[0])

    def save_for_ever(descriptor: int) -> None:
        os.write(descriptor, b"!")
        while True:
            for version in versions:
                save_settings(path, version)

    for _ in range(20):
        child = fork_child(save_for_ever)
        with closing(child.output):
            assert child.output.read(1) == b"!"
            until_s = time.perf_counter() + chance.uniform(0, 0.01)
            while time.perf_counter() < until_s:
                pass
            child.kill()
            assert child.wait() == -signal.SIGKILL
        loaded = load_settings(path)
        assert loaded.set_aside is None
        assert loaded.settings in versions
