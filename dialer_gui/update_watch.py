"""What tells of newer releases, and its wires to the window; in a thread that delays nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from dialer_gui import __version__
from dialer_gui.desktop.folders import Folders
from dialer_gui.desktop.policy import find_policy
from dialer_gui.desktop.qt_application import open_in_browser
from dialer_gui.services.update_service import UpdateService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.theme.resources import update_file

if TYPE_CHECKING:
    from dialer_gui.ui.update_news import UpdateNews

THREAD_TIMEOUT_S = 0.1


class UpdateWatch(QObject):
    """Tells of newer releases where the build or the administrator names whom to ask."""

    def __init__(self, folders: Folders, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._news: UpdateNews | None = None
        self._service = UpdateService(
            update_file(), find_policy(folders), folders.updates, __version__
        )
        self._service.offered.connect(self._on_service_offered)

    def start(self) -> None:
        """Begin to look, if there is somebody to ask."""
        self._service.start()

    def shut_down(self) -> None:
        """End the look under way."""
        self._service.shut_down(THREAD_TIMEOUT_S)

    @Slot()
    def _on_service_offered(self) -> None:
        news = self._news = self._window.offer_updates()
        news.check_requested.connect(self._service.check)
        news.put_off.connect(self._service.put_off)
        news.page_requested.connect(self._on_news_page_requested)
        self._service.release_found.connect(news.show_answer)
        self._service.answered.connect(news.show_answer)

    @Slot(str)
    def _on_news_page_requested(self, page: str) -> None:
        if not open_in_browser(page) and self._news is not None:
            self._news.show_no_browser(page)
