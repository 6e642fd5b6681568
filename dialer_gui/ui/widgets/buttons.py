"""The buttons that several parts of the window share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleStateChangeEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QLayout,
    QLayoutItem,
    QPushButton,
    QToolTip,
    QWidget,
    QWidgetItem,
)

from dialer_gui.domain.refusals import NextStep
from dialer_gui.ui.announcer import announce_change
from dialer_gui.ui.text.outcomes import next_step_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter

_RING_PX, _RING_RADIUS_PX = 2, 6


def chip_of(group: QButtonGroup, parent: QWidget) -> QPushButton:
    """Return a new chip: a small button of which one of the group is chosen."""
    chip = QPushButton(parent)
    chip.setProperty("kind", "chip")
    chip.setCheckable(True)
    group.addButton(chip)
    return chip


class ButtonRow(QLayout):
    """Never asks for more width than its widest button has.

    Its buttons share the width, alike if they can, one under the other where it is too small for
    all; or they keep their own (``fills=False``), and those without room begin another line.

    It is a layout and no widget: where the buttons stand follows from the width alone, and laying
    them out never asks for another layout.
    """

    def __init__(self, *buttons: QPushButton, fills: bool = True) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = [QWidgetItem(button) for button in buttons]
        self._fills = fills
        # Links have air above and below as it is.
        self._has_air = all(button.property("kind") == "link" for button in buttons)

    def apply_theme(self, theme: Theme) -> None:
        self.setSpacing(theme.px(8))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, width: int) -> list[QRect]:
        """Return where the shown buttons stand in a row of a width that begins at 0, 0."""
        hints = [item.sizeHint() for item in self._shown()]
        if not hints:
            return []
        gap, height = self.spacing(), max(hint.height() for hint in hints)
        widths = [hint.width() for hint in hints]
        step = height + (0 if self._has_air else gap)
        if not self._fills:
            return self._lines([min(each, width) for each in widths], width, height, step)
        gaps = gap * (len(hints) - 1)
        spare = width - gaps - sum(widths)
        if spare < 0:
            return [QRect(0, place * step, width, height) for place in range(len(hints))]
        equal = [(width - gaps + place) // len(hints) for place in range(len(hints))]
        shares = [(spare + place) // len(hints) for place in range(len(hints))]
        has_room = equal[0] >= max(widths)
        widths = equal if has_room else [w + s for w, s in zip(widths, shares, strict=True)]
        starts = [sum(widths[:place]) + gap * place for place in range(len(widths))]
        return [QRect(x, 0, each, height) for x, each in zip(starts, widths, strict=True)]

    def _lines(self, widths: list[int], width: int, height: int, step: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = 0
        for each in widths:
            if x and x + each > width:
                x, y = 0, y + step
            places.append(QRect(x, y, each, height))
            x += each + self.spacing()
        return places

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for item, place in zip(self._shown(), self._places(rect.width()), strict=True):
            left = rect.width() - place.right() - 1 if is_mirrored else place.left()
            item.setGeometry(QRect(rect.topLeft() + QPoint(left, place.top()), place.size()))


class IconButton(QPushButton):
    """Shows its name as its tooltip, while it has no words on it.

    The tooltip is no property: a screen reader would say it after the name.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and not self.text() and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.accessibleName(), self)
            return True
        return super().event(event)


class MainButton(QPushButton):
    """What one goes on with; filled, so that a ring within it shows that it has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "main")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_ring(self)


class ActionButton(IconButton):
    """Enter presses it once for each time the key goes down."""

    #: The pointer or the focus has come to it.
    neared = Signal()
    #: It was clicked, in whatever way. ``clicked`` says the same, after the button was painted.
    set_off = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setAutoDefault(False)

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.set_off.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.neared.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.neared.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_ring(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            event.accept()
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


def _paint_ring(button: QPushButton) -> None:
    """Show the focus of a filled button: at its edge no colour differs enough from both sides."""
    if button.property("kind") != "main" or not button.hasFocus():
        return
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(button.palette().color(QPalette.ColorRole.HighlightedText), _RING_PX))
    place = QRectF(button.rect()).adjusted(*[_RING_PX + 1] * 2, *[-_RING_PX - 1] * 2)
    painter.drawRoundedRect(place, _RING_RADIUS_PX, _RING_RADIUS_PX)
    painter.end()


class Unfolder(IconButton):
    """A button that unfolds a part of the window and folds it again.

    A screen reader hears of it as expanded or collapsed (:mod:`dialer_gui.ui.accessible`).
    """

    def __init__(self, name: str, parent: QWidget, *, is_open: bool = False) -> None:
        super().__init__(name, parent)
        self._theme: Theme | None = None
        self.setCheckable(True)
        self.setChecked(is_open)
        self.setAutoDefault(False)
        self.toggled.connect(self._show_arrow)

    def apply_theme(self, theme: Theme) -> None:
        """Show an arrow in these colours from now on."""
        self._theme = theme
        self._show_arrow()

    def _show_arrow(self) -> None:
        if self._theme is not None:
            self.setIcon(self._theme.icon("chevron-up" if self.isChecked() else "chevron-down"))

    def checkStateSet(self) -> None:  # noqa: N802
        super().checkStateSet()
        change = QAccessible.State()
        change.expanded = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, change))
        announce_change(self, self.tr("Expanded") if self.isChecked() else self.tr("Collapsed"))


class NextStepButton(QPushButton):
    """Hidden where there is nothing to do."""

    #: The person wants it; a NextStep.
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._step: NextStep | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def step(self) -> NextStep | None:
        """Return what is offered."""
        return self._step

    def offer(self, step: NextStep | None) -> None:
        """Offer a step, or nothing."""
        self._step = step
        self.setVisible(step is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is offered."""
        self.setText(next_step_words(self._step) if self._step is not None else "")

    def _on_clicked(self) -> None:
        if self._step is not None:
            self.chosen.emit(self._step)
