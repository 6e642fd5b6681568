"""What the person should know about an account, as notices that last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account, sends_token_in_clear
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.ui.text.notices import NoticeWords, token_words
from dialer_gui.ui.text.phones import cut_list_words, refused_words
from dialer_gui.ui.text.sign_in import access_key_words, sign_in_words
from dialer_gui.ui.window_layout import WindowLayout

_NO_ACCOUNT, _CLEAR, _TOKEN = "no_account", "clear", "token"
_SIGN_IN, _REFUSALS, _PHONES = "sign_in", "refusals", "phones"
#: Notices whose button opens the account.
_OPENS_ACCOUNT = {_NO_ACCOUNT, _CLEAR, _TOKEN, _SIGN_IN, _PHONES}


class AccountNotices(QObject):
    """Shows the news of the account in use; the others' wait until they are in use."""

    #: The account in use should be opened.
    account_dialog_requested = Signal()
    #: What was refused to the account with this id should be asked for again, its phones first.
    phones_requested = Signal(str)
    #: The person wants to know what exactly the provider does not offer.
    details_requested = Signal()

    def __init__(self, page: WindowLayout) -> None:
        super().__init__(page)
        self._page = page
        self._account_id = ""
        #: By account: where its token or access key is.
        self._token_states: dict[str, TokenState] = {}
        self._failures: dict[str, Reason] = {}
        #: By account: what was refused, whether said already or not.
        self._refusals: dict[str, dict[OptionalFeature, Reason]] = {}
        self._unsaid: dict[str, set[OptionalFeature]] = {}
        #: By account: how many phones are offered, and how many the provider lists.
        self._lists: dict[str, tuple[int, int]] = {}
        #: What the notice speaks of.
        self._said: set[OptionalFeature] = set()
        page.form.accounts_shown.connect(self.show_account_in_use)
        page.form.account_selected.connect(self.show_account_in_use)
        page.notices.action_pressed.connect(self._on_notices_action_pressed)

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Say where an account's token (or access key) is, as far as the person has to know."""
        self._token_states[account_id] = state
        self.show_account_in_use()

    def show_sign_in_failure(self, account_id: str, reason: Reason) -> None:
        """Say that an account can't be signed in, until it can."""
        self._failures[account_id] = reason
        self._show_sign_in()

    def show_signed_in(self, account_id: str) -> None:
        """Take the failure back: the provider knows the account now, or will be asked anew."""
        if self._failures.pop(account_id, None) is not None:
            self._show_sign_in()

    def show_refused(self, account_id: str, feature: OptionalFeature, reason: Reason) -> None:
        """Say once what an account may not ask for."""
        refusals = self._refusals.setdefault(account_id, {})
        if feature not in refusals:
            refusals[feature] = reason
            self._unsaid.setdefault(account_id, set()).add(feature)
            self._show_refusals()

    def show_phones_listed(self, account_id: str, count: int, total: int) -> None:
        """Take back what was said about an account's phones and its sign-in.

        Args:
            account_id: whose.
            count: how many phones are offered.
            total: how many the provider lists; if more, that is said.
        """
        self.show_signed_in(account_id)
        self._lists[account_id] = (count, total)
        self._show_phones()
        if self._refusals.get(account_id, {}).pop(OptionalFeature.PHONES, None) is None:
            return
        self._unsaid.get(account_id, set()).discard(OptionalFeature.PHONES)
        if self._is_in_use(account_id) and OptionalFeature.PHONES in self._said:
            self._say(account_id, self._said - {OptionalFeature.PHONES})

    def forget_refusals(self, account_id: str) -> None:
        """Say it again if something is refused again: the account was changed, or asks anew."""
        self._refusals.pop(account_id, None)
        self._unsaid.pop(account_id, None)
        if self._is_in_use(account_id):
            self._clear(_REFUSALS)

    def show_account_in_use(self) -> None:
        """Show what there is to say about the account that is in use now."""
        account = self._page.form.account()
        account_id = account.id if account is not None else ""
        self._show_standing(account, self._token_states.get(account_id, TokenState.UNREAD))
        if account_id == self._account_id:
            return
        self._account_id = account_id
        self._clear(_REFUSALS)
        self._show_refusals()
        self._show_sign_in()
        self._show_phones()

    def show_tested(self, is_token_accepted: bool) -> None:
        """Say that the account that was saved just now has passed its test."""
        self._page.notices.show_notice(_REFUSALS, partial(self._tested_words, is_token_accepted))

    def extras_words(self) -> str:
        """Return what the account in use is not given and why, a line for each."""
        account = self._page.form.account()
        return refused_words(self._refusals.get(account.id, {})) if account is not None else ""

    def request_phones(self) -> None:
        """Ask once more for what was refused to the account in use, and for its phones."""
        account = self._page.form.account()
        if account is not None:
            self.forget_refusals(account.id)
            self.phones_requested.emit(account.id)

    def _show_standing(self, account: Account | None, state: TokenState) -> None:
        """Say that there is no account, that its token travels in clear, or where its token is."""
        notices = self._page.notices
        for key in (_NO_ACCOUNT, _CLEAR, _TOKEN):
            notices.clear_notice(key)
        if account is None:
            notices.show_notice(_NO_ACCOUNT, self._no_account_words)
            return
        if sends_token_in_clear(account.address):
            self._show(_CLEAR, self._clear_words, stays=True)
        say = partial(access_key_words if account.signs_in else token_words, state)
        if say() is not None:
            self._show(_TOKEN, say)

    def _show_sign_in(self) -> None:
        account = self._page.form.account()
        reason = self._failures.get(account.id) if account is not None else None
        if reason is None:
            self._clear(_SIGN_IN)
            return
        self._show(_SIGN_IN, partial(sign_in_words, reason))

    def _show_phones(self) -> None:
        account = self._page.form.account()
        count, total = self._lists.get(account.id, (0, 0)) if account is not None else (0, 0)
        if total <= count:
            self._clear(_PHONES)
            return
        self._show(_PHONES, partial(cut_list_words, count, total))

    def _show_refusals(self) -> None:
        account = self._page.form.account()
        # Taken out: it is said once, also when the person comes back to the account.
        unsaid = self._unsaid.pop(account.id, set()) if account is not None else set()
        if account is None or not unsaid:
            return
        is_up = _REFUSALS in self._page.notices.texts()
        self._say(account.id, unsaid | self._said if is_up else unsaid)

    def _say(self, account_id: str, features: set[OptionalFeature]) -> None:
        self._said = features
        if not features:
            self._clear(_REFUSALS)
            return
        count = len(self._refusals[account_id])
        self._page.notices.show_notice(_REFUSALS, partial(self._refusals_words, count))

    def _no_account_words(self) -> NoticeWords:
        text = self.tr("No account yet. Set one up to place calls.")
        return NoticeWords("calm", text, self.tr("Set up an account"))

    def _clear_words(self) -> NoticeWords:
        text = self.tr(
            "The address begins with http: the token and the numbers travel in clear, and "
            "others on the way can read them. Use https if your provider offers it."
        )
        return NoticeWords("warn", text)

    def _tested_words(self, is_accepted: bool) -> NoticeWords:
        text = (
            self.tr("Saved. Calls work.")
            if is_accepted
            else self.tr("Saved. Only a call can show whether the token is good.")
        )
        return NoticeWords("calm", text)

    def _refusals_words(self, count: int) -> NoticeWords:
        text = self.tr("Calls work. %n extra(s) are not offered.", "", count)
        return NoticeWords("calm", text, self.tr("Details"))

    def _show(
        self, key: str, say: Callable[[], NoticeWords | None], *, stays: bool = False
    ) -> None:
        """Show a notice with the button that opens the account."""
        self._page.notices.show_notice(key, partial(self._opening_words, say), stays=stays)

    def _opening_words(self, say: Callable[[], NoticeWords | None]) -> NoticeWords:
        words = say() or NoticeWords("calm", "")
        return words._replace(action=self.tr("Open the account"))

    def _is_in_use(self, account_id: str) -> bool:
        account = self._page.form.account()
        return account is not None and account.id == account_id

    def _on_notices_action_pressed(self, key: str) -> None:
        if key == _REFUSALS:
            self.details_requested.emit()
        elif key in _OPENS_ACCOUNT:
            self.account_dialog_requested.emit()

    def _clear(self, key: str) -> None:
        self._page.notices.clear_notice(key)
