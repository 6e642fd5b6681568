"""The few settings that belong to no account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.settings import MAX_DEADLINE_S, MIN_DEADLINE_S
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel, caption
from dialer_gui.ui.widgets.whole_number import WholeNumber


class SettingsDialog(QDialog):
    """How long a call request may take."""

    #: Seconds.
    deadline_changed = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        name = self.tr("Longest wait for the provider")
        lowest, highest = round(MIN_DEADLINE_S), round(MAX_DEADLINE_S)
        self._deadline_s = WholeNumber(name, lowest, highest, self)
        self._deadline_s.setSuffix(self.tr(" s"))
        words = PlainLabel(
            self.tr("After this time the outcome of a call is called unknown."),
            role="small",
            tone="muted",
            wraps=True,
            parent=self,
        )
        save = QPushButton(self.tr("Save"), self)
        save.setProperty("kind", "main")
        save.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(save)
        self._box = QVBoxLayout(self)
        self._box.addWidget(caption(name, self._deadline_s))
        self._box.addWidget(self._deadline_s)
        self._box.addWidget(words)
        self._box.addStretch(1)
        self._box.addLayout(self._buttons)
        save.clicked.connect(self._on_save_clicked)
        cancel.clicked.connect(self.reject)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        margin = theme.px(16)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(8))
        self._buttons.setSpacing(theme.px(8))
        self._deadline_s.apply_theme(theme)
        self.setMinimumWidth(theme.px(300))

    def show_deadline(self, seconds: float) -> None:
        """Show the total time a call request may take."""
        self._deadline_s.setValue(round(seconds))

    def _on_save_clicked(self) -> None:
        self.deadline_changed.emit(float(self._deadline_s.value()))
        self.accept()
