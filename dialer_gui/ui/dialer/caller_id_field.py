"""The caller ID field: a choice that can be typed into, filled in by rules, with today's counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.caller_ids import CallerId, is_clear, is_same_caller_id, read_caller_id
from dialer_gui.domain.numbers import normalise
from dialer_gui.domain.policy import Policy
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.notices import locked_words
from dialer_gui.ui.text.numbers import brief_words, often_used_words, ruled_words, used_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput

_RANDOM = 0
_USE_ROLE = Qt.ItemDataRole.UserRole
#: What a list leaves free beside its entries, at 100 %: borders, paddings, an icon, a scroll bar.
_BESIDE_ENTRY_PX = 80


class _UseDelegate(QStyledItemDelegate):
    """Shows beside each entry how often it was used; what is chosen is the entry alone."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.text = _with_use(index)


def _with_use(entry: QModelIndex | QPersistentModelIndex) -> str:
    return " · ".join(filter(None, (str(entry.data()), entry.data(_USE_ROLE))))


class _CallerIdChoice(ComboBox):
    """Its list is as wide as its entries."""

    #: The list is about to be shown.
    about_to_open = Signal()

    def entry_delegate(self) -> QStyledItemDelegate:
        """Return what draws the list's entries."""
        return _UseDelegate(self)

    def showPopup(self) -> None:  # noqa: N802
        self.about_to_open.emit()
        if self._theme is not None:
            entries = (_with_use(self.model().index(row, 0)) for row in range(self.count()))
            widest = max(map(self.fontMetrics().horizontalAdvance, entries), default=0)
            width = widest + self._theme.px(_BESIDE_ENTRY_PX)
            self.view().setMinimumWidth(min(width, self.screen().availableSize().width()))
        super().showPopup()


