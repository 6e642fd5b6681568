"""Every command of the program as an action: its words, its keys, its place in the menu bar."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar


class Actions(QObject):
    """Fills a menu bar; whoever follows a command connects to its ``triggered``."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self.account = self._action()
        self.list_phones = self._action()
        self.settings = self._action("Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.export_calls = self._action()
        self.quit = self._action("Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.go_to_number = self._action("Ctrl+L")
        self.redial = self._action("Ctrl+R")
        self.search = self._action("Ctrl+K")
        self.catch_up = self._action()
        self.call_clipboard = self._action()
        self.larger = self._action("Ctrl++", "Ctrl+=")
        self.smaller = self._action("Ctrl+-")
        self.normal_size = self._action("Ctrl+0")
        self.help = self._action("F1")
        self.check_connection = self._action()
        #: Shown only where there is somebody to ask.
        self.check_updates = self._action()
        self.check_updates.setVisible(False)
        self.show_log = self._action()
        self.copy_details = self._action()
        self.about = self._action()
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self._file_menu, self._go_menu = bar.addMenu(""), bar.addMenu("")
        self._view_menu, self._help_menu = bar.addMenu(""), bar.addMenu("")
        self._fill()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words of all commands and menus."""
        self.account.setText(self.tr("Account…"))
        self.list_phones.setText(self.tr("List the phones again"))
        self.settings.setText(self.tr("Settings…"))
        self.export_calls.setText(self.tr("Export calls…"))
        self.quit.setText(self.tr("Quit"))
        self.go_to_number.setText(self.tr("Go to the number"))
        self.redial.setText(self.tr("Put in the last number"))
        self.search.setText(self.tr("Search"))
        self.catch_up.setText(self.tr("Catch up…"))
        self.call_clipboard.setText(self.tr("Call number in clipboard…"))
        self.larger.setText(self.tr("Larger"))
        self.smaller.setText(self.tr("Smaller"))
        self.normal_size.setText(self.tr("Normal size"))
        self.help.setText(self.tr("Keyboard and help"))
        self.check_connection.setText(self.tr("Check connection…"))
        self.check_updates.setText(self.tr("Check for updates…"))
        self.show_log.setText(self.tr("Show log"))
        self.copy_details.setText(self.tr("Copy details for support"))
        self.about.setText(self.tr("About Dialer"))
        self._file_menu.setTitle(self.tr("&File"))
        self._go_menu.setTitle(self.tr("&Go"))
        self._view_menu.setTitle(self.tr("&View"))
        self._help_menu.setTitle(self.tr("&Help"))

    def add_page(self, action: QAction) -> None:
        """Offer a page in the View menu."""
        self._view_menu.addAction(action)

    def _fill(self) -> None:
        self._file_menu.addActions(
            (self.account, self.list_phones, self.settings, self.export_calls)
        )
        self._file_menu.addSeparator()
        self._file_menu.addAction(self.quit)
        go_actions = (self.go_to_number, self.call_clipboard, self.redial, self.search)
        self._go_menu.addActions(go_actions)
        self._go_menu.addSeparator()
        self._go_menu.addAction(self.catch_up)
        self._view_menu.addActions((self.larger, self.smaller, self.normal_size))
        self._help_menu.addActions((self.help, self.check_connection, self.show_log))
        self._help_menu.addActions((self.copy_details, self.check_updates, self.about))

    def _action(self, *keys: str) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        return action
