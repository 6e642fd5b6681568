"""Figures to look at: bars with their numbers, and a table. Both are as high as what is in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from dialer_gui.ui.text.statistics import Bar, Figure
from dialer_gui.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_BAR_ROLE = Qt.ItemDataRole.UserRole
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: At 100 %: a row's height, the bar's, and the air beside what is in a row.
_ROW_PX, _BAR_PX, _GAP_PX = 28, 12, 8
#: What the style sheet takes around the rows: the widest edge and the padding.
_FRAME_PX = 4
#: What the style leaves free beside a name in the table, and a height that no name has.
_NAME_AIR_PX, _NO_LIMIT_PX = 20, 10_000
#: A name may leave so little of the width for the bar, and is cut then.
_LEAST_BAR_PART = 0.12


class BarChart(QListView):
    """One bar below the other, each with its name and its number; read bar by bar with the keys."""

    #: The keys have come to a bar; where it is in this widget.
    bar_reached = Signal(QRect)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._model = _BarModel(self)
        self._delegate = _BarDelegate(self)
        self.setObjectName("bars")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        _make_readable(self)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._delegate.apply_theme(theme)
        self.doItemsLayout()
        self._fit()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Replace all bars; the current one stays current."""
        row = max(self.currentIndex().row(), 0)
        self._model.show_bars(bars)
        self._delegate.measure(bars)
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.words}" for bar in bars))
        if bars:
            self.setCurrentIndex(self._model.index(min(row, len(bars) - 1)))
        self._fit()

    def _fit(self) -> None:
        if self._theme is not None:
            frame = 2 * (self._theme.px(_FRAME_PX) + self._theme.ring_px)
            self.setFixedHeight(self._model.rowCount() * self._theme.px(_ROW_PX) + frame)

    def _on_current_changed(self) -> None:
        _tell_reached(self, self.bar_reached)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _tell_reached(self, self.bar_reached)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls


class _BarModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self._bars = tuple(bars)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._bars)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        bar = self._bars[index.row()]
        if role == _BAR_ROLE:
            return bar
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{bar.name}: {bar.words}"
        return None


