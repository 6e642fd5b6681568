"""A contact's fields: everything that can be known of a person."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from uuid import uuid4
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.contacts import Contact, ContactNumber, NumberReader
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialogs.access_fields import FieldRow
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.text.contacts import LABELS, WriteNumber, label_of_words, label_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, IconButton, MainButton
from dialer_gui.ui.widgets.check_box import CheckBox
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.inputs import ComboBox, LineInput
from dialer_gui.ui.widgets.labels import PlainLabel, caption, set_style_property

_WIDTH_PX, _HEIGHT_PX = 460, 640
_LABEL_WIDTH_PX, _BUTTON_PX, _ICON_PX, _NOTE_PX = 120, 36, 16, 72


class _NumberRow(QWidget):
    """A number, what it is called, and a button that takes it away."""

    #: It should go; the row itself.
    removed = Signal(object)

    def __init__(self, number: ContactNumber, written: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = LineInput("", self)
        self.number.setText(written)
        self._label = ComboBox("", self)
        self._label.setEditable(True)
        self._label.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._label.addItems([label_words(each) for each in LABELS])
        self._label.setEditText(label_words(number.label))
        self._remove = IconButton("", self)
        self._remove.setProperty("kind", "tool")
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._label)
        self._box.addWidget(self.number, 1)
        self._box.addWidget(self._remove)

    def apply_theme(self, theme: Theme) -> None:
        self._box.setSpacing(theme.px(8))
        self._label.apply_theme(theme)
        self._label.setFixedWidth(theme.px(_LABEL_WIDTH_PX))
        self._remove.setIcon(theme.icon("trash"))
        self._remove.setIconSize(theme.size(_ICON_PX))
        self._remove.setFixedSize(theme.size(_BUTTON_PX))

    def count_as(self, place: int) -> None:
        """Say to a screen reader which of the numbers it is, from 1."""
        self.number.setAccessibleName(self.tr("Number {place}").format(place=place))
        name = self.tr("Label of number {place}").format(place=place)
        for part in (self._label, self._label.lineEdit()):
            if part is not None:
                part.setAccessibleName(name)
        self._remove.setAccessibleName(self.tr("Remove number {place}").format(place=place))

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab comes to, in its order."""
        return (self._label, self.number, self._remove)

    def text(self) -> str:
        """Return what stands in the field."""
        return plain_text(self.number.text()).strip()

    def label(self) -> str:
        """Return what the number is called, as it is kept."""
        return label_of_words(self._label.currentText())

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self)


