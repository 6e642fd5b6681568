"""Takes the links that other programs open with this one: a number is filled in, never dialled."""

from __future__ import annotations

from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.links import LinkRate, link_problem
from dialer_gui.ui.dialer.call_form import CallForm
from dialer_gui.ui.text.links import many_links_words, problem_of_link_words
from dialer_gui.ui.widgets.notice_bar import NoticeBar

_PROBLEM, _MANY = "link_problem", "many_links"


class LinkIntake(QObject):
    """The one way in for links; a page that opens many of them does not keep the window jumping."""

    #: The window should come to the front.
    summon_requested = Signal()
    #: The link that was expected for a test has come back.
    test_arrived = Signal()

    def __init__(self, form: CallForm, notices: NoticeBar) -> None:
        super().__init__(form)
        self._form = form
        self._notices = notices
        self._rate = LinkRate()
        self._test_link = ""

    def expect_test(self, link: str) -> None:
        """Tell when this link comes, and put nothing in; empty to expect none any more."""
        self._test_link = link

    def fill(self, uri: str) -> None:
        """Put the number of a link into the form, or say why it was refused; empty for no link."""
        problem = link_problem(uri)
        if problem is not None:
            self._notices.show_notice(_PROBLEM, partial(problem_of_link_words, problem))
        elif uri:
            self._notices.clear_notice(_PROBLEM)
            self._form.fill(uri)

    def take(self, uri: str) -> None:
        """Fill in what came while the program runs, and come to the front."""
        if uri and uri == self._test_link:
            self._test_link = ""
            self.test_arrived.emit()
            return
        self.fill(uri)
        if uri and self._rate.is_too_high(monotonic()):
            written = self._form.panel.field.text()
            self._notices.show_notice(_MANY, partial(many_links_words, written))
        else:
            self.summon_requested.emit()
