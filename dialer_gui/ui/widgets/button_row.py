"""Buttons side by side, or one under the other where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from dialer_gui.ui.look.look import Look


class ButtonRow(QWidget):
    """Never asks for more width than its widest button has.

    Its buttons share the width, or keep their own (``fills=False``, for links).
    """

    def __init__(
        self, *buttons: QPushButton, fills: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._fills = fills
        self._gap = 0
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            if fills:
                # A row of them must not keep the window from becoming narrow.
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                self._box.addWidget(button, 1)
            else:
                self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not fills:
            self._box.addStretch(1)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._gap = look.px(8)
        self._arrange()

    def _shown(self) -> list[QPushButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() for button in self._shown()]
        if not widths:
            return
        needed = max(widths) * len(widths) if self._fills else sum(widths)
        fits = needed + self._gap * (len(widths) - 1) <= self.width()
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        # Links have air above and below as it is.
        self._box.setSpacing(self._gap if fits or self._fills else 0)

    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return is_handled

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._fills:
            return hint
        widest = max((button.minimumSizeHint().width() for button in self._shown()), default=0)
        return QSize(widest, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
