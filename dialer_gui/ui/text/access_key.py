"""Words for where an account's access key is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.text.notices import NoticeWords

translate = QCoreApplication.translate


def access_key_words(state: TokenState) -> NoticeWords | None:
    """Return what to say about an access key, None where there is nothing to say."""
    if state in {TokenState.UNREAD, TokenState.SAVING, TokenState.STORED}:
        return None
    return {
        TokenState.WAITING: NoticeWords(
            "calm",
            translate(
                "AccessKeys",
                "Waiting for the system's keyring. It may be asking for its password in a window "
                "of its own.",
            ),
        ),
        TokenState.SAVING_SLOW: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The keyring has not answered yet, so the access key is not saved. Look for a "
                "window that asks for the keyring's password. Calls work meanwhile.",
            ),
        ),
        TokenState.SESSION_ONLY: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The access key could not be stored in the keyring. It lasts until the program "
                "ends; type it again at the next start.",
            ),
        ),
        TokenState.MISSING: NoticeWords(
            "warn",
            translate("AccessKeys", "This account has no access key. Put it into the account."),
        ),
        TokenState.LOCKED: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "The keyring is locked, so the access key can't be read. Unlock it, or put the "
                "key into the account until the program ends.",
            ),
        ),
        TokenState.NO_KEYRING: NoticeWords(
            "warn",
            translate(
                "AccessKeys",
                "This computer has no keyring to keep the access key in. Put it into the account: "
                "it lasts until the program ends and is written nowhere.",
            ),
        ),
        TokenState.FAILED: NoticeWords(
            "bad",
            translate(
                "AccessKeys",
                "The keyring failed, so the access key can't be read. Put it into the account: it "
                "lasts until the program ends.",
            ),
        ),
    }[state]


def unsaved_key_question() -> str:
    """Return what to ask before the program ends with a key that is not in the keyring yet."""
    return translate(
        "AccessKeys",
        "The access key is not saved yet: the keyring has not answered. If you quit now, type it "
        "again at the next start.",
    )