class _BarDelegate(QStyledItemDelegate):
    """Paints a bar. Place and font come from the view: see ``CallDelegate`` for why."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None
        self._bars: tuple[Bar, ...] = ()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def measure(self, bars: Sequence[Bar]) -> None:
        """Make all bars begin at the same place, and end at the same one."""
        self._bars = tuple(bars)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, bar = self._theme, index.data(_BAR_ROLE)
        if theme is None or not isinstance(bar, Bar):
            return
        row = self._view.visualRect(index)
        gap = theme.px(_GAP_PX)
        metrics = QFontMetrics(self._view.font())
        room = row.width() - 2 * gap
        words_width = max(metrics.horizontalAdvance(each.words) for each in self._bars)
        name_width = max(metrics.horizontalAdvance(each.name) for each in self._bars) + 2
        widest = room - words_width - 2 * gap - round(room * _LEAST_BAR_PART)
        name_width = max(min(name_width, widest), 0)
        bar_width = max(room - name_width - words_width - 2 * gap, 0)
        name = QRect(row.left() + gap, row.top(), name_width, row.height())
        height = theme.px(_BAR_PX)
        top = row.center().y() - height // 2
        track = QRect(name.right() + 1 + gap, top, bar_width, height)
        words = QRect(track.right() + 1 + gap, row.top(), words_width, row.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, row, theme)
        self._paint_bar(painter, row, track, bar.length, theme)
        painter.setPen(QColor(theme.colours.text))
        shown = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, name_width)
        for place, text, alignment in ((name, shown, _START), (words, bar.words, _END)):
            direction = self._view.layoutDirection()
            painter.drawText(
                QStyle.visualRect(direction, row, place),
                QStyle.visualAlignment(direction, alignment),
                # Or a mirrored window would turn the words round.
                f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}",
            )
        painter.restore()

    def _paint_ring(self, painter: QPainter, row: QRect, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.colours.accent), theme.px(1)))
        painter.setBrush(QColor(theme.colours.selection))
        radius = theme.px(6)
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_bar(
        self, painter: QPainter, row: QRect, track: QRect, length: float, theme: Theme
    ) -> None:
        if track.width() <= 0:
            return
        colours, radius = theme.colours, theme.px(3)
        direction = self._view.layoutDirection()
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.calm_ground))
        painter.drawRoundedRect(QStyle.visualRect(direction, row, track), radius, radius)
        filled = QRect(track)
        filled.setWidth(round(track.width() * min(max(length, 0.0), 1.0)))
        if filled.width() > 0:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QStyle.visualRect(direction, row, filled), radius, radius)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(1, self._theme.px(_ROW_PX) if self._theme is not None else _ROW_PX)


class FigureTable(QTableView):
    """Names, figures, those of the time before, and the difference; read cell by cell.

    The figures get the width that they need; names take further lines where the rest is too narrow.
    """

    #: The keys have come to a cell; where it is in this widget.
    cell_reached = Signal(QRect)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._model = _FigureModel(self)
        self.setObjectName("figures")
        self.setModel(self._model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(_START)
        header.sectionResized.connect(self._on_header_section_resized)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        _make_readable(self)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW_PX))
        self.horizontalHeader().setFixedHeight(theme.px(_ROW_PX))
        self._fit()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Replace all rows."""
        row = max(self.currentIndex().row(), 0)
        self._model.show_figures(figures)
        if figures:
            self.setCurrentIndex(self._model.index(min(row, len(figures) - 1), 0))
        self._fit()

    def show_all_columns(self, *, are_shown: bool) -> None:
        """Show what was before, or leave it to the difference where it is narrow."""
        self.setColumnHidden(_FigureModel.BEFORE, not are_shown)

    def heightForWidth(self, width: int) -> int:
        if self._theme is None:
            return super().heightForWidth(width)
        figures = sum(map(self.columnWidth, range(1, self._model.columnCount())))
        around = self.width() - self.horizontalHeader().viewport().width()
        names_width = width - around - figures
        frame = 2 * (self._theme.px(_FRAME_PX) + self._theme.ring_px)
        return sum(self._row_heights(names_width)) + self._theme.px(_ROW_PX) + frame

    def _row_heights(self, names_width: int) -> list[int]:
        """Return how high each row is where the names' column has this width."""
        if self._theme is None:
            return []
        px, metrics = self._theme.px, self.fontMetrics()
        room = QRect(0, 0, max(names_width - px(_NAME_AIR_PX), 1), _NO_LIMIT_PX)
        names = (str(self._model.index(row, 0).data()) for row in range(self._model.rowCount()))
        lines = (metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name) for name in names)
        return [max(px(_ROW_PX), each.height() + px(_GAP_PX)) for each in lines]

    def _fit(self) -> None:
        self._fit_rows(self.columnWidth(0))
        self.updateGeometry()

    def _fit_rows(self, names_width: int) -> None:
        for row, height in enumerate(self._row_heights(names_width)):
            self.setRowHeight(row, height)

    def _on_header_section_resized(self, column: int, _before: int, width: int) -> None:
        if column == 0:
            self._fit_rows(width)
        else:
            self.updateGeometry()

    def _on_current_changed(self) -> None:
        _tell_reached(self, self.cell_reached)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _tell_reached(self, self.cell_reached)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_typed(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _FigureModel(QAbstractTableModel):
    BEFORE = 2

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._figures: tuple[Figure, ...] = ()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        self.beginResetModel()
        self._figures = tuple(figures)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._names())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        figure = self._figures[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return figure[index.column()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return figure.note
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _START if index.column() == 0 else _END
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _START if section == 0 else _END
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._names()[section]

    def _names(self) -> tuple[str, ...]:
        return (self.tr("Figure"), self.tr("Now"), self.tr("Before"), self.tr("Change"))


def _make_readable(view: QAbstractItemView) -> None:
    """Have a view read only, never scroll in itself, and select nothing."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _tell_reached(view: QAbstractItemView, reached: SignalInstance) -> None:
    if view.hasFocus():
        place = view.visualRect(view.currentIndex())
        reached.emit(place.translated(view.viewport().pos()))


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key is for the number field: the views have nothing to type into."""
    return bool(event.text()) and event.text().isprintable()
