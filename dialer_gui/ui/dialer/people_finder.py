"""Who may be meant by what is typed into the number field, and whose number stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.contact_index import ContactIndex, Offer, people_called
from dialer_gui.domain.contacts import Contact, NumberReader
from dialer_gui.ui.dialer.call_form import CallForm
from dialer_gui.ui.text.contacts import label_words, people_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter
from dialer_gui.ui.widgets.people_list import PeopleList

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PeopleFinder(QObject):
    """Knows all contacts for the form, which is there before them."""

    def __init__(self, form: CallForm) -> None:
        super().__init__(form)
        self._form, self._field = form, form.panel.field
        self._index = ContactIndex()
        self._list = PeopleList(form)
        #: The id of whom the person has chosen among the people that were offered.
        self._chosen_id = ""
        self._is_typed = self._is_by_key = False
        self._shown_length = 0
        self._field.character_typed.connect(self._on_field_character_typed)
        self._field.textChanged.connect(self._offer_people)
        self._field.installEventFilter(self)
        self._list.offer_chosen.connect(self._on_list_offer_chosen)
        form.panel.edited.connect(self._fill_ids)
        form.panel.know_people(self)

    def retranslate(self) -> None:
        """Say whose numbers are offered."""
        self._list.reword([self._words_of(each) for each in self._list.offers()])

    def apply_theme(self, theme: Theme) -> None:
        self._list.apply_theme(theme)

    def show_people(self, index: ContactIndex) -> None:
        """Know these people from now on."""
        self._index = index
        self._form.panel.retranslate()
        self._form.panel.edited.emit()
        self._form.people_shown.emit()

    def are_offered(self) -> bool:
        """Whether people are offered now."""
        return self._list.is_open()

    def names(self, number: str, account: Account | None) -> str:
        """Return whose number it is, as an account reads it; empty where it is nobody's."""
        return people_words(self._people_called(number, account))

    def names_here(self) -> str:
        """Return whose number stands in the field."""
        return people_words(self._people_here())

    def zones_here(self) -> tuple[str, ...]:
        """Return the time zones of whose number stands there; none unless each has one."""
        zones = {each.time_zone for each in self._people_here()}
        return () if "" in zones else tuple(zones)

    def _people_called(self, number: str, account: Account | None) -> tuple[Contact, ...]:
        if not self._form.panel.plans_ready():
            return ()
        reader = NumberReader(account.default_country, account.extensions) if account else None
        return people_called(self._index, number, reader or NumberReader())

    def _people_here(self) -> tuple[Contact, ...]:
        """Return whose number stands in the field; of several, whom the person has chosen."""
        known = self._form.panel.preview()
        if known is None:
            return ()
        people = self._people_called(known.number, self._form.account())
        return tuple(each for each in people if each.id == self._chosen_id) or people

    def _fill_ids(self) -> None:
        """Fill the call details in where all people with the number have the same ids."""
        ids = {(each.customer_id, each.member_id) for each in self._people_here()}
        customer_id, member_id = ids.pop() if len(ids) == 1 else ("", "")
        self._form.options.fill_ids(customer_id, member_id)

    def _offer_people(self, text: str) -> None:
        """Offer who may be meant by what was typed; a number that was put in means itself."""
        was_open, by_key, self._is_by_key = self.are_offered(), self._is_by_key, False
        is_typed = self._is_typed or (was_open and len(text) < self._shown_length)
        self._is_typed, self._shown_length = False, len(text)
        if is_typed:
            self._chosen_id = ""
        offers = self._index.find(text) if is_typed else ()
        if offers:
            words = [self._words_of(each) for each in offers]
            self._list.offer(offers, words, self._field, None if by_key else self._shown_pad())
        else:
            self._list.put_away()
        if was_open or offers:
            self._form.panel.retranslate()

    def _shown_pad(self) -> QWidget | None:
        pad = self._form.pad
        return pad if pad.isVisible() else None

    def _words_of(self, offer: Offer) -> str:
        written = self._form.panel.written(offer.number.number, self._form.account())
        number = " ".join(filter(None, (label_words(offer.number.label), written)))
        name = people_words((offer.contact,))
        return number if name == offer.number.number else f"{name} · {number}"

    def _on_field_character_typed(self) -> None:
        self._is_typed = True

    def _on_list_offer_chosen(self, offer: Offer) -> None:
        """Put the number in; it is not dialled."""
        self._chosen_id = offer.contact.id
        self._form.put_in(offer.number.number)
        self._form.panel.note_seen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and self.are_offered():
            # Another window in front takes the focus for a while, and gives it back.
            if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
                self._list.put_away()
                self._form.panel.retranslate()
            return super().eventFilter(watched, event)
        if not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        is_taken_away = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
        self._is_by_key = is_taken_away or (event.text().isprintable() and bool(event.text()))
        if not self.are_offered():
            return super().eventFilter(watched, event)
        if event.key() in _STEPS:
            self._list.step(_STEPS[Qt.Key(event.key())])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._list.put_away()
            self._form.panel.retranslate()
            return True
        return is_enter(event) and not event.isAutoRepeat() and self._list.take_current()
