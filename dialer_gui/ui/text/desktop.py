"""Words that the desktop shows outside the window: messages, and what it asks a person about."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.ui.text.notices import NoticeWords
from dialer_gui.ui.text.outcomes import outcome_words
from dialer_gui.ui.text.sentences import joined

translate = QCoreApplication.translate


def call_message(request: CallRequest, outcome: CallOutcome, written: str) -> tuple[str, str]:
    """Return title and text of the message about a call that failed: what, and what to do next."""
    words = outcome_words(request, outcome)
    title = translate("Desktop", "{number}: {outcome}").format(number=written, outcome=words.title)
    return title, joined(words.placement, words.advice)


def show_words() -> str:
    """Return what a click on a message does."""
    return translate("Desktop", "Show the dialer")


def hotkey_words() -> str:
    """Return what the keys do that bring the window, for a desktop that asks a person about it."""
    return translate("Desktop", "Bring the dialer with the selected or copied number")


def tray_message() -> tuple[str, str]:
    """Return title and text of what is said when the window goes to the tray for the first time."""
    return (
        translate("Desktop", "Dialer is still here"),
        translate(
            "Desktop",
            "Its icon in the tray brings the window back; Quit in the icon's menu ends it. "
            "In the settings, on the page Desktop, you can change that.",
        ),
    )


def autostart_failed_words(reason: str) -> NoticeWords:
    """Return that the start with the session could not be changed."""
    text = translate("Desktop", "The start with the session could not be changed: {reason}")
    return NoticeWords("bad", text.format(reason=reason))
