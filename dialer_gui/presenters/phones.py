"""Phones: which there are, and what they do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.visibility import Visibility
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import SignInPhase, SignInState
from dialer_gui.domain.phones import Phone
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.services.auth_service import AuthService
from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow


class PhonePresenter(QObject):
    """Shows the phones of the account in use, while somebody can see them."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        auth: AuthService,
        phones: PhoneService,
        tracker: CallTracker,
    ) -> None:
        super().__init__(window)
        self._account_bar = window.form.account_bar
        self._account_notices = window.account_notices
        self._settings = settings
        self._auth = auth
        self._phones = phones
        self._tracker = tracker
        self._visibility = Visibility(window)
        self._visibility.changed.connect(phones.set_visible)
        phones.phones_listed.connect(self._on_phones_listed)
        phones.phones_refused.connect(self._on_phones_refused)
        tracker.busy_changed.connect(phones.set_busy)
        phones.status_refused.connect(self._on_states_refused)
        tracker.following_refused.connect(self._on_states_refused)
        phones.status_seen.connect(self._account_bar.show_phone_status)
        tracker.status_seen.connect(self._account_bar.show_phone_status)
        phones.states_lost.connect(self._account_bar.forget_states)
        tracker.states_lost.connect(self._account_bar.forget_states)

    def start(self) -> None:
        """List the phones and look at the chosen one, from now on."""
        self._settings.changed.connect(self._follow_phone)
        self._account_bar.phone_changed.connect(self._follow_phone)
        self._auth.state_changed.connect(self._on_auth_state_changed)
        self._phones.set_visible(self._visibility.is_visible)
        self._follow_phone()

    def shut_down(self) -> None:
        """Watch the window no more."""
        self._visibility.stop()

    @Slot()
    def _follow_phone(self) -> None:
        account = self._settings.settings.account_in_use
        if account is not None and account.address:
            self._phones.show(account)
        self._phones.select(account, self._account_bar.extension() if account else "")

    @Slot(str, object)
    def _on_auth_state_changed(self, _account_id: str, state: SignInState) -> None:
        if state.failure is None and state.phase is SignInPhase.SIGNED_IN:
            self._follow_phone()

    @Slot(str, object, int)
    def _on_phones_listed(self, account_id: str, phones: Sequence[Phone], total: int) -> None:
        self._account_bar.show_phones(account_id, phones)
        self._account_notices.show_phones_listed(account_id, len(phones), total)

    @Slot(str, object)
    def _on_phones_refused(self, account_id: str, reason: Reason) -> None:
        self._account_notices.show_refused(account_id, OptionalFeature.PHONES, reason)

    @Slot(str, object)
    def _on_states_refused(self, account_id: str, reason: Reason) -> None:
        self._phones.note_refused(account_id)
        self._tracker.note_refused(account_id)
        self._account_bar.forget_states(account_id)
        self._account_notices.show_refused(account_id, OptionalFeature.PHONE_STATES, reason)
