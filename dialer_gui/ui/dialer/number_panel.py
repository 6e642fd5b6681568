"""The number and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.accounts import Account
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
from dialer_gui.ui.text.confirmations import more_digits_words
from dialer_gui.ui.text.numbers import (
    caution_words,
    extension_words,
    known_words,
    place_words,
    problem_words,
    unassigned_words,
)
from dialer_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dialer_gui.ui.dialer.people_finder import PeopleFinder

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
        self._copied = self._copied_written = ""
        self._chooser = NumberChooser(self)
        self._is_seen = True
        #: The hint says what is wrong because the person wanted to call.
        self._insists = False
        #: The number in the field came from outside, and nobody has looked at it yet.
        self._is_brought = False
        #: What a link has brought, in dialled characters, and the extension behind it.
        self._linked, self._linked_extension = "", ""
        self._own_extension = ""
        #: Who knows whose numbers are; None before there are contacts.
        self._people: PeopleFinder | None = None
        self._note, self._note_warns = "", False
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
        self.field.several_found.connect(self._offer)
        self._replaced.put_back_requested.connect(self._on_replaced_put_back_requested)
        self._hint.offer_taken.connect(self._on_hint_offer_taken)
        self._chooser.number_chosen.connect(self._on_number_chosen)
        self._hint.choice_requested.connect(self._on_hint_choice_requested)
        self.field.character_typed.connect(self._typing.start)
        self._typing.timeout.connect(self._show_hint)
        self._minute.timeout.connect(self._on_minute_passed)

    def retranslate(self) -> None:
        """Say what is known of the number, and what is wrong with it."""
        insists = self._insists
        self._show_hint()
        if insists:
            self._show_insisted()
        if self._hint.has_offer():
            self._show_offer()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setVerticalSpacing(theme.px(4))
        for part in (self.field, self._replaced, self._hint):
            part.apply_theme(theme)
        if self._people is not None:
            self._people.apply_theme(theme)

    def offer_copied(self, text: str) -> None:
        """Offer the one number in a copied text, unless it is in the field already.

        What is no number of any plan is not offered: most of what people copy is none.
        """
        self._copied = self._copied_written = ""
        if self._plans_ready and self._account is not None and len(text) <= MAX_COPIED_LENGTH:
            found = plain_number(text, self._account)
            there = self._preview.number if self._preview is not None else ""
            if found is not None and found.facts is not None and found.number != there:
                self._copied = found.number
                self._copied_written = found.facts.formatted
        self._show_offer()

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

    def show_note(self, words: str, is_warning: bool) -> None:
        """Say something of the caller ID behind what is known of the number."""
        if (words, is_warning) != (self._note, self._note_warns):
            self._note, self._note_warns = words, is_warning
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

    def know_people(self, people: PeopleFinder) -> None:
        """Ask from now on whose number it is."""
        self._people = people
        if self._theme is not None:
            people.apply_theme(self._theme)

    def names(self, number: str, account: Account | None) -> str:
        """Return whose number it is, as an account reads it; empty where it is nobody's."""
        return self._people.names(number, account) if self._people is not None else ""

    def where(self) -> str:
        """Return country and local time of the number in the field, or an empty text."""
        if self._preview is None or self._preview.facts is None:
            return ""
        return place_words(self._preview.facts, self._own_zones())

    def insist(self) -> None:
        """Say what is wrong with the number now that the person wants to call it."""
        self._typing.stop()
        if self._show_insisted() is NumberProblem.SEVERAL:
            self._on_hint_choice_requested()

    def _show_insisted(self) -> NumberProblem | None:
        problem = self._preview.problem if self._preview else read_number(self.field.text()).problem
        if problem is not None:
            self._hint.show_words(
                problem_words(problem), "bad", offers_choice=problem is NumberProblem.SEVERAL
            )
        self._insists = problem is not None
        return problem

    def _show_offer(self) -> None:
        words = self.tr("Paste {number}").format(number=self._copied_written)
        self._hint.offer(words if self._copied else "")

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
                self._preview = self._preview._replace(holds_more_digits=True)
        if self._copied and self._preview is not None and self._preview.number == self._copied:
            self.withdraw_copied()
        self._show_hint()
        self._wait_for_the_minute()
        self.edited.emit()

    def _offer_back(self, typed: str) -> None:
        facts = self._preview.facts if self._preview is not None else None
        self._replaced.offer(typed, facts.formatted if facts else self.field.text())

    def _show_hint(self) -> None:
        self._insists = False
        text, known = self.field.text(), self._preview
        facts = known.facts if known is not None else None
        if known is None:
            number = read_number(text).number
            self._hint.show_words("" if number == dialled_characters(text) else number)
        elif facts is None:
            self._show_problem(known)
        elif self._is_unfinished(known):
            self._say_of(facts, self._other_number(known, facts))
        elif known.problem is not None:
            self._show_problem(known)
        elif known.holds_more_digits:
            self._say_of(facts, more_digits_words(facts.formatted), "warn")
        elif words := self._caution_words(known):
            self._say_of(facts, words, "warn")
        else:
            words = known_words(facts, self._own_zones())
            words = words if facts.is_valid else unassigned_words()
            names = self._people.names_here() if self._people is not None else ""
            parts = filter(None, (names, self._other_number(known, facts), words))
            self._say_of(facts, " · ".join(parts), "muted" if facts.is_valid else "warn")

    def _say_of(self, facts: NumberFacts, words: str, tone: str = "muted") -> None:
        """Say what is known of a number that can be called, and of the caller ID for it."""
        if self._note and facts.problem is None:
            words = " · ".join(filter(None, (words, self._note)))
            tone = "warn" if self._note_warns else tone
        self._hint.show_words(words, tone)

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
        is_name = self._people is not None and self._people.are_offered()
        if is_name and known.problem is NumberProblem.NO_DIGITS:
            self._hint.show_words(self.tr("Press Down to choose one of these people."))
            return
        is_several = known.problem is NumberProblem.SEVERAL
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
        """Return the time zones that are known of whose number it is, else none."""
        return self._people.zones_here() if self._people is not None else ()

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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_hint()
        self._wait_for_the_minute()
