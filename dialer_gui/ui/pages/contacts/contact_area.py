"""Where the list of contacts and the current contact stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.contacts import Contact
from dialer_gui.ui.pages.contacts.contact_list import ContactList
from dialer_gui.ui.pages.contacts.contact_panel import ContactPanel
from dialer_gui.ui.text.contacts import WriteNumber
from dialer_gui.ui.theme.theme import Theme

#: From this width on, at 100 %, the contact stands beside the list.
_BESIDE_FROM_PX = 620
_LIST_HEIGHT_PX = 96


class ContactArea(QWidget):
    """The list, and the current contact beside it or, where it is narrow, below."""

    def __init__(self, contacts: ContactList, panel: ContactPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._list, self._panel = contacts, panel
        contacts.setParent(self)
        panel.setParent(self)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._list.apply_theme(theme)
        self._panel.apply_theme(theme)
        self.setMinimumHeight(theme.px(_LIST_HEIGHT_PX))
        self._place()

    def is_wide(self) -> bool:
        """Whether a contact stands beside the list."""
        return self._theme is not None and self.width() >= self._theme.px(_BESIDE_FROM_PX)

    def show_contact(self, contact: Contact | None, write: WriteNumber) -> None:
        """Show a contact's details, or none."""
        self._panel.show_contact(contact, write)
        self._place()

    def _place(self) -> None:
        if self._theme is None:
            return
        width, height, gap = self.width(), self.height(), self._theme.px(8)
        if self._panel.isHidden():
            self._list.setGeometry(0, 0, width, height)
        elif self.is_wide():
            left = width * 11 // 20
            places = ((0, left), (left + gap, width - left - gap))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                places = ((width - left, left), (0, width - left - gap))
            (list_x, list_width), (panel_x, panel_width) = places
            self._list.setGeometry(list_x, 0, list_width, height)
            self._panel.setGeometry(panel_x, 0, panel_width, height)
        else:
            panel = min(self._panel.height_for(width), height // 2)
            self._list.setGeometry(0, 0, width, max(height - panel - gap, 0))
            self._panel.setGeometry(0, height - panel, width, panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
