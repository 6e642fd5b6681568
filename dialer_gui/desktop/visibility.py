"""Whether anybody can see the window, so that nothing is fetched for nobody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

_TELLING = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange, QEvent.Type.Expose}
)


class Visibility(QObject):
    """Watches one window: hidden, minimised, or not put on the screen is out of sight.

    Some systems, macOS and Wayland among them, take a window off a screen that is locked.
    """

    #: Whether the window can be seen now; only when that is different from before.
    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._was_visible: bool | None = None
        window.installEventFilter(self)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # who alone hears what is on the screen

    def stop(self) -> None:
        """Watch no more: a window on its way out still sends events, and can't be asked then."""
        self._window.removeEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    @property
    def is_visible(self) -> bool:
        """Whether the window is on the screen, perhaps behind others."""
        is_minimised = self._window.windowState() & Qt.WindowState.WindowMinimized
        handle = self._window.windowHandle()
        is_on_screen = handle is not None and handle.isExposed()
        return self._window.isVisible() and not is_minimised and is_on_screen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING and self.is_visible is not self._was_visible:
            self._was_visible = self.is_visible
            self.changed.emit(self._was_visible)
        return False
