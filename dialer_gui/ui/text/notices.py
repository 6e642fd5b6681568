"""Words of notices, and of a start that fails."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.notices import HISTORY_CHANGES, Notice, NoticeKind
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.ui.text.sentences import explained, joined

translate = QCoreApplication.translate

#: Kind → tone and text, untranslated.
_WORDS = {
    NoticeKind.HISTORY_SET_ASIDE: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The call history was damaged. It was set aside and a new one begun. "
            "The damaged file is:",
        ),
    ),
    NoticeKind.HISTORY_NEWER: (
        "bad",
        QT_TRANSLATE_NOOP(
            "Notices",
            "A newer version of this program keeps the call history in a way that this one "
            "does not know. It is left as it is, and no call can be placed.",
        ),
    ),
    NoticeKind.HISTORY_UNAVAILABLE: (
        "bad",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The call history can't be written, so no call can be placed. "
            "The dialer goes on trying, and says no more of it once it works.",
        ),
    ),
    NoticeKind.HISTORY_WRITTEN_ANEW: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The file of the call history was moved, deleted or emptied while the dialer had "
            "it open. It was written anew with all calls, so nothing is lost.",
        ),
    ),
    NoticeKind.HISTORY_REPLACED: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "Another file has taken the place of the call history, as after a restore. "
            "All calls were added to it, so nothing is lost.",
        ),
    ),
    NoticeKind.HISTORY_OVERWRITTEN: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The file of the call history was overwritten while the dialer had it open. The "
            "calls since its start were added to it; older ones that are missing in the list "
            "can be fetched with “Catch up…” in the menu “Go”.",
        ),
    ),
    NoticeKind.CONTACTS_SET_ASIDE: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The contacts were damaged. They were set aside and an empty file begun. "
            "The damaged file is:",
        ),
    ),
    NoticeKind.CONTACTS_UNAVAILABLE: (
        "bad",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The contacts can't be read or saved now; calls work as before. The dialer goes on "
            "trying to save what you change, and says no more of it once it works.",
        ),
    ),
    NoticeKind.SETTINGS_SET_ASIDE: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "The settings were damaged. They were set aside and new ones begun. "
            "The damaged file is:",
        ),
    ),
    NoticeKind.SETTINGS_UNREAD: (
        "bad",
        QT_TRANSLATE_NOOP("Notices", "The settings could not be read. They are left as they are."),
    ),
    NoticeKind.SETTINGS_NOT_SAVED: (
        "bad",
        QT_TRANSLATE_NOOP("Notices", "The settings could not be saved. Check the disk."),
    ),
    NoticeKind.POLICY_IGNORED: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "Your organisation's policy for this program has a mistake, so nothing of it counts. "
            "Tell your administrator:",
        ),
    ),
    NoticeKind.DEMO_FAILED: (
        "bad",
        QT_TRANSLATE_NOOP("Notices", "The demo's simulated provider could not be started."),
    ),
    NoticeKind.CRM_NOT_OPENED: (
        "warn",
        QT_TRANSLATE_NOOP(
            "Notices",
            "Nothing on this computer opened the link into your CRM. Choose a browser in the "
            "settings of your desktop, or check the link in the account.",
        ),
    ),
    NoticeKind.UNEXPECTED_ERROR: (
        "bad",
        QT_TRANSLATE_NOOP(
            "Notices",
            "Something went wrong inside this program. It goes on, and the log tells more.",
        ),
    ),
}


class NoticeWords(NamedTuple):
    """A tone (calm, warn, bad), the text, and the words of its buttons, empty for no button."""

    tone: str
    text: str
    action: str = ""
    second_action: str = ""


def notice_words(notice: Notice) -> NoticeWords:
    """Return what to say about a notice; its detail is part of the text."""
    tone, text = _notice(notice)
    hint = notice.detail if isinstance(notice.detail, str) else explained(notice.detail)
    if notice.kind is NoticeKind.UNEXPECTED_ERROR:
        if hint:
            text = translate(
                "Notices",
                "Something went wrong inside this program ({hint}). It goes on, and the log tells "
                "more.",
            ).format(hint=escaped_text(hint))
        return NoticeWords(tone, text, translate("Notices", "Copy details"))
    if hint and notice.kind in HISTORY_CHANGES:
        aside = translate("Notices", "What was there instead was no history, and was set aside:")
        text = joined(text, aside)
    # A file that is to be found must not be shown under another name.
    is_told = notice.kind is NoticeKind.CALLS_EXPIRE
    detail = f"\n{escaped_text(hint)}" if hint and not is_told else ""
    return NoticeWords(tone, f"{text}{detail}")


def _notice(notice: Notice) -> tuple[str, str]:
    if notice.kind is NoticeKind.CALLS_RECOVERED:
        words = translate(
            "Notices",
            "Calls under way when the program last ended: {count}. "
            "They are in the list as “outcome unknown”.",
        )
        return "warn", words.format(count=QLocale().toString(notice.count))
    if notice.kind is NoticeKind.CALLS_EXPIRE:
        words = translate(
            "Notices",
            "Your organisation keeps calls for {days} days. Older ones are deleted now, for good: "
            "{count}.",
        )
        days, count = notice.detail, QLocale().toString(notice.count)
        return "calm", words.format(days=days, count=count)
    tone, text = _WORDS[notice.kind]
    return tone, translate("Notices", text)


def locked_words() -> str:
    """Return what stands at a setting that an administrator's policy decides."""
    return translate("Notices", "Set by your organisation")


