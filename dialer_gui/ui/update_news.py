"""The notice about a newer release, and the answer to somebody who asked for one."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from dialer_gui.domain.releases import Release, UpdateAnswer, UpdateState
from dialer_gui.ui.text.notices import NoticeWords
from dialer_gui.ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate

_KEY = "update"


class UpdateNews(QObject):
    """One notice, whatever there is to say."""

    #: Somebody wants to know; to be answered with one :meth:`show_answer`.
    check_requested = Signal()
    #: A release's page should be opened in the browser; its link.
    page_requested = Signal(str)
    #: This version should not be told of again.
    put_off = Signal(str)

    def __init__(self, notices: NoticeBar, check: QAction) -> None:
        super().__init__(notices)
        self._notices = notices
        self._answer: UpdateAnswer | None = None
        check.triggered.connect(self.check)
        notices.action_pressed.connect(self._on_notices_action_pressed)
        notices.second_action_pressed.connect(self._on_notices_second_action_pressed)

    def check(self) -> None:
        """Ask whether there is a newer release, and say so."""
        self._notices.show_notice(_KEY, _looking_words)
        self.check_requested.emit()

    def show_answer(self, answer: UpdateAnswer) -> None:
        """Say what is known; a newer release comes with its page."""
        self._answer = answer
        self._notices.show_notice(_KEY, partial(_answer_words, answer))

    def show_no_browser(self, page: str) -> None:
        """Say where the page is, because it could not be opened."""
        self._notices.show_notice(_KEY, partial(no_browser_words, page))

    def _on_notices_action_pressed(self, key: str) -> None:
        if key == _KEY and self._answer is not None and self._answer.release is not None:
            self._notices.clear_notice(_KEY)
            self.page_requested.emit(self._answer.release.page)

    def _on_notices_second_action_pressed(self, key: str) -> None:
        if key == _KEY and self._answer is not None and self._answer.release is not None:
            self._notices.clear_notice(_KEY)
            self.put_off.emit(str(self._answer.release.version))


def _answer_words(answer: UpdateAnswer) -> NoticeWords:
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


def _looking_words() -> NoticeWords:
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
