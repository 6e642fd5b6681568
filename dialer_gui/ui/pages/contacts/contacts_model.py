"""The contacts as a list for the view, and how one is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.pages.calls.call_delegate import RowTexts, paint_ground
from dialer_gui.ui.text.contacts import WriteNumber, numbers_words
from dialer_gui.ui.theme.icons import IconPainter
from dialer_gui.ui.theme.theme import Theme

CONTACT_ROLE = Qt.ItemDataRole.UserRole
NUMBERS_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_MARGIN_PX, _ICON_PX, _TEXTS_FROM_PX, _GAP_PX = 8, 16, 30, 8


class ContactsModel(QAbstractListModel):
    """The contacts in the order in which they were read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contacts: list[Contact] = []
        self._write: WriteNumber = str

    def write_numbers_with(self, write: WriteNumber) -> None:
        """Write numbers for people from now on, by this function."""
        self._write = write
        self.say_anew()

    def say_anew(self) -> None:
        """Have the views ask for all texts again."""
        if self._contacts:
            self.dataChanged.emit(self.index(0), self.index(len(self._contacts) - 1))

    def write(self, number: str) -> str:
        """Return a number as people write it."""
        return plain_text(self._write(number))

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._contacts = list(contacts)
        self.endResetModel()

    def contact(self, index: _Index) -> Contact | None:
        """Return a row's contact."""
        row = index.row()
        return self._contacts[row] if index.isValid() and row < len(self._contacts) else None

    def index_of(self, contact_id: str) -> QModelIndex:
        """Return the row of a contact, an invalid one where it is not in the list."""
        for row, each in enumerate(self._contacts):
            if each.id == contact_id:
                return self.index(row)
        return QModelIndex()

    def take_away(self, contacts: Sequence[Contact]) -> None:
        """Remove the rows of these contacts."""
        for each in contacts:
            row = self.index_of(each.id).row()
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._contacts[row]
                self.endRemoveRows()

    def _spoken(self, contact: Contact) -> str:
        star = self.tr("favourite") if contact.is_favourite else ""
        parts = (plain_text(contact.title), _company(contact), star, self._numbers(contact))
        return ", ".join(filter(None, parts))

    def _numbers(self, contact: Contact) -> str:
        return numbers_words(contact, self.write)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._contacts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        contact = self.contact(index)
        if contact is None:
            return None
        if role == CONTACT_ROLE:
            return contact
        if role == NUMBERS_ROLE:
            return self._numbers(contact)
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_text(contact.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(contact)
        return None


class ContactDelegate(QStyledItemDelegate):
    """Paints a contact in two lines: name and company, and the numbers.

    Place and font come from the view, never from the style option: see `CallDelegate`.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._icons = IconPainter()
        self._theme: Theme | None = None

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, contact = self._theme, index.data(CONTACT_ROLE)
        if theme is None or not isinstance(contact, Contact):
            return
        row = self._view.visualRect(index)
        painter.save()
        paint_ground(painter, theme, option.state, row)
        margin, side = theme.px(_MARGIN_PX), theme.px(_ICON_PX)
        icon = "star" if contact.is_favourite else "contacts"
        colour = theme.colours.accent if contact.is_favourite else theme.colours.muted
        sign = QRect(row.left() + margin, row.center().y() - side // 2, side, side)
        sign = QStyle.visualRect(self._view.layoutDirection(), row, sign)
        self._icons.paint(painter, icon, colour, sign)
        texts = RowTexts(painter, self._view, row, theme)
        area = row.adjusted(margin + theme.px(_TEXTS_FROM_PX), 0, -margin, 0)
        upper, lower = QRect(area), QRect(area)
        upper.setTop(area.top() + theme.px(3))
        upper.setBottom(area.center().y())
        lower.setTop(area.center().y() + 1)
        lower.setBottom(area.bottom() - theme.px(3))
        title = str(index.data())
        width = QFontMetrics(texts.bold).horizontalAdvance(title) + theme.px(_GAP_PX)
        texts.draw(texts.bold, theme.colours.text, upper, title)
        beside = upper.adjusted(min(width, upper.width()), 0, 0, 0)
        texts.draw(texts.small, theme.colours.muted, beside, _company(contact))
        texts.draw(texts.small, theme.colours.muted, lower, str(index.data(NUMBERS_ROLE)))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        if self._theme is None:
            return QSize(100, 48)
        return QSize(
            self._theme.px(120), round(self._theme.text_px * 2.6) + self._theme.px(_GAP_PX)
        )


def _company(contact: Contact) -> str:
    return plain_text(contact.company) if contact.name else ""
