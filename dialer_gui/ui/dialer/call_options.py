"""How the number is called: the caller ID, and folded away what few calls need."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.caller_ids import CallerId, is_clear, read_caller_id
from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.domain.numbers import normalise
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ActionButton, Unfolder
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption

_RANDOM = 0


class CallerIdField(QWidget):
    """A choice that can be typed into; empty lets the provider choose."""

    #: The text changed, for the line that says what will be sent.
    edited = Signal()
    #: The person is done choosing or typing.
    settled = Signal()
    #: Enter was pressed in it.
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._random = self.tr("Random, chosen by the provider")
        self._known: dict[str, CallerId] = {}
        self._keeps_plus = False
        self._policy = Policy()
        self._choice = ComboBox(self.tr("Caller ID"), self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._line = LineInput(self.tr("Caller ID"), self._choice)
        self._choice.setLineEdit(line)
        self._choice.setCompleter(None)  # type: ignore[arg-type]
        self._choice.setToolTip(self.tr("Caller ID: the number that the customer sees"))
        line.setPlaceholderText(self._random)
        line.submitted.connect(self._on_line_submitted)
        line.editingFinished.connect(self.settled)
        self._choice.activated.connect(self._on_choice_activated)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._choice)
        self._choice.editTextChanged.connect(self._on_text_changed)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._choice.apply_theme(theme)

    def caller_id(self) -> str:
        """Return what to send: the digits chosen or typed, with a + where the account keeps it."""
        chosen = self._chosen()
        return chosen.number if chosen else self._as_sent(self._typed_number())

    def choose(self) -> None:
        """Put the cursor here, with the choice open."""
        self._choice.setFocus()
        self._choice.showPopup()

    def label(self) -> str:
        """Return what the person calls it, the number where it has no name."""
        chosen = self._chosen()
        return (chosen.name if chosen else "") or self.caller_id()

    def is_nonsense(self) -> bool:
        """Whether something is typed that is no number, or may be more than one."""
        text = self._text()
        is_known = not text or self._chosen() is not None
        return not is_known and not (self._typed_number() and is_clear(text))

    def show_policy(self, policy: Policy) -> None:
        """Let only those be chosen that the policy names, in accounts whose caller IDs it names."""
        self._policy = policy

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs and choose the one used last."""
        self._keeps_plus = account is not None and account.rules.keep_plus
        is_limited = account is not None and self._policy.limits_caller_ids(account.id)
        self._line.setReadOnly(is_limited)
        self._line.setAccessibleDescription(locked_words() if is_limited else "")
        entries = account.caller_ids if account else ()
        if account is not None and not is_limited:
            entries = (*entries, account.last_caller_id)
        offered = {c.number: c for c in map(self._read, reversed(entries)) if c.number}
        self._known = {_written(c): c for c in reversed(offered.values())}
        last = self._read(account.last_caller_id).number if account else ""
        with QSignalBlocker(self._choice):
            self._choice.clear()
            self._choice.addItem(self._random)
            self._choice.addItems(list(self._known))
            self._choice.setEditText(_written(offered[last]) if last in offered else "")
        self._choice.setEnabled(account is not None)
        self.edited.emit()

    def _read(self, entry: str) -> CallerId:
        read = read_caller_id(entry)
        # What has no digits is sent as it stands: the provider says what is wrong with it.
        return CallerId(self._as_sent(normalise(read.number) or read.number), read.name)

    def _typed_number(self) -> str:
        return normalise(read_caller_id(self._text()).number)

    def _as_sent(self, number: str) -> str:
        return number if self._keeps_plus else number.removeprefix("+")

    def _text(self) -> str:
        text = self._choice.currentText().strip()
        return "" if text == self._random else text

    def _chosen(self) -> CallerId | None:
        text = self._text()
        by_number = (c for c in self._known.values() if c.number == text)
        return self._known.get(text) or next(by_number, None)

    def _on_line_submitted(self) -> None:
        self.settled.emit()
        self.submitted.emit()

    def _on_choice_activated(self, _index: int) -> None:
        self.settled.emit()

    def _on_text_changed(self, text: str) -> None:
        if text == self._random:
            # The first entry stands for an empty field, where the same words show as a hint.
            with QSignalBlocker(self._choice):
                self._choice.setCurrentIndex(_RANDOM)
                self._choice.clearEditText()
        self.edited.emit()


def _written(caller_id: CallerId) -> str:
    return f"{caller_id.name} · {caller_id.number}" if caller_id.name else caller_id.number


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
        self._employee_id = self._add_field(self.tr("Employee ID"), 0, 0)
        self._maturity = self._add_field(self.tr("Maturity"), 0, 1)
        self._member_id = self._add_field(self.tr("Member ID"), 3, 0)
        self._customer_id = self._add_field(self.tr("Customer ID"), 3, 1)
        self._filled_ids = ("", "")

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        # A caption belongs to the field below it, not to the one above.
        self._grid.setRowMinimumHeight(2, theme.px(4))

    def details(self) -> Details:
        """Return what is filled in, without blanks around it and without unseen marks."""
        return Details(
            *(
                plain_text(field.text()).strip()
                for field in (self._employee_id, self._maturity, self._member_id, self._customer_id)
            )
        )

    def fill_ids(self, customer_id: str, member_id: str) -> None:
        """Fill in a contact's ids, in place of those of the contact before; what is typed stays."""
        ids = (customer_id, member_id)
        fields = (self._customer_id, self._member_id)
        for field, text, before in zip(fields, ids, self._filled_ids, strict=True):
            if field.text() == before and text != before:
                field.setText(text)
        self._filled_ids = ids

    def _add_field(self, name: str, row: int, column: int) -> LineInput:
        field = LineInput(name, self)
        field.setMinimumWidth(1)
        field.textChanged.connect(self._on_text_changed)
        field.submitted.connect(self.submitted)
        self._grid.addWidget(caption(name, field), row, column)
        self._grid.addWidget(field, row + 1, column)
        return field

    def _on_text_changed(self, text: str) -> None:
        if text:
            self.filled.emit()
        self.edited.emit()


class CallSummary(QWidget):
    """The sentence, and below it field by field what is sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(wraps=True, parent=self)
        self._exact = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._exact.let_select()
        self._exact.setAccessibleName(self.tr("What exactly is sent"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._sentence)
        self._box.addWidget(self._exact)
        self.show_words("", "")

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(4))

    def show_words(self, sentence: str, exact: str) -> None:
        """Show both; empty texts hide them."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._exact.setText(exact)
        self._exact.setAccessibleDescription(exact)
        self._exact.setVisible(bool(exact))


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
        self.redial.setToolTip(self.tr("Put in the last number"))
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
        self._summary.setVisible(is_open)
        self._details.setVisible(is_open)

    def _on_details_filled(self) -> None:
        self._unfolder.setChecked(True)
