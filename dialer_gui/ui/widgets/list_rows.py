"""What the rows of the program's lists have in common: their ground, and texts in their places."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from dialer_gui.ui.theme.icons import IconPainter
from dialer_gui.ui.theme.theme import Theme

#: A text at the start of its place, which is the left one in a window from left to right.
AT_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowTexts:
    """Draws texts into places of a row that are given as for a window from left to right."""

    def __init__(self, painter: QPainter, widget: QWidget, row: QRect, theme: Theme) -> None:
        self.theme = theme
        self._painter, self._direction, self._row = painter, widget.layoutDirection(), row
        self.bold, self.small = widget.font(), widget.font()
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.small.setPixelSize(round(theme.text_px * 0.9))

    def draw(
        self,
        font: QFont,
        colour: str,
        place: QRect,
        text: str,
        alignment: Qt.AlignmentFlag = AT_START,
    ) -> None:
        elide = Qt.TextElideMode.ElideRight
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(
            QStyle.visualRect(self._direction, self._row, place),
            QStyle.visualAlignment(self._direction, alignment),
            QFontMetrics(font).elidedText(text, elide, place.width()),
        )

    def draw_recording(self, icons: IconPainter, place: QRect) -> None:
        side = self.theme.px(16)
        sign = QRect(place.left(), place.center().y() - side // 2, side, side)
        sign = QStyle.visualRect(self._direction, self._row, sign)
        icons.paint(self._painter, "recording", self.theme.colours.accent, sign)


def paint_ground(painter: QPainter, theme: Theme, state: QStyle.StateFlag, place: QRect) -> None:
    """Show whether a row is selected, under the pointer, and has the focus."""
    colour, radius = None, theme.px(6)
    if state & QStyle.StateFlag.State_Selected:
        colour = theme.colours.selection
    elif state & QStyle.StateFlag.State_MouseOver:
        colour = theme.colours.key_hover
    if colour is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)
    # A ground alone could hardly be told from the one around it.
    if state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        width_px = theme.ring_px if has_focus else theme.edge_px
        painter.setPen(QPen(QColor(theme.colours.accent), width_px))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), radius, radius)
