"""The list of contacts: rows and keys; and the menu of a row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from dialer_gui.domain.contacts import Contact
from dialer_gui.ui.pages.contacts.contacts_model import ContactDelegate
from dialer_gui.ui.text.contacts import WriteNumber, label_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter

_Index = QModelIndex | QPersistentModelIndex


class ContactList(QListView):
    """What is typed into it goes on to the number field; the page has a search of its own."""

    #: The current contact's number should go into the number field.
    recalled = Signal()
    #: The selected contacts should be deleted.
    deleted = Signal()
    #: The last deletion should be undone.
    undone = Signal()
    #: The current contact should be changed.
    edited = Signal()
    #: A menu for the current row is wanted, at this place on the screen.
    menu_wanted = Signal(QPoint)
    #: Another row has become the current one, or none.
    current_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = ContactDelegate(self)
        self.setObjectName("recent")  # it looks like the list of calls
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.recalled)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list's name."""
        self.setAccessibleName(self.tr("Contacts"))

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.apply_theme(theme)
        self.doItemsLayout()

    def rows_in_use(self) -> list[QModelIndex]:
        """Return the rows that are selected, the current one where none is."""
        selected = sorted(self.selectedIndexes())
        if not selected and self.currentIndex().isValid():
            return [self.currentIndex()]
        return selected

    def go_near(self, row: int) -> None:
        """Make the row that is there now the current one, the last row where none is."""
        model = self.model()
        self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        self.current_changed.emit()

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
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ContactMenu(QMenu):
    """What can be done with a contact; deletes itself."""

    #: This number should be called.
    call_picked = Signal(str)
    #: This number should go into the number field.
    recall_picked = Signal(str)
    edit_picked = Signal()
    calls_picked = Signal()
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
        self.addSeparator()
        self._add(self.tr("Delete"), "Delete").triggered.connect(self.delete_picked)

    def _add(self, text: str, keys: str) -> QAction:
        action = self.addAction(text)
        # Only to be read: the list takes these keys itself.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        return action
