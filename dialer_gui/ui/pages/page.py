"""What every page of the window has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dialer_gui.ui.theme.theme import Theme


class Page(QWidget):
    """A part of the window that takes turns with others; it scrolls in itself.

    It is built when it is shown for the first time. ``icon`` names a file of ``resources/icons``,
    ``shortcut`` the keys that show the page.
    """

    icon = ""
    shortcut = ""

    #: A part that the person should see now, where the window is too low for all; the QWidget.
    part_shown = Signal(object)

    @classmethod
    def title(cls) -> str:
        """Return the page's name as its tab says it, translated."""
        raise NotImplementedError

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where a person begins who has chosen the page."""
        self.setFocus()
