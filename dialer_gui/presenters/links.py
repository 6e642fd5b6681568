"""Phone links: who opens them, and whether one that is opened comes back here."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject, QTimer, Slot

from dialer_gui.desktop.link_handler import LinkHandler, LinkSystem, open_link
from dialer_gui.domain.links import LinkHandling
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.settings.pages import LinksPage
from dialer_gui.ui.settings.settings_dialog import SettingsDialog
from dialer_gui.ui.text import links as words

#: A desktop that is busy takes its time to start a program.
TEST_TIMEOUT_MS = 10_000
#: A number that nobody has, and a parameter by which the link is known again.
_TEST_LINK = "tel:+1-202-555-0100;test="
_ID_BYTES = 8


class LinkPresenter(QObject):
    """Feeds the page of the settings that is about links."""

    def __init__(self, window: MainWindow, settings: SettingsService, system: LinkSystem) -> None:
        super().__init__(window)
        self._intake = window.links
        self._settings = settings
        self._handler = handler = LinkHandler(system)
        self._page: LinksPage | None = None
        #: What to say once the next answer shows that a wish was followed.
        self._is_taking = self._is_giving_back = False
        self._test = QTimer(self, singleShot=True, interval=TEST_TIMEOUT_MS)
        self._test.timeout.connect(self._on_test_timeout)
        window.dialogs.settings_dialog_made.connect(self._on_dialogs_settings_dialog_made)
        window.links.test_arrived.connect(self._on_links_test_arrived)
        handler.handling_read.connect(self._on_handler_handling_read)
        handler.taken.connect(self._on_handler_taken)
        handler.failed.connect(self._on_handler_failed)

    @Slot(object)
    def _on_dialogs_settings_dialog_made(self, dialog: SettingsDialog) -> None:
        self._page = page = dialog.links
        page.handling_requested.connect(self._handler.read)
        page.take_requested.connect(self._on_page_take_requested)
        page.give_back_requested.connect(self._on_page_give_back_requested)
        page.test_requested.connect(self._on_page_test_requested)

    @Slot(object)
    def _on_handler_handling_read(self, handling: LinkHandling) -> None:
        if self._page is None:
            return
        self._page.show_handling(handling)
        if self._is_taking:
            self._page.show_news(words.taken_words(handling))
        elif self._is_giving_back:
            self._settings.change("link_handlers_before", ())
            self._page.show_news(words.given_back_words())
        self._is_taking = self._is_giving_back = False

    @Slot(object)
    def _on_handler_taken(self, before: tuple[str, ...]) -> None:
        # Taken a second time, nobody was it before but this program.
        kept = {
            each.partition("=")[0]: each for each in self._settings.settings.link_handlers_before
        }
        kept |= {each.partition("=")[0]: each for each in before}
        self._settings.change("link_handlers_before", tuple(kept.values()))

    @Slot(str)
    def _on_handler_failed(self, reason: str) -> None:
        self._is_taking = self._is_giving_back = False
        if self._page is not None:
            self._page.show_news(words.not_changed_words(reason), "bad")

    @Slot()
    def _on_page_take_requested(self) -> None:
        self._is_taking = True
        self._handler.take()

    @Slot()
    def _on_page_give_back_requested(self) -> None:
        self._is_giving_back = True
        self._handler.give_back(self._settings.settings.link_handlers_before)

    @Slot()
    def _on_page_test_requested(self) -> None:
        link = f"{_TEST_LINK}{os.urandom(_ID_BYTES).hex()}"
        self._intake.expect_test(link)
        if open_link(link):
            self._test.start()
            self._say(words.link_test_begun_words())
        else:
            self._on_test_timeout()

    @Slot()
    def _on_links_test_arrived(self) -> None:
        self._test.stop()
        self._say(words.link_test_arrived_words())

    @Slot()
    def _on_test_timeout(self) -> None:
        self._intake.expect_test("")
        if self._page is not None:
            self._page.show_news(words.link_test_lost_words(), "warn")

    def _say(self, text: str) -> None:
        if self._page is not None:
            self._page.show_news(text)
