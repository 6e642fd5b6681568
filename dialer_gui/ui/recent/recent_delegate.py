"""How a recent call is drawn: icon, number, words, time."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.recent.recent_model import ENTRY_ROLE, TIME_ROLE, WRITTEN_ROLE
from dialer_gui.ui.text.call_facts import has_recording, row_tone, row_words
from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


class RecentDelegate(QStyledItemDelegate):
    """Two lines a row, elided where the width ends."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        state = option.state
        colour, radius = None, theme.px(6)
        if state & QStyle.StateFlag.State_Selected:
            colour = theme.colours.selection
        elif state & QStyle.StateFlag.State_MouseOver:
            colour = theme.colours.key_hover
        if colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.colours.accent), theme.px(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), radius, radius)

    def _paint_texts(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        theme = self._theme
        entry = index.data(ENTRY_ROLE)
        if theme is None or not isinstance(entry, HistoryEntry):
            return
        bold, small = QFont(option.font), QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(round(theme.text_px * 0.9))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        upper, lower = QRect(area), QRect(area)
        upper.setHeight(area.height() // 2)
        lower.setTop(upper.bottom() + 1)
        time_text = str(index.data(TIME_ROLE))
        # Isolated, so that a mirrored window does not turn the number round.
        written = f"\N{LEFT-TO-RIGHT ISOLATE}{index.data(WRITTEN_ROLE)}\N{POP DIRECTIONAL ISOLATE}"
        # A number that is cut is none: the time gives way first.
        number_width = QFontMetrics(bold).horizontalAdvance(written) + 1
        time = upper.adjusted(min(number_width + theme.px(8), upper.width()), 0, 0, 0)
        time_text = whole_words(time_text, QFontMetrics(small), time.width())
        direction = option.direction

        def draw(font: QFont, colour: str, rect: QRect, text: str, flags: Qt.AlignmentFlag) -> None:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            elide = Qt.TextElideMode.ElideRight
            shown = QFontMetrics(font).elidedText(text, elide, rect.width())
            painter.drawText(
                QStyle.visualRect(direction, area, rect),
                QStyle.visualAlignment(direction, flags),
                shown,
            )

        draw(bold, theme.colours.text, upper, written, start)
        draw(small, theme.colours.muted, time, time_text, end)
        tone = row_tone(entry).tone
        if has_recording(entry):
            side = theme.px(16)
            place = QRect(lower.right() - side + 1, lower.center().y() - side // 2, side, side)
            sign = QStyle.visualRect(direction, area, place)
            paint_icon(painter, "recording", theme.colours.accent, sign)
            lower.setRight(place.left() - theme.px(8))
        words = self._words(entry, QFontMetrics(small), lower.width())
        draw(small, getattr(theme.colours, tone), lower, words, start)

    def _words(self, entry: HistoryEntry, metrics: QFontMetrics, width: int) -> str:
        """Return what became of the call, and from which phone where both have room."""
        words = row_words(entry)
        extension = self.tr("from {extension}").format(
            extension=plain_text(entry.request.extension)
        )
        both = f"{words} · {extension}"
        return (
            both if metrics.horizontalAdvance(both) <= width else whole_words(words, metrics, width)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        entry = index.data(ENTRY_ROLE)
        if theme is None or not isinstance(entry, HistoryEntry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, theme)
        area = option.rect.adjusted(theme.px(8), theme.px(6), -theme.px(8), -theme.px(6))
        side = theme.px(20)
        sign = row_tone(entry)
        place = QRect(area.left(), area.center().y() - side // 2, side, side)
        place = QStyle.visualRect(option.direction, area, place)
        paint_icon(painter, sign.icon, getattr(theme.colours, sign.tone), place)
        texts = area.adjusted(side + theme.px(10), 0, 0, 0)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            texts = area.adjusted(0, 0, -(side + theme.px(10)), 0)
        self._paint_texts(painter, texts, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if self._theme is None:
            return QSize(100, 48)
        lines = round(self._theme.text_px * 2.6)
        return QSize(self._theme.px(120), lines + self._theme.px(20))


def whole_words(words: str, metrics: QFontMetrics, width: int) -> str:
    """Return as many whole words as there is room for: half a time would be another time."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    if shown == words:
        return words
    whole, _, _part = shown.rpartition(" ")
    return f"{whole}…" if whole else shown
