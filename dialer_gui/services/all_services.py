"""All services of the running program, but for the settings, which are there before them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_counter import CallCounter
from dialer_gui.services.call_service import CallService
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.catch_up_service import CatchUpService
from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_list_service import ContactListService
from dialer_gui.services.contact_service import ContactService
from dialer_gui.services.diagnostics_service import DiagnosticsService
from dialer_gui.services.export_service import ExportService
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.number_plans import NumberPlans
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.services.record_service import RecordingService, RecordService
from dialer_gui.services.retention_service import RetentionService
from dialer_gui.services.statistics_service import StatisticsService
from dialer_gui.services.status_poll import always
from dialer_gui.services.token_store import TokenStore

#: What threads get to finish at the end, in seconds.
HISTORY_TIMEOUT_S = 0.3
#: A secret that was just typed is still on its way into the keyring.
KEYRING_TIMEOUT_S = 0.5
#: Questions to the provider are interrupted first.
QUESTION_TIMEOUT_S = 0.1


class Services:
    """Builds them in the order in which they need each other, and ends them in theirs.

    Nothing is asked and no thread started before ``start``, and then only what a call needs. The
    others begin when they are told to.
    """

    def __init__(
        self, history_path: Path, contacts_path: Path, can_be_seen: Callable[[], bool] | None
    ) -> None:
        """Build all.

        Args:
            history_path: the history's file.
            contacts_path: the contacts' file.
            can_be_seen: whether the screen is not locked, asked in a worker's thread; None where
                that does not matter.
        """
        self.token_store = TokenStore()
        self.auth = AuthService(self.token_store)
        self.calls = CallService(history_path, self.auth)
        self.history = HistoryService(history_path)
        self.contacts = ContactService(contacts_path)
        self.contact_imports = ContactImportService(self.contacts)
        self.contact_list = ContactListService(contacts_path, self.contacts)
        self.statistics = StatisticsService(self.history)
        self.number_plans = NumberPlans()
        # What works by itself may not make the keyring ask for its password.
        unasked, wished, refused = self.auth.token_unasked, self.auth.token, self.auth.note_refused
        self.phones = PhoneService(unasked, note_refused=refused, can_be_seen=can_be_seen or always)
        self.tracker = CallTracker(unasked, note_refused=refused)
        self.records = RecordService(history_path, unasked, note_refused=refused)
        self.recordings = RecordingService(wished, note_refused=refused)
        self.catch_up = CatchUpService(history_path, wished, note_refused=refused)
        self.counter = CallCounter(history_path, self.history.ask)
        self.export = ExportService(history_path)
        self.retention = RetentionService(history_path)
        self.diagnostics = DiagnosticsService(wished)

    def start(self) -> None:
        """Load in the background what a call needs."""
        self.number_plans.start()
        self.calls.start()

    def shut_down(self) -> bool:
        """End the call in flight and every thread, in bounded time; safe to call twice.

        Returns:
            Whether all have ended that this waits for; see ``unfinished_tasks`` for the rest.
        """
        have_ended = self.calls.shut_down()
        asking = (self.phones, self.tracker, self.records, self.recordings, self.catch_up)
        reading = (self.counter, self.export, self.retention, self.diagnostics, self.statistics)
        for service in (*asking, *reading):
            service.shut_down(QUESTION_TIMEOUT_S)
        self.history.shut_down(HISTORY_TIMEOUT_S)
        self.contact_imports.cancel()
        self.contact_list.shut_down(HISTORY_TIMEOUT_S)
        self.contacts.shut_down(HISTORY_TIMEOUT_S)
        have_ended &= self.auth.shut_down()
        self.token_store.shut_down(KEYRING_TIMEOUT_S)
        return have_ended