class ContactDialog(SizedDialog):
    """Edits one contact; nothing is kept before *Save*."""

    #: The Contact, as it is to be kept.
    saved = Signal(object)

    def __init__(
        self,
        contact: Contact | None,
        reader: NumberReader,
        write: WriteNumber,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._write = write
        self._theme: Theme | None = None
        self._contact = contact or Contact(uuid4().hex)
        self._reader = reader
        title = self.tr("New contact") if contact is None else self.tr("Edit contact")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        inside = self._inside = QWidget()
        inside.setObjectName("column")
        self._name = self._line(self.tr("Contact's name"), self._contact.name)
        self._company = self._line(self.tr("Company"), self._contact.company)
        self._numbers: list[_NumberRow] = []
        self._number_problem = PlainLabel(role="small", tone="bad", wraps=True, parent=inside)
        self._number_problem.hide()
        self._add = QPushButton(self.tr("Add a number"), inside)
        self._customer_id = self._line(self.tr("Their customer ID"), self._contact.customer_id)
        self._member_id = self._line(self.tr("Their member ID"), self._contact.member_id)
        self._zone = self._zones()
        self._zone_row = FieldRow(self._zone, inside)
        self._zone_row.say(self.tr("May stay empty: then the number tells it."))
        self._note = QPlainTextEdit(self._contact.note, inside)
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setTabChangesFocus(True)
        self._favourite = CheckBox(self.tr("Favourite"), inside)
        self._favourite.setChecked(self._contact.is_favourite)
        self._problem = PlainLabel(tone="bad", wraps=True, parent=self)
        self._problem.hide()
        self._leaving = InlineQuestion(
            self.tr("What you changed in this contact is not saved yet."),
            self.tr("Discard the changes"),
            self.tr("Keep editing"),
            self,
        )
        self._save = MainButton(self)
        self._save.setText(self.tr("Save"))
        self._save.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        for button in (self._add, self._cancel):
            button.setAutoDefault(False)
        self._lay_out()
        for number in self._contact.numbers or (ContactNumber(""),):
            self._add_number(number)
        self._add.clicked.connect(self._on_add_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        for gives_up in (self._cancel.clicked, self._leaving.confirmed):
            gives_up.connect(self._on_changes_discarded)
        self._leaving.declined.connect(self._name.setFocus)
        self._name.setFocus()
        self._before = self._content()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._number_box.setSpacing(theme.px(4))
        self._buttons.apply_theme(theme)
        self._add.setIcon(theme.icon("plus"))
        self._add.setIconSize(theme.beside_words(_ICON_PX))
        self._note.setFixedHeight(theme.px(_NOTE_PX))
        for row in self._numbers:
            row.apply_theme(theme)
        for part in (self._zone, self._zone_row, self._favourite, self._leaving):
            part.apply_theme(theme)
        self.take_size(theme, _WIDTH_PX, _HEIGHT_PX)

    def fill_number(self, number: str) -> None:
        """Put a number into the first line."""
        self._numbers[0].number.setText(number)
        self._before = self._content()

    def _line(self, name: str, text: str) -> LineInput:
        line = LineInput(name, self._inside)
        line.setText(text)
        line.setMinimumWidth(1)
        line.submitted.connect(self._on_save_clicked)
        return line

    def _zones(self) -> ComboBox:
        zone = ComboBox(self.tr("Time zone"), self._inside)
        zone.setEditable(True)
        zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        zone.addItems(["", *sorted(available_timezones())])
        zone.setEditText(self._contact.time_zone)
        line = zone.lineEdit()
        if line is not None:
            line.setAccessibleName(zone.accessibleName())
        return zone

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self._inside)
        self._number_box = QVBoxLayout()
        row = 0
        for field in (self._name, self._company):
            grid.addWidget(caption(field.accessibleName(), field, wraps=True), row, 0, 1, 2)
            grid.addWidget(field, row + 1, 0, 1, 2)
            row += 2
        grid.addWidget(PlainLabel(self.tr("Numbers"), role="caption"), row, 0, 1, 2)
        grid.addLayout(self._number_box, row + 1, 0, 1, 2)
        grid.addWidget(self._number_problem, row + 2, 0, 1, 2)
        grid.addWidget(self._add, row + 3, 0)
        row += 4
        for column, field in enumerate((self._customer_id, self._member_id)):
            grid.addWidget(
                caption(field.accessibleName(), field, wraps=True),
                row,
                column,
                Qt.AlignmentFlag.AlignBottom,
            )
            grid.addWidget(field, row + 1, column)
        grid.addWidget(self._zone_row, row + 2, 0, 1, 2)
        grid.addWidget(
            caption(self._note.accessibleName(), self._note, wraps=True), row + 3, 0, 1, 2
        )
        grid.addWidget(self._note, row + 4, 0, 1, 2)
        grid.addWidget(self._favourite, row + 5, 0, 1, 2)
        grid.setRowStretch(row + 6, 1)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self._buttons = ButtonRow(self._cancel, self._save)
        self.box.addWidget(self._leaving)
        self.box.addWidget(self.scrolled(self._inside), 1)
        self.box.addWidget(self._problem)
        self.box.addLayout(self._buttons)

    def _add_number(self, number: ContactNumber) -> _NumberRow:
        row = _NumberRow(number, self._write(number.number), self._inside)
        if self._theme is not None:
            row.apply_theme(self._theme)
        row.removed.connect(self._on_row_removed)
        row.number.submitted.connect(self._on_save_clicked)
        self._numbers.append(row)
        self._number_box.addWidget(row)
        self._order()
        return row

    def _order(self) -> None:
        """Let Tab go through the fields as they stand, whenever they were made."""
        numbers = [each for row in self._numbers for each in row.stops()]
        ids = (self._customer_id, self._member_id)
        last = (self._zone, self._note, self._favourite, self._cancel, self._save)
        stops = (
            *self._leaving.findChildren(QPushButton),
            self._name,
            self._company,
            *numbers,
            self._add,
            *ids,
            *last,
        )
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        for place, row in enumerate(self._numbers, 1):
            row.count_as(place)

    def _read_numbers(self) -> tuple[ContactNumber, ...] | None:
        """Return the numbers, None where one can't be read: that is said then."""
        numbers: dict[str, ContactNumber] = {}
        for row in self._numbers:
            set_style_property(row.number, "wrong", False)
            row.number.setAccessibleDescription("")
            if not row.text():
                continue
            found, is_whole = self._reader.read(row.text(), row.label())
            if len(found) != 1 or not is_whole:
                words = self.tr("This is not one number. Write each number into a line of its own.")
                self._number_problem.setText(words)
                self._number_problem.show()
                set_style_property(row.number, "wrong", True)
                row.number.setAccessibleDescription(words)
                row.number.setFocus()
                announce(self, words, is_error=True)
                return None
            numbers.setdefault(found[0].number, found[0])
        self._number_problem.hide()
        return tuple(numbers.values())

    def _on_add_clicked(self) -> None:
        self._add_number(ContactNumber("")).number.setFocus()

    def _on_row_removed(self, row: _NumberRow) -> None:
        self._numbers.remove(row)
        self._order()
        self._add.setFocus()
        row.hide()
        row.deleteLater()

    def _content(self) -> tuple[object, ...]:
        """Return all that can be changed, to be compared."""
        lines = (self._name, self._company, self._customer_id, self._member_id)
        numbers = [(row.text(), row.label()) for row in self._numbers]
        rest = (self._zone.currentText(), self._note.toPlainText(), self._favourite.isChecked())
        return (*(line.text() for line in lines), numbers, *rest)

    def _on_save_clicked(self) -> None:
        self._problem.hide()
        self._zone_row.show_problem("")
        numbers = self._read_numbers()
        if numbers is None:
            return
        zone = self._zone.currentText().strip()
        if zone and zone not in available_timezones():
            self._zone_row.show_problem(self.tr("Choose a time zone from the list."))
            return
        contact = replace(
            self._contact,
            name=plain_text(self._name.text()).strip(),
            company=plain_text(self._company.text()).strip(),
            numbers=numbers,
            note=plain_text(self._note.toPlainText(), keeps_lines=True),
            customer_id=plain_text(self._customer_id.text()).strip(),
            member_id=plain_text(self._member_id.text()).strip(),
            time_zone=zone,
            is_favourite=self._favourite.isChecked(),
        )
        if not contact.title:
            self._problem.setText(self.tr("A contact needs a name, a company or a number."))
            self._problem.show()
            announce(self, self._problem.text(), is_error=True)
            self._name.setFocus()
            return
        self.saved.emit(contact)
        self.accept()

    def _on_changes_discarded(self) -> None:
        super().reject()

    def reject(self) -> None:
        """Close, as Escape and the frame's button wish; what was typed is asked about first."""
        if self._content() == self._before:
            super().reject()
        else:
            self._leaving.ask()
