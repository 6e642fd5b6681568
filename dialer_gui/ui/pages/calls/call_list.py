"""The list itself: rows and keys; and the menu of a row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from dialer_gui.domain.call_search import PartStart
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.pages.calls.call_delegate import CallDelegate
from dialer_gui.ui.pages.calls.calls_model import CallsModel
from dialer_gui.ui.pages.calls.note_editor import ResultMenu
from dialer_gui.ui.text.calls import has_recording
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter

_Index = QModelIndex | QPersistentModelIndex


class CallList(QListView):
    """What is typed into it goes on to the number field; the list has a search of its own.

    A day's heading is painted above the first call of the day and is no row: neither keys nor
    clicks find anything there.
    """

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
    #: The details of the current row's call are not wanted any more.
    escaped = Signal()
    #: Another row has become the current one, or none.
    current_changed = Signal()
    #: Another part of the calls is wanted: more at one end, or an end; a PartStart.
    part_wanted = Signal(object)

    def __init__(self, parent: QWidget, calls: CallsModel) -> None:
        super().__init__(parent)
        self._calls = calls
        self.setModel(calls)
        self._delegate = CallDelegate(self)
        #: Whether Escape closes something that belongs to the list.
        self.closes_details = False
        self.setObjectName("recent")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.recalled)
        # Once all is in its place: while rows come and go, the bar stands anywhere.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._look_at_ends)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.look_at_ends)
        bar.rangeChanged.connect(self.look_at_ends)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the list's name."""
        self.setAccessibleName(self.tr("Recent calls"))

    def apply_theme(self, theme: Theme) -> None:
        self._delegate.apply_theme(theme)
        self.doItemsLayout()

    def show_columns(self, *, are_shown: bool, with_account: bool) -> None:
        """Write each call in columns, or in two lines."""
        if self._delegate.show_columns(are_shown=are_shown, with_account=with_account):
            self.doItemsLayout()

    def place_of(self, index: _Index) -> QRect:
        """Return where a call is painted: its row without the heading of the day."""
        return self._delegate.place_of_call(self.visualRect(index), index)

    def look_at_ends(self) -> None:
        """Ask for more calls in good time, before an end of those that are here is reached."""
        self._settle.start()

    def _look_at_ends(self) -> None:
        bar, near = self.verticalScrollBar(), 2 * self.viewport().height()
        if self._calls.has_older and bar.maximum() - bar.value() < near:
            self.part_wanted.emit(PartStart.OLDER_THAN)
        elif self._calls.has_newer and bar.value() < near:
            self.part_wanted.emit(PartStart.NEWER_THAN)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Let rows come and go above and below, and leave those that are seen where they are."""
        first = QPersistentModelIndex(self._first_seen())
        top = self.visualRect(first).top()
        yield
        self.doItemsLayout()
        if first.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(first).top() - top)

    def _first_seen(self) -> QModelIndex:
        return super().indexAt(self.viewport().rect().topLeft() + QPoint(1, 1))

    def is_current_seen(self) -> bool:
        """Whether the current row can be seen, or at least a part of it."""
        row = self.visualRect(self.currentIndex())
        return row.isValid() and self.viewport().rect().intersects(row)

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

    def indexAt(self, place: QPoint) -> QModelIndex:  # noqa: N802
        index = super().indexAt(place)
        return index if self.place_of(index).contains(place) else QModelIndex()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.place_of(self.currentIndex()).center()
        row = self.indexAt(place)
        if row.isValid():
            self.setCurrentIndex(row)
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._begin_where_it_is_seen()
        super().focusInEvent(event)
        # A click selects the row it comes to, maybe one more.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.select_current()

    def _begin_where_it_is_seen(self) -> None:
        """Begin with the first row that is seen where none is the current one, not with the top."""
        if not self.currentIndex().isValid() and self._calls.has_newer:
            no_selection = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._first_seen(), no_selection)

    def _end_of(self, event: QKeyEvent) -> PartStart | None:
        """Return which end of all calls a key goes to, if that is not here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if event.key() == Qt.Key.Key_Home and self._calls.has_newer:
            return PartStart.NEWEST
        is_end = event.key() == Qt.Key.Key_End and self._calls.has_older
        return PartStart.OLDEST if is_end else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        end = self._end_of(event)
        if end is not None:
            self.part_wanted.emit(end)
        elif is_enter(event):
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            wanted = self.recording_wanted if is_shifted else self.recalled
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                wanted.emit(self.currentIndex())
            event.accept()
        elif event.key() == Qt.Key.Key_Delete:
            # A key that is held would go through the whole list.
            if not event.isAutoRepeat():
                self.deleted.emit(self.rows_in_use())
        elif event.key() == Qt.Key.Key_Escape and self.closes_details:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            self._begin_where_it_is_seen()
            super().keyPressEvent(event)


class CallMenu(QMenu):
    """What can be done with a call, with the keys that do it in the list; deletes itself."""

    call_picked = Signal()
    recall_picked = Signal()
    copy_picked = Signal()
    contact_picked = Signal()
    number_picked = Signal()
    recording_picked = Signal()
    crm_picked = Signal()
    details_picked = Signal()
    #: The Disposition, None for no result.
    result_picked = Signal(object)
    note_picked = Signal()
    delete_picked = Signal()
    delete_all_picked = Signal()

    def __init__(
        self, parent: QWidget, entry: HistoryEntry, *, has_crm: bool, name: str = ""
    ) -> None:
        """Make it.

        Args:
            parent: the page.
            entry: the call.
            has_crm: whether it can be opened in a CRM.
            name: whose number it is; empty where nobody has it, or several do.
        """
        super().__init__(parent)
        name = name.replace("&", "&&")  # or it would mark a key
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(self.tr("Call"), "", self.call_picked)
        self._add(self.tr("Put into the number field"), "Return", self.recall_picked)
        self._add(self.tr("Copy number"), "Ctrl+C", self.copy_picked)
        self._add(self.tr("New contact from this call…"), "", self.contact_picked)
        if has_recording(entry):
            self._add(self.tr("Open recording"), "Shift+Return", self.recording_picked)
        if has_crm:
            self._add(self.tr("Open in CRM"), "", self.crm_picked)
        self._add(self.tr("Details"), "", self.details_picked)
        results = ResultMenu(self, entry)
        results.picked.connect(self.result_picked)
        self.addMenu(results)
        self._add(self.tr("Note"), "", self.note_picked)
        only = self.tr("Only calls with {name}").format(name=name)
        self._add(only if name else self.tr("Only calls with this number"), "", self.number_picked)
        self.addSeparator()
        self._add(self.tr("Delete"), "Delete", self.delete_picked)
        delete = self.tr("Delete all calls with {name}…").format(name=name)
        delete = delete if name else self.tr("Delete all calls with this number…")
        self._add(delete, "", self.delete_all_picked)

    def _add(self, text: str, keys: str, picked: SignalInstance) -> None:
        action = self.addAction(text)
        # Only to be read: the list takes these keys itself.
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(picked)
