"""The button beside a trouble that does what helps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from dialer_gui.domain.refusals import NextStep
from dialer_gui.ui.text.next_steps import next_step_words


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
        self.setText(next_step_words(step) if step is not None else "")
        self.setVisible(step is not None)

    def _on_clicked(self) -> None:
        if self._step is not None:
            self.chosen.emit(self._step)
