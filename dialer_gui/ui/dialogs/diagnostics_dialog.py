"""The connection check: step by step, with results, times and advice, to read or to hand on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.diagnosis import CheckStep, Diagnosis, DiagnosisLine
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.text.diagnostics import report_text, summary
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import MainButton
from dialer_gui.ui.widgets.check_box import CheckRow
from dialer_gui.ui.widgets.labels import PlainLabel


class DiagnosticsDialog(SizedDialog):
    """Shows one check, and asks for another.

    Protocol: ``show_begun``, then ``show_started`` and ``show_line`` as the steps go, then
    ``show_diagnosis``. What was found stays until the next check begins.
    """

    #: The person wants (another) check.
    check_requested = Signal()
    #: The person wants the provider to be asked again for what it did not give.
    extras_requested = Signal()
    #: The person does not wait for the check that runs.
    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check connection"))
        self.setAccessibleName(self.tr("Check connection"))
        self._diagnosis: Diagnosis | None = None
        self._is_running = False
        self._extension = ""
        self._whose = PlainLabel(tone="muted", wraps=True, parent=self)
        self._summary = PlainLabel(role="heading", wraps=True, parent=self)
        self._rows = {step: CheckRow(step) for step in CheckStep}
        self._extras = QWidget()
        self._extras_words = PlainLabel(wraps=True)
        self._extras_words.let_select()
        self._ask_again = QPushButton(self.tr("Ask again"))
        self._ask_again.setProperty("kind", "link")
        self._ask_again.setAutoDefault(False)
        self._copy = QPushButton(self.tr("Copy report"), self)
        self._again = QPushButton(self.tr("Run again"), self)
        self._close = MainButton(self)
        self._close.setText(self.tr("Close"))
        self._close.setDefault(True)
        for button in (self._copy, self._again):
            button.setAutoDefault(False)
            button.setEnabled(False)
        self._lay_out()
        self._copy.clicked.connect(self._on_copy_clicked)
        self._again.clicked.connect(self.check_requested)
        self._close.clicked.connect(self.accept)
        self._ask_again.clicked.connect(self._on_ask_again_clicked)

    def apply_theme(self, theme: Theme) -> None:
        self._head.setSpacing(theme.px(2))
        self._bottom.setSpacing(theme.px(8))
        self._list.setContentsMargins(*[theme.px(16)] * 4)
        self._list.setSpacing(theme.px(14))
        for row in self._rows.values():
            row.apply_theme(theme)
        self.take_size(theme, 500, 640)

    def show_extras(self, words: str) -> None:
        """Say what the provider does not offer beside calls; nothing where there is nothing."""
        self._extras_words.setText(words)
        self._extras.setVisible(bool(words))

    def show_begun(self, account_name: str, extension: str) -> None:
        """Clear what an earlier check found: a new one begins, for this account and phone."""
        self._diagnosis = None
        self._is_running = True
        self._extension = extension
        whose = self.tr("{account}, extension {extension}") if extension else "{account}"
        self._whose.setText(whose.format(account=account_name, extension=extension))
        self._summary.setText(self.tr("Checking; no call is placed."))
        self._summary.set_tone("")
        self._again.setEnabled(False)
        self._copy.setEnabled(False)
        for row in self._rows.values():
            row.show_waiting()

    def show_started(self, step: CheckStep) -> None:
        """Show that a step is being done."""
        self._rows[step].show_started()

    def show_line(self, line: DiagnosisLine) -> None:
        """Show what a step found."""
        self._rows[line.step].show_line(line, self._extension)

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what the whole check comes to."""
        self._diagnosis = diagnosis
        self._is_running = False
        words = summary(diagnosis)
        self._summary.setText(words)
        self._again.setEnabled(True)
        self._copy.setEnabled(True)
        self._copy.setText(self.tr("Copy report"))
        announce(self, words)

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self._summary)
        self._head.addWidget(self._whose)
        rows = QWidget()
        rows.setObjectName("column")
        # Its height follows from its width; the hint, made without one, would be far too tall.
        rows.setMinimumHeight(1)
        self._list = QVBoxLayout(rows)
        self._lay_out_extras()
        for row in self._rows.values():
            self._list.addWidget(row)
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("card")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Steps of the check"))
        area.setWidget(rows)
        # The area has it filled, which would show behind the round corners.
        rows.setAutoFillBackground(False)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self._copy)
        self._bottom.addStretch(1)
        self._bottom.addWidget(self._again)
        self._bottom.addWidget(self._close)
        self.box.addLayout(self._head)
        self.box.addWidget(area, 1)
        self.box.addLayout(self._bottom)

    def _lay_out_extras(self) -> None:
        """Put them first: who comes from the notice about them wants to read them."""
        box = QVBoxLayout(self._extras)
        box.setContentsMargins(0, 0, 0, 0)
        for part in (PlainLabel(self.tr("Not offered"), role="heading"), self._extras_words):
            box.addWidget(part)
        box.addWidget(self._ask_again, 0, Qt.AlignmentFlag.AlignLeading)
        self._list.addWidget(self._extras)
        self._extras.hide()

    def _on_ask_again_clicked(self) -> None:
        self.show_extras("")
        self._close.setFocus()
        self.extras_requested.emit()

    def _on_copy_clicked(self) -> None:
        if self._diagnosis is not None:
            QGuiApplication.clipboard().setText(report_text(self._diagnosis))
            self._copy.setText(self.tr("Copied"))
            announce(self, self.tr("The report is in the clipboard."))

    def done(self, result: int) -> None:
        if self._is_running:
            self.stop_requested.emit()
        super().done(result)
