"""Filling the history from the provider's records, and its wires to the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.services.api_session import TokenRefusal, TokenSource
from dialer_gui.services.catch_up_service import CatchUpService
from dialer_gui.services.history_service import HistoryService
from dialer_gui.ui.main_window import MainWindow


class CatchUp(QObject):
    """Takes in the records of the last days when the person wishes it, and tells how far it is."""

    def __init__(
        self,
        history_path: Path,
        token_source: TokenSource,
        note_refused: TokenRefusal,
        history: HistoryService,
        window: MainWindow,
    ) -> None:
        super().__init__()
        self._history = history
        self._window = window
        self._was_stopped = False
        self._service = CatchUpService(history_path, token_source, note_refused=note_refused)
        self._service.progressed.connect(window.show_catch_up_progress)
        self._service.finished.connect(self._on_service_finished)
        self._service.failed.connect(self._on_service_failed)
        self._service.history_failed.connect(self._on_service_history_failed)
        window.catch_up_stop_requested.connect(self._on_window_catch_up_stop_requested)

    def start(self, account: Account | None, days: int) -> None:
        """Take in the records of an account; the window hears how it ends."""
        if account is None:
            self._window.show_catch_up_finished(0, Reason.TOKEN_MISSING)
            return
        self._was_stopped = False
        self._service.start(account, days)

    def shut_down(self, timeout_s: float) -> None:
        """Leave off for good."""
        self._service.shut_down(timeout_s)

    @Slot()
    def _on_window_catch_up_stop_requested(self) -> None:
        self._was_stopped = True
        self._service.stop()

    @Slot(int)
    def _on_service_finished(self, new_rows: int) -> None:
        self._history.read_again()
        self._window.show_catch_up_finished(new_rows, Reason.STOPPED if self._was_stopped else None)

    @Slot(object, int)
    def _on_service_failed(self, reason: Reason, new_rows: int) -> None:
        self._history.read_again()
        self._window.show_catch_up_finished(new_rows, reason)

    @Slot(str, int)
    def _on_service_history_failed(self, _problem: str, new_rows: int) -> None:
        self._on_service_failed(Reason.HISTORY_FAILED, new_rows)
