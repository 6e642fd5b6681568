"""What the pages of the settings have in common: fields below each other, bound to settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dialer_gui.domain.settings import Settings, setting_limits
from dialer_gui.ui.dialogs.access_fields import FieldRow
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import WholeNumber
from dialer_gui.ui.widgets.labels import PlainLabel


class SettingsPage(QWidget):
    """One page; what is changed on it holds at once."""

    #: The name of a field of Settings, and its new value.
    setting_changed = Signal(str, object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setObjectName("column")
        # Its height follows from its width; the hint, made without one, would be far too tall.
        self.setMinimumHeight(1)
        self.box = QVBoxLayout(self)
        self.box.addWidget(PlainLabel(title, role="title", parent=self))
        self._numbers: list[WholeNumber] = []
        self._rows: list[FieldRow] = []
        self._show_value: dict[str, Callable[[Any], None]] = {}

    def add_number(self, setting: str, name: str, unit: str, words: str) -> None:
        """Add a field for a whole number.

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
        number.valueChanged.connect(lambda value: self.setting_changed.emit(setting, kind(value)))
        row = FieldRow(number, self)
        row.say(words)
        self.box.addWidget(row)
        self._numbers.append(number)
        self._rows.append(row)
        self._show_value[setting] = number.setValue

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
        """Take over colours and sizes."""
        self.box.setContentsMargins(*[theme.px(4)] * 4)
        self.box.setSpacing(theme.px(12))
        for number, row in zip(self._numbers, self._rows, strict=True):
            number.apply_theme(theme)
            row.apply_theme(theme)

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
