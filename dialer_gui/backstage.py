"""What a call needs, and its wires to the window: loaded behind the first picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from dialer_gui.check_up import AccountTest
from dialer_gui.desktop.folders import Folders
from dialer_gui.desktop.quit_signals import QuitSignals
from dialer_gui.desktop.single_instance import SingleInstance
from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import HISTORY_CHANGES, HISTORY_TROUBLES, Notice
from dialer_gui.follow_up import FollowUp
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_service import CallService
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.number_plans import NumberPlans
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.token_store import TokenStore
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.update_watch import UpdateWatch

#: What a thread gets to finish at the end, in seconds; all together stay below two.
THREAD_TIMEOUT_S = 0.3
#: A secret that was just typed is written by a process that has to start first.
VAULT_TIMEOUT_S = 0.5


class Backstage(QObject):
    """The services behind the window, but for the settings, which the first picture needs.

    The window asks for none of them before they are here: it waits with a call for the numbering
    plans, and everything else comes from something a person has pressed.
    """

    #: str: a second start brought this link; empty when it only wants the window.
    summoned = Signal(str)

    def __init__(
        self, folders: Folders, settings: SettingsService, window: MainWindow, *, demo: bool
    ) -> None:
        super().__init__()
        self._is_demo = demo
        self._settings = settings
        self._window = window
        self.token_store = TokenStore()
        self.sign_in = AuthService(self.token_store)
        self._account_test = AccountTest(self.sign_in, window)
        self._calls = CallService(folders.history, self.sign_in)
        self._history = HistoryService(folders.history)
        self._number_plans = NumberPlans()
        self._quit_signals = QuitSignals()
        self._single_instance = SingleInstance(folders.socket)
        self._folders = folders
        self.follow_up: FollowUp | None = None
        self._updates: UpdateWatch | None = None
        self._connect_window()
        self._connect_services()

    def start(self) -> None:
        """Listen for second starts, and load in the background what takes long to load."""
        self._single_instance.listen()
        self._number_plans.start()
        self._calls.start()

    def shut_down(self) -> bool:
        """End the call in flight and every thread, in bounded time.

        Returns:
            Whether all threads have ended that would keep the program from ending.
        """
        has_ended = self._calls.shut_down()
        if self.follow_up is not None:
            self.follow_up.shut_down()
        if self._updates is not None:
            self._updates.shut_down()
        self._account_test.shut_down(THREAD_TIMEOUT_S)
        self._single_instance.close()
        self._history.shut_down(THREAD_TIMEOUT_S)
        self.sign_in.shut_down()
        self.token_store.shut_down(VAULT_TIMEOUT_S)
        self._quit_signals.close()
        return has_ended

    def _connect_window(self) -> None:
        window = self._window
        window.call_requested.connect(self._on_window_call_requested)
        window.call_expected.connect(self._on_window_call_expected)
        window.stop_requested.connect(self._calls.stop)
        window.recent_calls_requested.connect(self._history.search)
        window.delete_requested.connect(self._history.delete)
        window.restore_requested.connect(self._history.restore)
        window.token_state_requested.connect(self._on_window_token_state_requested)

    def _connect_services(self) -> None:
        window = self._window
        self._calls.history_ready.connect(self._on_calls_history_ready)
        self._calls.call_started.connect(window.show_call_started)
        self._calls.call_held_by_guard.connect(window.show_guard_decision)
        self._calls.attempt_written.connect(self._on_calls_attempt_written)
        self._calls.phase_changed.connect(window.show_phase)
        self._calls.call_settled.connect(self._on_calls_call_settled)
        self._calls.notice_raised.connect(self._on_history_notice_raised)
        self._calls.history_recovered.connect(self._history.note_recovered)
        self._calls.call_left_unwritten.connect(self._history.put)
        self._history.recent_calls_read.connect(window.show_recent_calls)
        self._history.notice_raised.connect(self._on_history_notice_raised)
        self._history.trouble_ended.connect(self._on_history_trouble_ended)
        self.token_store.state_changed.connect(window.show_token_state)
        self._number_plans.loaded.connect(window.show_number_plans_ready)
        self._quit_signals.quit_requested.connect(self._on_quit_signals_quit_requested)
        self._single_instance.summoned.connect(self.summoned)

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

    @Slot(str)
    def _on_window_token_state_requested(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._window.show_token_state(account_id, self.sign_in.secret_state(account))
            self.sign_in.prefetch(account)

    @Slot()
    def _on_calls_history_ready(self) -> None:
        """Read the past, and make what follows a call: nothing of it may delay the first call."""
        self.follow_up = FollowUp(
            self._folders,
            self._settings,
            self.sign_in,
            self._history,
            self._window,
            demo=self._is_demo,
        )
        self.follow_up.start()
        self._history.start()  # only now: the past is told to what follows calls as well
        if not self._is_demo:
            self._updates = UpdateWatch(self._folders, self._window)
            self._updates.start()

    @Slot()
    def _on_quit_signals_quit_requested(self) -> None:
        """End as if the window were closed, whatever that may ask about."""
        self._window.close_now()
        QCoreApplication.exit(0)

    @Slot(object)
    def _on_history_notice_raised(self, notice: Notice) -> None:
        self._window.show_notice(notice)
        if notice.kind in HISTORY_TROUBLES:
            self._history.try_until_usable()
        elif notice.kind in HISTORY_CHANGES:
            self._calls.recover()  # the list is read anew when that is done

    @Slot()
    def _on_history_trouble_ended(self) -> None:
        for kind in HISTORY_TROUBLES:
            self._window.clear_notice(kind)
        self._calls.recover()

    @Slot(object)
    def _on_calls_attempt_written(self, entry: HistoryEntry) -> None:
        self._window.show_recent_call(entry)
        if self.follow_up is not None:
            self.follow_up.expect(entry)

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        self._window.show_recent_call(entry)
        if entry.outcome is not None:
            self._window.show_outcome(entry.request, entry.outcome)
        if self.follow_up is not None:
            self.follow_up.follow(entry)
