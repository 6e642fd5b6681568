"""The administrator's policy: the computer's counts everywhere, a home's only as its stand-in."""

from __future__ import annotations

import ctypes
import json
import os
import plistlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dialer_gui.desktop import policy, policy_reader
from dialer_gui.desktop.folders import HOME_VARIABLE, find_folders
from dialer_gui.desktop.policy import (
    FoundPolicy,
    find_policy,
    is_administrators,
    load_policy,
    machine_policy_file,
)
from dialer_gui.domain.policy import Policy
from tests.storage.children import posix_only

pytestmark = posix_only


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer's policy would be, in a folder of root's."""
    if os.geteuid() != 0:
        pytest.skip("needs to be root, to whom an administrator's file belongs")
    folder = tmp_path / "etc"
    folder.mkdir(mode=0o755)
    monkeypatch.setattr(policy, "_LINUX_FOLDER", folder)
    monkeypatch.setattr(policy, "_MAC_FOLDER", folder)
    return folder / "policy.json"


@pytest.fixture
def homes(home: Path) -> Path:
    """The policy of the home that is named."""
    home.mkdir()
    return home / "policy.json"


def found(home: Path | None = None) -> Path | None:
    return find_policy(find_folders(home, demo=False))


def write(path: Path, mode: int = 0o644) -> None:
    path.write_text("{}")
    path.chmod(mode)


def test_there_is_none_at_first(machine: Path, homes: Path) -> None:
    assert found() is None


def test_a_named_home_may_bring_its_own(machine: Path, homes: Path, tmp_path: Path) -> None:
    write(homes)
    assert found() == homes
    assert found(homes.parent) == homes
    assert found(tmp_path) is None


def test_a_home_that_nobody_named_brings_none(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(HOME_VARIABLE)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folders = find_folders(None, demo=False)
    folders.settings.parent.mkdir(parents=True)
    write(folders.settings.parent / "policy.json")
    assert find_policy(folders) is None


def test_no_home_is_a_way_around_the_computers(machine: Path, homes: Path) -> None:
    write(machine)
    write(homes)
    assert found() == machine
    assert found(homes.parent) == machine


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_write_is_not_the_administrators(
    machine: Path, homes: Path, mode: int
) -> None:
    write(machine, mode)
    assert not is_administrators(machine)
    assert found() is None


def test_a_file_that_is_not_the_administrators_makes_no_room_for_a_homes(
    machine: Path, homes: Path
) -> None:
    write(machine, 0o666)
    write(homes)
    assert found() is None


def test_a_file_of_somebody_else_is_not_the_administrators(machine: Path, homes: Path) -> None:
    write(machine)
    os.chown(machine, 1000, 1000)
    assert found() is None


@pytest.mark.parametrize("mode", [0o775, 0o1777])
def test_a_folder_that_others_can_write_is_not_the_administrators(
    machine: Path, homes: Path, mode: int
) -> None:
    write(machine)
    machine.parent.chmod(mode)
    assert found() is None


def test_a_link_is_as_good_as_the_folder_it_leads_to(
    machine: Path, homes: Path, tmp_path: Path
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir(mode=0o777)
    aside.chmod(0o777)
    write(aside / "policy.json")
    machine.symlink_to(aside / "policy.json")
    assert found() is None
    aside.chmod(0o755)
    assert found() == machine


def test_the_way_is_the_administrators_all_along(
    machine: Path, homes: Path, tmp_path: Path
) -> None:
    """However good the file: who can write anywhere on the way can lead it elsewhere."""
    held = tmp_path / "held" / "deep"
    held.mkdir(parents=True, mode=0o755)
    write(held / "policy.json")
    machine.symlink_to(held / "policy.json")
    assert found() == machine
    held.parent.chmod(0o777)
    assert found() is None
    held.parent.chmod(0o755)
    os.chown(held.parent, 1000, 1000)
    assert found() is None


@pytest.mark.parametrize("mode", [0o775, 0o777, 0o1777])
def test_a_link_in_a_folder_that_others_can_write_is_nobodys(
    machine: Path, homes: Path, tmp_path: Path, mode: int
) -> None:
    good, middle = tmp_path / "good", tmp_path / "middle"
    for folder in (good, middle):
        folder.mkdir(mode=0o755)
    write(good / "policy.json")
    (middle / "policy.json").symlink_to(Path("..", "good", "policy.json"))
    machine.symlink_to(middle / "policy.json")
    assert found() == machine
    middle.chmod(mode)
    assert found() is None


def test_a_link_for_a_folder_is_looked_at_too(
    machine: Path, homes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(machine)
    aside = tmp_path / "aside"
    aside.mkdir(mode=0o755)
    link = aside / "dialer-gui"
    link.symlink_to(machine.parent)
    monkeypatch.setattr(policy, "_LINUX_FOLDER", link)
    monkeypatch.setattr(policy, "_MAC_FOLDER", link)
    assert found() == link / machine.name
    os.chown(link, 1000, 1000, follow_symlinks=False)
    assert found() is None
    os.chown(link, 0, 0, follow_symlinks=False)
    aside.chmod(0o777)
    assert found() is None


def test_a_folder_of_roots_in_one_where_all_keep_their_own_is_roots(
    machine: Path, homes: Path
) -> None:
    """It lies below the system's folder for temporary files here."""
    write(machine)
    parent = machine.parent.parent
    parent.chmod(0o1777)
    assert found() == machine
    parent.chmod(0o777)
    assert found() is None


