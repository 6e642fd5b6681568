"""The number and what is known about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDateTime, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.contact_index import ContactIndex, Offer, people_called
from dialer_gui.domain.contacts import Contact, NumberReader
from dialer_gui.domain.number_facts import (
    CallPreview,
    NumberFacts,
    caution_of,
    describe,
    dialled_characters,
    plain_number,
    preview,
    zones_of,
)
from dialer_gui.domain.numbers import NumberProblem, extension_of_link, read_number
from dialer_gui.ui.dialer.number_field import NumberField
from dialer_gui.ui.dialer.number_hint import MAX_OFFERED, NumberChooser, NumberHint, ReplacedNumber
from dialer_gui.ui.dialer.people_list import PeopleList
from dialer_gui.ui.text.confirmations import more_digits_words
from dialer_gui.ui.text.contacts import label_words, people_words
from dialer_gui.ui.text.numbers import (
    caution_words,
    extension_words,
    known_words,
    place_words,
    problem_words,
    unassigned_words,
)
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter

_MINUTE_MS = 60_000
#: A number that is being typed is wrong until it is complete: warnings wait for a pause this long.
TYPING_PAUSE_MS = 700

#: A longer text that was copied is not looked through for a number.
MAX_COPIED_LENGTH = 500


class NumberPanel(QWidget):
    """Number field and hint line, with room beside the field for one more widget.

    Until the numbering plans are loaded nothing here asks them anything: a key stroke never waits.
    """

    #: The number, or what is known about it, changed.
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._account: Account | None = None
        self._plans_ready = False
        self._preview: CallPreview | None = None
        self.field = NumberField(self)
        self.submitted = self.field.submitted
        self._replaced = ReplacedNumber(self)
        self._hint = NumberHint(self)
        self._copied = ""
        self._chooser = NumberChooser(self)
        self._people = PeopleList(self)
        self._index = ContactIndex()
        #: Who was chosen among the people that were offered.
        self._chosen: Offer | None = None
        self._is_typed, self._is_by_key, self._shown_length = False, False, 0
        self._pad: QWidget | None = None
        self._is_seen = True
        #: The number in the field came from outside, and nobody has looked at it yet.
        self._is_brought = False
        #: What a link has brought, in dialled characters, and the extension behind it.
        self._linked, self._linked_extension = "", ""
        self._own_extension = ""
        self._minute = QTimer(self)
        self._minute.setObjectName("minute")
        self._minute.setSingleShot(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE_MS)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.field, 0, 0)
        self._grid.addWidget(self._replaced, 1, 0, 1, 2)
        self._grid.addWidget(self._hint, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.field.textChanged.connect(self._look_up)
        self.field.holds_more_digits_changed.connect(self._look_up)
        self.field.textChanged.connect(self._offer_people)
        self.field.several_found.connect(self._offer)
        self._people.offer_chosen.connect(self._on_people_offer_chosen)
        self._replaced.put_back_requested.connect(self._on_replaced_put_back_requested)
        self._hint.offer_taken.connect(self._on_hint_offer_taken)
        self._chooser.number_chosen.connect(self._on_number_chosen)
        self._hint.choice_requested.connect(self._on_hint_choice_requested)
        self.field.character_typed.connect(self._on_field_character_typed)
        self.field.installEventFilter(self)
        self._typing.timeout.connect(self._show_hint)
        self._minute.timeout.connect(self._on_minute_passed)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._grid.setVerticalSpacing(theme.px(4))
        for part in (self.field, self._replaced, self._hint, self._people):
            part.apply_theme(theme)

    def offer_copied(self, text: str) -> None:
        """Offer the one number in a copied text, unless it is in the field already.

        What is no number of any plan is not offered: most of what people copy is none.
        """
        words = self._copied = ""
        if self._plans_ready and self._account is not None and len(text) <= MAX_COPIED_LENGTH:
            found = plain_number(text, self._account)
            there = self._preview.number if self._preview is not None else ""
            if found is not None and found.facts is not None and found.number != there:
                self._copied = found.number
                words = self.tr("Paste {number}").format(number=found.facts.formatted)
        self._hint.offer(words)

    def withdraw_copied(self) -> None:
        """Offer nothing that was copied."""
        if self._hint.offer(""):
            self.field.setFocus()

    def place_beside_field(self, widget: QWidget | None) -> None:
        """Put a widget at the right of the field, or leave the field all the width."""
        gap = self._theme.px(8) if widget is not None and self._theme is not None else 0
        self._grid.setHorizontalSpacing(gap)
        if widget is not None:
            self._grid.addWidget(widget, 0, 1)

    def fill(self, text: str) -> None:
        """Put in a number from outside; what was typed is offered back."""
        typed = "" if self.field.is_used() else self.field.text().strip()
        if self._is_brought:
            typed = self._replaced.text()
        self._linked_extension = extension_of_link(text)
        self.field.set_number_from_text(text)
        self._linked = dialled_characters(self.field.text())
        self._show_hint()
        self._is_seen, self._is_brought = False, True
        if typed and typed != self.field.text():
            self._offer_back(typed)

    def expect_look(self) -> None:
        """Take the number for one that nobody has looked at: the window has come to the front."""
        self._is_seen = False

    def is_seen(self) -> bool:
        """Whether the person has done something here since the number came, and so has seen it."""
        return self._is_seen

    def note_seen(self) -> None:
        """Note that the person has seen what is in the field."""
        self._is_seen, self._is_brought = True, False

    def count_as_used(self) -> None:
        """Note that the number has been called."""
        self.field.count_as_used()
        self.note_seen()
        self._replaced.clear()

    def show_account(self, account: Account | None) -> None:
        """Read the number by this account's rules from now on."""
        self._account = account
        self._set_reading()

    def show_own_extension(self, extension: str) -> None:
        """Know the phone that a call would be placed from."""
        self._own_extension = extension
        self._show_hint()

    def show_plans_ready(self) -> None:
        """Ask the numbering plans from now on."""
        self._plans_ready = True
        self._set_reading()

    def plans_ready(self) -> bool:
        """Whether the numbering plans may be asked."""
        return self._plans_ready

    def preview(self) -> CallPreview | None:
        """Return what would be called; None without an account or before the plans are ready."""
        return self._preview

    def written(self, number: str, account: Account | None) -> str:
        """Return a normalised number as people write it, by an account's country and extensions.

        Before the plans are ready it is the number itself.
        """
        if not self._plans_ready:
            return number
        country, extensions = (account.default_country, account.extensions) if account else ("", ())
        return describe(number, country, extensions).formatted

    def keep_free(self, pad: QWidget) -> None:
        """Don't cover the pad with people while it is typed on."""
        self._pad = pad

    def show_people(self, index: ContactIndex) -> None:
        """Know these people from now on."""
        self._index = index
        self._show_hint()
        self.edited.emit()

    def people_called(self, number: str, account: Account | None) -> tuple[Contact, ...]:
        """Return whose number it is, as an account reads it; nobody before the plans are ready."""
        if not self._plans_ready:
            return ()
        reader = NumberReader(account.default_country, account.extensions) if account else None
        return people_called(self._index, number, reader or NumberReader())

    def people(self) -> tuple[Contact, ...]:
        """Return whose number stands in the field; of several, whom the person has chosen."""
        number = self._preview.number if self._preview is not None else ""
        if self._chosen is not None and number == self._chosen.number.number:
            return (self._chosen.contact,)
        return self.people_called(number, self._account)

    def where(self) -> str:
        """Return country and local time of the number in the field, or an empty text."""
        if self._preview is None or self._preview.facts is None:
            return ""
        return place_words(self._preview.facts, self._own_zones())

    def insist(self) -> None:
        """Say what is wrong with the number now that the person wants to call it."""
        self._typing.stop()
        problem = self._preview.problem if self._preview else read_number(self.field.text()).problem
        if problem is not None:
            self._hint.show_words(
                problem_words(problem), "bad", offers_choice=problem is NumberProblem.SEVERAL
            )
        if problem is NumberProblem.SEVERAL:
            self._on_hint_choice_requested()

    def _set_reading(self) -> None:
        if self._plans_ready and self._account is not None:
            self.field.set_reading(self._account.default_country, self._account.extensions)
        else:
            self.field.set_reading(None)
        self._look_up()

    def _look_up(self) -> None:
        self._preview = None
        if self._plans_ready and self._account is not None:
            self._preview = preview(self.field.text(), self._account)
            if self.field.holds_more_digits():
                self._preview = replace(self._preview, holds_more_digits=True)
        if self._copied and self._preview is not None and self._preview.number == self._copied:
            self.withdraw_copied()
        self._show_hint()
        self._wait_for_the_minute()
        self.edited.emit()

    def _offer_back(self, typed: str) -> None:
        facts = self._preview.facts if self._preview is not None else None
        self._replaced.offer(typed, facts.formatted if facts else self.field.text())

    def _show_hint(self) -> None:
        text, known = self.field.text(), self._preview
        facts = known.facts if known is not None else None
        if known is None:
            number = read_number(text).number
            self._hint.show_words("" if number == dialled_characters(text) else number)
        elif facts is None:
            self._show_problem(known)
        elif self._is_unfinished(known):
            self._hint.show_words(self._other_number(known, facts))
        elif known.problem is not None:
            self._show_problem(known)
        elif known.holds_more_digits:
            self._hint.show_words(more_digits_words(facts.formatted), "warn")
        elif words := self._caution_words(known):
            self._hint.show_words(words, "warn")
        else:
            zones = self._own_zones()
            words = known_words(facts, zones) if facts.is_valid else unassigned_words()
            names = people_words(self.people())
            parts = filter(None, (names, self._other_number(known, facts), words))
            self._hint.show_words(" · ".join(parts), "muted" if facts.is_valid else "warn")

    def _caution_words(self, known: CallPreview) -> str:
        """Return what to know of a number that a link has brought, as long as it stays as it is."""
        if not self._linked or dialled_characters(self.field.text()) != self._linked:
            return ""
        country = self._account.default_country if self._account is not None else ""
        caution = caution_of(known.number, country, self._own_extension)
        if caution is not None:
            return caution_words(caution)
        return extension_words(self._linked_extension) if self._linked_extension else ""

    def _show_problem(self, known: CallPreview) -> None:
        if not self.field.text().strip() or known.problem in {None, NumberProblem.EMPTY}:
            # Nothing is there, or the first + of a number that is being typed.
            self._hint.show_words("")
            return
        is_several = known.problem is NumberProblem.SEVERAL
        if known.problem is NumberProblem.NO_DIGITS and self._people.is_open():
            self._hint.show_words(self.tr("Press Down to choose one of these people."))
            return
        self._hint.show_words(problem_words(known.problem), "warn", offers_choice=is_several)

    def _other_number(self, known: CallPreview, facts: NumberFacts) -> str:
        """Return the number where the field shows other digits than would be called."""
        is_shown = dialled_characters(self.field.text()) == known.number
        return "" if is_shown else facts.formatted

    def _is_unfinished(self, known: CallPreview) -> bool:
        is_complete = known.problem is None and known.facts is not None and known.facts.is_valid
        is_complete = is_complete and not known.holds_more_digits
        return self._typing.isActive() and not is_complete

    def _own_zones(self) -> tuple[str, ...]:
        """Return the time zones of whose number it is; none unless that of each is known."""
        zones = {each.time_zone for each in self.people()}
        return () if "" in zones else tuple(zones)

    def _offer_people(self, text: str) -> None:
        """Offer who may be meant by what was typed; a number that was put in means itself."""
        is_typed = self._is_typed or (self._people.is_open() and len(text) < self._shown_length)
        self._is_typed, self._shown_length = False, len(text)
        offers = self._index.find(text) if is_typed else ()
        was_open, by_key, self._is_by_key = self._people.is_open(), self._is_by_key, False
        if offers:
            words = [self._words_of(each) for each in offers]
            pad = self._pad if self._pad is not None and self._pad.isVisible() else None
            self._people.offer(offers, words, self.field, None if by_key else pad)
        else:
            self._people.put_away()
        if was_open or offers:
            self._show_hint()

    def _words_of(self, offer: Offer) -> str:
        written = self.written(offer.number.number, self._account)
        number = " ".join(filter(None, (label_words(offer.number.label), written)))
        name = people_words((offer.contact,))
        return number if name == offer.number.number else f"{name} · {number}"

    def _wait_for_the_minute(self) -> None:
        """One timer, due when the time over there changes; none while nobody can see it."""
        facts = self._preview.facts if self._preview else None
        if not self.isVisible() or facts is None or not zones_of(facts):
            self._minute.stop()
            return
        since_epoch_ms = QDateTime.currentMSecsSinceEpoch()
        self._minute.start(_MINUTE_MS - since_epoch_ms % _MINUTE_MS)

    def _offer(self, candidates: tuple[str, ...]) -> None:
        shown = {each: self.written(each, self._account) for each in candidates[:MAX_OFFERED]}
        numbers = [(number, shown.get(number, number)) for number in candidates]
        self._chooser.offer(numbers, self.field.mapToGlobal(QPoint(0, self.field.height())))

    def _on_field_character_typed(self) -> None:
        self._is_typed = True
        self._typing.start()

    def _on_people_offer_chosen(self, offer: Offer) -> None:
        """Put the number in; it is not dialled."""
        self._chosen = offer
        self.field.set_number(offer.number.number)
        self.field.setFocus()
        self.note_seen()

    def _on_hint_offer_taken(self) -> None:
        self.field.set_number_from_text(self._copied)
        self.field.setFocus()
        self.withdraw_copied()
        self.note_seen()

    def _on_replaced_put_back_requested(self, typed: str) -> None:
        self._replaced.clear()
        self.field.set_number(typed)
        self.field.setFocus()
        self.note_seen()

    def _on_hint_choice_requested(self) -> None:
        candidates = read_number(self.field.text(), self.field.country()).candidates
        if candidates:
            self._offer(candidates)

    def _on_minute_passed(self) -> None:
        self._show_hint()
        self._wait_for_the_minute()
        self.edited.emit()

    def _on_number_chosen(self, number: str) -> None:
        self.field.set_number(number)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._people.put_away()
        if not (isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        self._is_by_key = True
        if not self._people.is_open():
            return super().eventFilter(watched, event)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self._people.step(steps[Qt.Key(event.key())])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._people.put_away()
            self._show_hint()
            return True
        return is_enter(event) and not event.isAutoRepeat() and self._people.take_current()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_hint()
        self._wait_for_the_minute()
