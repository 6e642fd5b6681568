"""A newer release is told in the window, calmly, and every question about one is answered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from dialer_gui.domain.releases import UpdateAnswer, UpdateState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.update_news import UpdateNews
from tests.ui.gallery import NEWER, RELEASE, offer_updates
from tests.ui.parts import button, number_field, seen_texts, tree

ENTRY = "Check for updates…"


class Wished:
    """What the notice asks for."""

    def __init__(self, window: MainWindow) -> None:
        self.news: UpdateNews = offer_updates(window)
        self.checks = 0
        self.pages: list[str] = []
        self.put_off: list[str] = []
        self.news.check_requested.connect(self._on_check_requested)
        self.news.page_requested.connect(self.pages.append)
        self.news.put_off.connect(self.put_off.append)

    def _on_check_requested(self) -> None:
        self.checks += 1


@pytest.fixture
def wished(window: MainWindow) -> Wished:
    return Wished(window)


def entries(window: MainWindow) -> list[QAction]:
    return [action for action in window.findChildren(QAction) if action.text() == ENTRY]


def test_nobody_can_ask_where_there_is_nobody_to_ask(window: MainWindow) -> None:
    assert [entry.isVisible() for entry in entries(window)] == [False]
    offer_updates(window)
    assert [entry.isVisible() for entry in entries(window)] == [True]
    (help_menu,) = (each for each in window.findChildren(QMenu) if each.title() == "&Help")
    assert [action.text() for action in help_menu.actions()][-2:] == [ENTRY, "About Dialer"]
    found = [(role, name) for role, name, _ in tree(window) if name == ENTRY]
    assert found == [(QAccessible.Role.MenuItem, ENTRY)]


def test_a_newer_release_is_told_with_where_its_page_is(window: MainWindow, wished: Wished) -> None:
    field = number_field(window)
    wished.news.show_answer(NEWER)
    told = seen_texts(window)
    assert "Dialer 0.3.0 is out; you have 0.1.0. Its page is at dialer.example." in told
    assert "Nothing is downloaded or installed by itself." in told
    assert QApplication.focusWidget() is field
    assert QApplication.activeModalWidget() is None
    button(window, "Open release page").click()
    assert (wished.pages, wished.put_off) == ([RELEASE.page], [])
    assert "0.3.0" not in seen_texts(window)


def test_not_now_puts_this_version_off(window: MainWindow, wished: Wished) -> None:
    wished.news.show_answer(NEWER)
    button(window, "Not now").click()
    assert (wished.pages, wished.put_off) == ([], ["0.3.0"])
    assert "0.3.0" not in seen_texts(window)


def test_the_notice_is_one_whatever_it_says(window: MainWindow, wished: Wished) -> None:
    (entry,) = entries(window)
    for _ in range(2):
        entry.trigger()
        assert "Looking for a newer release…" in seen_texts(window)
        wished.news.show_answer(NEWER)
        assert "Looking for" not in seen_texts(window)
    assert wished.checks == 2
    assert button(window, "Not now").isVisible()
    wished.news.show_answer(UpdateAnswer(UpdateState.CURRENT, "0.1.0", RELEASE))
    assert "There is no newer release than yours, 0.1.0." in seen_texts(window)
    for name in ("Not now", "Open release page"):
        assert not any(
            each.isVisible() and each.text() == name for each in window.findChildren(QPushButton)
        )


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (UpdateState.UNREACHABLE, "nobody answered. Try again later."),
        (UpdateState.UNTRUSTED, "is not signed by the program's makers"),
        (UpdateState.OUTDATED, "Look whether this computer's clock is right."),
    ],
)
def test_every_other_answer_has_words(
    window: MainWindow, wished: Wished, state: UpdateState, words: str
) -> None:
    wished.news.show_answer(UpdateAnswer(state, "0.1.0", detail="<b>HTTP 404</b>"))
    assert words in seen_texts(window)
    assert "<b>HTTP 404</b>" in seen_texts(window)


def test_a_page_that_no_browser_opens_is_named(window: MainWindow, wished: Wished) -> None:
    wished.news.show_answer(NEWER)
    button(window, "Open release page").click()
    wished.news.show_no_browser(RELEASE.page)
    assert f"The page of the release is:\n{RELEASE.page}" in seen_texts(window)


def test_the_account_notice_still_opens_the_account(window: MainWindow, wished: Wished) -> None:
    window.form.show_accounts((), "")
    wished.news.show_answer(NEWER)
    button(window, "Set up an account").click()
    assert QApplication.activeModalWidget() is not None
    assert wished.pages == []


def test_a_port_is_told_with_the_host(window: MainWindow, wished: Wished) -> None:
    page = "https://updates.intranet.example:8443/dialer"
    wished.news.show_answer(replace(NEWER, release=replace(RELEASE, page=page)))
    assert "Its page is at updates.intranet.example:8443." in seen_texts(window)
