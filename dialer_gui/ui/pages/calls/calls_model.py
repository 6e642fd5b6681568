"""The calls of the history as a list for the view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_search import PART_ROWS, CallsPart, PartStart
from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.contact_index import ContactIndex, people_called
from dialer_gui.domain.contacts import Contact, NumberReader
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.phones import written_forms
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.calls import Write, fact_words, has_recording, listed_words
from dialer_gui.ui.text.times import clock_words, day_words, moment, time_words

ENTRY_ROLE = Qt.ItemDataRole.UserRole
WRITTEN_ROLE = Qt.ItemDataRole.UserRole + 1
TIME_ROLE = Qt.ItemDataRole.UserRole + 2
CALLER_ID_ROLE = Qt.ItemDataRole.UserRole + 3
NAME_ROLE = Qt.ItemDataRole.UserRole + 5
#: The day, at the first call of each; empty at all others.
DAY_ROLE = Qt.ItemDataRole.UserRole + 4
#: How many calls are kept, at about the most, of a list that may have a million.
WINDOW_ROWS = 3 * PART_ROWS

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
translate = QCoreApplication.translate


def _unchanged(number: str, _account_id: str) -> str:
    return number


def nameless(_number: str, _account_id: str) -> str:
    """Name nobody: there are no contacts."""
    return ""


def _ids(entries: Sequence[HistoryEntry]) -> list[str]:
    return [entry.request.id for entry in entries]


def _day_of(entry: HistoryEntry) -> QDate:
    return moment(entry.started_at_s).date()


class CallsModel(QAbstractListModel):
    """The newest call first; rows are known by the id of their request.

    It has a part of a list that may be much longer: what comes at one end goes at the other.

    Attributes:
        has_newer: whether the list has calls above these.
        has_older: whether the list may have calls below these.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_newer = self.has_older = False
        self._entries: list[HistoryEntry] = []
        #: Of each call.
        self._days: list[QDate] = []
        #: The names of the accounts in the list, as far as it was shown.
        self._accounts: set[str] = set()
        self.write_numbers_with(_unchanged)
        self._people = ContactIndex()
        #: Of each account, by its id.
        self._readers: dict[str, NumberReader] = {}

    def know_accounts(self, accounts: Iterable[Account]) -> None:
        """Read the numbers of calls as the accounts do that they were placed with."""
        self._readers = {
            each.id: NumberReader(each.default_country, each.extensions) for each in accounts
        }

    def write_numbers_with(self, write: Write, name: Write = nameless) -> None:
        """Write normalised numbers for people from now on, and name whose they are.

        Args:
            write: returns a number as people write it.
            name: returns whose number it is; empty where nobody has it.
        """
        self._said = write, name
        self.say_anew()

    def say_anew(self) -> None:
        """Have the views ask for all texts again."""
        # A row is painted again and again, and to read a number takes longer than to paint it.
        write, name = self._said
        self._write, self._name = lru_cache(WINDOW_ROWS)(write), lru_cache(WINDOW_ROWS)(name)
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def write(self, number: str, account_id: str) -> str:
        """Return a number as people write it, by the account that it was called with."""
        return plain_text(self._write(number, account_id))

    def whole_number(self, request: CallRequest) -> str:
        """Return a call's number with its country code, as far as its account tells it.

        It stays as it is until numbers can be written for people, and where the whole one would not
        be found to be the same.
        """
        if self._said[0] is _unchanged:
            return request.number
        whole = self._readers.get(request.account_id, NumberReader()).key(request.number)
        return whole if request.number in written_forms(whole) else request.number

    def know_people(self, index: ContactIndex) -> None:
        """Know whose numbers are called."""
        self._people = index

    def person(self, request: CallRequest) -> Contact | None:
        """Return whose number was called, where it is exactly one contact's."""
        if self._said[0] is _unchanged:
            return None
        reader = self._readers.get(request.account_id, NumberReader())
        people = people_called(self._people, request.number, reader)
        return people[0] if len(people) == 1 else None

    def whose_calls(self, request: CallRequest) -> tuple[tuple[str, ...], str]:
        """Return all numbers of whom a call is with, and what stands for them.

        Where the number is nobody's, or nobody knows whose, it is the number alone.
        """
        number, person = self.whole_number(request), self.person(request)
        if person is None:
            return (number,), self.write(request.number, request.account_id)
        return tuple({number: None} | {each.number: None for each in person.numbers}), person.title

    def numbers_of_one(self, numbers: tuple[str, ...]) -> tuple[str, ...]:
        """Return the numbers that no two contacts have."""
        return tuple(each for each in numbers if len(self._people.people(each)) < 2)

    def people_called(self) -> Callable[[HistoryEntry], tuple[Contact, ...]]:
        """Return what tells of a call, in any thread, all contacts with its number."""
        index, readers = self._people, dict(self._readers)

        def people(entry: HistoryEntry) -> tuple[Contact, ...]:
            reader = readers.get(entry.request.account_id, NumberReader())
            return people_called(index, entry.request.number, reader)

        return people

    def name(self, entry: HistoryEntry) -> str:
        """Return who was called, as far as the contacts tell; several people are all named."""
        return plain_text(self._name(entry.request.number, entry.request.account_id))

    def show_entries(self, entries: Sequence[HistoryEntry], *, has_older: bool) -> None:
        """Show the top of a list."""
        self.has_newer, self.has_older = False, has_older
        self._replace(entries)

    def show_part(self, part: CallsPart) -> None:
        """Show another part of the list, or more of it at one end."""
        start = part.request.start
        if start is PartStart.OLDER_THAN:
            self._remove(self.rows_in_excess(part))
            self._insert(len(self._entries), part.entries)
            self.has_older = part.is_full
        elif start is PartStart.NEWER_THAN:
            self._remove(self.rows_in_excess(part))
            self._insert(0, part.entries)
            self.has_newer = part.is_full
        else:
            is_at_end = start is PartStart.OLDEST
            self.has_newer = part.is_full if is_at_end else True
            self.has_older = part.is_full and not is_at_end
            self._replace(part.entries)

    def rows_in_excess(self, part: CallsPart) -> range:
        """Return the rows that go when more is shown at the other end."""
        rows = len(self._entries)
        excess = min(max(rows + len(part.entries) - WINDOW_ROWS, 0), rows)
        if part.request.start is PartStart.OLDER_THAN:
            return range(excess)
        return (
            range(rows - excess, rows) if part.request.start is PartStart.NEWER_THAN else range(0)
        )

    def show_entry(self, entry: HistoryEntry) -> None:
        """Update the row of a call, or put a new call on top.

        What became of a call brings none in: one that is not here was deleted, or is too old.
        """
        row = self._row_of(entry.request.id)
        if row is not None:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        if entry.seen is None and entry.record is None and not self.has_newer:
            self._insert(0, (entry,))

    def take_away(self, ids: Sequence[str]) -> None:
        """Remove the rows of these calls."""
        for call_id in ids:
            row = self._row_of(call_id)
            if row is not None:
                self._delete(range(row, row + 1))

    def entry(self, index: _Index) -> HistoryEntry | None:
        """Return a row's call."""
        row = index.row()
        return self._entries[row] if index.isValid() and row < len(self._entries) else None

    def index_of(self, call_id: str) -> QModelIndex:
        """Return the row of a call, an invalid one where it is not in the list."""
        row = self._row_of(call_id)
        return QModelIndex() if row is None else self.index(row)

    def has_several_accounts(self) -> bool:
        """Whether the calls were placed with more than one account.

        It stays so while the list is scrolled, or a column would come and go.
        """
        return len(self._accounts) > 1

    def _replace(self, entries: Sequence[HistoryEntry]) -> None:
        """Show other calls; where only some have come below, all others keep their rows."""
        known = self._entries
        if known and _ids(known) == _ids(entries[: len(known)]):
            self._entries = list(entries[: len(known)])
            for row, (before, now) in enumerate(zip(known, self._entries, strict=True)):
                if before != now:
                    self.dataChanged.emit(self.index(row), self.index(row))
            self._insert(len(known), entries[len(known) :])
            return
        self.beginResetModel()
        self._entries = list(entries)
        self._days = [_day_of(entry) for entry in entries]
        self._accounts = {entry.account_name for entry in entries}
        self.endResetModel()

    def _insert(self, row: int, entries: Sequence[HistoryEntry]) -> None:
        if entries:
            self.beginInsertRows(QModelIndex(), row, row + len(entries) - 1)
            self._entries[row:row] = entries
            self._days[row:row] = [_day_of(entry) for entry in entries]
            self._accounts.update(entry.account_name for entry in entries)
            self.endInsertRows()

    def _remove(self, rows: range) -> None:
        """Let go of rows at one end, where the list has more from then on."""
        if rows:
            self.has_newer |= rows.start == 0
            self.has_older |= rows.start > 0
            self._delete(rows)

    def _delete(self, rows: range) -> None:
        self.beginRemoveRows(QModelIndex(), rows.start, rows.stop - 1)
        del self._entries[rows.start : rows.stop], self._days[rows.start : rows.stop]
        self.endRemoveRows()

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
            return translate("Recent", "{outcome}, recorded").format(outcome=listed_words(entry))
        return listed_words(entry)

    def _caller_id(self, entry: HistoryEntry) -> str:
        """Return what the other end saw, or was to see as far as that is known."""
        record, request = entry.record, entry.request
        caller_id = (record.caller_id if record is not None else "") or request.caller_id
        return self.write(caller_id, request.account_id) if caller_id else ""

    def _day(self, row: int) -> str:
        day = self._days[row]
        return "" if row and self._days[row - 1] == day else day_words(day)

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
