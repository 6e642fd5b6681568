"""Says things to a screen reader: errors at once, news when nothing newer comes for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.sentences import joined

#: News waits as long: what follows about the same widget takes its place.
HOLD_MS = 300


def announce(widget: QWidget, text: str, *, is_error: bool = False, is_more: bool = False) -> None:
    """Have a screen reader say a text, if one is listening.

    Args:
        widget: whom the news is about. Of several texts within a moment the latest is said.
        text: what to say.
        is_error: say it at once and interrupt what is being said.
        is_more: say it after what is still to be said about the widget, not in its place.
    """
    if not QAccessible.isActive() or not text:
        return
    window = widget.window()
    announcer = window.findChild(_Announcer, "", Qt.FindChildOption.FindDirectChildrenOnly)
    announcer = announcer or _Announcer(window)
    if is_more:
        text = joined(announcer.held(widget), text)
    announcer.take(widget, text, is_error=is_error)


def announce_change(widget: QWidget, text: str) -> None:
    """Have a screen reader say what has become of the widget that has the focus.

    Only on Linux, where Qt tells nobody that something was unfolded or that another entry of a
    combo box was chosen.
    """
    if widget.hasFocus() and QGuiApplication.platformName() in {"xcb", "wayland"}:
        announce(widget, text)


class _Announcer(QObject):
    """Holds the news of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._held: dict[QWidget, str] = {}
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(self._on_hold_timeout)

    def held(self, widget: QWidget) -> str:
        return self._held.get(widget, "")

    def take(self, widget: QWidget, text: str, *, is_error: bool) -> None:
        self._held.pop(widget, None)
        if is_error:
            _say(widget, text, QAccessible.AnnouncementPoliteness.Assertive)
            return
        self._held[widget] = text
        if not self._hold.isActive():
            self._hold.start()

    def _on_hold_timeout(self) -> None:
        held, self._held = self._held, {}
        for widget, text in held.items():
            if isValid(widget):
                _say(widget, text, QAccessible.AnnouncementPoliteness.Polite)


def _say(widget: QWidget, text: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
    event = QAccessibleAnnouncementEvent(widget, plain_text(text, keeps_lines=True))
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)
