"""What a file of contacts holds, and what an import of it would change; nothing is written yet."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.domain.contact_import import (
    Field,
    FileProblem,
    ImportPlan,
    LookAlikes,
    ReadFile,
)
from dialer_gui.domain.untrusted import escaped_text, plain_text
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.dialogs.sized_dialog import SizedDialog
from dialer_gui.ui.text.contacts import (
    field_words,
    file_problem_words,
    import_words,
    unreadable_words,
)
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, MainButton
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel

_WIDTH_PX, _HEIGHT_PX, _LIST_PX = 520, 640, 96
#: What a person may choose where the guess was wrong; the data are Python's names.
_ENCODINGS = (
    *("utf-8", "utf-16", "cp1252", "gb18030", "big5", "shift_jis", "euc_kr", "cp1250", "cp1251"),
)
#: Of those that can't be read so many are named.
_MAX_NAMED = 500
_STEPS = 1000


class ImportDialog(SizedDialog):
    """Shows columns, counts and what can't be read; asks about those who look alike."""

    #: The file should be read in this encoding, with its columns taken for these fields.
    reading_requested = Signal(str, object)
    #: What should become of those who may be there already; LookAlikes.
    look_alikes_chosen = Signal(object)
    #: What is shown should be imported.
    import_requested = Signal()

    def __init__(self, path: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAccessibleName(self.windowTitle())
        self._fields: list[ComboBox] = []
        self._labels: list[PlainLabel] = []
        self._headings: tuple[str, ...] = ()
        self._path = PlainLabel(escaped_text(path), role="heading", wraps=True, parent=self)
        self._counts = PlainLabel(self.tr("Reading the file…"), wraps=True, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._inside = QWidget()
        self._encoding = ComboBox(self.tr("Encoding"), self._inside)
        for each in _ENCODINGS:
            self._encoding.addItem(each.upper(), each)
        self._encoding_caption = PlainLabel(
            self.tr("Encoding: change it where names look wrong"),
            role="caption",
            wraps=True,
            parent=self._inside,
        )
        self._encoding_caption.setBuddy(self._encoding)
        self._columns_caption = PlainLabel(
            self.tr("What the columns hold"), role="heading", wraps=True, parent=self._inside
        )
        self._grid = QGridLayout()
        self._alike = PlainLabel(wraps=True, parent=self._inside)
        self._choice = ComboBox(self.tr("What to do with them"), self._inside)
        self._choice.addItem(self.tr("Merge with the contact that is there"), LookAlikes.MERGE)
        self._choice.addItem(self.tr("Keep both"), LookAlikes.KEEP_BOTH)
        self._choice.addItem(self.tr("Skip them"), LookAlikes.SKIP)
        self._unread_caption = PlainLabel(
            self.tr("What can't be read is not imported:"), tone="warn", wraps=True
        )
        self._unread = QPlainTextEdit(self._inside)
        self._unread.setAccessibleName(self.tr("What can't be read"))
        selectable = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._unread.setTextInteractionFlags(
            selectable | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._import = MainButton(self)
        self._import.setText(self.tr("Import"))
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._cancel.setAutoDefault(False)
        self._lay_out()
        self._encoding.activated.connect(self._on_encoding_activated)
        self._choice.activated.connect(self._on_choice_activated)
        self._cancel.clicked.connect(self.reject)
        self._import.clicked.connect(self._on_import_clicked)
        for part in self._parts():
            part.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._bar.setFixedHeight(theme.px(6))
        self._unread.setFixedHeight(theme.px(_LIST_PX))
        self._buttons.apply_theme(theme)
        for each in (self._encoding, self._choice, *self._fields):
            each.apply_theme(theme)
        self.take_size(theme, _WIDTH_PX, _HEIGHT_PX)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far reading or writing is."""
        self._bar.setValue(_STEPS * done // total if total else 0)

    def show_file(self, read: ReadFile, plan: ImportPlan) -> None:
        """Show what was read, and what an import would do."""
        with QSignalBlocker(self._encoding):
            name = read.encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
            self._encoding.setCurrentIndex(self._encoding.findData(name))
        for part in (self._encoding, self._encoding_caption):
            part.setVisible(bool(read.encoding))
        self._columns_caption.setVisible(bool(read.fields))
        self._show_columns(read)
        self._show_plan(plan)
        self._bar.hide()
        self._import.setEnabled(bool(plan.new or plan.changed))
        announce(self, self._counts.text())

    def show_problem(self, problem: FileProblem, detail: str) -> None:
        """Say why the file was not read."""
        self._counts.setText(file_problem_words(problem, detail))
        self._counts.set_tone("bad")
        self._bar.hide()
        self._import.setEnabled(False)
        announce(self, self._counts.text(), is_error=True)

    def _parts(self) -> tuple[QWidget, ...]:
        alike = (self._alike, self._choice, self._unread_caption, self._unread)
        return (self._encoding_caption, self._encoding, self._columns_caption, *alike)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._counts.set_tone("")
        self._counts.setText(import_words(plan.counts))
        alike = plan.look_alikes
        self._alike.setText(
            self.tr(
                "%Ln may be there already: the same number, but no name or another ID.", "", alike
            )
        )
        for part in (self._alike, self._choice):
            part.setVisible(plan.look_alikes > 0)
        lines = [unreadable_words(each) for each in plan.unreadable[:_MAX_NAMED]]
        left_out = len(plan.unreadable) - _MAX_NAMED
        if left_out > 0:
            lines.append(self.tr("And %Ln more", "", left_out))
        self._unread.setPlainText("\n".join(lines))
        for widget in (self._unread_caption, self._unread):
            widget.setVisible(bool(plan.unreadable))

    def _show_columns(self, read: ReadFile) -> None:
        """Show the columns; the choices stay while the columns are the same."""
        if len(self._fields) != len(read.fields) or read.headings != self._headings:
            stale, self._headings = self._fields, read.headings
            self._fields = [self._choice_of_field(place) for place in range(len(read.fields))]
            for choice in stale:
                choice.hide()
                choice.deleteLater()
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for row, (choice, field) in enumerate(zip(self._fields, read.fields, strict=True)):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(field))
            label = PlainLabel(self._words_of(read, row), wraps=True, parent=self._inside)
            self._labels.append(label)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(choice, row, 1)
            label.show()
            choice.show()

    def _choice_of_field(self, place: int) -> ComboBox:
        heading = plain_text(self._headings[place]) or self._nameless(place)
        choice = ComboBox(self.tr("{column} holds").format(column=heading), self._inside)
        for field in Field:
            choice.addItem(field_words(field), field)
        if self._theme is not None:
            choice.apply_theme(self._theme)
        choice.activated.connect(self._on_field_activated)
        return choice

    def _words_of(self, read: ReadFile, place: int) -> str:
        """Return a column's heading, and what is in it."""
        heading = plain_text(read.headings[place]) or self._nameless(place)
        cells = (row[place] for row in read.samples if place < len(row))
        samples = ", ".join([each for each in cells if each][:2])
        return f"{heading}\n{samples}" if samples else heading

    def _nameless(self, place: int) -> str:
        return self.tr("Column {number}").format(number=place + 1)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._inside)
        self._column.addWidget(self._encoding_caption)
        self._column.addWidget(self._encoding)
        for part in (self._alike, self._choice, self._unread_caption, self._unread):
            self._column.addWidget(part)
        self._column.addWidget(self._columns_caption)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)
        self._buttons = ButtonRow(self._cancel, self._import)
        for shown in (self._path, self._counts, self._bar):
            self.box.addWidget(shown)
        self.box.addWidget(self.scrolled(self._inside), 1)
        self.box.addLayout(self._buttons)

    def _wait(self, words: str) -> None:
        self._counts.set_tone("")
        self._counts.setText(words)
        self._bar.setValue(0)
        self._bar.show()
        self._import.setEnabled(False)

    def _read_again(self, fields: tuple[Field, ...]) -> None:
        self._wait(self.tr("Reading the file…"))
        self.reading_requested.emit(str(self._encoding.currentData() or ""), fields)

    def _on_encoding_activated(self) -> None:
        self._read_again(())  # other letters, other headings

    def _on_field_activated(self) -> None:
        self._read_again(tuple(Field(each.currentData()) for each in self._fields))

    def _on_choice_activated(self) -> None:
        self.look_alikes_chosen.emit(LookAlikes(self._choice.currentData()))

    def _on_import_clicked(self) -> None:
        self._wait(self.tr("Importing…"))
        self.import_requested.emit()
