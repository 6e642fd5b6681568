"""Seconds that are counted while somebody can see them."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.ui.text.durations import duration_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel


class ElapsedLabel(PlainLabel):
    """The time since a moment.

    Each time it is painted it has itself woken at the next full second, so that nothing ticks
    while the window is hidden, minimised or scrolled away. It has a fixed size, the one its figures
    need: of a fixed size Qt tells no layout, and a second paints nothing but the figures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("elapsed")
        self._since_s: float | None = None
        self._least_height = 0
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self._on_wake_timeout)
        self.hide()

    def apply_theme(self, theme: Theme, line_px: int) -> None:
        """Take over colours and sizes; the line it stands on is that high at 100 %."""
        self._least_height = theme.px(line_px)
        self._fit()

    def count_from(self, since_s: float) -> None:
        """Count from a moment of the steady clock, ``time.monotonic``."""
        self._since_s = since_s
        self._show_time()
        self.show()

    def show_duration(self, seconds: float) -> None:
        """Show a time that is over."""
        self.stop()
        self.setText(duration_words(seconds))
        self._fit()
        self.show()

    def stop(self) -> None:
        """Count no more, and show nothing."""
        self._since_s = None
        self._wake.stop()
        self.hide()

    def is_ticking(self) -> bool:
        """Whether it will be woken."""
        return self._wake.isActive()

    def _show_time(self) -> None:
        if self._since_s is not None:
            self.setText(duration_words(monotonic() - self._since_s))
            self._fit()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint().expandedTo(QSize(0, self._least_height)))

    def _on_wake_timeout(self) -> None:
        self._show_time()
        self.update()  # the same text again paints nothing, and only painting goes on counting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._since_s is None or self._wake.isActive():
            return
        elapsed_s = monotonic() - self._since_s
        if self.text() == duration_words(elapsed_s):
            self._wake.start(max(1, round((1 - elapsed_s % 1) * 1000)))
        else:
            self._wake.start(0)  # it was out of sight for a while
