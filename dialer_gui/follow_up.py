"""What the dialer knows beyond a call's acceptance, and its wires to the window.

Phones and their states, the live call, its record and recording, the past from the provider's
books: all in threads of their own that cannot delay a call.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Slot

from dialer_gui.catch_up import CatchUp
from dialer_gui.check_up import CheckUp
from dialer_gui.desktop.folders import Folders
from dialer_gui.desktop.qt_application import open_in_browser
from dialer_gui.desktop.visibility import Visibility, can_be_seen
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import Secret, SignInPhase, SignInState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.domain.settings import Settings
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.auth_service import KEYRING_TIMEOUT_S, AuthService
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.services.record_service import RecordingService, RecordService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.status_poll import always
from dialer_gui.ui.main_window import MainWindow

#: What each thread gets to finish at the end, in seconds; their questions are interrupted first.
THREAD_TIMEOUT_S = 0.1


class FollowUp(QObject):
    """Everything that asks the provider for more than a call."""

    def __init__(
        self,
        folders: Folders,
        settings: SettingsService,
        sign_in: AuthService,
        history: HistoryService,
        window: MainWindow,
        *,
        demo: bool,
    ) -> None:
        super().__init__()
        self._folders = folders
        self._settings = settings
        self._sign_in = sign_in
        self._history = history
        self._window = window
        self._entries: dict[str, HistoryEntry] = {}
        self._has_read_past = False
        #: What is made when there is use for it for the first time.
        self._made_later: list[RecordService | RecordingService | CatchUp | CheckUp] = []
        unasked, refused = sign_in.token_unasked, sign_in.note_refused
        # The demo's provider is within the program: nobody is to be spared its answers.
        seen = always if demo else can_be_seen
        self._phones = PhoneService(unasked, note_refused=refused, can_be_seen=seen)
        self._live = CallTracker(unasked, note_refused=refused)
        self._visibility = Visibility(window)
        self._connect_window()
        self._connect_phones()
        history.recent_calls_read.connect(self._on_history_recent_calls_read)

    def start(self) -> None:
        """Look at the phones; the history is open."""
        self._phones.set_visible(self._visibility.is_visible)
        self._show_phones()

    def expect(self, entry: HistoryEntry) -> None:
        """Get ready for a call that is being sent."""
        account = self._settings.settings.account(entry.request.account_id)
        if account is not None and entry.request.id not in self._entries:
            self._live.expect(account, entry)

    @Slot(object)
    def follow(self, entry: HistoryEntry) -> None:
        """Follow a call whose row was settled."""
        self._entries[entry.request.id] = entry
        account = self._settings.settings.account(entry.request.account_id)
        if account is not None:
            self._live.follow(account, entry)

    def ask_again(self, account: Account) -> None:
        """Ask again what an account was not allowed: it was changed, or the person wishes it."""
        self._phones.ask_again(account)
        self._live.ask_again(account)
        self._records.ask_again(account)

    def shut_down(self) -> None:
        """End every question under way."""
        self._visibility.stop()
        for service in (self._phones, self._live, *self._made_later):
            service.shut_down(THREAD_TIMEOUT_S)

    # Wires.

    def _connect_window(self) -> None:
        window = self._window
        window.phone_changed.connect(self._on_window_phone_changed)
        window.phones_requested.connect(self._on_window_phones_requested)
        window.sign_out_requested.connect(self._on_window_sign_out_requested)
        window.recording_requested.connect(self._on_window_recording_requested)
        window.catch_up_requested.connect(self._on_window_catch_up_requested)
        window.doctor_requested.connect(self._on_window_doctor_requested)
        self._visibility.changed.connect(self._phones.set_visible)
        self._settings.changed.connect(self._on_settings_changed)
        self._sign_in.state_changed.connect(self._on_sign_in_state_changed)

    def _connect_phones(self) -> None:
        window = self._window
        self._phones.phones_listed.connect(window.show_phones)
        self._phones.phones_refused.connect(self._on_phones_refused)
        self._phones.status_refused.connect(self._on_phone_states_refused)
        self._live.following_refused.connect(self._on_phone_states_refused)
        self._phones.states_lost.connect(window.show_phone_states_lost)
        self._live.states_lost.connect(window.show_phone_states_lost)
        self._phones.status_seen.connect(self._on_phone_status_seen)
        self._live.status_seen.connect(self._on_phone_status_seen)
        self._live.live_changed.connect(window.show_live_call)
        self._live.state_seen.connect(self._history.note_seen)
        self._live.state_seen.connect(self._on_live_state_seen)
        self._live.busy_changed.connect(self._phones.set_busy)
        self._live.following_ended.connect(self._on_live_following_ended)
        self._live.call_hidden.connect(self._on_live_call_hidden)

    # Made when there is use for it; on most days few people have any for the last three.

    @cached_property
    def _records(self) -> RecordService:
        unasked, refused = self._sign_in.token_unasked, self._sign_in.note_refused
        records = RecordService(self._folders.history, unasked, note_refused=refused)
        records.record_found.connect(self._keep)
        records.records_refused.connect(self._on_records_refused)
        records.notice_raised.connect(self._window.show_notice)
        records.notice_raised.connect(self._history.try_until_usable)
        self._made_later.append(records)
        return records

    @cached_property
    def _recordings(self) -> RecordingService:
        refused = self._sign_in.note_refused
        recordings = RecordingService(self._wished_token, note_refused=refused)
        recordings.link_ready.connect(self._on_recordings_link_ready)
        recordings.link_refused.connect(self._window.show_recording_state)
        self._made_later.append(recordings)
        return recordings

    @cached_property
    def _catch_up(self) -> CatchUp:
        refused, path = self._sign_in.note_refused, self._folders.history
        catch_up = CatchUp(path, self._wished_token, refused, self._history, self._window)
        self._made_later.append(catch_up)
        return catch_up

    @cached_property
    def _check_up(self) -> CheckUp:
        check_up = CheckUp(self._settings, self._wished_token, self._window)
        self._made_later.append(check_up)
        return check_up

    # Tokens, accounts and phones.

    def _wished_token(self, account: Account, cancel_token: CancelToken) -> Secret:
        """Return the token for what a person has asked for; runs in a thread."""
        return self._sign_in.token(account, cancel_token, KEYRING_TIMEOUT_S)

    def _account(self) -> Account | None:
        settings = self._settings.settings
        return settings.account(settings.selected_account_id)

    def _show_phones(self) -> None:
        account = self._account()
        if account is not None and account.address:
            self._phones.show(account)
        self._phones.select(account, self._window.extension() if account else "")

    @Slot(str, str)
    def _on_window_phone_changed(self, _account_id: str, _extension: str) -> None:
        self._show_phones()

    @Slot(object)
    def _on_settings_changed(self, _settings: Settings) -> None:
        self._show_phones()

    @Slot(str, object)
    def _on_sign_in_state_changed(self, account_id: str, state: SignInState) -> None:
        if state.failure is not None:
            self._window.show_sign_in_failure(account_id, state.failure.reason)
        elif state.phase is SignInPhase.SIGNED_IN:
            self._window.show_signed_in(account_id)
            self._show_phones()

    @Slot(str)
    def _on_window_phones_requested(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self.ask_again(account)

    @Slot(str, object)
    def _on_phones_refused(self, account_id: str, reason: Reason) -> None:
        self._window.show_refused(account_id, OptionalFeature.PHONES, reason)

    @Slot(str, object)
    def _on_phone_states_refused(self, account_id: str, reason: Reason) -> None:
        self._phones.note_refused(account_id)
        self._live.note_refused(account_id)
        self._window.show_refused(account_id, OptionalFeature.PHONE_STATES, reason)

    @Slot(str, object)
    def _on_records_refused(self, account_id: str, reason: Reason) -> None:
        self._window.show_refused(account_id, OptionalFeature.RECORDS, reason)

    @Slot(str)
    def _on_window_sign_out_requested(self, account_id: str) -> None:
        account = self._settings.settings.account(account_id)
        if account is not None:
            self._sign_in.sign_out(account)

    @Slot(str, object)
    def _on_phone_status_seen(self, account_id: str, status: PhoneStatus) -> None:
        self._window.show_phone_status(status, account_id)

    # The live call and its record.

    @Slot(str, object)
    def _on_live_state_seen(self, call_id: str, state: LiveState) -> None:
        """Tell it in the list while the call lives: a row that is unknown need not stay so."""
        entry = self._entries.get(call_id)
        if entry is not None:
            self._keep(replace(entry, seen=state))

    @Slot(object, object)
    def _on_live_following_ended(self, account: Account, entry: HistoryEntry) -> None:
        self._records.look_for(account, self._keep(entry))

    @Slot(object, object)
    def _on_live_call_hidden(self, account: Account, entry: HistoryEntry) -> None:
        """Look for the record of a call that may be over, since its phone shows another one."""
        self._records.look_for(account, self._keep(entry))

    @Slot(object)
    def _keep(self, entry: HistoryEntry) -> HistoryEntry:
        """Show what is news of a call, and return all that is known of it.

        Who follows a call knows nothing of its record, which the search for another call's may
        have found meanwhile.
        """
        entry = entry.with_record_of(self._entries.get(entry.request.id))
        self._entries[entry.request.id] = entry
        self._window.show_recent_call(entry)
        return entry

    @Slot(object)
    def _on_history_recent_calls_read(self, entries: tuple[HistoryEntry, ...]) -> None:
        self._entries = {entry.request.id: entry for entry in entries}
        if not self._has_read_past and self._history.may_lack_records(entries):
            for account in self._settings.settings.accounts:
                self._records.resume(account)
        self._has_read_past = True

    @Slot(str)
    def _on_window_recording_requested(self, call_id: str) -> None:
        entry = self._entries.get(call_id)
        account = self._settings.settings.account(entry.request.account_id) if entry else None
        if entry is None or account is None:
            self._window.show_recording_state(call_id, Reason.FILE_MISSING)
            return
        self._recordings.fetch_link(account, entry)

    @Slot(str, str)
    def _on_recordings_link_ready(self, call_id: str, link: str) -> None:
        is_open = open_in_browser(link)
        self._window.show_recording_state(call_id, None if is_open else Reason.INTERNAL)

    @Slot(int)
    def _on_window_catch_up_requested(self, days: int) -> None:
        self._catch_up.start(self._account(), days)

    @Slot()
    def _on_window_doctor_requested(self) -> None:
        self._check_up.open()
