"""Which account, and which of its phones rings first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QPalette
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.phones import Phone, PhoneDirectory, PhonePresence, PhoneStatus
from dialer_gui.ui.text.phones import entry_words, phone_words, spoken_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import ComboBox

#: Where an entry keeps its PhonePresence's value, None before one is known.
SIGHT_ROLE = int(Qt.ItemDataRole.UserRole)
#: Borders and padding of the list, and its scroll bar, at 100 %.
_POPUP_FRAME_PX = 24


class ExtensionComboBox(ComboBox):
    """Every entry's text is its extension; state, icon and word are drawn beside it."""

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self.setIconSize(theme.size(16))
        self.retranslate()

    def retranslate(self) -> None:
        """Say what each phone is doing."""
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

    def show_sight(self, extension: str, presence: PhonePresence) -> None:
        """Show what a phone is doing, if it is offered."""
        place = self.findText(extension, Qt.MatchFlag.MatchExactly)
        if place < 0 or self.itemData(place, SIGHT_ROLE) == presence.value:
            return
        self.setItemData(place, presence.value, SIGHT_ROLE)
        self._draw_entry(place)

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


class AccountBar(QWidget):
    """Two choices side by side; the right one follows the left one."""

    #: The person chose another account; its id.
    account_chosen = Signal(str)
    #: The person chose another extension of the same account.
    extension_chosen = Signal(str)
    #: Another phone is in use, for whatever reason: account id and extension, either may be empty.
    phone_changed = Signal(str, str)
    #: What is known of the phone in use may have changed.
    phone_seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._directory = PhoneDirectory()
        self._in_use = ("", "")
        self._account = ComboBox("", self)
        self._extension = ExtensionComboBox("", self)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._account, 1)
        self._box.addWidget(self._extension, 1)
        self._account.currentIndexChanged.connect(self._on_account_changed)
        self._extension.currentIndexChanged.connect(self._on_extension_changed)
        self.retranslate()

    def retranslate(self) -> None:
        self._account.setAccessibleName(self.tr("Account"))
        self._extension.setAccessibleName(self.tr("Extension"))

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(8))
        self._account.apply_theme(theme)
        self._extension.apply_theme(theme)

    def extension(self) -> str:
        """Return the chosen extension, empty when there is none."""
        return self._extension.currentText()

    def presence(self) -> PhonePresence:
        """Return what the phone in use is doing."""
        return self._directory.presence(*self._in_use)

    def other_party(self) -> str:
        """Return who is at the other end of the phone in use, empty where nobody is known to be."""
        return self._directory.other_party(*self._in_use)

    def choose_extension(self) -> None:
        """Let the person choose another phone."""
        self._extension.setFocus()
        self._extension.showPopup()

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts; the selected one's last extension stays chosen."""
        self._accounts = tuple(accounts)
        with QSignalBlocker(self._account):
            self._account.clear()
            for account in accounts:
                self._account.addItem(account.name, account.id)
            self._account.setCurrentIndex(max(self._account.findData(selected_id), 0))
        self._account.setEnabled(len(accounts) > 0)
        self._show_extensions()

    def remember_accounts(self, accounts: Sequence[Account]) -> None:
        """Take over accounts of which only what was used last has changed."""
        self._accounts = tuple(accounts)

    def show_phones(self, account_id: str, phones: Sequence[Phone]) -> None:
        """Take over what the provider lists; the person's own entries keep their place."""
        self._directory.take_list(account_id, phones)
        self._show_extensions()

    def show_phone_status(self, account_id: str, status: PhoneStatus) -> None:
        """Show what a phone of an account is doing."""
        self._directory.take_status(account_id, status)
        if account_id == self._account_id():
            self._show_presences([status.extension])
            self.phone_seen.emit()

    def note_accepted(self, account_id: str, extension: str) -> None:
        """Show a phone no longer as offline: a call from it was accepted."""
        self._directory.note_accepted(account_id, extension)
        if account_id == self._account_id():
            self._show_presences([extension])
            self.phone_seen.emit()

    def forget_states(self, account_id: str) -> None:
        """Show no longer what an account's phones were doing: nobody looks at them any more."""
        self._directory.look_away_from_all(account_id)
        if account_id == self._account_id():
            self._show_presences(self._extension.extensions())
            self.phone_seen.emit()

    def _account_id(self) -> str:
        return str(self._account.currentData() or "")

    def _show_presences(self, extensions: Sequence[str]) -> None:
        for extension in extensions:
            presence = self._directory.presence(self._account_id(), extension)
            self._extension.show_sight(extension, presence)

    def _show_extensions(self) -> None:
        index = self._account.currentIndex()
        account = self._accounts[index] if 0 <= index < len(self._accounts) else None
        offered = self._directory.extensions(account) if account is not None else ()
        chosen = account.last_extension if account is not None else ""
        stays = self._in_use == (self._account_id(), self.extension())
        self._extension.show_extensions(offered, chosen or (self.extension() if stays else ""))
        self._show_presences(offered)
        self._take_phone()

    def _take_phone(self) -> None:
        """Note which phone is in use now; what the one before was doing is no longer watched."""
        in_use = self._account_id(), self.extension()
        if in_use != self._in_use:
            before, self._in_use = self._in_use, in_use
            self._directory.look_away(*before)
            if before[0] == in_use[0]:
                self._show_presences([before[1]])
            self.phone_changed.emit(*in_use)
        self.phone_seen.emit()

    def _on_account_changed(self, _index: int) -> None:
        self._show_extensions()
        self.account_chosen.emit(self._account_id())

    def _on_extension_changed(self, _index: int) -> None:
        self._take_phone()
        self.extension_chosen.emit(self._extension.currentText())
