"""The composition root: builds everything, connects it, shuts it down.

Read top to bottom it is the map of the program. Nothing heavy is imported before the window has
been painted: HTTP, keyring, numbering plans and simulator load behind it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from dialer_gui.desktop.error_reports import ErrorReports
from dialer_gui.desktop.folders import Folders
from dialer_gui.desktop.quit_signals import QuitSignals
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.secret import Secret
from dialer_gui.services.call_service import CallService
from dialer_gui.services.demo_provider import DemoProvider
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.number_plans import NumberPlans
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.token_vault import TokenVault
from dialer_gui.simulator import demo_account
from dialer_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from dialer_gui.desktop.second_start import SecondStarts

#: What a lane gets to finish at the end, in seconds; all together stay below two.
LANE_TIMEOUT_S = 0.4
DEMO_ACCOUNT_ID = "demo"


class Application(QObject):
    """Everything that lives as long as the program, and the wires between it."""

    def __init__(self, folders: Folders, *, demo: bool) -> None:
        super().__init__()
        self._folders = folders
        self._demo = DemoProvider() if demo else None
        self._errors = ErrorReports()
        self._quit_signals = QuitSignals()
        self._settings = SettingsService(folders.settings)
        self._vault = TokenVault()
        self._calls = CallService(folders.history, self._vault)
        self._history = HistoryService(folders.history)
        self._number_plans = NumberPlans()
        self._second_starts: SecondStarts | None = None
        settings = self._settings.load()
        self._window = MainWindow(demo=demo, window_state=settings.window)
        self._connect_window()
        self._connect_services()
        if self._demo is not None:
            self._settings.put_account(self._demo_account(self._demo.address))
            self._vault.keep_for_session(DEMO_ACCOUNT_ID, Secret(demo_account.DEMO_TOKEN))
        self._show_settings()

    def open(self, uri: str, *, minimized: bool) -> None:
        """Show the window; a link fills in the number."""
        if uri:
            self._window.fill_number(uri)
        if minimized:
            self._window.showMinimized()
            self._on_window_first_paint_done()  # nothing is painted then, and all must run
        else:
            self._window.show()

    def shut_down(self) -> bool:
        """End the call in flight and every lane, in bounded time.

        Returns:
            Whether all threads have ended that would keep the program from ending.
        """
        has_ended = self._calls.shut_down()
        if self._second_starts is not None:
            self._second_starts.close()
        self._history.shut_down(LANE_TIMEOUT_S)
        self._settings.shut_down(LANE_TIMEOUT_S)
        self._vault.shut_down(LANE_TIMEOUT_S)
        if self._demo is not None:
            self._demo.shut_down(LANE_TIMEOUT_S)
        return has_ended

    # Wires.

    def _connect_window(self) -> None:
        window = self._window
        window.first_paint_done.connect(self._on_window_first_paint_done)
        window.call_requested.connect(self._on_window_call_requested)
        window.call_expected.connect(self._on_window_call_expected)
        window.stop_requested.connect(self._calls.stop)
        window.account_saved.connect(self._on_window_account_saved)
        window.account_removed.connect(self._on_window_account_removed)
        window.account_selected.connect(self._settings.select_account)
        window.account_changed.connect(self._settings.put_account)
        window.deadline_changed.connect(self._settings.set_deadline)
        window.window_state_changed.connect(self._settings.set_window)
        window.recent_calls_requested.connect(self._history.search)
        window.delete_requested.connect(self._history.delete)
        window.restore_requested.connect(self._history.restore)
        window.token_state_requested.connect(self._on_window_token_state_requested)
        window.quit_requested.connect(QApplication.quit)

    def _connect_services(self) -> None:
        window = self._window
        self._calls.history_ready.connect(self._history.start)
        self._calls.call_started.connect(window.show_call_started)
        self._calls.call_refused_by_gate.connect(window.show_gate)
        self._calls.attempt_written.connect(window.show_recent_call)
        self._calls.phase_changed.connect(window.show_phase)
        self._calls.call_settled.connect(self._on_calls_call_settled)
        self._history.recent_calls_read.connect(window.show_recent_calls)
        self._vault.state_changed.connect(window.show_token_state)
        self._number_plans.loaded.connect(window.show_number_plans_ready)
        self._quit_signals.quit_requested.connect(window.close)
        for teller in (self._errors, self._settings, self._calls, self._history, self._demo):
            if teller is not None:
                teller.notice_raised.connect(window.show_notice)

    # What happens in between.

    @Slot()
    def _on_window_first_paint_done(self) -> None:
        """Load what a call needs, now that the person sees the window."""
        from dialer_gui.desktop.second_start import SecondStarts

        self._number_plans.start()
        self._calls.start()
        if self._demo is not None:
            self._demo.start()
        self._second_starts = SecondStarts(self._folders.socket)
        self._second_starts.summoned.connect(self._on_second_starts_summoned)
        if not self._settings.settings.accounts:
            self._window.show_account_dialog()

    @Slot(object, bool)
    def _on_window_call_requested(self, request: CallRequest, deliberate: bool) -> None:
        settings = self._settings.settings
        account = settings.account(request.account_id)
        if account is not None:
            self._calls.place(request, account, settings.deadline_s, deliberate=deliberate)

    @Slot(str)
    def _on_window_call_expected(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._calls.expect_call(account)

    @Slot(object, object)
    def _on_window_account_saved(self, account: Account, token: Secret | None) -> None:
        self._settings.put_account(account)
        if token is not None:
            self._vault.store(account.id, token)
        else:
            self._vault.prefetch(account.id)  # whether there is one is worth saying now
        self._show_settings()

    @Slot(str)
    def _on_window_account_removed(self, account_id: str) -> None:
        self._settings.remove_account(account_id)
        self._vault.remove(account_id)
        self._show_settings()

    @Slot(str)
    def _on_window_token_state_requested(self, account_id: str) -> None:
        self._window.show_token_state(account_id, self._vault.state(account_id))
        self._vault.prefetch(account_id)

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        self._window.show_recent_call(entry)
        if entry.outcome is not None:
            self._window.show_outcome(entry.request, entry.outcome)

    @Slot(str)
    def _on_second_starts_summoned(self, uri: str) -> None:
        if uri:
            self._window.fill_number(uri)
        self._window.summon()

    def _show_settings(self) -> None:
        settings = self._settings.settings
        self._window.show_accounts(settings.accounts, settings.selected_account_id)
        self._window.show_deadline(settings.deadline_s)
        if self._settings.load_notice is not None:
            self._window.show_notice(self._settings.load_notice)
            self._settings.load_notice = None

    def _demo_account(self, address: str) -> Account:
        """Return the demo's account at this run's address, with what was used last."""
        before = self._settings.settings.account(DEMO_ACCOUNT_ID)
        account = Account(
            DEMO_ACCOUNT_ID,
            "Demo",
            address,
            extensions=demo_account.DEMO_EXTENSIONS,
            caller_ids=demo_account.DEMO_CALLER_IDS,
            default_country=demo_account.DEMO_COUNTRY,
        )
        if before is None:
            return account
        return replace(
            account, last_extension=before.last_extension, last_caller_id=before.last_caller_id
        )
