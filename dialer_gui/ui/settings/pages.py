"""The pages of the settings that hold a few fields each: calls, look, network."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QPushButton, QRadioButton, QVBoxLayout

from dialer_gui.domain.settings import HotkeyState, ThemeChoice
from dialer_gui.ui.dialogs.access_fields import FieldRow
from dialer_gui.ui.settings.settings_page import SettingsPage
from dialer_gui.ui.text.settings_changes import log_level_names, setting_names, theme_names
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.theme.theme_manager import ZOOM_STEPS_PERCENT, ThemeManager
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel


class CallsPage(SettingsPage):
    """How long a call may take, and what is always asked before one."""

    def __init__(self) -> None:
        super().__init__(self.tr("Calls"))
        self.add_number(
            "deadline_s",
            setting_names()["deadline_s"],
            self.tr(" s"),
            self.tr("After this time the outcome of a call is called unknown."),
        )
        self.add_fact(
            self.tr("Asked before a call"),
            self.tr(
                "The same number again within 10 seconds, and a call while your phone is busy or "
                "not connected, wait for a second click. This is always so: nothing is dialled "
                "twice by mistake."
            ),
        )
        self.box.addStretch(1)


class LookPage(SettingsPage):
    """Colours and size, applied while they are chosen."""

    def __init__(self, theme_manager: ThemeManager) -> None:
        super().__init__(self.tr("Look"))
        self._theme_manager = theme_manager
        self._themes = QButtonGroup(self)
        self._choices = tuple(ThemeChoice)
        names = theme_names()
        themes = QGroupBox(self)
        themes.setAccessibleName(self.tr("Theme"))
        self._column = QVBoxLayout(themes)
        self._column.addWidget(PlainLabel(self.tr("Theme"), role="caption", parent=themes))
        for place, choice in enumerate(self._choices):
            button = QRadioButton(names[choice], themes)
            self._themes.addButton(button, place)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._size = ComboBox(self.tr("Size of everything"), self)
        self._size_row = FieldRow(self._size, self)
        words = self.tr("In the window, {larger} and {smaller} change it, too; {normal} is 100 %.")
        larger, smaller, normal = (
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            for key in ("Ctrl++", "Ctrl+-", "Ctrl+0")
        )
        self._size_row.say(words.format(larger=larger, smaller=smaller, normal=normal))
        self.box.addWidget(themes)
        self.box.addWidget(self._size_row)
        self.box.addStretch(1)
        self._themes.idClicked.connect(self._on_themes_clicked)
        self._size.activated.connect(self._on_size_activated)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes, and show which ones they are."""
        super().apply_theme(theme)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._size.apply_theme(theme)
        self._size_row.apply_theme(theme)
        place = self._choices.index(self._theme_manager.choice)
        self._themes.button(place).setChecked(True)
        self._show_size(self._theme_manager.zoom_percent)

    def _show_size(self, percent: int) -> None:
        # One from a file may be none of the steps.
        steps = sorted({*ZOOM_STEPS_PERCENT, percent})
        with QSignalBlocker(self._size):
            self._size.clear()
            for step in steps:
                self._size.addItem(self.tr("{percent} %").format(percent=step), step)
            self._size.setCurrentIndex(steps.index(percent))

    def _on_themes_clicked(self, place: int) -> None:
        self._theme_manager.choose(self._choices[place])

    def _on_size_activated(self, index: int) -> None:
        self._theme_manager.zoom_to(int(self._size.itemData(index)))


class DesktopPage(SettingsPage):
    """What the program does beside its window."""

    def __init__(self) -> None:
        super().__init__(self.tr("Desktop"))
        names = setting_names()
        self.add_check(
            "offers_clipboard",
            names["offers_clipboard"],
            self.tr(
                "When you come to this window and have copied a number, a button below the "
                "number field puts it in. Nothing is read while you are elsewhere, and nothing "
                "is dialled."
            ),
        )
        self._keys_row = self.add_keys(
            "hotkey",
            names["hotkey"],
            self.tr(
                "From any program they bring this window, with the number that is selected or "
                "copied. It is filled in and waits for you."
            ),
        )
        self.add_choice(
            "log_level",
            names["log_level"],
            log_level_names(),
            self.tr(
                "The log stays on this computer, with no token and of called numbers no more "
                "than the last three digits."
            ),
        )
        self.box.addStretch(1)

    def show_hotkey_state(self, state: HotkeyState) -> None:
        """Say what has become of the keys that bring the window."""
        problems = {
            HotkeyState.TAKEN: self.tr("Another program has these keys. Choose others."),
            HotkeyState.UNUSABLE: self.tr(
                "These keys can't be used: hold Ctrl, Alt or the system's key with another one."
            ),
            HotkeyState.NOT_POSSIBLE: self.tr(
                "This desktop gives a program no keys. In its own keyboard settings, bind keys to "
                "the command dialer-gui --dial-clipboard."
            ),
        }
        self._keys_row.show_problem(problems.get(state, ""), moves=False)


class NetworkPage(SettingsPage):
    """Who is asked and who is believed; the system decides, and the check shows what it said."""

    #: The connection to the provider should be examined.
    connection_check_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Network"))
        self.add_fact(
            self.tr("Proxy"),
            self.tr(
                "The one that the system names for the provider's address. The connection check "
                "shows which one that is."
            ),
        )
        self.add_fact(
            self.tr("Certificates"),
            self.tr(
                "A provider is believed when an authority vouches for it that the system trusts."
            ),
        )
        self._updates = self.add_fact(
            self.tr("Newer releases"), self.tr("Nobody is asked for a newer release.")
        )
        self._check = QPushButton(self.tr("Check connection…"), self)
        self._check.setAutoDefault(False)
        self._check.clicked.connect(self.connection_check_requested)
        self.box.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)

    def show_updates_offered(self) -> None:
        """Say that the program looks for newer releases."""
        self._updates.setText(
            self.tr(
                "The address that came with this program, or your administrator's, is asked once "
                "a day. Nothing about you is sent."
            )
        )
