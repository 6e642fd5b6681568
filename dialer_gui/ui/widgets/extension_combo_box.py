"""The phone that rings first: a choice that shows what each phone is doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.text.phones import entry_words, phone_words, spoken_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import ComboBox

#: Where an entry keeps its PhonePresence's value, None before one is known.
SIGHT_ROLE = int(Qt.ItemDataRole.UserRole)
#: Borders and padding of the list, and its scroll bar, at 100 %.
_POPUP_FRAME_PX = 24


class ExtensionComboBox(ComboBox):
    """Every entry's text is its extension; state, icon and word are drawn beside it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.currentIndexChanged.connect(self._describe)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().apply_theme(theme)
        self.setIconSize(theme.size(16))
        for place in range(self.count()):
            self._draw_entry(place)

    def shown_text(self) -> str:
        """Return the extension, with its phone's state where it is known."""
        extension = self.currentText()
        word = phone_words(
            PhonePresence(self.currentData(SIGHT_ROLE) or PhonePresence.UNKNOWN)
        ).word
        return entry_words(extension, word) if word else extension

    def extensions(self) -> list[str]:
        """Return the phones that are offered."""
        return [self.itemText(place) for place in range(self.count())]

    def show_extensions(self, extensions: Sequence[str], chosen: str) -> None:
        """Offer these phones; the first one where the chosen one is not among them."""
        with QSignalBlocker(self):
            if tuple(self.extensions()) != tuple(extensions):
                self.clear()
                self.addItems(list(extensions))
            self.setCurrentIndex(max(self.findText(chosen, Qt.MatchFlag.MatchExactly), 0))
        self.setEnabled(self.count() > 0)
        self._describe()

    def show_sight(self, extension: str, presence: PhonePresence) -> None:
        """Show what a phone is doing, if it is offered."""
        place = self.findText(extension, Qt.MatchFlag.MatchExactly)
        if place < 0 or self.itemData(place, SIGHT_ROLE) == presence.value:
            return
        self.setItemData(place, presence.value, SIGHT_ROLE)
        self._draw_entry(place)
        if place == self.currentIndex():
            self._describe()

    def _draw_entry(self, place: int) -> None:
        value = self.itemData(place, SIGHT_ROLE)
        if value is None or self._theme is None:
            return
        presence = PhonePresence(value)
        words = phone_words(presence)
        if presence is PhonePresence.UNKNOWN:
            self.setItemIcon(place, QIcon())
            self.setItemData(place, None, Qt.ItemDataRole.AccessibleTextRole)
            self.setItemData(place, None, Qt.ItemDataRole.ForegroundRole)
            return
        colours = self._theme.colours
        colour = getattr(colours, words.sign.tone)
        self.setItemIcon(place, self._theme.icon(words.sign.icon, colour))
        spoken = spoken_words(self.itemText(place), words.word)
        self.setItemData(place, spoken, Qt.ItemDataRole.AccessibleTextRole)
        dimmed = QBrush(QColor(colours.muted)) if words.is_dimmed else None
        self.setItemData(place, dimmed, Qt.ItemDataRole.ForegroundRole)

    def _describe(self) -> None:
        place = self.currentIndex()
        spoken = self.itemData(place, Qt.ItemDataRole.AccessibleTextRole) if place >= 0 else None
        if self.accessibleDescription() != (spoken or ""):
            self.setAccessibleDescription(spoken or "")

    def showPopup(self) -> None:  # noqa: N802
        if not self._has_own_entries:
            self.setItemDelegate(_EntryDelegate(self))
            self._has_own_entries = True
        if self._theme is not None:
            # The words make an entry wider than the extension alone.
            frame = self._theme.px(_POPUP_FRAME_PX)
            self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + frame)
        super().showPopup()


class _EntryDelegate(QStyledItemDelegate):
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
