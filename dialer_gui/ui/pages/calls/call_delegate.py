"""How a call is drawn: in columns where there is room for them, in two lines where not."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.pages.calls.calls_model import (
    CALLER_ID_ROLE,
    DAY_ROLE,
    ENTRY_ROLE,
    NAME_ROLE,
    TIME_ROLE,
    WRITTEN_ROLE,
)
from dialer_gui.ui.text.calls import has_recording, listed_words, row_tone
from dialer_gui.ui.text.times import duration_words
from dialer_gui.ui.theme.icons import IconPainter
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.list_rows import AT_START, RowTexts, paint_ground

_Index = QModelIndex | QPersistentModelIndex
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADING_PX = 24
_MARGIN_PX = 8
#: What a time needs behind a name and a number, at 100 %.
_TIME_ROOM_PX = 44
#: From a row's start to its texts, past the icon.
_TEXTS_FROM_PX = 30


class Column(Enum):
    """The columns, in their order."""

    NUMBER = auto()
    RESULT = auto()
    TALK = auto()
    EXTENSION = auto()
    ACCOUNT = auto()
    CALLER_ID = auto()
    RECORDING = auto()
    TIME = auto()


#: What a long number needs at 100 %.
_NUMBER_WIDTH_PX = 152
#: Widths at 100 %; number and result share the rest.
_WIDTHS_PX = {
    Column.TALK: 60,
    Column.EXTENSION: 80,
    Column.ACCOUNT: 140,
    Column.CALLER_ID: 136,
    Column.RECORDING: 16,
    Column.TIME: 48,
}


class CallDelegate(QStyledItemDelegate):
    """Paints a row and, above the first call of a day, the day.

    Place and font come from the view and never from the style option that Qt hands over: PySide
    makes an object inside the option of each such field, and frees the inner one on its own, which
    ends the program, when the garbage collector finds both. It finds them after each number that
    ``phonenumbers`` can't read, since that library leaves a cycle that holds its callers' frames.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None
        self._icons = IconPainter()
        self._has_columns = False
        self._has_account = False

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_columns(self, *, are_shown: bool, with_account: bool) -> bool:
        """Write each call in columns, or in two lines; return whether that is a change."""
        before = (self._has_columns, self._has_account)
        self._has_columns, self._has_account = are_shown, with_account
        return before != (are_shown, with_account)

    def place_of_call(self, row: QRect, index: _Index) -> QRect:
        """Return the part of a row that is below the heading of its day."""
        if self._theme is None or not index.data(DAY_ROLE):
            return row
        return row.adjusted(0, self._theme.px(_HEADING_PX), 0, 0)

    def _paint_day(self, painter: QPainter, row: QRect, day: str) -> None:
        theme = self._theme
        if theme is None:
            return
        margin = theme.px(_MARGIN_PX)
        place = QRect(row)
        place.setHeight(theme.px(_HEADING_PX))
        font = self._view.font()
        font.setPixelSize(round(theme.text_px * 0.9))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.muted))
        painter.drawText(
            place.adjusted(margin, 0, -margin, 0),
            QStyle.visualAlignment(self._view.layoutDirection(), AT_START),
            day,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        entry = index.data(ENTRY_ROLE)
        if theme is None or not isinstance(entry, HistoryEntry):
            return
        row = self._view.visualRect(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day := index.data(DAY_ROLE):
            self._paint_day(painter, row, str(day))
        place = self.place_of_call(row, index)
        paint_ground(painter, theme, option.state, place)
        margin = theme.px(_MARGIN_PX)
        area = place.adjusted(margin, 0, -margin, 0)
        side = theme.px(20)
        sign = row_tone(entry)
        icon = QRect(area.left(), area.center().y() - side // 2, side, side)
        self._icons.paint(
            painter,
            sign.icon,
            getattr(theme.colours, sign.tone),
            QStyle.visualRect(self._view.layoutDirection(), place, icon),
        )
        texts = RowTexts(painter, self._view, place, theme)
        area.setLeft(area.left() + theme.px(_TEXTS_FROM_PX))
        if self._has_columns:
            self._paint_columns(texts, area, index, entry)
        else:
            self._paint_lines(texts, area, index, entry)
        painter.restore()

    def _paint_lines(
        self, texts: RowTexts, area: QRect, index: _Index, entry: HistoryEntry
    ) -> None:
        theme = texts.theme
        middle = area.center().y()
        upper, lower = QRect(area), QRect(area)
        upper.setTop(area.top() + theme.px(3))
        upper.setBottom(middle)
        lower.setTop(middle + 1)
        lower.setBottom(area.bottom() - theme.px(3))
        # A number that is cut is none: the time gives way first.
        time = upper.adjusted(min(self._draw_called(texts, upper, index), upper.width()), 0, 0, 0)
        small = QFontMetrics(texts.small)
        time_text = whole_words(str(index.data(TIME_ROLE)), small, time.width())
        texts.draw(texts.small, theme.colours.muted, time, time_text, _END)
        if has_recording(entry):
            side = theme.px(16)
            sign = QRect(lower.right() - side + 1, lower.top(), side, lower.height())
            texts.draw_recording(self._icons, sign)
            lower.setRight(lower.right() - side - theme.px(8))
        words = self._words(entry, small, lower.width())
        texts.draw(texts.small, getattr(theme.colours, row_tone(entry).tone), lower, words)

    def _draw_called(self, texts: RowTexts, place: QRect, index: _Index) -> int:
        """Draw who was called, or else the number; return the width that is taken."""
        theme, written = texts.theme, _isolated(index.data(WRITTEN_ROLE))
        name = str(index.data(NAME_ROLE))
        texts.draw(texts.bold, theme.colours.text, place, name or written)
        taken = QFontMetrics(texts.bold).horizontalAdvance(name or written) + 1 + theme.px(8)
        width = QFontMetrics(texts.small).horizontalAdvance(written) + 1
        # Beside a name the number stands whole or not at all.
        if name and taken + width + theme.px(_TIME_ROOM_PX) <= place.width():
            beside = place.adjusted(taken, 0, 0, 0)
            texts.draw(texts.small, theme.colours.muted, beside, written)
            taken += width + theme.px(8)
        return taken

    def _words(self, entry: HistoryEntry, metrics: QFontMetrics, width: int) -> str:
        """Return what became of the call, and from which phone where both have room."""
        words = listed_words(entry)
        extension = self.tr("from {extension}").format(
            extension=plain_text(entry.request.extension)
        )
        both = f"{words} · {extension}"
        # Not by its advance, which is rounded: a phone's last figures would be cut.
        fits = metrics.elidedText(both, Qt.TextElideMode.ElideRight, width) == both
        return both if fits else whole_words(words, metrics, width)

    def _paint_columns(
        self, texts: RowTexts, area: QRect, index: _Index, entry: HistoryEntry
    ) -> None:
        colours = texts.theme.colours
        record = entry.record
        talked = duration_words(record.talking_s) if record and record.was_answered else ""
        words = {
            Column.TALK: talked,
            Column.EXTENSION: plain_text(entry.request.extension),
            Column.ACCOUNT: plain_text(entry.account_name),
            Column.CALLER_ID: _isolated(index.data(CALLER_ID_ROLE)),
            Column.TIME: str(index.data(TIME_ROLE)),
        }
        for column, place in columns(area, texts.theme, with_account=self._has_account).items():
            if column is Column.NUMBER:
                self._draw_called(texts, place, index)
            elif column is Column.RESULT:
                result = listed_words(entry, has_time=False)
                texts.draw(texts.small, getattr(colours, row_tone(entry).tone), place, result)
            elif column is Column.RECORDING and has_recording(entry):
                texts.draw_recording(self._icons, place)
            elif column in words:
                alignment = _alignment(column)
                texts.draw(texts.small, colours.muted, place, words[column], alignment)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._theme
        if theme is None:
            return QSize(100, 48)
        height = round(theme.text_px * (1.4 if self._has_columns else 2.6)) + theme.px(
            12 if self._has_columns else 8
        )
        if index.data(DAY_ROLE):
            height += theme.px(_HEADING_PX)
        return QSize(theme.px(120), height)


class CallHeader(QWidget):
    """Names the columns above a list that is painted in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._area = QRect()
        self._with_account = False

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        """Name the columns in the language that is spoken now."""
        self.update()

    def show_columns_of(self, viewport: QRect, *, with_account: bool) -> None:
        """Stand above a viewport that lies there within the same parent."""
        self._area = QRect(viewport.left(), 0, viewport.width(), self.height())
        self._with_account = with_account
        self.update()

    def _titles(self) -> dict[Column, str]:
        return {
            Column.NUMBER: self.tr("Number"),
            Column.RESULT: self.tr("Result"),
            Column.TALK: self.tr("Talk"),
            Column.EXTENSION: self.tr("Extension"),
            Column.ACCOUNT: self.tr("Account"),
            Column.CALLER_ID: self.tr("Caller ID"),
            Column.TIME: self.tr("Time"),
        }

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        texts = RowTexts(painter, self, self._area, theme)
        margin = theme.px(_MARGIN_PX)
        area = self._area.adjusted(margin + theme.px(_TEXTS_FROM_PX), 0, -margin, 0)
        places = columns(area, theme, with_account=self._with_account)
        for column, title in self._titles().items():
            if column in places:
                alignment = _alignment(column)
                texts.draw(texts.small, theme.colours.muted, places[column], title, alignment)
        painter.end()


def columns(area: QRect, theme: Theme, *, with_account: bool) -> dict[Column, QRect]:
    """Return where the columns of a row's texts are, for a window from left to right."""
    shown = [each for each in Column if with_account or each is not Column.ACCOUNT]
    gap = theme.px(16)
    widths = {each: theme.px(_WIDTHS_PX.get(each, 0)) for each in shown}
    left = max(area.width() - sum(widths.values()) - gap * (len(shown) - 1), 0)
    # A number that is cut is none.
    widths[Column.NUMBER] = min(max(left * 2 // 5, theme.px(_NUMBER_WIDTH_PX)), left)
    widths[Column.RESULT] = left - widths[Column.NUMBER]
    places, x = {}, area.left()
    for each, width in widths.items():
        places[each] = QRect(x, area.top(), width, area.height())
        x += width + gap
    return places


def whole_words(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return as many whole words as there is room for: half a time would be another time."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    if shown == words:
        return words
    whole, _, _part = shown.rpartition(" ")
    return f"{whole}…" if whole else shown


def _alignment(column: Column) -> Qt.AlignmentFlag:
    """Return how a column's words stand: times and spans to the end, so that figures line up."""
    return _END if column in {Column.TALK, Column.TIME} else AT_START


def _isolated(number: object) -> str:
    """Return a number that a mirrored window does not turn round."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{number}\N{POP DIRECTIONAL ISOLATE}"
