"""Keeps the look right: follows the system's colours and the person's zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from dialer_gui.ui.look.theme import current_look, dress, next_zoom

NORMAL_ZOOM_PERCENT = 100


class Wardrobe(QObject):
    """Dresses the application at the start and whenever something changes."""

    #: Everything has to take over :attr:`look` again.
    look_changed = Signal()
    #: The person chose another size; it is to be remembered.
    zoom_changed = Signal()

    def __init__(self, zoom_percent: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom_percent = zoom_percent
        self.look = current_look(zoom_percent)
        dress(self.look)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_hints_scheme_changed)

    def enlarge(self) -> None:
        """Take the next larger size."""
        self._zoom_to(next_zoom(self.zoom_percent, 1))

    def reduce(self) -> None:
        """Take the next smaller size."""
        self._zoom_to(next_zoom(self.zoom_percent, -1))

    def normalise(self) -> None:
        """Take the system's own size."""
        self._zoom_to(NORMAL_ZOOM_PERCENT)

    def _zoom_to(self, percent: int) -> None:
        self.zoom_percent = percent
        self._dress_again()
        self.zoom_changed.emit()

    def _dress_again(self) -> None:
        self.look = current_look(self.zoom_percent)
        dress(self.look)
        self.look_changed.emit()

    def _on_hints_scheme_changed(self) -> None:
        self._dress_again()
