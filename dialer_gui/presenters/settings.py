"""Settings: changed in their dialog, written to a file and read from one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.hotkey import Hotkey
from dialer_gui.domain.settings import HotkeyState, Settings
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.settings_transfer import SettingsTransfer
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.desktop import hotkey_words


class SettingsPresenter(QObject):
    """Keeps what is changed in the settings dialog, and shows what is in use there."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        transfer: SettingsTransfer,
        hotkey: Hotkey,
    ) -> None:
        super().__init__(window)
        self._hotkey = hotkey
        self._window = window
        self._settings = settings
        self._transfer = transfer
        dialogs = window.dialogs
        dialogs.setting_changed.connect(settings.change)
        dialogs.export_requested.connect(transfer.export)
        dialogs.import_requested.connect(transfer.read_import)
        dialogs.import_confirmed.connect(self._on_dialogs_import_confirmed)
        settings.changed.connect(self._on_settings_changed)
        hotkey.pressed.connect(window.fill_copied)
        hotkey.state_changed.connect(dialogs.show_hotkey_state)
        hotkey.state_changed.connect(self._on_hotkey_state_changed)
        dialogs.settings_dialog_made.connect(hotkey.find_out)
        self._on_settings_changed(settings.settings)
        transfer.exported.connect(dialogs.show_exported)
        transfer.import_read.connect(dialogs.show_import)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._window.dialogs.show_settings(settings)
        self._window.set_offers_clipboard(offers_clipboard=settings.offers_clipboard)
        self._hotkey.set_keys(settings.hotkey, hotkey_words())

    @Slot(object)
    def _on_hotkey_state_changed(self, state: HotkeyState) -> None:
        if state is HotkeyState.REFUSED:
            # Or the desktop would ask again at each start.
            self._settings.change("hotkey", "")

    @Slot()
    def _on_dialogs_import_confirmed(self) -> None:
        self._transfer.take_import()
        settings = self._settings.settings
        self._window.form.show_accounts(settings.accounts, settings.selected_account_id)
        self._window.show_look(settings.window)