def test_a_circle_of_links_leads_to_no_policy(machine: Path, homes: Path) -> None:
    machine.symlink_to(machine)
    assert found() is None


def test_on_windows_nobody_elses_link_leads_to_a_policy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, data = tmp_path / "real", tmp_path / "data"
    for folder in (real / "Dialer", data):
        folder.mkdir(parents=True)
    write(real / "Dialer" / "policy.json")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr(policy, "is_owned_by_administrators", lambda _path: True)
    assert is_administrators(real / "Dialer" / "policy.json")
    (data / "Dialer").symlink_to(real / "Dialer")
    assert not is_administrators(data / "Dialer" / "policy.json")
    # The folder of all programs' data may lie elsewhere: that is an administrator's doing.
    (tmp_path / "moved").symlink_to(real)
    assert is_administrators(tmp_path / "moved" / "Dialer" / "policy.json")


def test_each_system_has_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    places = {"linux": "/etc/dialer-gui/policy.json"}
    places["darwin"] = "/Library/Application Support/Dialer/policy.json"
    for system, place in places.items():
        monkeypatch.setattr("sys.platform", system)
        assert machine_policy_file() == Path(place)


def load(home: Path) -> FoundPolicy:
    return load_policy(find_folders(home, demo=False))


def test_what_the_file_says_counts(machine: Path, homes: Path) -> None:
    assert load(homes.parent) == FoundPolicy(Policy(), {})
    homes.write_text('{"locked": {"deadline_s": 9}}', "utf-8-sig")
    found = load(homes.parent)
    assert (found.policy.locked, found.problem) == ({"deadline_s": 9.0}, "")
    assert found.content == {"locked": {"deadline_s": 9}}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{ half",
        "[" * 60_000,
        '{"locked": {"deadline_s": 9, "hotkey": 1}}',
        '{"x": "' + "9" * 1024 * 1024 + '"}',
    ],
)
def test_a_policy_with_a_mistake_is_ignored_as_a_whole_and_reported(
    machine: Path, homes: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    homes.write_text(text)
    found = load(homes.parent)
    assert (found.policy, found.content) == (Policy(), None)
    assert found.problem
    assert found.problem in caplog.text


def test_what_is_not_known_is_in_the_log(
    machine: Path, homes: Path, caplog: pytest.LogCaptureFixture
) -> None:
    homes.write_text('{"locked": {"sings": true}}')
    assert load(homes.parent).problem == ""
    assert "locked.sings" in caplog.text


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_systems_management_wins_over_the_file(
    homes: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    accounts = '[{"address": "https://pbx.example.com"}]'
    locked: dict[str, Any] = {"offers_clipboard": 0, "accounts": accounts, "updates": "false"}
    preset: dict[str, Any] = {"deadline_s": 9}
    if system == "darwin":
        locked = {"offers_clipboard": False, "accounts": accounts, "updates": "false"}
    values = {policy_reader.REGISTRY_KEY: locked, rf"{policy_reader.REGISTRY_KEY}\Preset": preset}
    monkeypatch.setattr(policy_reader, "registry_values", lambda key: values[key].copy())
    forced = {**locked, "Preset": preset}
    monkeypatch.setattr(policy_reader, "forced_preferences", lambda: forced)
    monkeypatch.setattr("sys.platform", system)
    homes.write_text('{"locked": {"deadline_s": 5}}')
    found = load(homes.parent)
    assert found.content == {
        "locked": {"offers_clipboard": False, "accounts": json.loads(accounts)},
        "preset": {"deadline_s": 9},
        "updates": False,
    }
    assert found.policy.locked == {"offers_clipboard": False}
    assert found.policy.preset == {"deadline_s": 9.0}
    locked["accounts"] = forced["accounts"] = "[{"
    assert load(homes.parent).problem == "accounts is no JSON"


def test_the_registrys_values_are_read_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {policy_reader.REGISTRY_KEY: [("deadline_s", 9, 4), ("accounts", ["[", "]"], 7)]}
    registry = ModuleType("winreg")

    @contextmanager
    def open_key(_root: int, key: str) -> Iterator[list[tuple[str, Any, int]]]:
        if key not in keys:
            raise FileNotFoundError
        yield keys[key]

    monkeypatch.setattr(registry, "HKEY_LOCAL_MACHINE", 1, raising=False)
    monkeypatch.setattr(registry, "OpenKey", open_key, raising=False)
    monkeypatch.setattr(registry, "QueryInfoKey", lambda key: (0, len(key), 0), raising=False)
    monkeypatch.setattr(registry, "EnumValue", lambda key, place: key[place], raising=False)
    monkeypatch.setattr(policy_reader, "winreg", registry, raising=False)
    monkeypatch.setattr("sys.platform", "win32")
    assert policy_reader.managed_policy() == {
        "locked": {"deadline_s": 9, "accounts": []},
        "preset": {},
    }
    keys.clear()
    assert policy_reader.managed_policy() is None


class Foundation:
    """Stands in for CoreFoundation: its objects are numbers."""

    def __init__(self, forced: dict[str, Any], chosen: dict[str, Any]) -> None:
        self._objects: list[Any] = [None]
        self._values = forced | chosen
        self._forced = forced
        self.released: list[int] = []
        self.CFStringCreateWithCString = lambda _a, text, _e: self._keep(text.decode())
        self.CFPreferencesCopyAppValue = lambda key, _d: self._keep(self._values[self._at(key)])
        self.CFPropertyListCreateData = lambda _a, value, *_: self._keep(
            plistlib.dumps(self._at(value))
        )
        self.CFDataGetBytePtr = lambda data: self._at(data)
        self.CFDataGetLength = lambda data: len(self._at(data))
        self.CFPreferencesAppValueIsForced = lambda key, _d: self._at(key) in self._forced
        self.CFRelease = lambda each: self.released.append(each.value)
        for call in vars(self).values():
            if callable(call):
                call.restype = None

    @property
    def made(self) -> int:
        return len(self._objects) - 1

    def _keep(self, value: Any) -> int:
        self._objects.append(value)
        return len(self._objects) - 1

    def _at(self, pointer: Any) -> Any:
        return self._objects[pointer.value]


def test_only_forced_preferences_are_the_administrators(monkeypatch: pytest.MonkeyPatch) -> None:
    forced = {"offers_clipboard": False, "Preset": {"deadline_s": 9.5}}
    foundation = Foundation(forced, {"hotkey": "Ctrl+D"})
    monkeypatch.setattr("ctypes.CDLL", lambda _name: foundation)
    monkeypatch.setattr(policy_reader, "ctypes", ctypes, raising=False)
    monkeypatch.setattr(policy_reader, "plistlib", plistlib, raising=False)
    monkeypatch.setattr("sys.platform", "darwin")
    assert policy_reader.forced_preferences() == forced
    assert sorted(foundation.released) == list(range(1, foundation.made + 1)), "each once"
