"""Where a person writes the calls that are shown into a file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.call_export import ExportFormat
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.pages.calls.task_progress import TaskProgress
from dialer_gui.ui.text.sentences import explained
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.labels import PlainLabel

#: The filter of a file dialog for each format, after its name.
_PATTERN = "{name} (*.{ending})"


class ExportForm(QFrame):
    """What kind of file, how far it is, and what came of it; hidden until it is opened."""

    #: It can be seen now.
    opened = Signal()
    #: The calls that are shown should be written into the file of this path; the ExportFormat.
    export_requested = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._words = PlainLabel(role="heading", wraps=True, parent=self)
        self._explanation = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._formats = {each: QPushButton(self) for each in ExportFormat}
        self._progress = TaskProgress(*self._formats.values(), fills=False, form=self)
        self.stop_requested, self.closed = self._progress.stop_requested, self._progress.closed
        self._box = QVBoxLayout(self)
        for part in (self._words, self._explanation, self._progress):
            self._box.addWidget(part)
        for button in self._formats.values():
            button.clicked.connect(self._on_format_clicked)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the fixed texts, and what became of an export."""
        self._words.setText(self.tr("Export the calls that are shown"))
        self._explanation.setText(
            self.tr(
                "A table for a spreadsheet or JSON for a program, both with notes and results; "
                "or each number once as a contact."
            )
        )
        self._formats[ExportFormat.CSV].setText(self.tr("Table (CSV)…"))
        self._formats[ExportFormat.JSON].setText(self.tr("JSON…"))
        self._formats[ExportFormat.VCARD].setText(self.tr("Numbers (vCard)…"))
        self._progress.say_names(
            bar=self.tr("Calls written"),
            stop=self.tr("Stop the export"),
            close=self.tr("Close the export"),
        )

    def apply_theme(self, theme: Theme) -> None:
        margin = theme.px(12)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(8))
        self._progress.apply_theme(theme)

    def open(self) -> None:
        """Let the person choose what kind of file it is to be."""
        self.show()
        self._progress.focus_first()
        self.opened.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many calls of how many are written."""
        self._progress.show_progress(done, total, lambda: self.tr("Calls: {done} of {total}"))

    def show_finished(self, path: str, count: int) -> None:
        """Say where the file is."""
        self._progress.show_end(partial(self._finished_words, path, count))

    def show_failed(self, problem: Explanation | None) -> None:
        """Say why there is no file; None where only the log tells it."""
        self._progress.show_end(partial(self._failed_words, problem), is_error=True)

    def show_stopped(self) -> None:
        """Say that there is no file."""
        self._progress.show_end(lambda: self.tr("Stopped: nothing was exported."))

    def _finished_words(self, path: str, count: int) -> str:
        words = self.tr("Calls exported: %Ln\nThe file is {path}", "", count)
        return words.format(path=escaped_text(path))

    def _failed_words(self, problem: Explanation | None) -> str:
        why = self.tr("The log tells more.") if problem is None else explained(problem)
        return self.tr("Nothing was exported. {problem}").format(problem=why)

    def _on_format_clicked(self) -> None:
        kind = next(each for each, button in self._formats.items() if button is self.sender())
        names = {
            ExportFormat.CSV: self.tr("Table"),
            ExportFormat.JSON: self.tr("JSON"),
            ExportFormat.VCARD: self.tr("vCard"),
        }
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        pattern = _PATTERN.format(name=names[kind], ending=kind)
        name = self.tr("calls-{day}").format(day=day) + f".{kind}"
        chooser = QFileDialog(self, self.tr("Export calls"), name, pattern)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(kind)
        chooser.finished.connect(chooser.deleteLater)
        chooser.fileSelected.connect(lambda path: self._begin(path, kind))
        chooser.open()

    def _begin(self, path: str, kind: ExportFormat) -> None:
        self._progress.begin(lambda: self.tr("Exporting…"))
        self.export_requested.emit(path, kind)