class CallerIdField(QWidget):
    """A choice that can be typed into; empty lets the provider choose.

    A rule of the account may fill it in for numbers of a country, and says so; what the person
    has chosen stands until a call was placed with it and another number follows.
    """

    #: The text changed, for the line that says what will be sent.
    edited = Signal()
    #: The person is done choosing or typing.
    settled = Signal()
    #: Enter was pressed in it.
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._random = ""
        self._known: dict[str, CallerId] = {}
        self._keeps_plus = False
        self._policy = Policy()
        self._theme: Theme | None = None
        self._account: Account | None = None
        self._counts: Mapping[str, int] = {}
        self._warns_from = 0
        #: The country whose rule has filled it in; empty when none has.
        self._ruled_country = ""
        #: What it shows when no rule fills it in.
        self._own_text = ""
        self._is_by_hand = False
        #: The number that was called with what the person has chosen; None before a call.
        self._called: str | None = None
        self._choice = _CallerIdChoice("", self)
        self.about_to_open = self._choice.about_to_open
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._line = LineInput("", self._choice)
        self._choice.setLineEdit(line)
        self._choice.setCompleter(None)  # type: ignore[arg-type]
        line.submitted.connect(self._on_line_submitted)
        line.editingFinished.connect(self.settled)
        self._choice.activated.connect(self._on_choice_activated)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._choice)
        self._choice.editTextChanged.connect(self._on_text_changed)
        self.edited.connect(self._describe)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts; what is typed or chosen stays."""
        self._random = self.tr("Random, chosen by the provider")
        self._line.setPlaceholderText(self._random)
        if self._choice.count():
            text = self._line.text()
            with QSignalBlocker(self._choice):
                self._choice.setItemText(_RANDOM, self._random)
                self._choice.setEditText(text)
                self._line.setCursorPosition(0)
        for part in (self._choice, self._line):
            part.setAccessibleName(self.tr("Caller ID"))
        self._show_use()
        self._describe()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._choice.apply_theme(theme)
        self._choice.setIconSize(theme.size(16))
        self._show_use()

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

    def is_ruled(self) -> bool:
        """Whether a rule has filled it in, and not the person."""
        return bool(self._ruled_country)

    def note(self) -> tuple[str, bool]:
        """Return what to know of the caller ID: a rule has chosen it, it is used too often.

        Returns:
            A few words, empty where there is nothing, and whether they warn.
        """
        calls = self._calls_often_used()
        return brief_words(self.label(), calls=calls, is_ruled=self.is_ruled()), bool(calls)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say beside each caller ID how many calls have shown it today."""
        self._counts = counts
        self._show_use()
        self.edited.emit()

    def warn_from(self, calls: int) -> None:
        """Warn of caller IDs with so many calls and more; 0: never."""
        self._warns_from = calls
        self._show_use()
        self.edited.emit()

    def follow_number(self, number: str, country: str) -> None:
        """Fill in what a rule names for a number, unless the person has chosen for this call.

        Args:
            number: in the number field.
            country: of the number (ISO 3166); empty when unknown.
        """
        if self._called not in {None, number}:
            self._is_by_hand, self._called = False, None
        ruled = self._account.caller_id_for(country) if self._account and country else None
        entries = self._known.items() if ruled is not None and not self._is_by_hand else ()
        number = ruled.number if ruled is not None else ""
        text = next((t for t, each in entries if is_same_caller_id(each.number, number)), None)
        ruled_country = country if text is not None else ""
        if self._is_by_hand or ruled_country == self._ruled_country:
            return
        if not self._ruled_country:
            self._own_text = self._choice.currentText()
        self._ruled_country = ruled_country
        self._fill(self._own_text if text is None else text)
        announce(self._line, self._spoken_note())

    def count_as_used(self, number: str) -> None:
        """Note that a number was called: for the next one a rule may choose again."""
        if self._is_by_hand:
            self._called = number

    def show_policy(self, policy: Policy) -> None:
        """Let only those be chosen that the policy names, in accounts whose caller IDs it names."""
        self._policy = policy

    def show_account(self, account: Account | None) -> None:
        """Offer an account's caller IDs and choose the one used last."""
        if account is None or self._account is None or account.id != self._account.id:
            self._is_by_hand, self._called = False, None
        self._account, self._ruled_country = account, ""
        self._keeps_plus = account is not None and account.rules.keep_plus
        is_limited = account is not None and self._policy.limits_caller_ids(account.id)
        self._line.setReadOnly(is_limited)
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
            self._put(_written(offered[last]) if last in offered else "")
        self._choice.setEnabled(account is not None)
        self._show_use()
        self.edited.emit()

    def _fill(self, text: str) -> None:
        """Put in what the person has not typed or chosen."""
        with QSignalBlocker(self._choice):
            self._put(text)
        self.edited.emit()

    def _put(self, text: str) -> None:
        # Qt takes a text that is another entry's than the current one for a choice by the person.
        self._choice.setCurrentIndex(max(self._choice.findText(text), _RANDOM))
        self._choice.setEditText(text)
        self._line.setCursorPosition(0)  # the name is in sight, whatever room there is

    def _describe(self) -> None:
        note = self._spoken_note()
        words = locked_words() if self._line.isReadOnly() else note
        self._line.setAccessibleDescription(words)
        meaning = self.tr("Caller ID: the number that the customer sees")
        self._choice.setToolTip("\n".join(filter(None, (meaning, note))))

    def _spoken_note(self) -> str:
        """Return the note in whole sentences, with the reason of a warning."""
        ruled = ruled_words(self.label()) if self.is_ruled() else ""
        calls = self._calls_often_used()
        often = often_used_words(calls, self.label()) if calls else ""
        return "\n".join(filter(None, (ruled, often)))

    def _show_use(self) -> None:
        # Told of it, the combo box would put the current entry in the place of what is typed.
        with QSignalBlocker(self._choice.model()):
            for row, caller_id in enumerate(self._known.values(), _RANDOM + 1):
                calls = self._calls_with(caller_id.number)
                is_often = self._is_often(calls)
                words = often_used_words(calls) if is_often else used_words(calls)
                self._choice.setItemData(row, words if calls else None, _USE_ROLE)
                spoken = _with_use(self._choice.model().index(row, 0))
                self._choice.setItemData(row, spoken, Qt.ItemDataRole.AccessibleTextRole)
                icon = None
                if is_often and self._theme is not None:
                    icon = self._theme.icon("warning", self._theme.colours.warn)
                self._choice.setItemData(row, icon, Qt.ItemDataRole.DecorationRole)
        # Qt makes the list when it is asked for; no list that was never opened is made for this.
        if QApplication.activePopupWidget() is not None:
            self._choice.view().viewport().update()

    def _calls_with(self, number: str) -> int:
        counts = self._counts.items()
        return sum(calls for shown, calls in counts if is_same_caller_id(shown, number))

    def _calls_often_used(self) -> int:
        """Return how often the caller ID was shown today, 0 where that is not too often."""
        calls = self._calls_with(self.caller_id())
        return calls if self._is_often(calls) else 0

    def _is_often(self, calls: int) -> bool:
        return 0 < self._warns_from <= calls

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
        self._take_by_hand()  # also where it was filled in already
        self._line.setCursorPosition(0)
        self.edited.emit()
        self.settled.emit()

    def _on_text_changed(self, text: str) -> None:
        if text == self._random:
            # The first entry stands for an empty field, where the same words show as a hint.
            with QSignalBlocker(self._choice):
                self._choice.setCurrentIndex(_RANDOM)
                self._choice.clearEditText()
        self._take_by_hand()
        self.edited.emit()

    def _take_by_hand(self) -> None:
        self._is_by_hand, self._called, self._ruled_country = True, None, ""


def _written(caller_id: CallerId) -> str:
    return f"{caller_id.name} · {caller_id.number}" if caller_id.name else caller_id.number
