"""Settings written to a file that a person chose, and read from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.settings import Settings
from dialer_gui.domain.settings_import import settings_changes, with_imported
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.storage.settings_file import (
    LoadedSettings,
    SettingsError,
    export_settings,
    read_exported,
)


class SettingsTransfer(QObject):
    """Exports and imports in the settings' thread; an import is shown before it is taken over."""

    #: str: the file that was asked for; Explanation: why it was not written, None where it was.
    exported = Signal(str, object)
    #: What ``take_import`` would change, SettingsChanges; Explanation: why nothing can be read, or
    #: None.
    import_read = Signal(object, object)

    _import_loaded = Signal(object, object)

    def __init__(self, settings: SettingsService) -> None:
        super().__init__()
        self._settings = settings
        self._loaded: LoadedSettings | None = None
        self._import_loaded.connect(self._on_import_loaded)

    def export(self, path: str) -> None:
        """Write the person's own settings to a file; ``exported`` follows."""
        self._settings.submit(partial(self._export, Path(path), self._settings.own))

    def read_import(self, path: str) -> None:
        """Read what an import would bring; ``import_read`` follows, and nothing is changed yet."""
        self._settings.submit(partial(self._read_import, Path(path)))

    def take_import(self) -> None:
        """Take over what was read last."""
        if self._loaded is not None:
            self._settings.take(self._with_import(self._loaded))
            self._loaded = None

    def _export(self, path: Path, settings: Settings) -> None:
        try:
            export_settings(path, settings)
            self.exported.emit(str(path), None)
        except SettingsError as exc:
            self.exported.emit(str(path), exc.explanation)

    def _read_import(self, path: Path) -> None:
        try:
            self._import_loaded.emit(read_exported(path), None)
        except SettingsError as exc:
            self._import_loaded.emit(None, exc.explanation)

    @Slot(object, object)
    def _on_import_loaded(self, loaded: LoadedSettings | None, problem: Explanation | None) -> None:
        self._loaded = loaded
        used = self._settings.settings
        after = used if loaded is None else self._with_import(loaded)
        self.import_read.emit(settings_changes(used, after), problem)

    def _with_import(self, loaded: LoadedSettings) -> Settings:
        policy, used = self._settings.policy, self._settings.settings
        return with_imported(policy, used, loaded.settings, loaded.chosen)
