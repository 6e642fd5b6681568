"""The place for filling the list from the provider's records; hidden until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dialer_gui.domain.calls import Reason
from dialer_gui.ui.recent.catch_up_form import CatchUpForm
from dialer_gui.ui.theme.theme import Theme


class CatchUpPanel(QFrame):
    """Opened from the menu, in the window, so that calls can go on beside it."""

    #: It can be seen now.
    opened = Signal()
    #: The person is done with it.
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._form = CatchUpForm(self)
        self.start_requested = self._form.start_requested
        self.stop_requested = self._form.stop_requested
        self.next_step_requested = self._form.next_step_requested
        self._form.left.connect(self._on_form_left)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._form)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._form.apply_theme(theme)

    def open(self) -> None:
        """Let the person choose the days."""
        self.show()
        self._form.choose_days()
        self.opened.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many records of how many have been looked at."""
        self._form.show_progress(done, total)

    def show_finished(self, new_rows: int, reason: Reason | None) -> None:
        """Show how many calls are new; and why there may be more, None when it is through."""
        self._form.show_finished(new_rows, reason)

    def _on_form_left(self) -> None:
        self.hide()
        self.closed.emit()
