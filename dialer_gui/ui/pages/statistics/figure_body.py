"""What the page scrolls and a picture shows: the figures, the bars and the table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QPoint, QRect, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from dialer_gui.domain.call_statistics import StatisticsAnswer
from dialer_gui.ui.pages.statistics.figure_views import BarChart, FigureTable
from dialer_gui.ui.text.statistics import (
    Figure,
    before_words,
    by_caller_id,
    by_hour,
    compared_words,
    end_bars,
    end_figures,
    figures,
    share_bars,
    share_figures,
    span_words,
)
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: A picture is sharp enough to be printed.
_PICTURE_SCALE = 2


class FigureBody(QWidget):
    """What is scrolled, and what a picture shows."""

    #: The keys have come to a bar or a cell; where it is in this widget.
    part_reached = Signal(QRect)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = PlainLabel(role="heading", wraps=True, parent=self)
        self._before = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._empty = PlainLabel(tone="muted", wraps=True, parent=self)
        self._tiles = [_Tile(self) for _ in range(6)]
        self._ends, self._hours, self._caller_ids = (BarChart(self) for _ in range(3))
        self._table = FigureTable(self)
        views = (self._ends, self._hours, self._caller_ids, self._table)
        self._sections = [_Section(view, self) for view in views]
        self._columns_now = 0
        self._grid = QGridLayout()
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._charts, self._beside = QVBoxLayout(), QVBoxLayout()
        for section in self._sections[:-1]:
            self._charts.addWidget(section)
        self._charts.addStretch(1)
        self._beside.addWidget(self._sections[-1])
        self._beside.addStretch(1)
        self._sides.addLayout(self._charts, 1)
        self._sides.addLayout(self._beside, 1)
        self._box = QVBoxLayout(self)
        self._heading = QVBoxLayout()
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._before)
        self._box.addLayout(self._heading)
        self._box.addLayout(self._grid)
        self._box.addWidget(self._empty)
        self._box.addLayout(self._sides)
        self._box.addStretch(1)
        for section in self._sections:
            section.part_reached.connect(self._on_section_part_reached)
        self._show_parts(is_there=False, is_empty=True)

    def say_names(self) -> None:
        """Name the bars and the table."""
        self._empty.setText(self.tr("There are no calls in this time."))
        self._names = (
            self.tr("Calls by result"),
            self.tr("Answered by hour of day"),
            self.tr("Answered by caller ID"),
            self.tr("Compared with the time before"),
        )
        for section, name in zip(self._sections, self._names, strict=True):
            section.say_name(name)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(12))
        self._heading.setSpacing(theme.px(2))
        self._grid.setSpacing(theme.px(8))
        self._sides.setSpacing(theme.px(16))
        self._charts.setSpacing(theme.px(16))
        for tile in self._tiles:
            tile.apply_theme(theme)
        for section in self._sections:
            section.apply_theme(theme)

    def arrange(self, *, columns: int, is_beside: bool) -> None:
        """Put so many figures into a row, and the table beside the bars or below them."""
        if columns != self._columns_now:
            self._columns_now = columns
            for place, tile in enumerate(self._tiles):
                self._grid.removeWidget(tile)
                self._grid.addWidget(tile, *divmod(place, columns))
            for column in range(3):
                self._grid.setColumnStretch(column, 1 if column < columns else 0)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._table.show_all_columns(are_shown=columns > 2)

    def show_answer(
        self, answer: StatisticsAnswer, whose: str, names: Callable[[str], str]
    ) -> None:
        """Show figures; ``names`` names a caller ID."""
        is_empty = not answer.now.total.calls
        self._title.setText(f"{span_words(answer.span)} · {whose}")
        self._before.setText("" if is_empty else before_words(answer))
        words, hours, caller_ids = figures(answer), by_hour(answer), by_caller_id(answer, names)
        has_before = answer.before.total.calls > 0
        for tile, figure in zip(self._tiles, words, strict=True):
            tile.show_figure(figure, compared_words(figure) if has_before else "")
        self._ends.show_bars(end_bars(answer))
        self._hours.show_bars(share_bars(hours))
        self._caller_ids.show_bars(share_bars(caller_ids))
        groups = (end_figures(answer), share_figures(hours), share_figures(caller_ids))
        for name, group in zip(self._names, groups, strict=False):
            words += [Figure(name), *group] if group else []
        self._table.show_figures(words)
        self._show_parts(is_there=True, is_empty=is_empty)

    def picture(self, ground: QColor) -> QImage:
        """Return a picture of all of it."""
        air = self._box.spacing()
        size = self.size().grownBy(QMargins(air, air, air, air))
        picture = QImage(size * _PICTURE_SCALE, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_PICTURE_SCALE)
        picture.fill(ground)
        self.render(picture, QPoint(air, air))
        return picture

    def _show_parts(self, *, is_there: bool, is_empty: bool) -> None:
        self._empty.setVisible(is_there and is_empty)
        self._before.setVisible(bool(self._before.text()))
        for tile in self._tiles:
            tile.setVisible(is_there and not is_empty)
        for section in self._sections:
            has_rows = section.view.model().rowCount() > 0
            section.setVisible(is_there and not is_empty and has_rows)

    def _on_section_part_reached(self, view: QWidget, place: QRect) -> None:
        self.part_reached.emit(place.translated(view.mapTo(self, view.rect().topLeft())))


class _Section(QWidget):
    """Bars or a table with a heading."""

    #: The keys have come to a part of the view; the view, and where it is in that.
    part_reached = Signal(QWidget, QRect)

    def __init__(self, view: BarChart | FigureTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._name = PlainLabel(role="heading", wraps=True, parent=self)
        self._box.addWidget(self._name)
        self._box.addWidget(view)
        view.part_reached.connect(self._on_view_reached)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(4))
        self.view.apply_theme(theme)

    def say_name(self, name: str) -> None:
        """Call it so."""
        self._name.setText(name)
        self.view.setAccessibleName(name)

    def _on_view_reached(self, place: QRect) -> None:
        self.part_reached.emit(self.view, place)


class _Tile(QFrame):
    """One figure, large, with its name above it and the time before below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name = PlainLabel(role="caption", wraps=True, parent=self)
        self._now = PlainLabel(role="title", wraps=True, parent=self)
        self._before = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._box = QVBoxLayout(self)
        for label in (self._name, self._now, self._before):
            self._box.addWidget(label)
        self._box.addStretch(1)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setContentsMargins(*[theme.px(8)] * 4)
        self._box.setSpacing(theme.px(2))

    def show_figure(self, figure: Figure, compared: str) -> None:
        """Show a figure, and how it compares; empty where it does not."""
        self._name.setText(figure.name)
        self._now.setText(figure.now)
        # A number stays on the line of its unit.
        compared = compared.replace(" %", "\N{NO-BREAK SPACE}%")
        self._before.setText("\n".join(filter(None, (figure.note, compared))))
