"""Filling the history from the provider's records, when the person wishes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.calls import Reason
from dialer_gui.services.catch_up_service import CatchUpService
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow


class CatchUpPresenter(QObject):
    """Takes in the records of the last days of the account in use, and tells how far it is."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        catch_up: CatchUpService,
        history: HistoryService,
    ) -> None:
        super().__init__(window)
        self._panel = window.recent.catch_up
        self._settings = settings
        self._catch_up = catch_up
        self._history = history
        self._was_stopped = False
        self._panel.start_requested.connect(self._on_panel_start_requested)
        self._panel.stop_requested.connect(self._on_panel_stop_requested)
        catch_up.progressed.connect(self._panel.show_progress)
        catch_up.finished.connect(self._on_catch_up_finished)
        catch_up.failed.connect(self._on_catch_up_failed)
        catch_up.history_failed.connect(self._on_catch_up_history_failed)

    @Slot(int)
    def _on_panel_start_requested(self, days: int) -> None:
        account = self._settings.settings.account_in_use
        if account is None:
            self._panel.show_finished(0, Reason.TOKEN_MISSING)
            return
        self._was_stopped = False
        self._catch_up.start(account, days)

    @Slot()
    def _on_panel_stop_requested(self) -> None:
        self._was_stopped = True
        self._catch_up.stop()

    @Slot(int)
    def _on_catch_up_finished(self, new_rows: int) -> None:
        self._history.read_again()
        self._panel.show_finished(new_rows, Reason.STOPPED if self._was_stopped else None)

    @Slot(object, int)
    def _on_catch_up_failed(self, reason: Reason, new_rows: int) -> None:
        self._history.read_again()
        self._panel.show_finished(new_rows, reason)

    @Slot(str, int)
    def _on_catch_up_history_failed(self, _problem: str, new_rows: int) -> None:
        self._on_catch_up_failed(Reason.HISTORY_FAILED, new_rows)
