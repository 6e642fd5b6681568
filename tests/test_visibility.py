"""A window is out of sight while it is hidden or minimised, and each change is told once."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.desktop.visibility import Visibility


def test_hidden_and_minimised_are_out_of_sight(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.create()  # as the program's is when its watch begins
    visibility = Visibility(window)
    told: list[bool] = []
    visibility.changed.connect(told.append)
    assert not visibility.is_visible
    window.show()
    qtbot.waitUntil(lambda: visibility.is_visible)
    for take_away in (window.hide, window.showMinimized):
        take_away()
        qtbot.waitUntil(lambda: not visibility.is_visible)
        window.showNormal()
        qtbot.waitUntil(lambda: visibility.is_visible)
    qtbot.waitUntil(lambda: told[-3:] == [True, False, True])
    # Nothing is told twice.
    assert all(one is not other for one, other in pairwise(told))
    visibility.stop()
    window.hide()
    assert told[-1] is True
