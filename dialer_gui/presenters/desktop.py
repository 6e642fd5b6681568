"""The desktop around the window: tray, messages, the start of the session, what is on top."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from dialer_gui.desktop.autostart import Autostart
from dialer_gui.desktop.notifications import Notifications
from dialer_gui.desktop.tray import Tray
from dialer_gui.domain.call_search import CallsPart
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.settings import Settings
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.desktop import (
    autostart_failed_words,
    call_message,
    show_words,
    tray_message,
)
from dialer_gui.ui.tray_icon import MAX_CALLS, TrayIcon

#: What a person waits for while looking elsewhere.
_TOLD = frozenset({OutcomeKind.REFUSED, OutcomeKind.NOT_SENT, OutcomeKind.UNKNOWN})
_AUTOSTART = "autostart"


class DesktopPresenter(QObject):
    """Follows the settings of the page *Desktop*, and tells the tray what the window knows.

    Args:
        window: the window.
        settings: which of it a person wants.
        services: the calls whose ends may be told, whether one is followed, and the last ones.
        autostart: the system's way to start programs with the session.
        command: what starts this program again.
    """

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        services: Services,
        autostart: Autostart,
        command: Sequence[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._autostart = autostart
        self._command = tuple(command)
        self._before: Settings | None = None
        #: Number and account's id of each call, newest first.
        self._last_calls: list[tuple[str, str]] = []
        self._notifications = Notifications()
        self._system_tray = Tray(self)
        self._wants_icon = False
        self._tray = TrayIcon(window.menu_actions, self._system_tray.is_there, window)
        self._system_tray.appeared.connect(self._show_icon)
        self._tray.show_requested.connect(window.summon)
        self._tray.number_requested.connect(window.links.take)
        self._tray.message_clicked.connect(window.summon)
        self._notifications.activated.connect(window.summon)
        self._notifications.refused.connect(self._tray.show_message)
        window.hide_when_closed(self._may_hide)
        window.form.plans_shown.connect(self._on_form_plans_shown)
        window.form.people_shown.connect(self._on_form_plans_shown)
        window.form.account_bar.phone_seen.connect(self._show_phone)
        services.history.recent_calls_read.connect(self._on_history_recent_calls_read)
        services.calls.attempt_written.connect(self._on_calls_attempt_written)
        services.calls.call_settled.connect(self._on_calls_call_settled)
        services.tracker.busy_changed.connect(window.close_question.follow_call)
        self._agree_with_system()
        self._follow(settings.settings)
        settings.changed.connect(self._follow)
        self._show_phone()

    def takes_window(self) -> bool:
        """Whether the window can be left hidden: there is an icon that brings it back."""
        return self._tray.can_take_window()

    def shut_down(self) -> None:
        """Take the icon away, and hear no more of messages."""
        self._tray.set_wanted(is_wanted=False)
        self._system_tray.close()
        self._notifications.close()

    def _may_hide(self) -> bool:
        """Whether a window that is closed now hides instead; at the first time it is explained."""
        settings = self._settings.settings
        if not (settings.close_to_tray and self._tray.can_take_window()):
            return False
        if not settings.is_tray_explained:
            self._settings.change("is_tray_explained", True)
            self._tray.show_message(*tray_message())
        return True

    def _agree_with_system(self) -> None:
        """Show the start with the session as the system has it: it has settings of its own."""
        try:
            is_on = self._autostart.is_on()
        except OSError:
            return
        if is_on != self._settings.settings.start_with_session:
            self._settings.change("start_with_session", is_on)

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        before, self._before = self._before, settings
        # Windows and macOS show messages only at an icon.
        needs_icon = settings.notifications and sys.platform != "linux"
        wants_icon = settings.tray_icon or needs_icon
        if wants_icon is not self._wants_icon:
            self._wants_icon = wants_icon
            self._show_icon()
        if before is None:
            if settings.always_on_top:
                self._window.set_always_on_top(is_on_top=True)
            return
        if settings.always_on_top != before.always_on_top:
            self._window.set_always_on_top(is_on_top=settings.always_on_top)
        starts = (settings.start_with_session, settings.start_minimized)
        if starts != (before.start_with_session, before.start_minimized):
            self._set_autostart(settings)

    @Slot()
    def _show_icon(self) -> None:
        """Show it where it is wanted and can be; where it can't be yet, that is told later."""
        if self._wants_icon:
            self._system_tray.watch()
        self._tray.set_wanted(is_wanted=self._wants_icon and self._system_tray.can_show())

    def _set_autostart(self, settings: Settings) -> None:
        try:
            if settings.start_with_session:
                hidden = ("--minimized",) if settings.start_minimized else ()
                self._autostart.turn_on((*self._command, *hidden))
            else:
                self._autostart.turn_off()
        except OSError as exc:
            words = partial(autostart_failed_words, str(exc))
            self._window.notices.show_notice(_AUTOSTART, words)

    @Slot()
    def _show_phone(self) -> None:
        bar = self._window.form.account_bar
        self._tray.show_phone(bar.extension(), bar.presence())

    @Slot(object)
    def _on_history_recent_calls_read(self, part: CallsPart) -> None:
        if not self._window.recent.is_filtered():
            requests = [entry.request for entry in part.entries]
            self._show_calls([(each.number, each.account_id) for each in requests])

    @Slot(object)
    def _on_calls_attempt_written(self, entry: HistoryEntry) -> None:
        self._show_calls([(entry.request.number, entry.request.account_id), *self._last_calls])

    @Slot()
    def _on_form_plans_shown(self) -> None:
        self._show_calls(self._last_calls)

    def _show_calls(self, calls: Sequence[tuple[str, str]]) -> None:
        written = self._window.form.called
        self._last_calls = list(dict.fromkeys(calls))[:MAX_CALLS]
        self._tray.show_calls([(call[0], written(*call)) for call in self._last_calls])

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        outcome = entry.outcome
        if outcome is None or outcome.kind not in _TOLD or self._is_looked_at():
            return
        if not self._settings.settings.notifications:
            return
        request = entry.request
        written = self._window.form.called(request.number, request.account_id)
        title, text = call_message(request, outcome, written)
        self._notifications.show(title, text, show_words())

    def _is_looked_at(self) -> bool:
        window = self._window
        return (
            window.isVisible()
            and not window.isMinimized()
            and QApplication.activeWindow() is not None
        )
