"""What is said of newer releases."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.releases import Release, UpdateAnswer, UpdateState
from dialer_gui.ui.text.notices import NoticeWords

translate = QCoreApplication.translate


def update_words(answer: UpdateAnswer) -> NoticeWords:
    """Return what to say about a look for a newer release."""
    if answer.state is UpdateState.NEWER and answer.release is not None:
        actions = translate("Updates", "Open release page"), translate("Updates", "Not now")
        return NoticeWords("calm", _newer(answer.release, answer.running), *actions)
    if answer.state is UpdateState.CURRENT:
        text = translate("Updates", "There is no newer release than yours, {version}.")
        return NoticeWords("calm", text.format(version=answer.running))
    text = {
        UpdateState.UNTRUSTED: translate(
            "Updates",
            "What came back about newer releases is not signed by the program's makers, so nothing "
            "of it is believed.",
        ),
        UpdateState.OUTDATED: translate(
            "Updates",
            "What came back about newer releases is not of today, so it says nothing about them. "
            "Look whether this computer's clock is right.",
        ),
    }.get(answer.state) or translate(
        "Updates",
        "Whether there is a newer release can't be told: nobody answered. Try again later.",
    )
    return NoticeWords("warn", f"{text}\n{answer.detail}" if answer.detail else text)


def looking_words() -> NoticeWords:
    """Return what to say while somebody waits for the answer."""
    return NoticeWords("calm", translate("Updates", "Looking for a newer release…"))


def no_browser_words(page: str) -> NoticeWords:
    """Return what to say where the page can't be opened."""
    text = translate("Updates", "No browser could be opened. The page of the release is:")
    return NoticeWords("warn", f"{text}\n{page}")


def _newer(release: Release, running: str) -> str:
    text = translate(
        "Updates",
        "Dialer {version} is out; you have {running}. Its page is at {host}. Nothing is "
        "downloaded or installed by itself.",
    )
    host = urlsplit(release.page).netloc
    return text.format(version=release.version, running=running, host=host)
