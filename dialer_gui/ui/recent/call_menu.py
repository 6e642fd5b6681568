"""The menu of one recent call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class CallMenu(QMenu):
    """What can be done with a call, with the keys that do it in the list; deletes itself."""

    recall_picked = Signal()
    recording_picked = Signal()
    delete_picked = Signal()

    def __init__(self, parent: QWidget, *, has_recording: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(self.tr("Put in the number"), "Return", self.recall_picked)
        if has_recording:
            self._add(self.tr("Open recording"), "Shift+Return", self.recording_picked)
        self.addSeparator()
        self._add(self.tr("Delete"), "Delete", self.delete_picked)

    def _add(self, text: str, keys: str, picked: SignalInstance) -> None:
        action = self.addAction(text)
        # Only to be read: the list takes these keys itself.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(picked)
