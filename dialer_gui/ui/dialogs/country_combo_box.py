"""A choice of countries that can be typed into."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from dialer_gui.ui.widgets.inputs import ComboBox


def country_choice(name: str, none: str, parent: QWidget) -> ComboBox:
    """Return a choice of all countries by name; each entry's data is its ISO 3166 letters.

    Args:
        name: the accessible name.
        none: the words for no country, whose data is empty.
        parent: the widget's owner.
    """
    choice = ComboBox(name, parent)
    choice.setEditable(True)
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.addItem(none, "")
    for letters, country in sorted(_countries().items(), key=lambda item: item[1]):
        choice.addItem(f"{country} ({letters})", letters)
    line, completer = choice.lineEdit(), choice.completer()
    if line is not None:
        line.setAccessibleName(name)
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
    return choice


def chosen_country(choice: ComboBox) -> str:
    """Return the letters of the country that the text stands for, or the text itself."""
    text = choice.currentText().strip()
    index = choice.findText(text, Qt.MatchFlag.MatchFixedString)
    return str(choice.itemData(index)) if index >= 0 else text


def _countries() -> dict[str, str]:
    locales = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    territories = {locale.territory() for locale in locales}
    named = {QLocale.territoryToCode(t): QLocale.territoryToString(t) for t in territories}
    # Codes of three digits are continents.
    return {letters: name for letters, name in named.items() if letters.isalpha()}
