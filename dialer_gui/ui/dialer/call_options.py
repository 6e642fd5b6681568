"""How the number is called: the caller ID, and folded away what few calls need."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.dialer.caller_id_field import CallerIdField
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ActionButton, Unfolder
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption


class CallDetails(QWidget):
    """Four fields, two and two beside each other."""

    #: A field's text changed.
    edited = Signal()
    #: Something was put into a field: the fields should be seen.
    filled = Signal()
    #: Enter was pressed in a field: the person is done with it.
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._filled_ids = ("", "")
        self._captions: list[PlainLabel] = []
        self._employee_id = self._add_field(0, 0)
        self._maturity = self._add_field(0, 1)
        self._member_id = self._add_field(3, 0)
        self._customer_id = self._add_field(3, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fields' names."""
        names = (
            self.tr("Employee ID"),
            self.tr("Maturity"),
            self.tr("Member ID"),
            self.tr("Customer ID"),
        )
        for field, label, name in zip(self._fields(), self._captions, names, strict=True):
            field.setAccessibleName(name)
            label.setText(name)

    def apply_theme(self, theme: Theme) -> None:
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        # A caption belongs to the field below it, not to the one above.
        self._grid.setRowMinimumHeight(2, theme.px(4))

    def details(self) -> Details:
        """Return what is filled in, without blanks around it and without unseen marks."""
        return Details(*(plain_text(field.text()).strip() for field in self._fields()))

    def fill_ids(self, customer_id: str, member_id: str) -> None:
        """Fill in a contact's ids, in place of those of the contact before; what is typed stays."""
        ids = (customer_id, member_id)
        fields = (self._customer_id, self._member_id)
        for field, text, before in zip(fields, ids, self._filled_ids, strict=True):
            if field.text() == before and text != before:
                field.setText(text)
        self._filled_ids = ids

    def _fields(self) -> tuple[LineInput, ...]:
        return (self._employee_id, self._maturity, self._member_id, self._customer_id)

    def _add_field(self, row: int, column: int) -> LineInput:
        field = LineInput("", self)
        field.setMinimumWidth(1)
        field.textChanged.connect(self._on_text_changed)
        field.submitted.connect(self.submitted)
        self._captions.append(caption("", field))
        self._grid.addWidget(self._captions[-1], row, column)
        self._grid.addWidget(field, row + 1, column)
        return field

    def _on_text_changed(self, text: str) -> None:
        if text:
            self.filled.emit()
        self.edited.emit()


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
        self.redial = ActionButton("", self)
        self.pad_unfolder = Unfolder("", self)
        self._unfolder = Unfolder("", self, is_open=details_open)
        #: What Call will do, and field by field what is sent.
        self._sentence = PlainLabel(wraps=True, parent=self)
        self._exact = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._exact.let_select()
        self._details = CallDetails(self)
        self._row = QHBoxLayout()
        self._row.addWidget(self.caller_id, 1)
        for button in self._buttons():
            button.setProperty("kind", "tool")
            self._row.addWidget(button)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._row)
        self._words = QVBoxLayout()
        self._words.addWidget(self._sentence)
        self._words.addWidget(self._exact)
        self._box.addLayout(self._words)
        self._box.addWidget(self._details)
        self._show_details()
        self._unfolder.toggled.connect(self._show_details)
        self._details.filled.connect(self._on_details_filled)
        for part in (self.caller_id, self._details):
            part.submitted.connect(self.left)
            part.edited.connect(self.edited)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons' names."""
        self.redial.setAccessibleName(self.tr("Redial"))
        self.redial.setToolTip(self.tr("Put in the last number"))
        self.pad_unfolder.setAccessibleName(self.tr("Show the dial pad"))
        self._unfolder.setAccessibleName(self.tr("Call details"))
        self._exact.setAccessibleName(self.tr("What exactly is sent"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._box.setSpacing(theme.px(8))
        self._row.setSpacing(theme.px(4))
        self._words.setSpacing(theme.px(4))
        for part in (self.caller_id, self._details):
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
        self._sentence.setText(sentence)
        self._exact.setText(exact)
        self._exact.setAccessibleDescription(exact)
        self._show_details()

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

    def fill_ids(self, customer_id: str, member_id: str) -> None:
        """Fill in a contact's ids; empty ones take those of the contact before away."""
        self._details.fill_ids(customer_id, member_id)

    def details_open(self) -> bool:
        """Whether the call details are unfolded."""
        return self._unfolder.isChecked()

    def _buttons(self) -> tuple[ActionButton | Unfolder, ...]:
        return (self.redial, self.pad_unfolder, self._unfolder)

    def _show_details(self) -> None:
        is_open = self._unfolder.isChecked()
        for label in (self._sentence, self._exact):
            label.setVisible(is_open and bool(label.text()))
        self._details.setVisible(is_open)

    def _on_details_filled(self) -> None:
        self._unfolder.setChecked(True)
