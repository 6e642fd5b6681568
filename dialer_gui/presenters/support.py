"""Help in trouble: the log, and the details that somebody who helps asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.policy import FoundPolicy
from dialer_gui.desktop.qt_application import open_file
from dialer_gui.desktop.support_details import support_details
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow


class SupportPresenter(QObject):
    """Opens the log, and puts the details into the clipboard."""

    def __init__(
        self, window: MainWindow, settings: SettingsService, policy: FoundPolicy, log: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._policy = policy
        self._log = log
        window.menu_actions.show_log.triggered.connect(self._on_show_log_triggered)
        window.menu_actions.copy_details.triggered.connect(self._on_copy_details_triggered)
        window.notices.action_pressed.connect(self._on_notices_action_pressed)

    @Slot()
    def _on_show_log_triggered(self) -> None:
        if not open_file(self._log) and not open_file(self._log.parent):
            self._window.tell_log_place(str(self._log))

    @Slot()
    def _on_copy_details_triggered(self) -> None:
        details = support_details(self._settings.settings, self._policy, self._log)
        self._window.copy_details(details)

    @Slot(str)
    def _on_notices_action_pressed(self, key: str) -> None:
        if key == NoticeKind.UNEXPECTED_ERROR:
            self._on_copy_details_triggered()
