"""A page of plain text: the help and the words about the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class TextDialog(QDialog):
    """A heading, pairs of words side by side, and a button that closes it."""

    def __init__(
        self, title: str, intro: str, pairs: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._intro = PlainLabel(intro, wraps=True, parent=self)
        self._grid = QGridLayout()
        for row, (left, right) in enumerate(pairs):
            key = PlainLabel(left, role="heading", parent=self)
            self._grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            words = PlainLabel(right, wraps=True, parent=self)
            self._grid.addWidget(words, row, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(len(pairs), 1)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._box = QVBoxLayout(self)
        # Its own minimum counts every wrapped text as if it were as narrow as can be.
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._box.addWidget(self._intro)
        self._box.addLayout(self._grid)
        self._box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        margin = theme.px(16)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(6))
        width = theme.px(380)
        self.setMinimumSize(width, self._box.totalHeightForWidth(width))
        self.resize(self.minimumSize())
