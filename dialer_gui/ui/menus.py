"""The menu bar and its shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


class Menus(QObject):
    """Fills a menu bar; what a person picks comes out as a signal."""

    account_picked = Signal()
    phones_picked = Signal()
    settings_picked = Signal()
    quit_picked = Signal()
    number_picked = Signal()
    search_picked = Signal()
    redial_picked = Signal()
    catch_up_picked = Signal()
    larger_picked = Signal()
    smaller_picked = Signal()
    normal_size_picked = Signal()
    help_picked = Signal()
    doctor_picked = Signal()
    updates_picked = Signal()
    about_picked = Signal()

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        file_menu = bar.addMenu(self.tr("&File"))
        self._add(file_menu, self.tr("Account…"), "", self.account_picked)
        self._add(file_menu, self.tr("List the phones again"), "", self.phones_picked)
        preferences = self._add(file_menu, self.tr("Settings…"), "Ctrl+,", self.settings_picked)
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        file_menu.addSeparator()
        leave = self._add(file_menu, self.tr("Quit"), "Ctrl+Q", self.quit_picked)
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        go_menu = bar.addMenu(self.tr("&Go"))
        self._add(go_menu, self.tr("Go to the number"), "Ctrl+L", self.number_picked)
        self._add(go_menu, self.tr("Put in the last number"), "Ctrl+R", self.redial_picked)
        self._add(go_menu, self.tr("Search recent calls"), "Ctrl+K", self.search_picked)
        go_menu.addSeparator()
        self._add(go_menu, self.tr("Catch up…"), "", self.catch_up_picked)
        view = self._view = bar.addMenu(self.tr("&View"))
        larger = self._add(view, self.tr("Larger"), "Ctrl++", self.larger_picked)
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._add(view, self.tr("Smaller"), "Ctrl+-", self.smaller_picked)
        self._add(view, self.tr("Normal size"), "Ctrl+0", self.normal_size_picked)
        self._help = help_menu = bar.addMenu(self.tr("&Help"))
        self._add(help_menu, self.tr("Keyboard and help"), "F1", self.help_picked)
        self._add(help_menu, self.tr("Check connection…"), "", self.doctor_picked)
        self._about = self._add(help_menu, self.tr("About Dialer"), "", self.about_picked)
        self._about.setMenuRole(QAction.MenuRole.AboutRole)

    def add_page(self, action: QAction) -> None:
        """Offer a page in the View menu."""
        self._view.addAction(action)

    def offer_updates(self) -> None:
        """Let a person ask for a newer release; elsewhere there is nobody to ask."""
        entry = self._add(self._help, self.tr("Check for updates…"), "", self.updates_picked)
        self._help.insertAction(self._about, entry)

    def _add(self, menu: QMenu, text: str, keys: str, picked: SignalInstance) -> QAction:
        action = menu.addAction(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(picked)
        return action
