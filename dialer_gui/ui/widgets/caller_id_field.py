"""The number the customer sees."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.numbers import normalise
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.widgets.inputs import Choice, LineInput
from dialer_gui.ui.widgets.labels import caption

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
        self._known: tuple[str, ...] = ()
        self._choice = Choice(self.tr("Caller ID"), self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = LineInput(self.tr("Caller ID"), self._choice)
        self._choice.setLineEdit(line)
        self._choice.setCompleter(None)  # type: ignore[arg-type]
        line.setPlaceholderText(self._random)
        line.submitted.connect(self._on_line_submitted)
        line.editingFinished.connect(self.settled)
        self._choice.activated.connect(self._on_choice_activated)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(caption(self.tr("Caller ID"), self._choice))
        self._box.addWidget(self._choice)
        self._choice.editTextChanged.connect(self._on_text_changed)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(4))
        self._choice.apply_look(look)

    def caller_id(self) -> str:
        """Return what to send: one of the account's own as it stands, else the digits typed."""
        text = self._choice.currentText().strip()
        if text == self._random:
            return ""
        return text if text in self._known else normalise(text)

    def is_nonsense(self) -> bool:
        """Whether something is typed that is no number."""
        text = self._choice.currentText().strip()
        return bool(text) and text != self._random and not self.caller_id()

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs and choose the one used last."""
        self._known = account.caller_ids if account else ()
        last = account.last_caller_id if account else ""
        offered = self._known if not last or last in self._known else (*self._known, last)
        with QSignalBlocker(self._choice):
            self._choice.clear()
            self._choice.addItem(self._random)
            self._choice.addItems(offered)
            self._choice.setEditText(last)
        self._choice.setEnabled(account is not None)
        self.edited.emit()

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
