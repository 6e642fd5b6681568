"""Says things to a screen reader: news politely, errors at once."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.untrusted import plain_text


def announce(widget: QWidget, text: str, *, is_error: bool = False) -> None:
    """Have a screen reader say a text, if one is listening.

    Args:
        widget: whom the news is about.
        text: what to say.
        is_error: interrupt what is being said.
    """
    if not QAccessible.isActive() or not text:
        return
    event = QAccessibleAnnouncementEvent(widget, plain_text(text, keeps_lines=True))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if is_error else politeness.Polite)
    QAccessible.updateAccessibility(event)
