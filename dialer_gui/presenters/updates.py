"""Newer releases, where the build or the administrator names whom to ask about them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.qt_application import open_in_browser
from dialer_gui.services.update_service import UpdateService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.update_news import UpdateNews


class UpdatePresenter(QObject):
    """Tells of a newer release, and opens its page."""

    def __init__(self, window: MainWindow, updates: UpdateService) -> None:
        super().__init__(window)
        self._action = window.menu_actions.check_updates
        self._dialogs = window.dialogs
        self._news = news = UpdateNews(window.notices, self._action)
        news.check_requested.connect(updates.check)
        news.put_off.connect(updates.put_off)
        news.page_requested.connect(self._on_news_page_requested)
        updates.offered.connect(self._on_updates_offered)
        updates.release_found.connect(news.show_answer)
        updates.answered.connect(news.show_answer)

    @Slot()
    def _on_updates_offered(self) -> None:
        self._action.setVisible(True)
        self._dialogs.show_updates_offered()

    @Slot(str)
    def _on_news_page_requested(self, page: str) -> None:
        if not open_in_browser(page):
            self._news.show_no_browser(page)
