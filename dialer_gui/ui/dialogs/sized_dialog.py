"""A dialog that begins with a size of its own, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from dialer_gui.ui.theme.theme import Theme

#: Left free on the screen: the window's frame, and a bar that the system does not tell of.
MARGIN_PX = 48


class SizedDialog(QDialog):
    """Its content scrolls where the screen is small; a size that the person chose stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale = 0.0
        self._given = QSize()

    def take_size(self, theme: Theme, width: int, height: int) -> None:
        """Take a size that is given for 100 %, unless the person has chosen another.

        A look that changes nothing but colours changes no size.
        """
        if theme.scale != self._scale and not self._is_own_size():
            self._scale = theme.scale
            self.resize(self._within_screen(QSize(theme.px(width), theme.px(height))))
            # What it takes at the least is not known before it is shown.
            self._given = self.size() if self.isVisible() else QSize()

    def _is_own_size(self) -> bool:
        return self._given.isValid() and self.size() != self._given

    def _within_screen(self, size: QSize) -> QSize:
        # A dialog that was never shown knows the first screen only; it opens on the window's.
        screen = (self.parentWidget() or self).screen().availableSize()
        return size.boundedTo(screen - QSize(MARGIN_PX, MARGIN_PX))

    def showEvent(self, event: QShowEvent) -> None:
        is_own = self._is_own_size()
        if not event.spontaneous():
            # The window may have come to a smaller screen; then the place is found, with this.
            self.resize(self._within_screen(self.size()))
        super().showEvent(event)
        if not is_own:
            self._given = self.size()
