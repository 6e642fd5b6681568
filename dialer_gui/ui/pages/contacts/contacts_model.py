"""The contacts as a list for the view, and how one is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dialer_gui.domain.contacts import Contact, ContactIds
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.text.contacts import WriteNumber, numbers_words
from dialer_gui.ui.theme.icons import IconPainter
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.list_rows import RowTexts, paint_ground

CONTACT_ROLE = Qt.ItemDataRole.UserRole
NUMBERS_ROLE = Qt.ItemDataRole.UserRole + 1

#: So many contacts are kept, and those that are seen besides.
MOST_READ = 1000
#: More rows are not removed one by one, which takes a view long.
_MANY_ROWS = 500

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_MARGIN_PX, _ICON_PX, _TEXTS_FROM_PX, _GAP_PX = 8, 16, 30, 8


class ContactsModel(QAbstractListModel):
    """All contacts that are listed, by their ids; of those that are seen, what is known of them.

    A row has no texts until its contact was read.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = ContactIds()
        #: Those that were read, and which of them since the list was.
        self._contacts: dict[str, Contact] = {}
        self._fresh: set[str] = set()
        #: Those that were wanted last.
        self._wanted: tuple[str, ...] = ()
        self._write: WriteNumber = str

    def write_numbers_with(self, write: WriteNumber) -> None:
        """Write numbers for people from now on, by this function."""
        self._write = write
        self.say_anew()

    def say_anew(self) -> None:
        """Have the views ask for all texts again."""
        if len(self._ids):
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def write(self, number: str) -> str:
        """Return a number as people write it."""
        return plain_text(self._write(number))

    def list_contacts(self, ids: ContactIds, first: Sequence[Contact]) -> None:
        """List these contacts, of which the first were read."""
        self._fresh.clear()
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        self.take(first)

    def take(self, contacts: Sequence[Contact]) -> None:
        """Show contacts that were read."""
        if len(self._contacts) > MOST_READ:
            kept = {each: self._contacts[each] for each in self._wanted if each in self._contacts}
            self._contacts = kept
            self._fresh.intersection_update(kept)
        self._contacts |= {each.id: each for each in contacts}
        self._fresh.update(each.id for each in contacts)
        self.say_anew()

    def unread(self, rows: Iterable[int]) -> ContactIds:
        """Return the contacts of some rows that are to be read; all others may be forgotten."""
        self._wanted = tuple(map(self._ids.__getitem__, rows))
        return ContactIds.of(each for each in self._wanted if each not in self._fresh)

    def contact(self, index: _Index) -> Contact | None:
        """Return a row's contact; None until it was read."""
        return self._contacts.get(self.id_of(index)) if index.isValid() else None

    def id_of(self, index: _Index) -> str:
        """Return the id of a row's contact, empty for no row."""
        return self._ids[index.row()] if index.isValid() else ""

    def index_of(self, contact_id: str) -> QModelIndex:
        """Return the row of a contact, an invalid one where it is not in the list."""
        row = self._ids.row_of(contact_id)
        return QModelIndex() if row is None else self.index(row)

    def take_away(self, spans: Sequence[range]) -> ContactIds:
        """Remove some rows, and return whose they were."""
        gone = ContactIds.of(self._ids.part(span).joined for span in spans)
        if len(gone) > _MANY_ROWS:
            self.beginResetModel()
            for span in reversed(spans):
                self._ids = self._ids.without(span)
            self.endResetModel()
            return gone
        for span in reversed(spans):
            self.beginRemoveRows(QModelIndex(), span.start, span.stop - 1)
            self._ids = self._ids.without(span)
            self.endRemoveRows()
        return gone

    def _spoken(self, contact: Contact) -> str:
        star = self.tr("favourite") if contact.is_favourite else ""
        parts = (plain_text(contact.title), _company(contact), star, self._numbers(contact))
        return ", ".join(filter(None, parts))

    def _numbers(self, contact: Contact) -> str:
        return numbers_words(contact, self.write)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

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

    def __init__(self, view: QAbstractItemView) -> None:
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

    def row_height(self) -> int:
        """Return how high each row is."""
        if self._theme is None:
            return 48
        return round(self._theme.text_px * 2.6) + self._theme.px(_GAP_PX)


def _company(contact: Contact) -> str:
    return plain_text(contact.company) if contact.name else ""
