"""The desktop's leave to come to the front, which Wayland wants to see and a second start has."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

if sys.platform != "linux":
    pytest.skip("only Linux has Wayland", allow_module_level=True)

from dialer_gui.desktop.qt_application import ACTIVATION_TOKEN
from tests.second_starts import listening, replies_to, starting_again

LINK = "tel:+49-30-123456"


@pytest.mark.parametrize(
    ("platform", "token", "taken"),
    [
        ("wayland", "leave-1", "leave-1"),
        ("wayland", "two\nlines", ""),
        ("wayland", "", ""),
        ("xcb", "leave-1", ""),
    ],
)
def test_it_comes_along_with_the_link(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, token: str, taken: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    monkeypatch.setenv(ACTIVATION_TOKEN, token)
    with TemporaryDirectory() as name, listening(Path(name) / "dialer.socket") as brought:
        with starting_again(Path(name) / "dialer.socket", LINK) as process:
            os.environ[ACTIVATION_TOKEN] = ""
            assert replies_to(qtbot, process) == ["TAKEN"]
        assert brought == [LINK]
    assert os.environ[ACTIVATION_TOKEN] == taken
