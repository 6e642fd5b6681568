"""Asks before a call from a phone that is known to be offline."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.words.phones import offline_question


class OfflineQuestion(InlineQuestion):
    """Stands as long as it is about the phone and the number in the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", self.tr("Call anyway"), self.tr("Cancel"), parent)
        self._extension = ""

    def ask_about(self, extension: str) -> None:
        """Ask whether to call from a phone although it is offline."""
        self._extension = extension
        self.ask(offline_question(extension))

    def follow(self, extension: str, *, is_offline: bool) -> None:
        """Take the question back when another phone is chosen or this one is back."""
        if not is_offline or extension != self._extension:
            self.take_back()
