"""What is behind the window: built in one step once it has its first picture.

It goes on where ``application.py`` ends: the services, the presenters that connect them to the
window, the pages, and what comes from other programs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from dialer_gui import __version__, presenters
from dialer_gui.desktop.autostart import autostart
from dialer_gui.desktop.core_dumps import forbid_core_dumps
from dialer_gui.desktop.folders import Folders
from dialer_gui.desktop.hotkey import Hotkey
from dialer_gui.desktop.link_handler import link_system
from dialer_gui.desktop.policy import FoundPolicy
from dialer_gui.desktop.quit_signals import QuitSignals
from dialer_gui.desktop.single_instance import SingleInstance
from dialer_gui.desktop.start_command import start_command
from dialer_gui.desktop.visibility import can_be_seen
from dialer_gui.services.all_services import Services
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.settings_transfer import SettingsTransfer
from dialer_gui.services.update_service import UpdateService
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import CALLS, CONTACTS, STATISTICS
from dialer_gui.ui.theme.icons import update_file

#: What a question gets to finish at the end, in seconds; it is interrupted first.
QUESTION_TIMEOUT_S = 0.1


class Background(QObject):
    """The services and the presenters, and the wires between them.

    Attributes:
        services: of calls, phones, history and all that a call needs.
        desktop: the tray, and whether the window is there at all.
        ends: what ends the rest of the program behind the services, in this order.
    """

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        policy: FoundPolicy,
        folders: Folders,
        *,
        home: Path | None,
        demo: bool,
    ) -> None:
        super().__init__()
        forbid_core_dumps()
        self._window = window
        # The demo's provider is within the program: nobody is to be spared its answers.
        files = (folders.history, folders.contacts)
        services = self.services = Services(*files, None if demo else can_be_seen)
        updates = UpdateService(update_file(), policy.content, folders.updates, __version__)
        self._instance = SingleInstance(folders.socket)
        self._signals = QuitSignals()
        hotkeys = Hotkey()
        command = start_command(home, demo=demo)
        auth, calls, history = services.auth, services.calls, services.history
        tracker, records = services.tracker, services.records
        window.add_page(CALLS, window.take_calls_page)
        to_ask_again = (services.phones, tracker, records)
        presenters.AccountPresenter(window, settings, auth, services.token_store, to_ask_again)
        presenters.present_history(window, settings, services, policy.policy)
        presenters.CallPresenter(window, settings, calls, tracker, services.number_plans)
        people = presenters.ContactPresenter(window, settings, services)
        window.add_page(CONTACTS, people.take_page)
        statistics = presenters.StatisticsPresenter(window, settings, services)
        window.add_page(STATISTICS, statistics.take_page)
        phones = presenters.PhonePresenter(window, settings, auth, services.phones, tracker)
        presenters.DiagnosticsPresenter(window, settings, auth, services.diagnostics)
        presenters.UpdatePresenter(window, updates)
        presenters.SettingsPresenter(window, settings, SettingsTransfer(settings), hotkeys)
        presenters.SupportPresenter(window, settings, policy, folders.log)
        presenters.LinkPresenter(window, settings, link_system(command))
        self.desktop = presenters.DesktopPresenter(window, settings, services, autostart(), command)
        # The first call is not delayed by what is none.
        calls.history_ready.connect(phones.start)
        calls.history_ready.connect(history.start)
        calls.history_ready.connect(services.contacts.start)
        if not demo:
            calls.history_ready.connect(updates.start)
        end_updates = partial(updates.shut_down, QUESTION_TIMEOUT_S)
        self.ends: list[Callable[[], object]] = [phones.shut_down, end_updates]
        self.ends += [self.desktop.shut_down, self._instance.close, self._signals.close]
        self.ends.append(hotkeys.close)
        self._instance.summoned.connect(window.links.take)
        self._instance.clipboard_requested.connect(window.fill_copied)
        self._signals.quit_requested.connect(self._on_signals_quit_requested)

    def start(self) -> None:
        """Listen to other starts of the program, and load what a call needs."""
        self._instance.listen()
        self.services.start()

    def shut_down(self) -> bool:
        """End the call in flight and every thread, in bounded time; safe to call twice.

        Returns:
            Whether all have ended that this waits for; see ``unfinished_tasks`` for the rest.
        """
        have_ended = self.services.shut_down()
        for end in self.ends:
            end()
        return have_ended

    @Slot()
    def _on_signals_quit_requested(self) -> None:
        """End as if the window were closed, whatever that may ask about."""
        self._window.close_now()
        QCoreApplication.exit(0)
