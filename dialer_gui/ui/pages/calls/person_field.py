"""Where a person is chosen by name, whose calls are to be listed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.contact_index import MAX_OFFERED, ContactIndex, Offer
from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.sentences import listed
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import SearchField
from dialer_gui.ui.widgets.people_list import PeopleList

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PersonField(SearchField):
    """Offers the people whose names have what is typed; Enter takes the first, or the chosen one.

    Whoever has no number is not offered: there are no calls with them.
    """

    #: This contact's calls are wanted.
    person_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._index = ContactIndex()
        self._list = PeopleList(self)
        self.textEdited.connect(self._offer_people)
        self.submitted.connect(self._on_submitted)
        self._list.offer_chosen.connect(self._on_list_offer_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all texts."""
        self.setAccessibleName(self.tr("Person"))
        self.setPlaceholderText(self.tr("Any person"))
        self._list.retranslate()

    def apply_theme(self, theme: Theme) -> None:
        super().apply_theme(theme)
        self._list.apply_theme(theme)

    def know_people(self, index: ContactIndex) -> None:
        """Offer these people from now on."""
        self._index = index

    def _offer_people(self) -> None:
        found = self._index.contacts(self.text(), MAX_OFFERED)
        offers = [Offer(each, each.numbers[0]) for each in found if each.numbers]
        if offers:
            self._list.offer(offers, [_words(each.contact) for each in offers], self)
        else:
            self._list.put_away()

    def _on_submitted(self) -> None:
        if self._list.is_open():
            self._list.step(int(self._list.currentRow() < 0))
            self._list.take_current()
        elif self.text().strip():
            announce(self, self.tr("Nobody with a number is called so."))
        else:
            self.left.emit()

    def _on_list_offer_chosen(self, offer: Offer) -> None:
        self.clear()
        self.person_chosen.emit(offer.contact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._list.is_open() and event.key() in _STEPS:
            self._list.step(_STEPS[Qt.Key(event.key())])
        elif self._list.is_open() and event.key() == Qt.Key.Key_Escape:
            self._list.put_away()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window in front takes the focus for a while, and gives it back.
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._list.put_away()


def _words(contact: Contact) -> str:
    company = contact.company if contact.name else ""
    return listed(plain_text(each) for each in (contact.title, company) if each)
