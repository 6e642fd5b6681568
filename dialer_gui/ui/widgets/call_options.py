"""How the number is called: the caller ID, and folded away what few calls need."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.action_button import ActionButton, Unfolder
from dialer_gui.ui.widgets.call_details import CallDetails
from dialer_gui.ui.widgets.call_summary import CallSummary
from dialer_gui.ui.widgets.caller_id_field import CallerIdField

_ICON_PX, _BUTTON_PX = 20, 36


class CallOptions(QWidget):
    """A row with the caller ID, Redial and two unfolders; below it, unfolded, the call details."""

    #: Something that is sent with a call changed.
    edited = Signal()
    #: Enter was pressed in a field: the person is done with it.
    left = Signal()

    def __init__(self, *, details_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.caller_id = CallerIdField(self)
        self.redial = ActionButton(self.tr("Redial"), self)
        self.redial.setToolTip(self.tr("Redial: put in the last number"))
        self.pad_unfolder = Unfolder(self.tr("Show the dial pad"), self)
        self._unfolder = Unfolder(self.tr("Call details"), self, is_open=details_open)
        self._summary = CallSummary(self)
        self._details = CallDetails(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.caller_id, 1)
        for button in self._buttons():
            button.setProperty("kind", "tool")
            self._row.addWidget(button)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._row)
        self._box.addWidget(self._summary)
        self._box.addWidget(self._details)
        self._show_details()
        self._unfolder.toggled.connect(self._show_details)
        self._details.filled.connect(self._on_details_filled)
        for part in (self.caller_id, self._details):
            part.submitted.connect(self.left)
            part.edited.connect(self.edited)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._box.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(4))
        for part in (self.caller_id, self._summary, self._details):
            part.apply_theme(theme)
        for button in self._buttons():
            button.setIconSize(theme.size(_ICON_PX))
            button.setFixedSize(theme.size(_BUTTON_PX))
        self.pad_unfolder.setIcon(theme.icon("pad"))
        self._unfolder.apply_theme(theme)
        self.set_in_flight(is_in_flight=not self.redial.isEnabled())

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs."""
        self.caller_id.show_account(account)

    def show_summary(self, sentence: str, exact: str) -> None:
        """Say what Call will do, and what exactly is sent; empty texts hide both."""
        self._summary.show_words(sentence, exact)

    def set_in_flight(self, *, is_in_flight: bool) -> None:
        """Let nobody redial while a call is under way."""
        self.redial.setEnabled(not is_in_flight)
        if self._theme is not None:
            colours = self._theme.colours
            colour = colours.muted if is_in_flight else colours.text
            self.redial.setIcon(self._theme.icon("redial", colour))

    def details(self) -> Details:
        """Return the custom parameters."""
        return self._details.details()

    def details_open(self) -> bool:
        """Whether the call details are unfolded."""
        return self._unfolder.isChecked()

    def _buttons(self) -> tuple[ActionButton | Unfolder, ...]:
        return (self.redial, self.pad_unfolder, self._unfolder)

    def _show_details(self) -> None:
        is_open = self._unfolder.isChecked()
        self._summary.setVisible(is_open)
        self._details.setVisible(is_open)

    def _on_details_filled(self) -> None:
        self._unfolder.setChecked(True)
