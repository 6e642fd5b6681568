"""Icons beside words: in their colour, and without a trace once they are gone."""

from __future__ import annotations

import itertools

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.ui.look.theme import current_look
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.widgets.icon_sign import IconSign
from tests.ui.parts import status


def colours_in(sign: IconSign) -> set[str]:
    image = sign.grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    return {QColor(image.pixelColor(x, y)).name() for x, y in places}


def test_it_shows_the_icon_it_was_told_last(qtbot: QtBot) -> None:
    sign = IconSign()
    qtbot.addWidget(sign)
    look = current_look(100)
    sign.show_icon(look, "check", "#ff0000", 22)
    assert sign.size() == look.size(22)
    assert "#ff0000" in colours_in(sign)
    sign.show_icon(look, "question", "#0000ff", 16)
    assert sign.size() == look.size(16)
    assert "#0000ff" in colours_in(sign)
    assert "#ff0000" not in colours_in(sign)


def test_no_call_leaves_a_picture_in_a_label(window: MainWindow) -> None:
    request = CallRequest("1" * 32, "demo", "+4930123456", "4930123456", "8001")
    window.show_call_started(request)
    window.show_outcome(request, CallOutcome.accepted())
    assert status(window) == "Request accepted"
    # Qt keeps what a label was given, up to ten megabytes of it.
    assert all(label.pixmap().isNull() for label in window.findChildren(QLabel))
