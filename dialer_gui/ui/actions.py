"""Every command of the program as an action: its words, its keys, its place in the menu bar."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar


class Actions(QObject):
    """Fills a menu bar; whoever follows a command connects to its ``triggered``."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self.account = self._action(self.tr("Account…"))
        self.list_phones = self._action(self.tr("List the phones again"))
        self.settings = self._action(self.tr("Settings…"), "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.export_calls = self._action(self.tr("Export calls…"))
        self.quit = self._action(self.tr("Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.go_to_number = self._action(self.tr("Go to the number"), "Ctrl+L")
        self.redial = self._action(self.tr("Put in the last number"), "Ctrl+R")
        self.search = self._action(self.tr("Search recent calls"), "Ctrl+K")
        self.catch_up = self._action(self.tr("Catch up…"))
        self.call_clipboard = self._action(self.tr("Call number in clipboard…"))
        self.larger = self._action(self.tr("Larger"), "Ctrl++", "Ctrl+=")
        self.smaller = self._action(self.tr("Smaller"), "Ctrl+-")
        self.normal_size = self._action(self.tr("Normal size"), "Ctrl+0")
        self.help = self._action(self.tr("Keyboard and help"), "F1")
        self.check_connection = self._action(self.tr("Check connection…"))
        #: Shown only where there is somebody to ask.
        self.check_updates = self._action(self.tr("Check for updates…"))
        self.check_updates.setVisible(False)
        self.show_log = self._action(self.tr("Show log"))
        self.copy_details = self._action(self.tr("Copy details for support"))
        self.about = self._action(self.tr("About Dialer"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self._fill(bar)

    def add_page(self, action: QAction) -> None:
        """Offer a page in the View menu."""
        self._view_menu.addAction(action)

    def _fill(self, bar: QMenuBar) -> None:
        file_menu = bar.addMenu(self.tr("&File"))
        file_menu.addActions((self.account, self.list_phones, self.settings, self.export_calls))
        file_menu.addSeparator()
        file_menu.addAction(self.quit)
        go_menu = bar.addMenu(self.tr("&Go"))
        go_menu.addActions((self.go_to_number, self.call_clipboard, self.redial, self.search))
        go_menu.addSeparator()
        go_menu.addAction(self.catch_up)
        self._view_menu = bar.addMenu(self.tr("&View"))
        self._view_menu.addActions((self.larger, self.smaller, self.normal_size))
        help_menu = bar.addMenu(self.tr("&Help"))
        help_menu.addActions((self.help, self.check_connection, self.show_log, self.copy_details))
        help_menu.addActions((self.check_updates, self.about))

    def _action(self, text: str, *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        return action
