"""Asks before a call that may not be what the person means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dialer_gui.domain.call_guard import ABOUT_NUMBER, Confirmation
from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.text.confirmations import AskedCall, go_on_words, question_words
from dialer_gui.ui.widgets.inline_question import InlineQuestion


class CallQuestion(InlineQuestion):
    """Stands as long as it is about the call in the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "", "", parent)
        self._reasons: tuple[Confirmation, ...] = ()
        self._call = AskedCall("", "")
        self.retranslate()

    def retranslate(self) -> None:
        """Ask in the language that is spoken now."""
        words = question_words(self._reasons, self._call) if self._reasons else ""
        go_on = go_on_words(self._reasons, self._call) if self._reasons else ""
        self.say(words, go_on, self.tr("Cancel"))

    def ask_about(self, reasons: Sequence[Confirmation], call: AskedCall) -> None:
        """Ask whether to place a call although something speaks against it.

        The focus stays where it is while only the number is to be looked at.
        """
        self._reasons, self._call = tuple(reasons), call
        is_about_number = ABOUT_NUMBER.issuperset(reasons)
        self.ask(
            question_words(reasons, call),
            go_on=go_on_words(reasons, call),
            takes_focus=not is_about_number,
        )

    def follow_phone(self, presence: PhonePresence, other_party: str) -> None:
        """Say what the phone is doing now, in a question that stands."""
        call = self._call._replace(presence=presence, other_party=other_party)
        if call != self._call and not self.isHidden():
            self._call = call
            self.reword(question_words(self._reasons, call))

    def reasons(self) -> tuple[Confirmation, ...]:
        """Return what is asked about now; empty while nothing is."""
        return () if self.isHidden() else self._reasons

    def answers(self) -> tuple[Confirmation, ...]:
        """Return what was asked about last, for whoever hears the answer."""
        return self._reasons
