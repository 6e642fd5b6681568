"""The pages of the settings that hold a few fields each."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QPushButton, QRadioButton, QVBoxLayout

from dialer_gui.domain.links import SCHEMES, LinkHandling
from dialer_gui.domain.settings import HotkeyState, Settings, ThemeChoice
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialogs.access_fields import FieldRow
from dialer_gui.ui.language import LANGUAGES
from dialer_gui.ui.settings.settings_page import SettingsPage
from dialer_gui.ui.text.links import handler_words
from dialer_gui.ui.text.settings_changes import log_level_names, setting_names, theme_names
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.theme.theme_manager import ZOOM_STEPS_PERCENT, ThemeManager
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.check_box import WrappingCheckBox
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel


class CallsPage(SettingsPage):
    """How long a call may take and is kept, and what is always asked before one."""

    #: Calls are to be kept for so many days; to be answered with :meth:`ask_retention` or
    #: :meth:`show_retention_failed`.
    retention_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__(self.tr("Calls"))
        self._kept_days = 0
        self.add_number(
            "deadline_s",
            setting_names()["deadline_s"],
            self.tr(" s"),
            self.tr("After this time the outcome of a call is called unknown."),
        )
        self._keep = self.add_number(
            "keep_calls_days",
            setting_names()["keep_calls_days"],
            self.tr(" days"),
            self.tr("Older calls are deleted for good, each day. 0 keeps them for ever."),
        )
        self._keep.setSpecialValueText(self.tr("For ever"))
        self._question = InlineQuestion("", self.tr("Delete them"), self.tr("Keep them"), self)
        self._failure = PlainLabel(tone="bad", wraps=True, parent=self)
        self._failure.hide()
        self.box.addWidget(self._question)
        self.box.addWidget(self._failure)
        self._question.confirmed.connect(self._on_question_confirmed)
        self._question.declined.connect(self._on_question_declined)
        self.add_number(
            "caller_id_warning_calls",
            setting_names()["caller_id_warning_calls"],
            self.tr(" calls a day"),
            self.tr(
                "A number that is shown in so many calls a day may be flagged as spam by phone "
                "companies. 0: no warning."
            ),
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

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._question.apply_theme(theme)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in use; what waits for an answer is not."""
        self._kept_days = settings.keep_calls_days
        super().show_settings(settings)

    def change(self, setting: str, value: object) -> None:
        """Wish for another value; where calls would go, they are counted first."""
        self._question.take_back()
        self._failure.hide()
        if setting != "keep_calls_days" or not isinstance(value, int):
            super().change(setting, value)
        elif value == self._kept_days:
            return
        elif value == 0 or 0 < self._kept_days <= value:
            super().change(setting, value)
        else:
            self.retention_requested.emit(value)

    def ask_retention(self, days: int, count: int) -> None:
        """Say how many calls would be deleted, and wait for an answer."""
        if days != self._keep.value() or days == self._kept_days:
            return  # another number was chosen meanwhile
        if not count:
            super().change("keep_calls_days", days)
            return
        words = self.tr(
            "%Ln call(s) are older than {days} days. They are deleted now and can't be brought "
            "back; others follow as they become older.",
            "",
            count,
        )
        self._question.ask(words.format(days=days), takes_focus=False)

    def show_retention_failed(self, days: int) -> None:
        """Say that nobody knows how many calls would be deleted, and change nothing."""
        if days != self._keep.value() or days == self._kept_days:
            return  # another number was chosen meanwhile
        self._on_question_declined()
        self._failure.setText(
            self.tr(
                "The call history can't be read now, so nothing is changed. Please try again later."
            )
        )
        self._failure.show()
        announce(self._failure, self._failure.text(), is_error=True)

    def finish(self) -> None:
        """Take what is typed; a question that was not answered changes nothing."""
        super().finish()
        self._question.hide()
        self._failure.hide()
        self._on_question_declined()

    def _on_question_confirmed(self) -> None:
        self._keep.setFocus()
        super().change("keep_calls_days", self._keep.value())

    def _on_question_declined(self) -> None:
        self._keep.setValue(self._kept_days)


