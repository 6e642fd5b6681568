"""Links that macOS brings: not on the command line, but as events to the running program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class LinkApplication(QApplication):
    """Tells of the links that the system opens with this program.

    A subclass and no event filter: a filter on the application sees every event of every widget,
    and each would have to pass through Python.
    """

    #: str: a link as it came, to be treated like one from the command line.
    link_opened = Signal(str)

    # Of the class: a link may come while the application is still being made.
    _waiting_link = ""
    _is_listened_to = False

    def begin_telling(self) -> str:
        """Emit :attr:`link_opened` from now on, and return the last link that came before."""
        self._is_listened_to = True
        link, self._waiting_link = self._waiting_link, ""
        return link

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        link = event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if self._is_listened_to:
            self.link_opened.emit(link)
        else:
            self._waiting_link = link
        return True
