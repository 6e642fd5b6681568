"""Where the parts of the window stand: one column, or two where the width allows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from dialer_gui.ui.look.look import Look
from dialer_gui.ui.recent.recent_calls import RecentCalls
from dialer_gui.ui.widgets.call_form import CallForm
from dialer_gui.ui.widgets.call_status import CallStatus
from dialer_gui.ui.widgets.labels import PlainLabel
from dialer_gui.ui.widgets.notice_bar import NoticeBar

#: From this width on, at 100 %, recent calls stand beside the form.
WIDE_FROM_PX = 720
#: The form's widest in two columns, at 100 %.
FORM_WIDTH_PX = 400
#: The page's widest in one column, at 100 %.
COLUMN_WIDTH_PX = 560


class Page(QScrollArea):
    """Scrolls up and down when the window is low, never sideways."""

    def __init__(self, *, demo: bool, details_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look: Look | None = None
        self._is_wide: bool | None = None
        self._inside = QWidget()
        self._inside.setObjectName("page")
        self._demo = PlainLabel(self.tr("Demo: no real call is placed"), wraps=True)
        self._demo.setObjectName("pill")
        self._demo.setVisible(demo)
        self.notices = NoticeBar()
        self.form = CallForm(details_open=details_open)
        self.form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.status = CallStatus()
        self.status.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.recent = RecentCalls()
        self._grid = QGridLayout(self._inside)
        self._has_demo = demo
        self._arrange(is_wide=False)
        self.setWidget(self._inside)

    def apply_look(self, look: Look) -> None:
        """Take over colours and sizes."""
        self._look = look
        margin = look.px(16)
        self._grid.setContentsMargins(margin, look.px(8), margin, margin)
        self._grid.setHorizontalSpacing(look.px(24))
        self._grid.setVerticalSpacing(look.px(12))
        for part in (self.notices, self.form, self.status, self.recent):
            part.apply_look(look)
        self._arrange_for_width(self.width())

    def is_wide(self) -> bool:
        """Whether recent calls stand beside the form."""
        return bool(self._is_wide)

    def _arrange_for_width(self, width: int) -> None:
        if self._look is None:
            return
        is_wide = width >= self._look.px(WIDE_FROM_PX)
        if is_wide != self._is_wide:
            self._arrange(is_wide=is_wide)
        self.form.setMaximumWidth(self._look.px(FORM_WIDTH_PX if is_wide else 10_000))

    def _arrange(self, *, is_wide: bool) -> None:
        self._is_wide = is_wide
        parts: tuple[QWidget, ...] = (self._demo, self.notices, self.form, self.status, self.recent)
        for part in parts:
            self._grid.removeWidget(part)
        for row in range(6):
            self._grid.setRowStretch(row, 0)
        if is_wide:
            self._grid.addWidget(self._demo, 0, 0, 1, 2)
            self._grid.addWidget(self.notices, 1, 0, 1, 2)
            self._grid.addWidget(self.form, 2, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self.status, 2, 1)
            self._grid.addWidget(self.recent, 3, 1)
            self._grid.setRowStretch(3, 1)
            self._grid.setColumnStretch(0, 2)
            self._grid.setColumnStretch(1, 3)
        else:
            for row, widget in enumerate(parts):
                self._grid.addWidget(widget, row, 0)
            self._grid.setRowStretch(4, 1)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 0)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange_for_width(event.size().width())
        super().resizeEvent(event)
