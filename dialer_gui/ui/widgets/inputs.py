"""The inputs every form here is made of: a line of text, a search, a choice."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from dialer_gui.ui.announcer import announce_change
from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme

#: Typing in a search settles this long before anything is searched.
SEARCH_AFTER_MS = 10
DIAL_CHARACTERS = frozenset("0123456789*#+")
#: What the style sheet leaves free around a choice's text: border and padding, at 100 %.
_BORDERS_PX = 2
_PADDING_PX = 10
_ARROW_PX = 28
#: What Qt leaves free between an icon and its text.
_ICON_GAP_PX = 4
ENTER_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is Enter or the keypad's Enter, without Ctrl, Alt or the system key."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return event.key() in ENTER_KEYS and held == Qt.KeyboardModifier.NoModifier


class LineInput(QLineEdit):
    """A line of text with a name; Enter in it means the same as in every other one."""

    #: Enter was pressed; a held key does not repeat it.
    submitted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.submitted.emit()


class SearchField(LineInput):
    """Escape clears it, then leaves it."""

    #: The person is done with it.
    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setTextMargins(theme.px(20), 0, 0, 0)

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
        if self._theme is None:
            return
        side, gap = self._theme.px(16), self._theme.px(8)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - side - gap if is_mirrored else gap
        place = QRect(left, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, "search", self._theme.colours.muted, place)
        painter.end()


class ComboBox(QComboBox):
    """A combo box with a name, a drawn arrow, and no accidents.

    The wheel changes it only while it has the focus, and what can be dialled passes it by.
    """

    # Of the class: Qt asks for the style's options while the widget is still being made.
    _theme: Theme | None = None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._has_own_entries = False
        self.currentIndexChanged.connect(self._on_current_index_changed)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_dialled = event.text() in DIAL_CHARACTERS and event.text() != ""
        if not self.isEditable() and (is_dialled or is_enter(event)):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if self._theme is None:
            return
        # The style sheet's painter cuts a text that is too long, in the middle of a letter. So
        # it is made to fit before.
        width = self.width() - _BORDERS_PX
        width -= self._theme.px(_PADDING_PX) + self._theme.px(_ARROW_PX)
        if not self.itemIcon(self.currentIndex()).isNull():
            width -= self.iconSize().width() + _ICON_GAP_PX
        text = self.shown_text()
        option.currentText = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)

    def spoken_text(self) -> str:
        """Return what a screen reader says is chosen."""
        return str(self.currentData(Qt.ItemDataRole.AccessibleTextRole) or self.currentText())

    def entry_delegate(self) -> QStyledItemDelegate:
        """Return what draws the list's entries; a subclass may draw more than their texts."""
        return QStyledItemDelegate(self)

    def shown_text(self) -> str:
        """Return what the closed combo box shows; a subclass may add to the chosen text."""
        return self.currentText()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._theme is None:
            return
        side = self._theme.px(16)
        left = self.width() - side - self._theme.px(8)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self._theme.px(8)
        painter = QPainter(self)
        rect = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, "chevron-down", self._theme.colours.muted, rect)
        painter.end()

    def showPopup(self) -> None:  # noqa: N802
        if not self._has_own_entries:
            # The delegate that heeds the style sheet; the entries are drawn in the popup only.
            self.setItemDelegate(self.entry_delegate())
            self._has_own_entries = True
        super().showPopup()

    def _on_current_index_changed(self, _place: int) -> None:
        if not self.isEditable():  # whose text is read while it changes
            announce_change(self, self.spoken_text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
