"""How the number is called: caller ID, details, the buttons, and the line that says it all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.call_buttons import CallButtons
from dialer_gui.ui.widgets.call_details import CallDetails
from dialer_gui.ui.widgets.call_summary import CallSummary
from dialer_gui.ui.widgets.caller_id_field import CallerIdField


class CallOptions(QWidget):
    """The lower half of the form."""

    #: Something that is sent with a call changed.
    edited = Signal()
    #: Enter was pressed in a field: the person is done with it.
    left = Signal()

    def __init__(self, *, details_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caller_id = CallerIdField(self)
        self._details = CallDetails(is_open=details_open, parent=self)
        self._buttons = CallButtons(self)
        self._truth = CallSummary(self)
        self._parts = (self._caller_id, self._details, self._buttons, self._truth)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in self._parts:
            self._box.addWidget(widget)
        self._truth.show_words("", "")
        for enter in (self._caller_id.submitted, self._details.submitted):
            enter.connect(self.left)
        self._caller_id.edited.connect(self.edited)
        self.caller_id_settled = self._caller_id.settled
        self._details.edited.connect(self.edited)
        self.call_pressed = self._buttons.call_pressed
        self.redial_pressed = self._buttons.redial_pressed
        self.call_neared = self._buttons.call_neared

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(12))
        for widget in self._parts:
            widget.apply_theme(theme)

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs."""
        self._caller_id.show_account(account)

    def show_truth(self, sentence: str, exact: str) -> None:
        """Say what Call will do; empty texts hide the line."""
        self._truth.show_words(sentence, exact)

    def set_in_flight(self, is_in_flight: bool) -> bool:
        """Show what can be done now; return whether a button had the focus before."""
        had_focus = self._buttons.has_focus()
        self._buttons.set_in_flight(is_in_flight)
        return had_focus

    def is_call_button(self, widget: QWidget | None) -> bool:
        """Whether a widget is the button Call."""
        return self._buttons.is_call_button(widget)

    def choose_caller_id(self) -> None:
        """Let the person choose another caller ID."""
        self._caller_id.choose()

    def caller_id(self) -> str:
        """Return what the customer shall see, empty where the provider chooses."""
        return self._caller_id.caller_id()

    def caller_id_label(self) -> str:
        """Return what the person calls the caller ID, empty where the provider chooses."""
        return self._caller_id.label()

    def caller_id_is_nonsense(self) -> bool:
        """Whether the caller ID is a text without a number."""
        return self._caller_id.is_nonsense()

    def details(self) -> Details:
        """Return the custom parameters."""
        return self._details.details()

    def details_open(self) -> bool:
        """Whether the call details are unfolded."""
        return self._details.is_open()
