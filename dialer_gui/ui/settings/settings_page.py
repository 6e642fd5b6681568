"""What the pages of the settings have in common: fields below each other, bound to settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.policy import Policy
from dialer_gui.domain.settings import Settings, setting_limits
from dialer_gui.ui.dialogs.access_fields import FieldRow
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.check_box import WrappingCheckBox
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel
from dialer_gui.ui.widgets.spin_inputs import WholeNumber


class SettingsPage(QWidget):
    """One page; what is changed on it holds at once."""

    #: The name of a field of Settings, and its new value.
    setting_changed = Signal(str, object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        # Its height follows from its width; the hint, made without one, would be far too tall.
        self.setMinimumHeight(1)
        self.box = QVBoxLayout(self)
        self.box.addWidget(PlainLabel(title, role="title", parent=self))
        self._numbers: list[WholeNumber] = []
        self._fields: list[WholeNumber | ComboBox] = []
        self._rows: dict[str, FieldRow | WrappingCheckBox] = {}
        self._show_value: dict[str, Callable[[Any], None]] = {}
        #: What a button that belongs to a field can do depends on the field.
        self._show_buttons: list[Callable[[], None]] = []

    def add_number(self, setting: str, name: str, unit: str, words: str) -> WholeNumber:
        """Add a field for a whole number, and return it.

        Args:
            setting: the name of the field of Settings, whose limits are the number's.
            name: what stands above it.
            unit: what stands behind the number, with the blank before it.
            words: what it is for.
        """
        number = WholeNumber(name, *setting_limits(setting), self)
        number.setSuffix(unit)
        # Or the 2 of 25 would be taken, too, and be brought into the limits.
        number.setKeyboardTracking(False)
        kind = type(getattr(Settings(), setting))
        number.valueChanged.connect(lambda value: self.change(setting, kind(value)))
        self._numbers.append(number)
        self._add_row(setting, number, words, number.setValue)
        return number

    def change(self, setting: str, value: object) -> None:
        """Wish for another value; a page that asks first does so here."""
        self.setting_changed.emit(setting, value)

    def add_choice(
        self, setting: str, name: str, choices: Mapping[Any, str], words: str = ""
    ) -> None:
        """Add a field for one of several values.

        Args:
            setting: the name of the field of Settings.
            name: what stands above it.
            choices: the values in their order, each with its words.
            words: what it is for, where the name does not say it all.
        """
        choice = ComboBox(name, self)
        for value, value_words in choices.items():
            choice.addItem(value_words, value)
        values = list(choices)
        choice.activated.connect(lambda place: self.setting_changed.emit(setting, values[place]))
        # One from a file may be none of them; the first one is the default.
        self._add_row(
            setting,
            choice,
            words,
            lambda value: choice.setCurrentIndex(max(0, choice.findData(value))),
        )

    def add_keys(self, setting: str, name: str, words: str) -> FieldRow:
        """Add a field for keys that are pressed together, and return its row.

        Args:
            setting: the name of the field of Settings, a text as QKeySequence writes it for files.
            name: what stands above it.
            words: what it is for.
        """
        keys = QKeySequenceEdit(self)
        keys.setAccessibleName(name)
        keys.setMaximumSequenceLength(1)
        for line in keys.findChildren(QLineEdit):
            line.setAccessibleName(name)
        portable = QKeySequence.SequenceFormat.PortableText
        keys.keySequenceChanged.connect(
            lambda sequence: self.setting_changed.emit(setting, sequence.toString(portable))
        )
        row = FieldRow(keys, self)
        row.say(words)
        remove = QPushButton(self.tr("No keys"), self)
        remove.setProperty("kind", "link")
        remove.setAutoDefault(False)
        remove.clicked.connect(keys.clear)

        def show_keys(text: str) -> None:
            keys.setKeySequence(QKeySequence(text, portable))

        def show_remove() -> None:
            remove.setEnabled(not row.is_locked() and not keys.keySequence().isEmpty())

        keys.keySequenceChanged.connect(show_remove)
        self.box.addWidget(row)
        self.box.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_buttons.append(show_remove)
        self._rows[setting] = row
        self._show_value[setting] = show_keys
        show_remove()
        return row

    def add_check(self, setting: str, name: str, words: str = "") -> WrappingCheckBox:
        """Add a yes or no, and return it.

        Args:
            setting: the name of the field of Settings.
            name: what stands beside the box.
            words: what it is for, where the name does not say it all.
        """
        check = WrappingCheckBox(name, self)
        check.tick.toggled.connect(lambda value: self.setting_changed.emit(setting, value))
        self.box.addWidget(check)
        if words:
            check.explain(words)
        self._rows[setting] = check
        self._show_value[setting] = check.tick.setChecked
        return check

    def add_fact(self, name: str, words: str) -> PlainLabel:
        """Add what a person can know but not change, and return the words."""
        label = PlainLabel(words, wraps=True, parent=self)
        heading = PlainLabel(name, role="heading", parent=self)
        fact = QVBoxLayout()
        fact.setSpacing(2)
        fact.addWidget(heading)
        fact.addWidget(label)
        self.box.addLayout(fact)
        return label

    def apply_theme(self, theme: Theme) -> None:
        self.box.setContentsMargins(*[theme.px(4)] * 4)
        self.box.setSpacing(theme.px(12))
        for part in (*self._fields, *self._rows.values()):
            part.apply_theme(theme)

    def show_policy(self, policy: Policy) -> None:
        """Let the person change nothing that the policy decides."""
        for setting, row in self._rows.items():
            row.set_locked(is_locked=setting in policy.locked)
        for show_button in self._show_buttons:
            show_button()

    def show_settings(self, settings: Settings) -> None:
        """Show what is in use; nothing is taken for a change by the person."""
        self.blockSignals(True)
        for setting, show in self._show_value.items():
            show(getattr(settings, setting))
        self.blockSignals(False)

    def finish(self) -> None:
        """Take what is typed and not confirmed yet: the page goes away."""
        for number in self._numbers:
            number.interpretText()

    def _add_row(
        self,
        setting: str,
        field: WholeNumber | ComboBox,
        words: str,
        show_value: Callable[[Any], None],
    ) -> None:
        row = FieldRow(field, self)
        row.say(words)
        self.box.addWidget(row)
        self._fields.append(field)
        self._rows[setting] = row
        self._show_value[setting] = show_value
