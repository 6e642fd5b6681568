"""An entry in the list of extensions: the state's word behind the extension."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from dialer_gui.domain.phone_directory import PhonePresence
from dialer_gui.ui.text.phones import entry_words, phone_words
from dialer_gui.ui.widgets.extension_combo_box import SIGHT_ROLE


class PhoneEntryDelegate(QStyledItemDelegate):
    """Writes the word in the list only: the chosen entry's text stays the extension."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        presence = PhonePresence(index.data(SIGHT_ROLE) or PhonePresence.UNKNOWN)
        if presence is PhonePresence.UNKNOWN:
            return
        words = phone_words(presence)
        option.text = entry_words(index.data(), words.word)
        dimmed = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(dimmed, QBrush):
            palette: QPalette = option.palette
            palette.setBrush(QPalette.ColorRole.HighlightedText, dimmed)
