"""How long calls are kept: said before anything is deleted, by a person or by a policy."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.settings import Settings
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow

_SETTING = "keep_calls_days"


class RetentionPresenter(QObject):
    """Lets old calls be deleted as the settings say, once the history can be used."""

    def __init__(
        self, window: MainWindow, settings: SettingsService, services: Services, policy: Policy
    ) -> None:
        super().__init__(window)
        self._dialogs, self._notices = window.dialogs, window.notices
        self._settings = settings
        self._retention, self._history = services.retention, services.history
        self._is_locked = _SETTING in policy.locked
        #: The days that hold now; None before the history can be used.
        self._days: int | None = None
        services.calls.history_ready.connect(self._on_calls_history_ready)
        settings.changed.connect(self._on_settings_changed)
        window.dialogs.retention_requested.connect(self._retention.count)
        self._retention.counted.connect(self._on_retention_counted)
        self._retention.count_failed.connect(self._on_retention_count_failed)
        self._retention.deleted.connect(self._on_retention_deleted)

    @Slot()
    def _on_calls_history_ready(self) -> None:
        if self._days is not None:
            return
        self._days = 0
        if self._is_locked:
            self._retention.count_each_day(self._settings.settings.keep_calls_days)
        else:
            self._on_settings_changed(self._settings.settings)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        days = settings.keep_calls_days
        if self._days is not None and days != self._days and not self._is_locked:
            self._keep(days)

    @Slot(int, int)
    def _on_retention_counted(self, count: int, days: int) -> None:
        if not self._is_locked:
            self._dialogs.ask_retention(days, count)
            return
        if count and days:
            self._notices.tell(Notice(NoticeKind.CALLS_EXPIRE, str(days), count))
        self._keep(days)

    @Slot(int)
    def _on_retention_count_failed(self, days: int) -> None:
        if not self._is_locked:
            self._dialogs.show_retention_failed(days)

    @Slot(int)
    def _on_retention_deleted(self, _count: int) -> None:
        self._history.read_again()

    def _keep(self, days: int) -> None:
        self._days = days
        self._retention.keep(days)
