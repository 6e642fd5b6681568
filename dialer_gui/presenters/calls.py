"""Calls: from the form to the call thread, and what becomes of them back to the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.services.call_service import CallService
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.number_plans import NumberPlans
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow


class CallPresenter(QObject):
    """Places the calls of the form, and follows each until it is over."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        calls: CallService,
        tracker: CallTracker,
        number_plans: NumberPlans,
    ) -> None:
        super().__init__(window)
        self._call_status = window.call_status
        self._settings = settings
        self._calls = calls
        self._tracker = tracker
        window.form.call_requested.connect(self._on_form_call_requested)
        window.form.call_expected.connect(self._on_form_call_expected)
        window.status.stop_requested.connect(calls.stop)
        calls.call_started.connect(window.call_status.start)
        calls.call_held_by_guard.connect(window.call_status.question)
        calls.phase_changed.connect(window.call_status.go_on)
        calls.attempt_written.connect(self._on_calls_attempt_written)
        calls.call_settled.connect(self._on_calls_call_settled)
        tracker.live_changed.connect(window.call_status.follow)
        number_plans.loaded.connect(window.form.show_plans_ready)

    @Slot(object, bool)
    def _on_form_call_requested(self, request: CallRequest, deliberate: bool) -> None:
        settings = self._settings.settings
        account = settings.account(request.account_id)
        if account is not None:
            self._calls.place(request, account, settings.deadline_s, deliberate=deliberate)

    @Slot(str)
    def _on_form_call_expected(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._calls.expect_call(account)

    @Slot(object)
    def _on_calls_attempt_written(self, entry: HistoryEntry) -> None:
        account = self._settings.settings.account(entry.request.account_id)
        if account is not None:
            self._tracker.expect(account, entry)

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        if entry.outcome is not None:
            self._call_status.end(entry.request, entry.outcome)
        account = self._settings.settings.account(entry.request.account_id)
        if account is not None:
            self._tracker.follow(account, entry)
