"""Where a person writes the calls that are shown into a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.call_export import ExportFormat
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.sentences import explained
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.labels import PlainLabel

#: Finer than anybody sees, and within the bar's range whatever is counted.
_STEPS = 1000
#: The filter of a file dialog for each format, after its name.
_PATTERN = "{name} (*.{ending})"


class ExportForm(QFrame):
    """What kind of file, how far it is, and what came of it; hidden until it is opened."""

    #: It can be seen now.
    opened = Signal()
    #: The person is done with it.
    closed = Signal()
    #: The calls that are shown should be written into the file of this path; the ExportFormat.
    export_requested = Signal(str, object)
    #: It is enough; there is to be no file.
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "calm")
        self._words = PlainLabel(role="heading", wraps=True, parent=self)
        self._explanation = PlainLabel(role="small", tone="muted", wraps=True, parent=self)
        self._formats = {each: QPushButton(self) for each in ExportFormat}
        self._stop = QPushButton(self)
        self._close = QPushButton(self)
        buttons = (*self._formats.values(), self._stop, self._close)
        self._buttons = ButtonRow(*buttons, fills=False)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._is_stopping = False
        self._result = PlainLabel(wraps=True, parent=self)
        #: What was said last of an export, in the language that is spoken then.
        self._result_words: Callable[[], str] = str
        self._result.let_select()
        self._box = QVBoxLayout(self)
        for part in (self._words, self._explanation):
            self._box.addWidget(part)
        self._box.addLayout(self._buttons)
        self._box.addWidget(self._bar)
        self._box.addWidget(self._result)
        for button in self._formats.values():
            button.clicked.connect(self._on_format_clicked)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._show_running(is_running=False)
        self._result.hide()
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
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop the export"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the export"))
        self._bar.setAccessibleName(self.tr("Calls written"))
        self._result.setText(self._result_words())

    def apply_theme(self, theme: Theme) -> None:
        margin = theme.px(12)
        self._box.setContentsMargins(margin, margin, margin, margin)
        self._box.setSpacing(theme.px(8))
        self._buttons.apply_theme(theme)
        self._bar.setFixedHeight(theme.px(8))
        self._stop.setIcon(theme.icon("stopped"))
        self._stop.setIconSize(theme.beside_words(16))

    def open(self) -> None:
        """Let the person choose what kind of file it is to be."""
        self.show()
        first = self._formats[ExportFormat.CSV]
        (first if not first.isHidden() else self._stop).setFocus()
        self.opened.emit()

    def show_progress(self, done: int, total: int) -> None:
        """Show how many calls of how many are written."""
        self._show_running(is_running=True)
        self._bar.setValue(min(_STEPS, _STEPS * done // total) if total > 0 else 0)
        if not self._is_stopping:
            self._say(partial(self._progress_words, done, total))

    def show_finished(self, path: str, count: int) -> None:
        """Say where the file is."""
        self._show_end(partial(self._finished_words, path, count))

    def show_failed(self, problem: Explanation | None) -> None:
        """Say why there is no file; None where only the log tells it."""
        self._show_end(partial(self._failed_words, problem), is_error=True)

    def show_stopped(self) -> None:
        """Say that there is no file."""
        self._show_end(lambda: self.tr("Stopped: nothing was exported."))

    def _progress_words(self, done: int, total: int) -> str:
        figures = QLocale()
        words = self.tr("Calls: {done} of {total}")
        return words.format(done=figures.toString(done), total=figures.toString(total))

    def _finished_words(self, path: str, count: int) -> str:
        words = self.tr("Calls exported: %Ln\nThe file is {path}", "", count)
        return words.format(path=escaped_text(path))

    def _failed_words(self, problem: Explanation | None) -> str:
        why = self.tr("The log tells more.") if problem is None else explained(problem)
        return self.tr("Nothing was exported. {problem}").format(problem=why)

    def _show_end(self, words: Callable[[], str], *, is_error: bool = False) -> None:
        had_focus = self._stop.hasFocus()
        self._show_running(is_running=False)
        self._say(words, "bad" if is_error else "")
        if had_focus:
            self._close.setFocus()
        announce(self._result, words(), is_error=is_error)

    def _show_running(self, *, is_running: bool) -> None:
        for button in self._formats.values():
            button.setVisible(not is_running)
        self._stop.setVisible(is_running)
        self._bar.setVisible(is_running)

    def _say(self, words: Callable[[], str], tone: str = "") -> None:
        self._result_words = words
        self._result.setText(words())
        self._result.set_tone(tone)
        self._result.show()

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
        self._is_stopping = False
        self._show_running(is_running=True)
        self._bar.setValue(0)
        self._say(lambda: self.tr("Exporting…"))
        self._stop.setFocus()
        self.export_requested.emit(path, kind)

    def _on_stop_clicked(self) -> None:
        self._is_stopping = True
        self._say(lambda: self.tr("Stopping…"))
        self.stop_requested.emit()

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._on_close_clicked()
        else:
            super().keyPressEvent(event)
