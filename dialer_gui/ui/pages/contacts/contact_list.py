"""The list of contacts: rows and keys; and the menu of a row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from dialer_gui.domain.contacts import Contact
from dialer_gui.ui.pages.contacts.contacts_model import ContactDelegate
from dialer_gui.ui.text.contacts import WriteNumber, label_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import DIAL_CHARACTERS, is_enter

_Index = QModelIndex | QPersistentModelIndex
#: So many rows above and below those that are seen are read with them.
_AHEAD_ROWS = 50


class ContactList(QTableView):
    """All contacts in one column; the page has a search.

    A table, since a list view looks at each row whenever rows change, which takes a third of a
    second for a hundred thousand. Letters that are typed into it go on to the search, digits to the
    number field.
    """

    #: The current contact's number should go into the number field.
    recalled = Signal()
    #: The selected contacts should be deleted.
    deleted = Signal()
    #: The last deletion should be undone.
    undone = Signal()
    #: The current contact should be changed.
    edited = Signal()
    #: This letter should be searched for.
    typed = Signal(str)
    #: A menu for the current row is wanted, at this place on the screen.
    menu_wanted = Signal(QPoint)
    #: Another row has become the current one, or none.
    current_changed = Signal()
    #: Other rows are seen.
    scrolled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = ContactDelegate(self)
        self.setObjectName("recent")  # it looks like the list of calls
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.recalled)
        # Once all is in its place.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self.scrolled)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.look_again)
        bar.rangeChanged.connect(self.look_again)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list's name."""
        self.setAccessibleName(self.tr("Contacts"))

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.apply_theme(theme)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    def look_again(self) -> None:
        """Tell in a moment that other rows may be seen."""
        self._settle.start()

    def rows_seen(self) -> range:
        """Return the rows that can be seen, and some above and below."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        rows = self.model().rowCount()
        end = rows if last < 0 else last + 1
        return range(max(max(first, 0) - _AHEAD_ROWS, 0), min(end + _AHEAD_ROWS, rows))

    def spans_in_use(self) -> list[range]:
        """Return the rows that are selected, the current one where none is."""
        selected = self.selectionModel().selection()
        parts = map(selected.at, range(selected.size()))
        spans = [range(each.top(), each.bottom() + 1) for each in parts]
        if not spans and self.currentIndex().isValid():
            row = self.currentIndex().row()
            spans = [range(row, row + 1)]
        return sorted(spans, key=lambda each: each.start)

    def go_near(self, row: int) -> None:
        """Make the row that is there now the current one, the last row where none is."""
        model = self.model()
        self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), 0))

    def row_at_top(self) -> int:
        """Return the first row that is seen, below zero where there is none."""
        return self.rowAt(0)

    def scroll_by_rows(self, rows: int) -> None:
        """Scroll so many rows down."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + rows * self.verticalHeader().defaultSectionSize())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # A table's Home and End go to the first and the last column.
        rows = self.model().rowCount()
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(rows - 1, 0)
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        row = self.indexAt(place)
        if row.isValid():
            self.setCurrentIndex(row)
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.recalled.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Delete:
            # A key that is held would go through the whole list.
            if not event.isAutoRepeat():
                self.deleted.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.edited.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.text().isprintable() and event.text() and not _is_command(event):
            if event.text() in DIAL_CHARACTERS or event.text().isspace():
                event.ignore()
            else:
                self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is pressed together with Ctrl, Alt or the system key."""
    typing = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~(typing | Qt.KeyboardModifier.GroupSwitchModifier))


class ContactMenu(QMenu):
    """What can be done with a contact; deletes itself."""

    #: This number should be called.
    call_picked = Signal(str)
    #: This number should go into the number field.
    recall_picked = Signal(str)
    edit_picked = Signal()
    #: Whether the contact is to be a favourite.
    favourite_picked = Signal(bool)
    calls_picked = Signal()
    delete_calls_picked = Signal()
    delete_picked = Signal()

    def __init__(self, contact: Contact, write: WriteNumber, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        written = {}
        for number in contact.numbers:
            words = " ".join(filter(None, (label_words(number.label), write(number.number))))
            written[number.number] = words.replace("&", "&&")  # or it would mark a key
        for dialled, words in written.items():
            call = self.addAction(self.tr("Call {number}").format(number=words))
            call.triggered.connect(partial(self.call_picked.emit, dialled))
        for dialled, words in written.items():
            into = self.tr("Put {number} into the number field").format(number=words)
            is_only = len(written) == 1
            put = self._add(self.tr("Put into the number field") if is_only else into, "Return")
            put.triggered.connect(partial(self.recall_picked.emit, dialled))
        if contact.numbers:
            self.addSeparator()
            self._add(self.tr("Their calls"), "").triggered.connect(self.calls_picked)
        self._add(self.tr("Edit…"), "F2").triggered.connect(self.edit_picked)
        favourite = self._add(self.tr("Favourite"), "")
        favourite.setCheckable(True)
        favourite.setChecked(contact.is_favourite)
        favourite.triggered.connect(self.favourite_picked)
        self.addSeparator()
        if contact.numbers:
            delete = self._add(self.tr("Delete all their calls…"), "")
            delete.triggered.connect(self.delete_calls_picked)
        self._add(self.tr("Delete"), "Delete").triggered.connect(self.delete_picked)

    def _add(self, text: str, keys: str) -> QAction:
        action = self.addAction(text)
        # Only to be read: the list takes these keys itself.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        return action