def token_words(state: TokenState) -> NoticeWords | None:
    """Return what to say about a token, None where there is nothing to say."""
    if state in {TokenState.UNREAD, TokenState.SAVING, TokenState.STORED}:
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
        TokenState.SAVING_SLOW: NoticeWords(
            "warn",
            translate(
                "Tokens",
                "The keyring has not answered yet, so the token is not saved. Look for a window "
                "that asks for the keyring's password. Calls work meanwhile.",
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


def unsaved_token_question() -> str:
    """Return what to ask before the program ends with a token that is not in the keyring yet."""
    return translate(
        "Tokens",
        "The token is not saved yet: the keyring has not answered. If you quit now, paste it again "
        "at the next start.",
    )


_MAX_HALF_LENGTH = 100


def not_saved_words(place: str, advice: str) -> str:
    """Return what to say where the program can't keep its files.

    Args:
        place: the folder or file that is in the way of it.
        advice: whole sentences: what is wrong there and what to do about it.
    """
    return translate(
        "Starting",
        "Nothing can be saved in {place}. {advice} Or name another folder with --home DIR.",
    ).format(place=_visible(place), advice=advice)


def no_answer_words() -> str:
    """Return what to say where a running program has the lock and does not answer."""
    return translate(
        "Starting",
        "The dialer is running already but does not answer; end it and start it again.",
    )


def failed_words(hint: str, log: str) -> str:
    """Return what to say where a defect of the program stops it."""
    return translate(
        "Starting",
        "Something went wrong inside this program ({hint}). It is in the log {log}. Start it again,"
        " and if that does not help, install it again.",
    ).format(hint=hint, log=_visible(log))


def _visible(path: str) -> str:
    """Return a path as text in one line, of a length that can be shown."""
    if len(path) > 2 * _MAX_HALF_LENGTH:
        path = f"{path[:_MAX_HALF_LENGTH]}…{path[-_MAX_HALF_LENGTH:]}"
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in path)


def details_copied_words() -> NoticeWords:
    """Return where the details for support are now."""
    text = translate(
        "Notices",
        "The details are in the clipboard, without tokens and whole numbers. Paste them into "
        "your message to support.",
    )
    return NoticeWords("calm", text)


def log_place_words(path: str) -> NoticeWords:
    """Return where the log is that could not be opened."""
    text = translate("Notices", "Nothing on this computer opens the log. It is here:")
    return NoticeWords("warn", f"{text}\n{escaped_text(path)}")
