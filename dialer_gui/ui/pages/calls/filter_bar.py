"""What calls must have to be listed: time, account, extension, result, talk time, person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import CallFilters
from dialer_gui.domain.contact_index import ContactIndex
from dialer_gui.domain.contacts import Contact
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.pages.calls.person_field import PersonField
from dialer_gui.ui.text.calls import disposition_words
from dialer_gui.ui.text.sentences import capitalised, shortened
from dialer_gui.ui.text.times import duration_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import ComboBox, is_enter
from dialer_gui.ui.widgets.spin_inputs import DateField

#: From these widths on, at 100 %, all choices stand in one row, and in two; else in three.
_IN_A_ROW_FROM_PX, _IN_TWO_ROWS_FROM_PX = 860, 480
#: Of a column, to be a little more of one.
_STRETCH = 15
_TODAY, _WEEK, _MONTH, _SPAN = "today", "week", "month", "span"
#: How many days, with today, are shown for the last choice but one.
_MONTH_DAYS = 30
#: How long people talked at least, in seconds.
_TALKS_S = (1, 60, 300)
_NONE_SET = "none"


class FilterBar(QWidget):
    """Hidden until it is unfolded; what is chosen in it counts at once."""

    #: Other calls are to be listed.
    filters_changed = Signal()
    #: The person is done with it.
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._columns = 0
        self._numbers: tuple[str, ...] = ()
        self._written = ""
        self._accounts: tuple[Account, ...] = ()
        self._time, self._account, self._extension = (self._choice() for _ in range(3))
        self._result, self._talk = self._choice(), self._choice()
        self._person = PersonField(self)
        self._from = DateField(self)
        self._until = DateField(self)
        self._number = QPushButton(self)
        self._number.setProperty("kind", "offer")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for field in (self._from, self._until):
            field.setDate(QDate.currentDate())
            field.dateChanged.connect(self.filters_changed)
        self._person.person_chosen.connect(self._on_person_chosen)
        self._person.left.connect(self.left)
        self._number.clicked.connect(self._on_number_clicked)
        self.retranslate()
        self._show_parts()
        self.hide()

    def retranslate(self) -> None:
        """Say all texts; what is chosen stays."""
        for field, name in (
            (self._time, self.tr("Time")),
            (self._account, self.tr("Account of the calls")),
            (self._extension, self.tr("Extension of the calls")),
            (self._result, self.tr("Result of the calls")),
            (self._talk, self.tr("Talk time")),
            (self._from, self.tr("From this day on")),
            (self._until, self.tr("Up to this day")),
        ):
            field.setAccessibleName(name)
        times = {
            "": self.tr("Any time"),
            _TODAY: self.tr("Today"),
            _WEEK: self.tr("This week"),
            _MONTH: self.tr("Last 30 days"),
            _SPAN: self.tr("From … to …"),
        }
        results = {each: capitalised(disposition_words(each)) for each in Disposition}
        talk = self.tr("Talk {time} or more")
        talks = {each: talk.format(time=duration_words(each)) for each in _TALKS_S}
        _offer(self._time, times)
        any_result = {"": self.tr("Any result"), _NONE_SET: self.tr("No result yet")}
        _offer(self._result, {**any_result, **results})
        _offer(self._talk, {0: self.tr("Any talk time"), **talks})
        for date in (self._from, self._until):
            date.write_as_here()
        self.show_accounts(self._accounts)
        self._say_number()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        for choice in self._choices():
            choice.apply_theme(theme)
        self._person.apply_theme(theme)
        self._person.setMinimumHeight(theme.px(36))
        self._number.setIcon(theme.icon("close", theme.colours.text))
        self._number.setIconSize(theme.beside_words(12))
        self._number.setMinimumHeight(theme.px(36))
        for field in (self._from, self._until):
            field.apply_theme(theme)
        self._columns = 0
        self._arrange()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts and their extensions; what is chosen stays."""
        self._accounts = tuple(accounts)
        names = {each.id: plain_text(each.name) for each in accounts}
        _offer(self._account, {"": self.tr("Any account"), **names})
        extensions = dict.fromkeys(
            extension
            for account in accounts
            for extension in (*account.extensions, account.last_extension)
            if extension
        )
        named = {each: self.tr("From {extension}").format(extension=each) for each in extensions}
        _offer(self._extension, {"": self.tr("Any extension"), **named})

    def know_people(self, index: ContactIndex) -> None:
        """Offer these people."""
        self._person.know_people(index)

    def filters(self) -> CallFilters:
        """Return what the calls must have; days count from this place's midnight."""
        since, until = self._days()
        result = self._result.currentData()
        return CallFilters(
            since_s=None if since is None else _midnight_s(since),
            until_s=None if until is None else _midnight_s(until.addDays(1)),
            account_id=self._account.currentData() or "",
            extension=self._extension.currentData() or "",
            disposition=Disposition(result) if result not in {"", None, _NONE_SET} else None,
            lacks_disposition=result == _NONE_SET,
            least_talking_s=self._talk.currentData() or 0,
            numbers=self._numbers,
        )

    def count_on(self) -> int:
        """Return how many of the choices leave calls out."""
        return sum(choice.currentIndex() > 0 for choice in self._choices()) + bool(self._numbers)

    def show_numbers(self, numbers: tuple[str, ...], name: str) -> None:
        """List only calls with one of these numbers; ``name`` says whose they are."""
        self._numbers = numbers
        self._written = shortened(name)
        self._say_number()
        self._show_parts()
        self.filters_changed.emit()

    def clear(self) -> None:
        """Leave no call out."""
        for choice in self._choices():
            with QSignalBlocker(choice):
                choice.setCurrentIndex(0)
        self.show_numbers((), "")

    def focus_first(self) -> None:
        """Put the focus on the first choice."""
        self._time.setFocus()

    def _choice(self) -> ComboBox:
        choice = ComboBox("", self)
        choice.currentIndexChanged.connect(self._on_choice_changed)
        return choice

    def _say_number(self) -> None:
        self._number.setText(self.tr("Only {number}").format(number=self._written))
        remove = self.tr("Show the calls with other numbers than {number}, too")
        self._number.setAccessibleName(remove.format(number=self._written))

    def _choices(self) -> tuple[ComboBox, ...]:
        return (self._time, self._account, self._extension, self._result, self._talk)

    def _days(self) -> tuple[QDate | None, QDate | None]:
        """Return the first and the last day; None where there is none."""
        today, chosen = QDate.currentDate(), self._time.currentData()
        if chosen == _TODAY:
            return today, None
        if chosen == _WEEK:
            first = QLocale().firstDayOfWeek().value
            return today.addDays(-((today.dayOfWeek() - first) % 7)), None
        if chosen == _MONTH:
            return today.addDays(1 - _MONTH_DAYS), None
        return (self._from.date(), self._until.date()) if chosen == _SPAN else (None, None)

    def _show_parts(self) -> None:
        is_span = self._time.currentData() == _SPAN
        for part, is_shown in (
            (self._from, is_span),
            (self._until, is_span),
            (self._number, bool(self._numbers)),
        ):
            if part.hasFocus() and not is_shown:
                self._time.setFocus()
            part.setVisible(is_shown)
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        """Put the choices into as few rows as there is room for."""
        px = self._theme.px if self._theme is not None else round
        fields = (*self._choices(), self._person)
        columns = 3 if self.width() >= px(_IN_TWO_ROWS_FROM_PX) else 2
        columns = len(fields) if self.width() >= px(_IN_A_ROW_FROM_PX) else columns
        if columns == self._columns:
            return
        self._columns = columns
        days = () if self._from.isHidden() else (self._from, self._until)
        for place in range(self._grid.count())[::-1]:
            self._grid.takeAt(place)
        shown = (*fields, *days)
        for place, part in enumerate(shown):
            self._grid.addWidget(part, place // columns, place % columns)
        # Below all others, or a long name would take their room.
        below = -(-len(shown) // columns)
        self._grid.addWidget(self._number, below, 0, 1, columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(len(fields)):
            self._grid.setColumnStretch(column, _STRETCH * int(column < columns))
        if columns == 2:
            self._grid.setColumnStretch(1, _STRETCH + 1)  # results have the longest words

    def _on_choice_changed(self) -> None:
        self._show_parts()
        self.filters_changed.emit()

    def _on_person_chosen(self, person: Contact) -> None:
        self.show_numbers(tuple(each.number for each in person.numbers), person.title)

    def _on_number_clicked(self) -> None:
        self.show_numbers((), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and not isinstance(self.focusWidget(), QPushButton):
            event.accept()
            if not event.isAutoRepeat():
                self.left.emit()
        else:
            super().keyPressEvent(event)


def _offer(choice: ComboBox, choices: Mapping[Any, str]) -> None:
    """Offer other values; the chosen one stays where it is still offered."""
    chosen = choice.currentData()
    with QSignalBlocker(choice):
        choice.clear()
        for value, words in choices.items():
            choice.addItem(words, value)
        place = choice.findData(chosen)
        choice.setCurrentIndex(max(place, 0))
    if place < 0 and chosen:
        choice.currentIndexChanged.emit(0)


def _midnight_s(day: QDate) -> float:
    return day.startOfDay().toMSecsSinceEpoch() / 1000
