"""The icon in the tray: what the phone does, the last calls, and the commands of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.actions import Actions
from dialer_gui.ui.text.phones import entry_words, phone_words
from dialer_gui.ui.theme.icons import app_icon, paint_icon
from dialer_gui.ui.theme.theme import LIGHT

MAX_CALLS = 5
#: The sizes that trays ask for; between them they scale.
_SIZES_PX = (22, 32, 64)


class TrayIcon(QObject):
    """Shown where a person wants it, and not even made before; takes what it says from outside.

    Args:
        actions: whose commands the menu has.
        is_there: whether there is a tray at this moment.
    """

    #: The window should be shown.
    show_requested = Signal()
    #: A number of a recent call should be put into the field.
    number_requested = Signal(str)
    #: A message of the icon was clicked on.
    message_clicked = Signal()

    def __init__(self, actions: Actions, is_there: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_there = is_there
        self._calls: tuple[tuple[str, str], ...] = ()
        self._phone = ("", PhonePresence.UNKNOWN)
        self._menu = QMenu()
        self._state = QAction(self)
        self._state.setEnabled(False)
        self._show = QAction(self)
        self._recent = self._menu.addMenu("")
        self._menu.insertAction(self._recent.menuAction(), self._state)
        self._menu.insertAction(self._recent.menuAction(), self._show)
        self._menu.addAction(actions.call_clipboard)
        self._menu.addSeparator()
        self._menu.addAction(actions.quit)
        self._icon: QSystemTrayIcon | None = None
        self._show.triggered.connect(self.show_requested)
        self.show_calls(())
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words of the menu, and what the phone does."""
        self._show.setText(self.tr("Show"))
        self._recent.setTitle(self.tr("Recent calls"))
        self.show_phone(*self._phone)

    def set_wanted(self, *, is_wanted: bool) -> None:
        """Show the icon, or take it away."""
        if is_wanted and self._icon is None:
            self._icon = icon = QSystemTrayIcon(self)
            icon.setContextMenu(self._menu)
            icon.activated.connect(self._on_icon_activated)
            icon.messageClicked.connect(self.message_clicked)
            self._show_state()
        if self._icon is not None:
            self._icon.setVisible(is_wanted)

    def can_take_window(self) -> bool:
        """Whether a window that hides now can be brought back by the icon."""
        return self._icon is not None and self._icon.isVisible() and self._is_there()

    def show_phone(self, extension: str, presence: PhonePresence) -> None:
        """Say what the phone in use does, by a sign and in words."""
        self._phone = extension, presence
        words = phone_words(presence)
        line = entry_words(extension, words.word) if extension and words.word else extension
        name = self.tr("Dialer")
        self._tooltip = self.tr("Dialer: {state}").format(state=line) if line else name
        self._sign = (words.sign.icon, words.sign.tone if words.word else "")
        self._state.setText(line or name)
        self._show_state()

    def show_calls(self, calls: Sequence[tuple[str, str]]) -> None:
        """Offer the last calls: numbers, and how people write them; newest first."""
        self._calls = tuple(calls[:MAX_CALLS])
        self._recent.clear()
        self._recent.setEnabled(bool(self._calls))
        for number, written in self._calls:
            # An ampersand would mark a key.
            action = self._recent.addAction(written.replace("&", "&&"))
            action.setData(number)
            action.triggered.connect(self._on_call_triggered)

    def show_message(self, title: str, text: str) -> bool:
        """Show a message at the icon; False where there is none."""
        if self._icon is None or not self.can_take_window():
            return False
        self._icon.showMessage(title, text, app_icon())
        return True

    def tooltip(self) -> str:
        """Return what the icon says."""
        return self._tooltip

    def menu(self) -> QMenu:
        """Return the icon's menu."""
        return self._menu

    def _show_state(self) -> None:
        if self._icon is not None:
            self._icon.setToolTip(self._tooltip)
            self._icon.setIcon(_icon_with(*self._sign))

    def _on_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }:
            self.show_requested.emit()

    def _on_call_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.number_requested.emit(str(action.data()))


def _icon_with(sign: str, tone: str) -> QIcon:
    """Return the program's icon with the phone's sign on a light disc in its corner."""
    icon = QIcon()
    for side in _SIZES_PX:
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        app_icon().paint(painter, pixmap.rect())
        if tone:
            disc = QRect(side * 2 // 5, side * 2 // 5, side * 3 // 5, side * 3 // 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(Qt.GlobalColor.white)
            painter.drawEllipse(disc)
            margin = max(1, side // 16)
            within = disc.adjusted(margin, margin, -margin, -margin)
            paint_icon(painter, sign, getattr(LIGHT, tone), within)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
