"""Figures to look at: bars with their numbers, and a table. Both are as high as what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
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

from dialer_gui.ui.text.statistics import Bar, Figure, spoken_bar
from dialer_gui.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_BAR_ROLE = Qt.ItemDataRole.UserRole
_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: At 100 %: a row's height, the bar's, and the air beside what is in a row.
_ROW_PX, _BAR_PX, _GAP_PX = 28, 12, 8
#: At 100 %: how long a bar is at least, where there is anything.
_LEAST_FILL_PX = 4
#: At 100 %: the line that marks the time before, and how far it stands out of its bar.
_MARK_PX, _MARK_OUT_PX = 2, 3
#: What the style sheet takes around the rows: the widest edge and the padding.
_FRAME_PX = 4
#: What the style leaves free beside a name in the table, and a height that no name has.
_NAME_AIR_PX, _NO_LIMIT_PX = 20, 10_000
#: A name is cut that takes more of the width, at 100 %, or leaves less of it for the bar.
_USUAL_NAME_PX, _USUAL_NAME_PART, _LEAST_BAR_PART = 180, 0.4, 0.12


class _Reading(QObject):
    """Has a view read only, one part after the other with the keys; the page around it scrolls."""

    #: The keys have come to a part; where it is in the view.
    reached = Signal(QRect)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._tell)
        for part in (view, view.viewport()):
            part.installEventFilter(self)

    def fit(self, rows: int, theme: Theme) -> None:
        """Make the view as high as its rows, and no higher."""
        frame = 2 * (theme.px(_FRAME_PX) + theme.ring_px)
        self._view.setFixedHeight(rows * theme.px(_ROW_PX) + frame)

    def _tell(self) -> None:
        if self._view.hasFocus():
            place = self._view.visualRect(self._view.currentIndex())
            self.reached.emit(place.translated(self._view.viewport().pos()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._tell()
        # There is nothing to type into here: it is for the number field.
        is_typed = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and bool(event.text())
            and event.text().isprintable()
        )
        if is_typed or event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class BarChart(QListView):
    """One bar below the other, each with its name and its number; read bar by bar with the keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._model = _BarModel(self)
        self._delegate = _BarDelegate(self)
        self.setObjectName("bars")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._reading = _Reading(self)
        self.part_reached = self._reading.reached

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._delegate.apply_theme(theme)
        self.doItemsLayout()
        self._reading.fit(self._model.rowCount(), theme)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Replace all bars; the current one stays current."""
        row = max(self.currentIndex().row(), 0)
        self._model.show_bars(bars)
        self._delegate.measure(bars)
        self.setAccessibleDescription("; ".join(map(spoken_bar, bars)))
        if bars:
            self.setCurrentIndex(self._model.index(min(row, len(bars) - 1)))
        if self._theme is not None:
            self._reading.fit(len(bars), self._theme)


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
            return spoken_bar(bar)
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
        name, track, *words = self._columns(row, theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_ring(painter, row, theme)
        self._paint_bar(painter, row, track, bar, theme)
        painter.setPen(QColor(theme.colours.text))
        metrics = QFontMetrics(self._view.font())
        shown = metrics.elidedText(bar.name, Qt.TextElideMode.ElideMiddle, name.width())
        direction = self._view.layoutDirection()
        sides = (_START, _END, _END)
        for place, text, side in zip((name, *words), (shown, *bar.words), sides, strict=False):
            painter.drawText(
                QStyle.visualRect(direction, row, place),
                QStyle.visualAlignment(direction, side),
                # Or a mirrored window would turn the words round.
                f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}",
            )
        painter.restore()

    def _columns(self, row: QRect, theme: Theme) -> list[QRect]:
        """Return where name, bar and words stand in a row, as wide as all bars need it.

        Rather than that a name is cut, the second words are left to the table and the tooltip.
        """
        gap, metrics = theme.px(_GAP_PX), QFontMetrics(self._view.font())
        room = row.width() - 2 * gap

        def widest(texts: Iterable[str]) -> int:
            return max(map(metrics.horizontalAdvance, texts), default=0)

        name, *words = (
            widest(texts)
            for texts in zip(*((bar.name, *bar.words) for bar in self._bars), strict=True)
        )
        name = min(name + 2, max(round(room * _USUAL_NAME_PART), theme.px(_USUAL_NAME_PX)))
        least_bar = round(room * _LEAST_BAR_PART)

        def left_over() -> int:
            return room - name - sum(words) - gap * (len(words) + 1)

        if left_over() < least_bar:
            words.pop()
        name = max(name + min(left_over() - least_bar, 0), 0)
        places, x = [], row.left() + gap
        for width in (name, max(left_over(), 0), *words):
            places.append(QRect(x, row.top(), width, row.height()))
            x += width + gap
        return places

    def _paint_ring(self, painter: QPainter, row: QRect, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.colours.accent), theme.px(1)))
        painter.setBrush(QColor(theme.colours.selection))
        radius = theme.px(6)
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_bar(
        self, painter: QPainter, row: QRect, place: QRect, bar: Bar, theme: Theme
    ) -> None:
        if place.width() <= 0:
            return
        colours, radius, height = theme.colours, theme.px(3), theme.px(_BAR_PX)
        direction = self._view.layoutDirection()
        track = QRect(place.left(), row.center().y() - height // 2, place.width(), height)
        filled = QRect(track)
        least = theme.px(_LEAST_FILL_PX) if bar.share else 0
        filled.setWidth(max(round(track.width() * (bar.share or 0.0)), least))
        for area, edge, ground in (
            (track, colours.line, colours.calm_ground),
            (filled, colours.accent, colours.accent),
        ):
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(ground))
            if area.width() > 0:
                painter.drawRoundedRect(QStyle.visualRect(direction, row, area), radius, radius)
        if bar.before is None:
            return
        width, out = theme.px(_MARK_PX), theme.px(_MARK_OUT_PX)
        # It ends where a bar as long would end, so that it hides no bar where nothing was before.
        left = track.left() + round(track.width() * bar.before) - width
        mark = QRect(left, track.top() - out, width, height + 2 * out)
        # With air beside it, it is seen on the bar as well as off it, in whatever colours.
        air = mark.adjusted(-theme.px(1), 0, theme.px(1), 0)
        for area, colour in ((air, colours.surface), (mark, colours.text)):
            painter.fillRect(QStyle.visualRect(direction, row, area), QColor(colour))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(1, self._theme.px(_ROW_PX) if self._theme is not None else _ROW_PX)


class FigureTable(QTableView):
    """Names, figures, those of the time before, and the difference; read cell by cell.

    The figures get the width that they need; names take further lines where the rest is too narrow.
    """

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
        self._reading = _Reading(self)
        self.part_reached = self._reading.reached

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW_PX))
        self.horizontalHeader().setFixedHeight(theme.px(_ROW_PX))
        self._fit()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Replace all rows."""
        row = max(self.currentIndex().row(), 0)
        self.clearSpans()
        self._model.show_figures(figures)
        for place, figure in enumerate(figures):
            if not figure.now:  # a heading
                self.setSpan(place, 0, 1, self._model.columnCount())
        if figures:
            self.setCurrentIndex(self._model.index(min(row, len(figures) - 1), 0))
        self._fit()

    def show_all_columns(self, *, are_shown: bool) -> None:
        """Show what was before, or leave it to the difference where it is narrow."""
        self.setColumnHidden(_FigureModel.BEFORE, not are_shown)

    def heightForWidth(self, width: int) -> int:
        if self._theme is None:
            return super().heightForWidth(width)
        around = self.width() - self.horizontalHeader().viewport().width()
        frame = 2 * (self._theme.px(_FRAME_PX) + self._theme.ring_px)
        names_width = width - around - self._figures_width()
        return sum(self._row_heights(names_width)) + self._theme.px(_ROW_PX) + frame

    def _figures_width(self) -> int:
        return sum(map(self.columnWidth, range(1, self._model.columnCount())))

    def _row_heights(self, names_width: int) -> list[int]:
        """Return how high each row is where the names' column has this width."""
        if self._theme is None:
            return []
        px, heights = self._theme.px, list[int]()
        bold = QFont(self.font())
        bold.setBold(True)
        for index in (self._model.index(row, 0) for row in range(self._model.rowCount())):
            is_heading = self.columnSpan(index.row(), 0) > 1  # goes across all columns
            width = names_width + self._figures_width() * is_heading - px(_NAME_AIR_PX)
            metrics = QFontMetrics(bold) if is_heading else self.fontMetrics()
            room = QRect(0, 0, max(width, 1), _NO_LIMIT_PX)
            lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
            heights.append(max(px(_ROW_PX), lines.height() + px(_GAP_PX)))
        return heights

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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return figure[index.column()] or figure.name  # a heading goes across all columns
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return figure.note
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _START if index.column() == 0 else _END
        if role == Qt.ItemDataRole.FontRole and not figure.now:
            font = QFont()
            font.setBold(True)
            return font
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
