"""What the person should know about the account in use, as lasting notices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.accounts import Account, sends_token_in_clear
from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.widgets.notice_bar import NoticeBar
from dialer_gui.ui.words.access_key import access_key_words
from dialer_gui.ui.words.notices import token_words

translate = QCoreApplication.translate

_NO_ACCOUNT, _CLEAR, _TOKEN = "no_account", "clear", "token"


def show_account_notices(bar: NoticeBar, account: Account | None, state: TokenState) -> None:
    """Say that there is no account, that its token travels in clear, or where its token is."""
    for key in (_NO_ACCOUNT, _CLEAR, _TOKEN):
        bar.clear_notice(key)
    if account is None:
        text = translate("AccountNotices", "No account yet. Set one up to place calls.")
        bar.show_notice(_NO_ACCOUNT, "calm", text, translate("AccountNotices", "Set up an account"))
        return
    action = translate("AccountNotices", "Open the account")
    if sends_token_in_clear(account.address):
        text = translate(
            "AccountNotices",
            "The address begins with http: the token and the numbers travel in clear, and "
            "others on the way can read them. Use https if your provider offers it.",
        )
        bar.show_notice(_CLEAR, "warn", text, action, stays=True)
    words = access_key_words(state) if account.signs_in else token_words(state)
    if words is not None:
        bar.show_notice(_TOKEN, words.tone, words.text, action)
