"""Icons beside words: in their colour, and without a trace once they are gone."""

from __future__ import annotations

import itertools

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme.theme_manager import current_theme
from dialer_gui.ui.widgets.labels import IconLabel
from tests.ui.parts import status


def colours_in(sign: IconLabel) -> set[str]:
    image = sign.grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    return {QColor(image.pixelColor(x, y)).name() for x, y in places}


def test_it_shows_the_icon_it_was_told_last(qtbot: QtBot) -> None:
    sign = IconLabel()
    qtbot.addWidget(sign)
    theme = current_theme(100)
    sign.show_icon(theme, "check", "#ff0000", 22)
    assert sign.size() == theme.size(22)
    assert "#ff0000" in colours_in(sign)
    sign.show_icon(theme, "question", "#0000ff", 16)
    assert sign.size() == theme.size(16)
    assert "#0000ff" in colours_in(sign)
    assert "#ff0000" not in colours_in(sign)


def test_no_call_leaves_a_picture_in_a_label(window: MainWindow) -> None:
    request = CallRequest("1" * 32, "demo", "+4930123456", "4930123456", "8001")
    window.call_status.start(request)
    window.call_status.end(request, CallOutcome.accepted())
    assert status(window) == "Request accepted"
    # Qt keeps what a label was given, up to ten megabytes of it.
    assert all(label.pixmap().isNull() for label in window.findChildren(QLabel))
