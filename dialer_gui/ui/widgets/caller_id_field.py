"""The number the customer sees."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.caller_ids import CallerId, is_clear, read_caller_id
from dialer_gui.domain.numbers import normalise
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput

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
        self._choice = ComboBox(self.tr("Caller ID"), self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = LineInput(self.tr("Caller ID"), self._choice)
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

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs and choose the one used last."""
        self._keeps_plus = account is not None and account.rules.keep_plus
        entries = (*account.caller_ids, account.last_caller_id) if account else ()
        offered = {c.number: c for c in map(self._read, reversed(entries)) if c.number}
        self._known = {_written(c): c for c in reversed(offered.values())}
        last = self._read(account.last_caller_id).number if account else ""
        with QSignalBlocker(self._choice):
            self._choice.clear()
            self._choice.addItem(self._random)
            self._choice.addItems(list(self._known))
            self._choice.setEditText(_written(offered[last]) if last else "")
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
