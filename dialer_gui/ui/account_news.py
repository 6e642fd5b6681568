"""What came back about an account that lasts: a failed sign-in, phones that are not listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dialer_gui.ui.page import Page

if TYPE_CHECKING:
    from dialer_gui.domain.calls import Reason

_SIGN_IN, _PHONES = "sign_in", "phones"


class AccountNews(QObject):
    """Shows the news of the account in use; the others' wait until they are in use."""

    #: The phones of the account with this id should be listed again.
    phones_requested = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._account_id = ""
        self._failures: dict[str, Reason] = {}
        self._refusals: dict[str, Reason] = {}

    def show_sign_in_failure(self, account_id: str, reason: Reason) -> None:
        """Say that an account can't be signed in, until it can."""
        self._failures[account_id] = reason
        self._show_sign_in()

    def show_signed_in(self, account_id: str) -> None:
        """Take the failure back: the provider knows the account now, or will be asked anew."""
        if self._failures.pop(account_id, None) is not None:
            self._show_sign_in()

    def show_phones_refused(self, account_id: str, reason: Reason) -> None:
        """Say once that the provider does not list an account's phones."""
        self._refusals[account_id] = reason
        self._show_refusal()

    def show_phones_listed(self, account_id: str) -> None:
        """Take back what was said about an account's phones and its sign-in."""
        self.show_signed_in(account_id)
        if self._refusals.pop(account_id, None) is not None or self._is_in_use(account_id):
            self._clear(_PHONES)

    def show_account_in_use(self) -> None:
        """Show what there is to say about the account that is in use now."""
        account = self._page.form.account()
        account_id = account.id if account is not None else ""
        if account_id == self._account_id:
            return
        self._account_id = account_id
        self._clear(_PHONES)
        self._show_refusal()
        self._show_sign_in()

    def act(self, key: str) -> bool:
        """Do what a notice's button offers; return whether the notice was one of these."""
        if key != _PHONES:
            return False
        self.request_phones()
        return True

    def request_phones(self) -> None:
        """Ask for the phones of the account in use once more."""
        account = self._page.form.account()
        if account is not None:
            self._clear(_PHONES)
            self.phones_requested.emit(account.id)

    def _show_sign_in(self) -> None:
        account = self._page.form.account()
        reason = self._failures.get(account.id) if account is not None else None
        if reason is None:
            self._clear(_SIGN_IN)
            return
        from dialer_gui.ui.words.sign_in import sign_in_words

        words = sign_in_words(reason)
        action = self.tr("Open the account")
        self._page.rest().notices.show_notice(_SIGN_IN, words.tone, words.text, action)

    def _show_refusal(self) -> None:
        account = self._page.form.account()
        # Taken out: it is said once, also when the person comes back to the account.
        reason = self._refusals.pop(account.id, None) if account is not None else None
        if reason is None:
            return
        from dialer_gui.ui.words.phones import refused_words

        text = refused_words(reason)
        self._page.rest().notices.show_notice(_PHONES, "calm", text, self.tr("Ask again"))

    def _is_in_use(self, account_id: str) -> bool:
        account = self._page.form.account()
        return account is not None and account.id == account_id

    def _clear(self, key: str) -> None:
        if self._page.is_complete():
            self._page.rest().notices.clear_notice(key)
