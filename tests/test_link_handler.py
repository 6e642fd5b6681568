"""Who opens phone links: the real tools of Linux, and what the other systems would be told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.desktop.link_handler import (
    CAPABILITIES,
    OWN_FILE,
    REGISTERED,
    USER_CHOICE,
    LaunchServices,
    LinkHandler,
    LinuxLinks,
    MacLinks,
    WindowsLinks,
)
from dialer_gui.desktop.start_command import exec_line
from dialer_gui.desktop.user_registry import UserRegistry
from dialer_gui.domain.links import SCHEMES, LinkHandling
from tests.desktop.waiting import PATIENCE_MS

needs_xdg = pytest.mark.skipif(shutil.which("xdg-mime") is None, reason="xdg-utils are missing")
OTHER = "[Desktop Entry]\nType=Application\nName=Other phone\nExec=true %u\n"


@pytest.fixture
def applications(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's folder of desktop files, and nothing but it."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "XDG_DATA_HOME/applications"
    folder.mkdir()
    return folder


@needs_xdg
def test_linux_is_told_and_told_back(applications: Path) -> None:
    (applications / "other.desktop").write_text(OTHER)
    subprocess.run(["xdg-mime", "default", "other.desktop", "x-scheme-handler/tel"], check=True)
    links = LinuxLinks(("/opt/a b/dialer-gui", "--home", '/tmp/"x"'))
    assert links.handling() == LinkHandling({"tel": "Other phone", "callto": ""}, can_take=True)
    assert links.take() == {"tel": "other.desktop"}
    taken = links.handling()
    assert (taken.ours, taken.can_give_back) == (frozenset(SCHEMES), True)
    written = applications / OWN_FILE
    assert r'Exec=env "/opt/a b/dialer-gui" --home "/tmp/\\"x\\"" -- %u' in written.read_text()
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", written], check=True)
    assert links.take() == {}, "nobody is told of as the one before but others"
    links.give_back({"tel": "other.desktop"})
    assert links.handling() == LinkHandling({"tel": "Other phone", "callto": ""}, can_take=True)
    assert not written.exists()


@needs_xdg
def test_a_packaged_desktop_file_is_used_and_left_alone(
    applications: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = Path(os.environ["XDG_DATA_DIRS"], "applications/dialer-gui.desktop")
    packaged.parent.mkdir()
    packaged.write_text("[Desktop Entry]\nType=Application\nName=Dialer\nExec=dialer-gui %u\n")
    before, program = packaged.read_bytes(), tmp_path / "bin/dialer-gui"
    program.parent.mkdir()
    program.touch(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    links = LinuxLinks((str(program),))
    links.take()
    assert links.handling().ours == frozenset(SCHEMES)
    assert (packaged.read_bytes(), list(applications.glob("*.desktop"))) == (before, [])
    links.give_back({})
    assert (packaged.read_bytes(), links.handling().ours) == (before, frozenset())
    links = LinuxLinks((str(program), "--demo"))
    links.take()
    assert (applications / OWN_FILE).exists(), "the package's starts another one"


def test_a_sandbox_and_a_system_without_the_tool_lead_to_the_settings(
    applications: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = LinkHandling(is_chosen_elsewhere=True)
    assert LinuxLinks(("dialer",), is_sandboxed=True).handling() == elsewhere
    monkeypatch.setenv("PATH", str(applications))
    assert LinuxLinks(("dialer",)).handling() == elsewhere


class Registry(UserRegistry):
    """A registry in the memory."""

    def __init__(self, texts: Mapping[tuple[str, str], str] | None = None) -> None:
        self.texts = dict(texts or {})

    def read(self, key: str, name: str) -> str | None:
        return self.texts.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self.texts[key, name] = text

    def delete(self, key: str, name: str | None = None) -> None:
        gone = [
            (each, value)
            for each, value in self.texts
            if (each == key and value == name)
            or (name is None and f"{each}\\".startswith(f"{key}\\"))
        ]
        for place in gone:
            del self.texts[place]


def test_windows_is_offered_the_program_and_the_person_decides() -> None:
    other = {(USER_CHOICE.format("tel"), "ProgId"): "Other.tel"}
    registry, opened = Registry(other), list[str]()
    links = WindowsLinks((r"C:\a b\dialer.exe",), registry, lambda: opened.append("page"))
    assert links.handling().names == {"tel": "Other.tel", "callto": ""}
    assert (links.take(), opened) == ({}, ["page"])
    assert registry.read(REGISTERED, "Dialer") == CAPABILITIES
    command = registry.read(r"Software\Classes\DialerGui.tel\shell\open\command", "")
    assert command == r'"C:\a b\dialer.exe" -- "%1"'
    registry.texts[USER_CHOICE.format("tel"), "ProgId"] = "DialerGui.tel"
    chosen = links.handling()
    assert (chosen.ours, chosen.names["tel"]) == (frozenset({"tel"}), "Dialer")
    registry.texts.update(other)
    links.give_back({})
    assert registry.texts == other


def test_windows_keeps_what_the_installer_has_registered() -> None:
    installed = {(REGISTERED, "Dialer"): CAPABILITIES, (CAPABILITIES, "ApplicationName"): "Dialer"}
    registry = Registry(installed)
    links = WindowsLinks(("dialer.exe",), registry, lambda: None)
    links.take()
    assert not links.handling().can_give_back
    links.give_back({})
    assert registry.texts == installed


class Services(LaunchServices):
    """Launch Services in the memory."""

    def __init__(self, bundles: dict[str, str]) -> None:
        self.bundles = bundles

    def handler(self, scheme: str) -> str:
        return self.bundles.get(scheme, "")

    def set_handler(self, scheme: str, bundle: str) -> None:
        if bundle == "refused":
            raise OSError(-54, "Launch Services refused it")
        self.bundles[scheme] = bundle.lower()


def test_macos_is_told_by_the_bundle(qtbot: QtBot) -> None:
    services = Services({"tel": "com.apple.FaceTime"})
    links = MacLinks(services, is_bundle=True)
    assert links.handling().names == {"tel": "FaceTime", "callto": ""}
    assert not MacLinks(services, is_bundle=False).handling().can_take
    before = links.take()
    assert (before, links.handling().ours) == ({"tel": "com.apple.FaceTime"}, frozenset(SCHEMES))
    links.give_back(before)
    assert links.handling().ours == frozenset({"callto"})
    handler = LinkHandler(links)
    with qtbot.waitSignals([handler.failed, handler.handling_read], timeout=PATIENCE_MS):
        handler.give_back(["tel=refused", "nonsense"])
    with qtbot.waitSignal(handler.taken, timeout=PATIENCE_MS) as taken:
        handler.take()
    assert taken.args == [("tel=com.apple.facetime",)]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/dialer-gui", "/usr/bin/dialer-gui"),
        ("/a b", '"/a b"'),
        ('"', r'"\\""'),
        ("$HOME`x`", r'"\\$HOME\\`x\\`"'),
        ("back\\slash", r'"back\\\\slash"'),
        ("100%", "100%%"),
        ("two\nlines", r'"two\nlines"'),
        ("", '""'),
    ],
)
def test_an_exec_line_quotes_as_the_specification_says(word: str, written: str) -> None:
    assert exec_line((word,), "%u") == f"{written} %u"


@pytest.mark.skipif(sys.platform == "darwin", reason="there it is the real one")
def test_without_launch_services_nothing_is_known(qtbot: QtBot) -> None:
    handler = LinkHandler(MacLinks(LaunchServices(), is_bundle=True))
    with qtbot.waitSignal(handler.handling_read, timeout=PATIENCE_MS) as answer:
        handler.read()
    assert answer.args == [LinkHandling()]
