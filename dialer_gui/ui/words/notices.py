"""Words for what the program has to tell once, and for where a token is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.outside_text import escaped_text
from dialer_gui.domain.tokens import TokenState

translate = QCoreApplication.translate


class NoticeWords(NamedTuple):
    """A tone (calm, warn, bad) and the text."""

    tone: str
    text: str


def notice_words(notice: Notice) -> NoticeWords:
    """Return what to say about a notice; its detail is part of the text."""
    tone, text = _notice(notice)
    # A file that is to be found must not be shown under another name.
    detail = f"\n{escaped_text(notice.detail)}" if notice.detail else ""
    return NoticeWords(tone, f"{text}{detail}")


def _notice(notice: Notice) -> tuple[str, str]:
    if notice.kind is NoticeKind.CALLS_RECOVERED:
        return "warn", translate(
            "Notices",
            "Calls under way when the program last ended: %n. "
            "They are in the list as “outcome unknown”.",
            None,
            notice.count,
        )
    return {
        NoticeKind.HISTORY_SET_ASIDE: (
            "warn",
            translate(
                "Notices",
                "The call history was damaged. It was set aside and a new one begun. "
                "The damaged file is:",
            ),
        ),
        NoticeKind.HISTORY_NEWER: (
            "bad",
            translate(
                "Notices",
                "A newer version of this program keeps the call history in a way that this one "
                "does not know. It is left as it is, and no call can be placed.",
            ),
        ),
        NoticeKind.HISTORY_UNAVAILABLE: (
            "bad",
            translate(
                "Notices",
                "The call history can't be written, so no call can be placed. "
                "Check the disk and start again.",
            ),
        ),
        NoticeKind.SETTINGS_SET_ASIDE: (
            "warn",
            translate(
                "Notices",
                "The settings were damaged. They were set aside and new ones begun. "
                "The damaged file is:",
            ),
        ),
        NoticeKind.SETTINGS_NOT_SAVED: (
            "bad",
            translate("Notices", "The settings could not be saved. Check the disk."),
        ),
        NoticeKind.DEMO_FAILED: (
            "bad",
            translate("Notices", "The demo's simulated provider could not be started."),
        ),
        NoticeKind.UNEXPECTED_ERROR: (
            "bad",
            translate("Notices", "Something went wrong inside this program. It is in the log."),
        ),
    }[notice.kind]


def token_words(state: TokenState) -> NoticeWords | None:
    """Return what to say about a token, None where there is nothing to say."""
    if state in {TokenState.UNREAD, TokenState.STORED}:
        return None
    return {
        TokenState.WAITING: NoticeWords(
            "calm",
            translate(
                "Tokens",
                "Waiting for the system's keyring. It may be asking for its password in a window "
                "of its own.",
            ),
        ),
        TokenState.SESSION_ONLY: NoticeWords(
            "warn",
            translate(
                "Tokens",
                "The token could not be stored in the keyring. It lasts until the program ends; "
                "paste it again at the next start.",
            ),
        ),
        TokenState.MISSING: NoticeWords(
            "warn", translate("Tokens", "This account has no token. Paste it into the account.")
        ),
        TokenState.LOCKED: NoticeWords(
            "warn",
            translate(
                "Tokens",
                "The keyring is locked, so the token can't be read. Unlock it, or paste the token "
                "into the account until the program ends.",
            ),
        ),
        TokenState.NO_KEYRING: NoticeWords(
            "warn",
            translate(
                "Tokens",
                "This computer has no keyring to keep the token in. Paste the token into the "
                "account: it lasts until the program ends and is written nowhere.",
            ),
        ),
        TokenState.FAILED: NoticeWords(
            "bad",
            translate(
                "Tokens",
                "The keyring failed, so the token can't be read. Paste the token into the "
                "account: it lasts until the program ends.",
            ),
        ),
    }[state]
