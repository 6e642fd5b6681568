"""The list itself: rows, keys and the menu's place."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dialer_gui.ui.widgets.inputs import is_enter

_Index = QModelIndex | QPersistentModelIndex


class CallList(QListView):
    """What is typed into it goes on to the number field; the list has a search of its own."""

    #: The call of this row should go into the number field.
    recalled = Signal(QModelIndex)
    #: The calls of these rows should be deleted.
    deleted = Signal(list)
    #: The last deletion should be undone.
    undone = Signal()
    #: Somebody wants to hear the recording of this row's call.
    recording_wanted = Signal(QModelIndex)
    #: A menu for the current row is wanted, at this place on the screen.
    menu_wanted = Signal(QPoint)
    #: Another row has become the current one, or none.
    current_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self.setAccessibleName(self.tr("Recent calls"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.recalled)

    def rows_in_use(self) -> list[QModelIndex]:
        """Return the rows that are selected, the current one where none is."""
        selected = self.selectedIndexes()
        if not selected and self.currentIndex().isValid():
            return [self.currentIndex()]
        return selected

    def select_current(self) -> None:
        """Select the current row where none is, so that it can be seen which one it is."""
        if not self.selectedIndexes():
            select = QItemSelectionModel.SelectionFlag.Select
            self.selectionModel().select(self.currentIndex(), select)

    def go_near(self, row: int) -> None:
        """Make the row that is there now the current one, the last row where none is.

        Left to itself the current row moves up, and the next Delete would take the one before.
        """
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A click selects the row it comes to, maybe one more.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.select_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            wanted = self.recording_wanted if is_shifted else self.recalled
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                wanted.emit(self.currentIndex())
            event.accept()
        elif event.key() == Qt.Key.Key_Delete:
            # A key that is held would go through the whole list.
            if not event.isAutoRepeat():
                self.deleted.emit(self.rows_in_use())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
