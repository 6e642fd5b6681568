"""Recent calls: a list to call again from, with a search and an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.ui.look.icons import paint_icon
from dialer_gui.ui.look.look import Look
from dialer_gui.ui.recent.recent_delegate import RecentDelegate
from dialer_gui.ui.recent.recent_model import RecentModel
from dialer_gui.ui.widgets.inputs import LineInput, is_enter
from dialer_gui.ui.widgets.labels import PlainLabel

#: Typing in the search settles this long before the history is asked.
SEARCH_AFTER_MS = 150


class RecentCalls(QWidget):
    """The list, its search above it and the undo below."""

    #: A call's number should go into the number field; the HistoryEntry.
    recall_requested = Signal(object)
    #: The list should be filled; the search text, empty for all.
    recent_calls_requested = Signal(str)
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: The person is done with the search.
    search_left = Signal()
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deleted: tuple[str, ...] = ()
        self._heading = PlainLabel(self.tr("Recent calls"), role="heading", parent=self)
        self._search = _Search(self.tr("Search recent calls"), self)
        self._search.setPlaceholderText(self.tr("Search"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SEARCH_AFTER_MS)
        self._model = RecentModel(self)
        self._delegate = RecentDelegate(self)
        self._list = _CallList(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._undo_bar = QFrame(self)
        self._undo_bar.setProperty("ground", "calm")
        self._undo_words = PlainLabel(wraps=True, parent=self._undo_bar)
        self._undo = QPushButton(self.tr("Undo"), self._undo_bar)
        self._lay_out()
        self._connect()
        self._undo_bar.hide()
        self._show_emptiness()

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(look.px(8))
        self._top.setSpacing(look.px(12))
        margin = look.px(8)
        self._undo_box.setContentsMargins(margin, margin, margin, margin)
        self._search.apply_look(look)
        self._delegate.apply_look(look)
        self._list.setMinimumHeight(look.px(168))
        self._list.doItemsLayout()
        self._undo.setIcon(look.icon("undo"))

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace the list, newest first."""
        self._model.show_entries(entries)
        self._show_emptiness()

    def show_entry(self, entry: HistoryEntry) -> None:
        """Insert or update one call; under a search the history is asked again instead."""
        if self.search_text():
            self.recent_calls_requested.emit(self.search_text())
            return
        self._model.show_entry(entry)
        self._show_emptiness()

    def write_numbers_with(self, write: Callable[[str], str]) -> None:
        """Write numbers for people from now on, by this function of a normalised number."""
        self._model.write_numbers_with(write)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus()
        self._search.selectAll()

    def search_text(self) -> str:
        """Return what is searched for, empty for all."""
        return self._search.text().strip()

    def _show_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._empty.setVisible(is_empty)
        if self.search_text():
            self._empty.setText(self.tr("No call matches the search."))
        else:
            self._empty.setText(self.tr("No calls yet. The calls you place appear here."))

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._heading, 1)
        self._top.addWidget(self._search, 1)
        self._undo_box = QHBoxLayout(self._undo_bar)
        self._undo_box.addWidget(self._undo_words, 1)
        self._undo_box.addWidget(self._undo)
        inside = QVBoxLayout(self._list)
        inside.addWidget(self._empty)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._top)
        self._box.addWidget(self._list, 1)
        self._box.addWidget(self._undo_bar)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_changed)
        self._search.left.connect(self.search_left)
        self._search.submitted.connect(self._on_search_settled)
        self._settle.timeout.connect(self._on_search_settled)
        self._list.recalled.connect(self._on_list_recalled)
        self._list.deleted.connect(self._on_list_deleted)
        self._list.undone.connect(self._on_undo_clicked)
        self._undo.clicked.connect(self._on_undo_clicked)

    def _on_search_changed(self, _text: str) -> None:
        self._settle.start()

    def _on_search_settled(self) -> None:
        self._settle.stop()
        self.recent_calls_requested.emit(self.search_text())

    def _on_list_recalled(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None:
            self.recall_requested.emit(entry)

    def _on_list_deleted(self, rows: list[QModelIndex]) -> None:
        entries = [entry for row in rows if (entry := self._model.entry(row)) is not None]
        # A call that is under way has no outcome to lose yet.
        ids = tuple(entry.request.id for entry in entries if entry.outcome is not None)
        if not ids:
            return
        self._model.take_away(ids)
        self._deleted = ids
        self._undo_words.setText(self.tr("Calls deleted: %n", None, len(ids)))
        self._undo_bar.show()
        self._show_emptiness()
        self.delete_requested.emit(ids)

    def _on_undo_clicked(self) -> None:
        if not self._deleted:
            return
        self._undo_bar.hide()
        self._list.setFocus()
        self.restore_requested.emit(self._deleted)
        self._deleted = ()


class _Search(LineInput):
    """Escape clears it, then leaves it."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._look: Look | None = None

    def apply_look(self, look: Look) -> None:
        self._look = look
        self.setTextMargins(look.px(20), 0, 0, 0)
        self.setMaximumWidth(look.px(220))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        event.accept()
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._look is None:
            return
        side, gap = self._look.px(16), self._look.px(8)
        place = QRect(gap, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        paint_icon(painter, "search", self._look.colours.muted, place)
        painter.end()


class _CallList(QListView):
    recalled = Signal(QModelIndex)
    deleted = Signal(list)
    undone = Signal()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self.recalled.emit(self.currentIndex())
            event.accept()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.selectedIndexes())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.text() and event.text().isprintable():
            # What is typed goes on to the number field; the list has a search of its own.
            event.ignore()
        else:
            super().keyPressEvent(event)
