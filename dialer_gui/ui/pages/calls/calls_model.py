"""The calls of the history as a list for the view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.calls import Write, fact_words, has_recording, row_words
from dialer_gui.ui.text.times import clock_words, day_words, moment, time_words

ENTRY_ROLE = Qt.ItemDataRole.UserRole
WRITTEN_ROLE = Qt.ItemDataRole.UserRole + 1
TIME_ROLE = Qt.ItemDataRole.UserRole + 2
CALLER_ID_ROLE = Qt.ItemDataRole.UserRole + 3
NAME_ROLE = Qt.ItemDataRole.UserRole + 5
#: The day, at the first call of each; empty at all others.
DAY_ROLE = Qt.ItemDataRole.UserRole + 4

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
translate = QCoreApplication.translate


def _unchanged(number: str, _account_id: str) -> str:
    return number


def nameless(_number: str, _account_id: str) -> str:
    """Name nobody: there are no contacts."""
    return ""


class CallsModel(QAbstractListModel):
    """The newest call first; rows are known by the id of their request."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[HistoryEntry] = []
        self._write: Write = _unchanged
        self._name: Write = nameless

    def write_numbers_with(self, write: Write, name: Write = nameless) -> None:
        """Write normalised numbers for people from now on, and name whose they are.

        Args:
            write: returns a number as people write it.
            name: returns whose number it is; empty where nobody has it.
        """
        self._write, self._name = write, name
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def write(self, number: str, account_id: str) -> str:
        """Return a number as people write it, by the account that it was called with."""
        return plain_text(self._write(number, account_id))

    def name(self, entry: HistoryEntry) -> str:
        """Return who was called, as far as the contacts tell; several people are all named."""
        return plain_text(self._name(entry.request.number, entry.request.account_id))

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def show_entry(self, entry: HistoryEntry) -> None:
        """Update the row of a call, or put a new call on top.

        What became of a call brings none in: one that is not here was deleted, or is too old.
        """
        row = self._row_of(entry.request.id)
        if row is not None:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        if entry.seen is not None or entry.record is not None:
            return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._entries.insert(0, entry)
        self.endInsertRows()

    def take_away(self, ids: Sequence[str]) -> None:
        """Remove the rows of these calls."""
        for call_id in ids:
            row = self._row_of(call_id)
            if row is not None:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._entries[row]
                self.endRemoveRows()

    def entry(self, index: _Index) -> HistoryEntry | None:
        """Return a row's call."""
        row = index.row()
        return self._entries[row] if index.isValid() and row < len(self._entries) else None

    def index_of(self, call_id: str) -> QModelIndex:
        """Return the row of a call, an invalid one where it is not in the list."""
        row = self._row_of(call_id)
        return QModelIndex() if row is None else self.index(row)

    def has_several_accounts(self) -> bool:
        """Whether the calls were placed with more than one account."""
        return len({entry.account_name for entry in self._entries}) > 1

    def _row_of(self, call_id: str) -> int | None:
        return next((r for r, e in enumerate(self._entries) if e.request.id == call_id), None)

    def _spoken(self, entry: HistoryEntry) -> str:
        number = self.write(entry.request.number, entry.request.account_id)
        return translate("Recent", "{number}, {outcome}, {time}, extension {extension}").format(
            number=", ".join(filter(None, (self.name(entry), number))),
            outcome=self._spoken_outcome(entry),
            time=time_words(entry.started_at_s),
            extension=plain_text(entry.request.extension),
        )

    def _spoken_outcome(self, entry: HistoryEntry) -> str:
        if has_recording(entry):
            return translate("Recent", "{outcome}, recorded").format(outcome=row_words(entry))
        return row_words(entry)

    def _caller_id(self, entry: HistoryEntry) -> str:
        """Return what the other end saw, or was to see as far as that is known."""
        record, request = entry.record, entry.request
        caller_id = (record.caller_id if record is not None else "") or request.caller_id
        return self.write(caller_id, request.account_id) if caller_id else ""

    def _day(self, row: int) -> str:
        day = moment(self._entries[row].started_at_s).date()
        if row and moment(self._entries[row - 1].started_at_s).date() == day:
            return ""
        return day_words(day)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == NAME_ROLE:
            return self.name(entry)
        if role == DAY_ROLE:
            return self._day(index.row())
        if role == TIME_ROLE:
            return clock_words(moment(entry.started_at_s).time())
        if role == CALLER_ID_ROLE:
            return self._caller_id(entry)
        if role in {WRITTEN_ROLE, Qt.ItemDataRole.DisplayRole}:
            return self.write(entry.request.number, entry.request.account_id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return plain_text(fact_words(entry, self._write), keeps_lines=True)
        return None
