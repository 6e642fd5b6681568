"""A dialog that keeps to the screen, and the one that only shows texts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: Left free on the screen: the window's frame, and a bar that the system does not tell of.
MARGIN_PX = 48


class SizedDialog(QDialog):
    """Its content scrolls where the screen is small; a size that the person chose stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self._scale = 0.0
        self._given = QSize()

    def take_size(self, theme: Theme, width: int, height: int) -> None:
        """Take a size that is given for 100 %, unless the person has chosen another.

        The room around its parts follows. A look that changes nothing but colours changes no size.
        """
        self.box.setContentsMargins(*[theme.px(16)] * 4)
        self.box.setSpacing(theme.px(12))
        if theme.scale != self._scale and not self._is_own_size():
            self._scale = theme.scale
            self.resize(self._within_screen(QSize(theme.px(width), theme.px(height))))
            # What it takes at the least is not known before it is shown.
            self._given = self.size() if self.isVisible() else QSize()

    def scrolled(self, inside: QWidget) -> QScrollArea:
        """Return an area for what may be higher than the dialog."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        # It follows the focus of what is in it; a focus of its own could not be seen.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setObjectName("column")
        area.setWidget(inside)
        # The area has it filled.
        inside.setAutoFillBackground(False)
        return area

    def _is_own_size(self) -> bool:
        return self._given.isValid() and self.size() != self._given

    def _within_screen(self, size: QSize) -> QSize:
        # A dialog that was never shown knows the first screen only; it opens on the window's.
        screen = (self.parentWidget() or self).screen().availableSize()
        return size.boundedTo(screen - QSize(MARGIN_PX, MARGIN_PX))

    def showEvent(self, event: QShowEvent) -> None:
        is_own = self._is_own_size()
        if not event.spontaneous():
            # The window may have come to a smaller screen; then the place is found, with this.
            self.resize(self._within_screen(self.size()))
        super().showEvent(event)
        if not is_own:
            self._given = self.size()


WIDTH_PX = 460
#: For words alone, and with pairs below them.
LOW_PX, HIGH_PX = 180, 540


class TextDialog(SizedDialog):
    """Words, pairs of words side by side below them, and a button that closes it."""

    def __init__(
        self, title: str, intro: str, pairs: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._height_px = HIGH_PX if pairs else LOW_PX
        inside = QWidget()
        inside.setObjectName("column")
        # Its height follows from its width; the hint, made without one, would be far too tall.
        inside.setMinimumHeight(1)
        self._page = QVBoxLayout(inside)
        area = QScrollArea(self)
        self._page.addWidget(PlainLabel(intro, wraps=True, explains=area, parent=inside))
        self._grid = QGridLayout()
        for row, (left, right) in enumerate(pairs):
            key = PlainLabel(left, role="heading", wraps=True, parent=inside)
            self._grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(right, wraps=True, parent=inside)
            # A screen reader hears the two as one, and neither alone.
            words.setAccessibleName(f"{left}: {right}")
            key.setBuddy(words)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        self._page.addLayout(self._grid)
        self._page.addStretch(1)
        area.setObjectName("card")  # the keys scroll it, so it shows that it has them
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title)
        # It has the focus at first, and so a screen reader reads all of it.
        area.setAccessibleDescription("\n".join((intro, *(f"{a}: {b}" for a, b in pairs))))
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.box.addWidget(area, 1)
        self.box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def apply_theme(self, theme: Theme) -> None:
        self._page.setContentsMargins(*[theme.px(12)] * 4)
        self._page.setSpacing(theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        self.take_size(theme, WIDTH_PX, self._height_px)
