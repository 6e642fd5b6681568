"""The half of the window that is about accounts and their phones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.account_notices import AccountNotices
from dialer_gui.ui.call_window import CallWindow
from dialer_gui.ui.close_question import CloseQuestion
from dialer_gui.ui.dialogs.dialogs import Dialogs
from dialer_gui.ui.page import Page
from dialer_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dialer_gui.domain.accounts import Account
    from dialer_gui.domain.calls import Reason
    from dialer_gui.domain.next_steps import NextStep
    from dialer_gui.domain.optional_features import OptionalFeature
    from dialer_gui.domain.phones import Phone, PhoneStatus


class AccountWindow(CallWindow):
    """Shows accounts, how they are signed in, and what their phones are doing."""

    #: An Account, and its new Secret or None when the token stays.
    account_saved = Signal(object, object)
    #: An account's id and its new access key, a Secret. Comes just before the ``account_saved`` of
    #: the same account (which may be new), so that the key is at hand when the account is.
    access_key_saved = Signal(str, object)
    #: The person confirmed to sign an account out; its id.
    sign_out_requested = Signal(str)
    #: An account's id.
    account_removed = Signal(str)
    #: The id of the account in use from now on.
    account_selected = Signal(str)
    #: An Account of which only what was used last has changed.
    account_changed = Signal(object)
    #: Where is the token (or the access key) of the account with this id?
    token_state_requested = Signal(str)
    #: Another phone is in use: the account's id and the extension; either may be empty.
    phone_changed = Signal(str, str)
    #: The provider should be asked once more for an account's phones, and for all that it has
    #: refused to it; its id.
    phones_requested = Signal(str)

    def __init__(self, page: Page, theme: Theme) -> None:
        super().__init__(page)
        self._accounts: tuple[Account, ...] = ()
        self._token_states: dict[str, TokenState] = {}
        self._account_notices = AccountNotices(page)
        self._closing = CloseQuestion(page)
        self._dialogs = Dialogs(self, theme)
        self._form.account_selected.connect(self._on_form_account_selected)
        self._form.account_changed.connect(self._on_form_account_changed)
        self._form.phone_changed.connect(self.phone_changed)
        self._account_notices.phones_requested.connect(self.phones_requested)
        self._dialogs.account_saved.connect(self._on_dialogs_account_saved)
        self._dialogs.access_key_saved.connect(self.access_key_saved)
        self._dialogs.sign_out_requested.connect(self.sign_out_requested)
        self._dialogs.account_removed.connect(self.account_removed)
        self._dialogs.token_state_requested.connect(self.token_state_requested)

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts, one of them selected."""
        self._accounts = tuple(accounts)
        self._form.show_accounts(accounts, selected_id)
        if self._page.is_complete():
            self._page.rest().recent.write_numbers_with(self._form.written)
        self._show_account_notices()
        self._account_notices.show_account_in_use()

    def extension(self) -> str:
        """Return the phone in use, empty when there is none."""
        return self._form.account_bar.extension()

    def show_account_dialog(self, account_id: str = "") -> None:
        """Open the Account dialog, by default with the account in use; the event loop goes on."""
        account = self._form.account()
        self._dialogs.open_account(self._accounts, account_id or (account.id if account else ""))

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Say where an account's token (or access key) is, as far as the person has to know."""
        self._token_states[account_id] = state
        self._show_account_notices()
        self._dialogs.show_token_state(account_id, state)
        self._closing.follow(account_id, state)

    def show_sign_in_failure(self, account_id: str, reason: Reason) -> None:
        """Say why an account can't be signed in, as long as that is so."""
        self._account_notices.show_sign_in_failure(account_id, reason)

    def show_signed_in(self, account_id: str) -> None:
        """Take back that an account can't be signed in."""
        self._account_notices.show_signed_in(account_id)

    def show_phones(self, account_id: str, phones: Sequence[Phone], total: int = 0) -> None:
        """Offer the phones the provider lists, behind the person's own.

        Args:
            account_id: whose.
            phones: all, or the first ones.
            total: how many the provider lists; 0 for as many as are given.
        """
        self._form.account_bar.show_phones(account_id, phones)
        self._account_notices.show_phones_listed(account_id, len(phones), total)

    def show_refused(self, account_id: str, feature: OptionalFeature, reason: Reason) -> None:
        """Say once what the provider does not give to an account; calls work all the same."""
        from dialer_gui.domain.optional_features import OptionalFeature

        if feature is OptionalFeature.PHONE_STATES:
            self._form.account_bar.forget_states(account_id)
        self._account_notices.show_refused(account_id, feature, reason)

    def show_phone_status(self, status: PhoneStatus, account_id: str = "") -> None:
        """Show what a phone is doing; without an account's id, one of the account in use."""
        self._form.account_bar.show_phone_status(status, account_id)

    def show_phone_states_lost(self, account_id: str) -> None:
        """Show no longer what an account's phones were doing: no news of them comes."""
        self._form.account_bar.forget_states(account_id)

    def _may_close(self) -> bool:
        """Whether no secret would be lost that the person does not know of."""
        unread = TokenState.UNREAD
        return self._closing.may_close(
            {account: self._token_states.get(account.id, unread) for account in self._accounts}
        )

    def _show_account_notices(self) -> None:
        if not self._page.is_complete():
            return
        from dialer_gui.ui.account_notices import show_account_notices

        account = self._form.account()
        state = self._token_states.get(account.id) if account else None
        notices = self._page.rest().notices
        show_account_notices(notices, account, state or TokenState.UNREAD)

    def _on_form_account_selected(self, account_id: str) -> None:
        self._show_account_notices()
        self._account_notices.show_account_in_use()
        self.account_selected.emit(account_id)
        self.token_state_requested.emit(account_id)

    def _on_form_account_changed(self, account: Account) -> None:
        self._accounts = tuple(account if a.id == account.id else a for a in self._accounts)
        self.account_changed.emit(account)

    def _on_dialogs_account_saved(self, account: Account, token: object) -> None:
        # A failed sign-in of before says nothing about what was changed just now.
        self._account_notices.show_signed_in(account.id)
        self._account_notices.forget_refusals(account.id)
        self.account_saved.emit(account, token)

    def _take_next_step(self, step: NextStep, account_id: str) -> None:
        from dialer_gui.domain.next_steps import NextStep

        if step is NextStep.OPEN_ACCOUNT:
            self.show_account_dialog(account_id)
        else:
            super()._take_next_step(step, account_id)

    def _on_notices_action_pressed(self, key: str) -> None:
        if not (self._account_notices.act(key) or self._closing.act(key)):
            self.show_account_dialog()
