"""A page of plain text: the help and the words about the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

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
        self._page.addWidget(PlainLabel(intro, wraps=True, parent=inside))
        self._grid = QGridLayout()
        for row, (left, right) in enumerate(pairs):
            key = PlainLabel(left, role="heading", wraps=True, parent=inside)
            self._grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(right, wraps=True, parent=inside)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        self._page.addLayout(self._grid)
        self._page.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("card")  # the keys scroll it, so it shows that it has them
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(title)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._box = QVBoxLayout(self)
        self._box.addWidget(area, 1)
        self._box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        margin = theme.px(16)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(12))
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        self.take_size(theme, WIDTH_PX, self._height_px)
