"""Figures: the page that shows them, and how often each caller ID was shown today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from dialer_gui.domain.call_statistics import StatisticsQuestion
from dialer_gui.domain.settings import Settings
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from dialer_gui.ui.pages.statistics.statistics_page import StatisticsPage

#: A timer may fire a little early.
_PAST_MIDNIGHT_MS = 1000


class StatisticsPresenter(QObject):
    """Keeps figures and counts true as calls are placed, records come, and days begin.

    What is shown is asked for anew when something happens, or when a person looks. The one timer
    fires at midnight; a computer that slept then is a day ahead when its person looks.
    """

    def __init__(self, window: MainWindow, settings: SettingsService, services: Services) -> None:
        super().__init__(window)
        self._form, self._recent = window.form, window.recent
        self._settings = settings
        self._statistics = services.statistics
        self._page: StatisticsPage | None = None
        #: Whether the history may be asked.
        self._is_ready = False
        #: The day that the counts beside the caller IDs are of.
        self._counted_on: QDate | None = None
        self._is_catching_up = False
        services.calls.history_ready.connect(self._on_history_ready)
        services.history.trouble_ended.connect(self._read_again)
        services.calls.call_settled.connect(self._read_again)
        services.records.record_found.connect(self._read_again)
        services.catch_up.progressed.connect(self._on_catch_up_progressed)
        for end in (services.catch_up.finished, services.catch_up.failed):
            end.connect(self._on_catch_up_ended)
        services.catch_up.history_failed.connect(self._on_catch_up_ended)
        services.retention.deleted.connect(self._read_again)
        window.recent.delete_requested.connect(self._read_again)
        window.recent.restore_requested.connect(self._read_again)
        self._midnight = QTimer(self)
        self._midnight.setObjectName("midnight")
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self._begin_day)
        window.form.options.caller_id.about_to_open.connect(self._begin_day)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._begin_day)
        services.statistics.caller_ids_counted.connect(self._on_statistics_caller_ids_counted)
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed(settings.settings)

    def take_page(self, page: StatisticsPage) -> None:
        """Connect the page, once it is built."""
        self._page = page
        page.show_accounts(self._settings.settings.accounts)
        page.write_numbers_with(self._form.written)
        page.export_requested.connect(self._statistics.export)
        self._statistics.exported.connect(page.show_exported)
        self._statistics.statistics_read.connect(page.show_answer)
        page.figures_requested.connect(self._on_page_figures_requested)
        page.show_catching_up(is_so=self._is_catching_up)

    @Slot()
    def _on_history_ready(self) -> None:
        self._is_ready = True
        self._read_again()

    @Slot()
    def _read_again(self) -> None:
        if not self._is_ready:
            return
        self._statistics.count_caller_ids()
        if self._page is not None:
            self._page.ask()

    @Slot(object)
    def _on_page_figures_requested(self, question: StatisticsQuestion) -> None:
        if self._is_ready:
            self._statistics.ask(question)

    @Slot()
    def _begin_day(self) -> None:
        """Begin at nothing on another day, before the answer comes; a list may open just now."""
        if self._is_ready and self._counted_on != QDate.currentDate():
            self._form.options.caller_id.show_counts({})
            self._recent.begin_day()
            self._read_again()

    @Slot(object)
    def _on_statistics_caller_ids_counted(self, counts: dict[str, int]) -> None:
        today = self._counted_on = QDate.currentDate()
        self._form.options.caller_id.show_counts(counts)
        to_midnight_ms = QDateTime.currentDateTime().msecsTo(today.addDays(1).startOfDay())
        self._midnight.start(max(0, to_midnight_ms) + _PAST_MIDNIGHT_MS)

    @Slot()
    def _on_catch_up_progressed(self) -> None:
        self._show_catching_up(is_so=True)

    @Slot()
    def _on_catch_up_ended(self) -> None:
        self._show_catching_up(is_so=False)
        self._read_again()

    def _show_catching_up(self, *, is_so: bool) -> None:
        self._is_catching_up = is_so
        if self._page is not None:
            self._page.show_catching_up(is_so=is_so)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._form.options.caller_id.warn_from(settings.caller_id_warning_calls)
        if self._page is not None:
            self._page.show_accounts(settings.accounts)
