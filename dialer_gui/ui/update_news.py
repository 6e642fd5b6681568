"""The notice about a newer release, and the answer to somebody who asked for one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from dialer_gui.domain.releases import UpdateAnswer
from dialer_gui.ui.text.updates import looking_words, no_browser_words, update_words
from dialer_gui.ui.widgets.notice_bar import NoticeBar

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
        self._notices.show_notice(_KEY, looking_words)
        self.check_requested.emit()

    def show_answer(self, answer: UpdateAnswer) -> None:
        """Say what is known; a newer release comes with its page."""
        self._answer = answer
        self._notices.show_notice(_KEY, partial(update_words, answer))

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
