"""The Qt binding itself, where a defect of it would end the program in the middle of a day."""

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


@pytest.mark.parametrize("shared", [None, True, False])
def test_calls_into_qt_give_back_what_they_take(qtbot: QtBot, shared: object) -> None:
    """A drained count of None or True aborts the interpreter after some thousand calls."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(shared)
    for _ in range(CALLS):
        label.setText("x")
        label.setVisible(False)
        label.windowTitleChanged.emit("x")
    assert abs(sys.getrefcount(shared) - before) < CALLS / 2