class LookPage(SettingsPage):
    """Colours and size, applied while they are chosen, and the language."""

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
        self.add_choice(
            "language",
            self.tr("Language"),
            {"": self.tr("As the system has it"), **LANGUAGES},
        )
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
    """The tray, the start of the session, messages; all of it off until a person wants it."""

    def __init__(self) -> None:
        super().__init__(self.tr("Desktop"))
        self.add_check(
            "tray_icon",
            self.tr("Icon in the tray"),
            self.tr("It shows what your phone does; its menu has the last calls and the window."),
        )
        self._closes = self.add_check(
            "close_to_tray",
            self.tr("Closing the window leaves it in the tray"),
            self.tr("Where there is no tray, closing ends the program. Quit always does."),
        )
        self.add_check("start_with_session", self.tr("Start when you log in"))
        self._starts_hidden = self.add_check(
            "start_minimized",
            self.tr("… without showing the window"),
            self.tr("It starts as an icon in the tray, or minimised where there is none."),
        )
        on_top = self.add_check("always_on_top", self.tr("Keep the window on top"))
        if QGuiApplication.platformName().startswith("wayland"):
            self._tell_what_the_desktop_decides(on_top)
        self.add_check(
            "notifications",
            self.tr("Message when a call fails while you look elsewhere"),
            self.tr("For a call that was refused, not sent, or whose outcome is unknown."),
        )
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
            self._keys_words(),
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

    def show_hotkey_state(self, state: HotkeyState, name: str = "") -> None:
        """Say what has become of the keys that bring the window.

        Args:
            state: whether there are any.
            name: what the desktop calls them, where it has chosen them.
        """
        problems = {
            HotkeyState.TAKEN: self.tr("Another program has these keys. Choose others."),
            HotkeyState.UNUSABLE: self.tr(
                "These keys can't be used: hold Ctrl, Alt or the system's key with another one."
            ),
            HotkeyState.REFUSED: self.tr(
                "Your desktop gave this program no keys. Choose some to have it asked again."
            ),
        }
        news = ""
        if state is HotkeyState.ASKED:
            news = self.tr("Your desktop was asked for them, and may want your consent.")
        elif state is HotkeyState.NOT_POSSIBLE:
            news = self.tr(
                "This desktop gives a program no keys. In its own keyboard settings, bind keys to "
                "the command dialer-gui --dial-clipboard."
            )
        elif name:
            news = self.tr(
                "Your desktop has given these: {keys}. They are changed in its own settings."
            ).format(keys=name)
        self._keys_row.say("\n".join(filter(None, (self._keys_words(), news))))
        self._keys_row.set_offered(is_offered=state is not HotkeyState.NOT_POSSIBLE)
        self._keys_row.show_problem(problems.get(state, ""), moves=False)

    def _tell_what_the_desktop_decides(self, on_top: WrappingCheckBox) -> None:
        """Say what Wayland lets no program do."""
        on_top.set_offered(is_offered=False)
        on_top.explain(
            self.tr(
                "A program can't do this under Wayland. Your desktop may offer it in the menu of "
                "the window's title."
            )
        )
        self.add_fact(
            self.tr("Where the window stands"),
            self.tr(
                "Under Wayland your desktop decides that, and whether the window comes to the "
                "front for a link or only asks for your attention. The number is filled in either "
                "way."
            ),
        )

    def _keys_words(self) -> str:
        return self.tr(
            "From any program they bring this window, with the number that is selected or copied. "
            "It is filled in and waits for you."
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what is in use; what needs another choice can't be changed without it."""
        super().show_settings(settings)
        self._closes.set_offered(is_offered=settings.tray_icon)
        self._starts_hidden.set_offered(is_offered=settings.start_with_session)


class LinksPage(SettingsPage):
    """Who opens phone links now, and how to change that."""

    #: Who opens links should be found out; to be answered with :meth:`show_handling`.
    handling_requested = Signal()
    #: This program should be made the handler.
    take_requested = Signal()
    #: What was changed should be undone.
    give_back_requested = Signal()
    #: A link should be opened as another program would do it.
    test_requested = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Links"))
        self.add_fact(
            self.tr("Phone links"),
            self.tr(
                "A tel: or callto: link in a browser or a mail fills in the number here, and waits "
                "for you. A link never dials."
            ),
        )
        self._facts = {
            scheme: self.add_fact(
                self.tr("{scheme}: links are opened by").format(scheme=scheme), self.tr("…")
            )
            for scheme in SCHEMES
        }
        self._news = PlainLabel(wraps=True, parent=self)
        self._news.setAccessibleName("")
        self._take = QPushButton(self.tr("Make Dialer the handler"), self)
        self._give_back = QPushButton(self.tr("Undo"), self)
        self._test = QPushButton(self.tr("Test link"), self)
        self._buttons = ButtonRow(self._take, self._test, self._give_back, fills=False)
        for button in (self._take, self._give_back, self._test):
            button.setAutoDefault(False)
        self._give_back.setToolTip(self.tr("Let the program open links that did before"))
        self.box.addLayout(self._buttons)
        self.box.addWidget(self._news)
        self.box.addStretch(1)
        self._take.clicked.connect(self.take_requested)
        self._give_back.clicked.connect(self.give_back_requested)
        self._test.clicked.connect(self.test_requested)
        self.show_handling(LinkHandling())

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._buttons.apply_theme(theme)

    def show_handling(self, handling: LinkHandling) -> None:
        """Say who opens links now, and offer what can be changed."""
        for scheme, fact in self._facts.items():
            fact.setText(handler_words(handling, scheme))
        is_all = handling.ours.issuperset(SCHEMES)
        for button, is_offered in (
            (self._take, handling.can_take and not is_all),
            (self._give_back, handling.can_give_back),
        ):
            if button.hasFocus() and not is_offered:
                self._test.setFocus()
            button.setVisible(is_offered)

    def show_news(self, words: str, tone: str = "muted") -> None:
        """Say what became of the last wish."""
        self._news.set_tone(tone)
        self._news.setText(words)
        announce(self._news, words, is_error=tone == "bad")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Another program may have become the handler meanwhile.
        self.handling_requested.emit()


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
