"""Icons that can't be read: too many files are open, or a part of the installation is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from dialer_gui.ui.theme import icons

COLOUR = "#123456"


@pytest.fixture
def no_icons(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take all icon files away."""
    icons._svg.cache_clear()
    monkeypatch.setattr(icons, "icon_file", lambda name: tmp_path / name)
    monkeypatch.setattr(icons, "app_icon_file", lambda: tmp_path / "icon.svg")


@pytest.mark.usefixtures("no_icons")
def test_an_icon_that_can_not_be_read_is_left_out(qtbot: QtBot) -> None:
    for each in (icons.icon("call", COLOUR), icons.app_icon()):
        pixmap = each.pixmap(QSize(16, 16))
        assert pixmap.toImage().pixelColor(8, 8).alpha() == 0


@pytest.mark.usefixtures("no_icons")
def test_what_is_painted_beside_it_is_painted(qtbot: QtBot) -> None:
    pixmap = QPixmap(16, 16)
    pixmap.fill(COLOUR)
    painter = QPainter(pixmap)
    icons.paint_icon(painter, "call", "#000000", pixmap.rect())
    assert painter.isActive()
    painter.end()
    assert pixmap.toImage().pixelColor(8, 8).name() == COLOUR
