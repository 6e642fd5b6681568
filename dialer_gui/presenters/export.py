"""The calls that are shown, written into a file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.call_export import ExportFormat, ExportWords
from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.services.export_service import ExportService
from dialer_gui.ui.language import cell_separator
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.calls import disposition_words, row_words


class ExportPresenter(QObject):
    """Says of each call what the window says, and shows how far the file is."""

    def __init__(self, window: MainWindow, export: ExportService) -> None:
        super().__init__(window)
        self._export = export
        page = self._page = window.recent
        page.export_requested.connect(self._on_recent_export_requested)
        page.export.stop_requested.connect(export.stop)
        export.progressed.connect(page.export.show_progress)
        export.finished.connect(page.export.show_finished)
        export.failed.connect(page.export.show_failed)
        export.stopped.connect(page.export.show_stopped)

    @Slot(str, object, object)
    def _on_recent_export_requested(
        self, path: str, kind: ExportFormat, search: CallSearch
    ) -> None:
        words = ExportWords(row_words, _result_words, self._page.people_called())
        self._export.start(path, kind, search, words, cell_separator())


def _result_words(entry: HistoryEntry) -> str:
    disposition = entry.note.disposition
    return disposition_words(disposition) if disposition is not None else ""
