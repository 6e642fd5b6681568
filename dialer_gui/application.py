"""The composition root: builds everything, connects it, shuts it down.

Read top to bottom it is the map of the program. What the first picture does not need is loaded
behind it in one step: :mod:`dialer_gui.backstage` and the services that it holds. Only the
numbering plans are loaded in a thread of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from dialer_gui import simulator
from dialer_gui.desktop.exception_hook import ExceptionHook
from dialer_gui.desktop.folders import Folders
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow

if TYPE_CHECKING:
    from dialer_gui.backstage import Backstage
    from dialer_gui.services.demo_provider import DemoProvider

#: What a thread gets to finish at the end, in seconds.
THREAD_TIMEOUT_S = 0.4
DEMO_ACCOUNT_ID = "demo"


class Application(QObject):
    """Everything that lives as long as the program, and the wires between it."""

    def __init__(self, folders: Folders, *, demo: bool) -> None:
        super().__init__()
        self._folders = folders
        self._is_demo = demo
        self._has_begun = False
        self._demo: DemoProvider | None = None
        self._errors = ExceptionHook()
        self._settings = SettingsService(folders.settings)
        self._settings.hold_saves()
        self._backstage: Backstage | None = None
        self._access_keys: dict[str, Secret] = {}
        settings = self._settings.load()
        self._window = MainWindow(demo=demo, window_state=settings.window)
        self._connect_window()
        for teller in (self._errors, self._settings):
            teller.notice_raised.connect(self._window.show_notice)
        if demo:
            self._settings.put_account(self._demo_account(""))
        self._show_settings()

    def open(self, uri: str, *, minimized: bool) -> None:
        """Show the window; a link fills in the number."""
        if uri:
            self._window.fill_number(uri)
        if minimized:
            self._window.showMinimized()
            self._begin()  # nothing is painted then, and all must run
        else:
            self._window.show()

    @Slot(str)
    def take_link(self, uri: str) -> None:
        """Fill in the number of a link that came while the program runs, and come to the front."""
        if uri:
            self._window.fill_number(uri)
        self._window.summon()

    def shut_down(self) -> bool:
        """End the call in flight and every thread, in bounded time.

        Returns:
            Whether all threads have ended that would keep the program from ending.
        """
        has_ended = self._backstage is None or self._backstage.shut_down()
        self._settings.shut_down(THREAD_TIMEOUT_S)
        if self._demo is not None:
            self._demo.shut_down(THREAD_TIMEOUT_S)
        return has_ended

    def _connect_window(self) -> None:
        window = self._window
        window.first_paint_done.connect(self._on_window_first_paint_done)
        window.access_key_saved.connect(self._on_window_access_key_saved)
        window.account_saved.connect(self._on_window_account_saved)
        window.account_removed.connect(self._on_window_account_removed)
        window.account_selected.connect(self._settings.select_account)
        window.account_changed.connect(self._settings.put_account)
        window.deadline_changed.connect(self._settings.set_deadline)
        window.window_state_changed.connect(self._settings.set_window)
        window.quit_requested.connect(QApplication.quit)

    @Slot()
    def _on_window_first_paint_done(self) -> None:
        self._begin()
        if not self._settings.settings.accounts:
            self._window.show_account_dialog()

    def _begin(self) -> None:
        """Load what a call needs: once, however late the window is painted for the first time."""
        if self._has_begun:
            return
        self._has_begun = True
        from dialer_gui.desktop.core_dumps import forbid_core_dumps

        forbid_core_dumps()
        self._settings.release_saves()
        if self._is_demo:
            self._start_demo()
        self._services().start()

    @Slot(str, object)
    def _on_window_access_key_saved(self, account_id: str, access_key: Secret) -> None:
        """Hold a new access key until the account comes that it belongs to."""
        self._access_keys[account_id] = access_key

    @Slot(object, object)
    def _on_window_account_saved(self, account: Account, token: Secret | None) -> None:
        before = self._settings.settings.account(account.id)
        access_key = self._access_keys.pop(account.id, None)
        services = self._services()
        # The secret first: whoever hears of the new address asks there at once.
        services.sign_in.keep(account, access_key if account.signs_in else token, before)
        self._settings.put_account(account)
        self._show_settings()
        if services.follow_up is not None:
            services.follow_up.ask_again(account)

    @Slot(str)
    def _on_window_account_removed(self, account_id: str) -> None:
        self._settings.remove_account(account_id)
        self._services().sign_in.remove(account_id)
        self._show_settings()

    def _start_demo(self) -> None:
        from dialer_gui.services.demo_provider import DemoProvider

        self._demo = DemoProvider()
        self._demo.notice_raised.connect(self._window.show_notice)
        self._window.phone_pick_up_requested.connect(self._demo.pick_up)
        self._window.phone_hang_up_requested.connect(self._demo.hang_up)
        self._settings.put_account(self._demo_account(self._demo.address))
        self._show_settings()
        token = Secret(simulator.DEMO_TOKEN)
        self._services().token_store.keep_for_session(DEMO_ACCOUNT_ID, token)
        self._demo.start()

    def _services(self) -> Backstage:
        if self._backstage is None:
            from dialer_gui.backstage import Backstage

            self._backstage = Backstage(
                self._folders, self._settings, self._window, demo=self._is_demo
            )
            self._backstage.summoned.connect(self.take_link)
        return self._backstage

    def _show_settings(self) -> None:
        settings = self._settings.settings
        self._window.show_accounts(settings.accounts, settings.selected_account_id)
        self._window.show_deadline(settings.deadline_s)
        if self._settings.load_notice is not None:
            self._window.show_notice(self._settings.load_notice)
            self._settings.load_notice = None

    def _demo_account(self, address: str) -> Account:
        """Return the demo's account at this run's address, with what was used last."""
        before = self._settings.settings.account(DEMO_ACCOUNT_ID)
        account = Account(
            DEMO_ACCOUNT_ID,
            "Demo",
            address,
            extensions=simulator.DEMO_EXTENSIONS,
            caller_ids=simulator.DEMO_CALLER_IDS,
            default_country=simulator.DEMO_COUNTRY,
        )
        if before is None:
            return account
        return replace(
            account, last_extension=before.last_extension, last_caller_id=before.last_caller_id
        )
