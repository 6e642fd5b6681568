"""The number field: formats the number while it is typed, and takes in what is pasted clean."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from dialer_gui.domain.number_facts import dialled_characters, format_while_typing
from dialer_gui.domain.numbers import NumberProblem, Reading, read_number
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import LineInput

#: Longer pasted text is cut: every key press scans the whole text.
MAX_RAW_LENGTH = 500
#: How many edits can be undone.
MAX_STEPS = 500
#: After one of these keys, a number that was called is edited; without, the next digit replaces it.
_CURSOR_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
_DELETING_KEYS = {Qt.Key.Key_Backspace: -1, Qt.Key.Key_Delete: 1}


class _EditHistory:
    """The texts that undo and redo go through; a run of typed or deleted digits is one step."""

    def __init__(self) -> None:
        self._texts = [""]
        self._place = 0
        #: How many digits the last step added, 1 or -1, and where the next one would go on.
        self._run: tuple[int, int] | None = None

    def text(self) -> str:
        """Return the text of the present step."""
        return self._texts[self._place]

    def record(self, text: str) -> None:
        """Note what a person's edit has led to."""
        old, new = dialled_characters(self.text()), dialled_characters(text)
        start, old_end, new_end = _changed_part(old, new)
        added = len(new) - len(old)
        is_one_digit = abs(added) == (old_end - start) + (new_end - start) == 1
        # Backspace goes on before the last digit that was deleted, Delete at its place.
        goes_on = (
            self._run is not None
            and self._run[0] == added
            and (self._run[1] in {start, start + 1} if added < 0 else self._run[1] == start)
        )
        if not (is_one_digit and goes_on):
            del self._texts[self._place + 1 :]
            self._texts = self._texts[-MAX_STEPS:]
            self._place = len(self._texts)
            self._texts.append("")
        self._run = (added, max(start, new_end)) if is_one_digit else None
        self._texts[self._place] = text

    def replace(self, text: str) -> None:
        """Write the present step's number differently."""
        self._texts[self._place] = text

    def can_step(self, steps: int) -> bool:
        """Whether there is a text so many steps ahead; with a minus, back."""
        return 0 <= self._place + steps < len(self._texts)

    def step(self, steps: int) -> str:
        """Go there and return its text."""
        self._run = None
        self._place += steps
        return self.text()


class NumberField(LineInput):
    """The large field for the number to call.

    A number is formatted after each edit: the marks between its digits are put in and taken out,
    and cursor and selection stay at their digits. Marks that a person types are left alone, and
    with them the whole text, until it is a formatted number again or has no marks at all.

    QLineEdit's own undo would undo each formatting for itself. So the field keeps a history of
    its texts, one for each edit, and undo and redo show one of these.

    A paste is first put in as it came, then replaced by its one number: undo brings the raw text
    back. Several numbers are not put in at all, they are offered.
    """

    #: A character is about to be typed, as opposed to pasted or filled in.
    character_typed = Signal()
    #: Several numbers were pasted or dropped: a tuple of texts to choose from.
    several_found = Signal(object)
    #: `holds_more_digits()` has changed.
    holds_more_digits_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._is_used = False
        self._country: str | None = None
        self._extensions: tuple[str, ...] = ()
        self._history = _EditHistory()
        #: Set by `_insert_edit` for the `textChanged` it causes; None: decided from the old and the
        #: new text.
        self._formats: bool | None = None
        self._is_restoring = self._is_composing = False
        #: Numbers that were read from a text which held more digits.
        self._numbers_of_longer_texts: set[str] = set()
        self.setObjectName("number")
        # Numbers read from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._backspace = QPushButton(self)
        self._backspace.setProperty("kind", "bare")
        self._backspace.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._backspace.setCursor(Qt.CursorShape.ArrowCursor)
        self._backspace.setAutoRepeat(True)
        self._backspace.clicked.connect(self.backspace)
        # The first receiver: all others find the text formatted.
        self.textChanged.connect(self._on_text_changed)
        self.textChanged.connect(self._on_touched)
        self.cursorPositionChanged.connect(self._on_touched)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Number to call"))
        self.setPlaceholderText(self.tr("Number or name"))
        self._backspace.setAccessibleName(self.tr("Backspace"))

    def apply_theme(self, theme: Theme) -> None:
        side = theme.px(40)
        self._backspace.setFixedSize(side, side)
        self._backspace.setIcon(theme.icon("backspace", theme.colours.muted))
        self._backspace.setIconSize(theme.size(22))
        self.setTextMargins(0, 0, side, 0)
        self._place_backspace()

    def country(self) -> str | None:
        """Return the country whose numbers are read here; None while no plan may be asked."""
        return self._country

    def set_reading(self, country: str | None, extensions: tuple[str, ...] = ()) -> None:
        """Read and format numbers as an account does.

        A text that is being edited in its middle is formatted with the next edit.

        Args:
            country: ISO 3166 letters, or empty; None while no plan may be asked.
            extensions: the account's own, which are not formatted.
        """
        was_formatted = self._is_formatted(self.text())
        self._country, self._extensions = country, extensions
        is_at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        if was_formatted and not self._is_composing and (is_at_end or not self.hasFocus()):
            self._format_text()
            self._history.replace(self.text())

    def set_number(self, text: str) -> None:
        """Put a text in place of what is there; undo brings that back."""
        self.selectAll()
        self.insert(plain_text(text))

    def count_as_used(self) -> None:
        """Let what is typed or pasted next take the place of this number: it has been called.

        Once it is edited, or the cursor is moved in it, it is a number like any other again.
        """
        self._is_used = True

    def type_character(self, character: str) -> None:
        """Put a dialled character at the cursor, from the pad or from elsewhere in the window."""
        self.character_typed.emit()
        self._make_room()
        self.insert(character)

    def paste(self) -> None:
        """Paste the clipboard's number."""
        self._paste_mime(QGuiApplication.clipboard().mimeData())

    def is_used(self) -> bool:
        """Whether this number has been called, and nothing was done with it since."""
        return self._is_used

    def holds_more_digits(self) -> bool:
        """Whether the text that the number was read from held more digits than it has.

        No longer once the number is edited; again when it comes back, by undo or otherwise.
        """
        return dialled_characters(self.text()) in self._numbers_of_longer_texts

    def set_number_from_text(self, text: str) -> None:
        """Put the number of a text from outside in place of what is there."""
        reading = read_number(text, self._country)
        self.set_number(reading.number or _in_one_line(text))
        self._note_more_digits(reading)

    def paste_text(self, text: str) -> None:
        """Put the one number of a pasted text at the cursor, or offer several."""
        reading = read_number(text, self._country)
        if reading.problem is NumberProblem.SEVERAL:
            self.several_found.emit(reading.candidates)
            return
        if reading.problem is NumberProblem.EMPTY:
            return
        self._make_room()
        raw = _in_one_line(text)
        before = self.text()
        start, end = self._selection()
        if reading.number == raw:
            self.insert(raw)
        else:
            self._insert_edit(raw, formats=False)
        if reading.number and reading.number != raw:
            # A paste into an existing number completes it; on its own it is the number.
            clean = reading.number.removeprefix("+") if before[:start] else reading.number
            self.setSelection(start, len(raw))
            is_all = not before[:start] and not before[end:]
            self._insert_edit(clean, formats=is_all or self._is_formatted(before))
        self._note_more_digits(reading)

    def backspace(self) -> None:
        """Delete the selection, or the digit before the cursor."""
        self._skip_marks(-1)
        super().backspace()

    def undo(self) -> None:
        """Go back to the text before the last edit."""
        self._step(-1)

    def redo(self) -> None:
        """Make the edit again that was undone last."""
        self._step(1)

    def isUndoAvailable(self) -> bool:  # noqa: N802
        """Whether there is an edit to undo."""
        return self._history.can_step(-1)

    def _note_more_digits(self, reading: Reading) -> None:
        before = self.holds_more_digits()
        now = bool(reading.number) and reading.holds_more_digits
        if now:
            self._numbers_of_longer_texts.add(dialled_characters(self.text()))
        else:
            self._numbers_of_longer_texts.discard(dialled_characters(self.text()))
        if now != before:
            self.holds_more_digits_changed.emit()

    def _formatted(self, text: str) -> str:
        number = dialled_characters(text)
        if self._country is None:
            return number
        return format_while_typing(number, self._country, self._extensions)

    def _is_formatted(self, text: str) -> bool:
        return text in {dialled_characters(text), self._formatted(text)}

    def _insert_edit(self, text: str, *, formats: bool) -> None:
        """Insert as one edit, and say whether the number is formatted after it."""
        self._formats = formats
        self.insert(text)
        self._formats = None

    def _format_text(self) -> None:
        """Put marks between the digits; cursor and selection keep their digits."""
        text = self.text()
        written = self._formatted(text)
        if written == text:
            return
        start, end = self._selection()
        is_cursor_first = self.hasSelectedText() and self.cursorPosition() == start
        start = _place_after(written, len(dialled_characters(text[:start])), skips=start < end)
        end = _place_after(written, len(dialled_characters(text[:end])), skips=False)
        blocker = QSignalBlocker(self)
        self._change_text_to(written)
        if start >= end:
            self.setCursorPosition(end)
        elif is_cursor_first:
            self.setSelection(end, start - end)
        else:
            self.setSelection(start, end - start)
        blocker.unblock()

    def _change_text_to(self, text: str) -> None:
        """Replace only what differs: a screen reader reads what changed."""
        start, old_end, new_end = _changed_part(self.text(), text)
        self.setSelection(start, old_end - start)
        self.insert(text[start:new_end])

    def _step(self, steps: int) -> None:
        if not self._history.can_step(steps):
            return
        text = self._history.step(steps)
        _, _, count = _changed_part(dialled_characters(self.text()), dialled_characters(text))
        self._is_restoring = True
        self._change_text_to(text)
        self._is_restoring = False
        self.setCursorPosition(_place_after(text, count, skips=False))

    def _skip_marks(self, step: int) -> None:
        """Move the cursor over marks which would come back at once: the next digit is meant."""
        text, place = self.text(), self.cursorPosition()
        if not step or self.hasSelectedText() or not self._is_formatted(text):
            return
        ahead = text[place:] if step > 0 else text[:place][::-1]
        marks = next((count for count, each in enumerate(ahead) if dialled_characters(each)), 0)
        self.setCursorPosition(place + step * marks)

    def _make_room(self) -> None:
        # A part that the person has selected is what shall go.
        if self._is_used and not self.hasSelectedText():
            self.selectAll()
        self._is_used = False

    def _selection(self) -> tuple[int, int]:
        if self.hasSelectedText():
            return self.selectionStart(), self.selectionEnd()
        return self.cursorPosition(), self.cursorPosition()

    def _paste_mime(self, data: QMimeData) -> None:
        if data.hasText():
            self.paste_text(data.text())
        elif data.hasUrls() and data.urls():
            self.paste_text(data.urls()[0].toString())

    def _place_backspace(self) -> None:
        gap = (self.height() - self._backspace.height()) // 2
        self._backspace.move(self.width() - self._backspace.width() - gap, gap)

    def _on_text_changed(self) -> None:
        before, text = self._history.text(), self.text()
        if self._is_restoring or text == before:
            return
        formats = self._formats
        if formats is None:
            start, _, end = _changed_part(before, text)
            typed = text[start:end]
            formats = text == dialled_characters(text) or (
                typed == dialled_characters(typed) and self._is_formatted(before)
            )
        if formats and not self._is_composing:
            self._format_text()
        if self.text() != before:
            self._history.record(self.text())

    def _on_touched(self) -> None:
        self._is_used = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        slots = {"edit-undo": self.undo, "edit-redo": self.redo, "edit-paste": self.paste}
        steps = {"edit-undo": -1, "edit-redo": 1}
        for action in menu.actions():
            name = action.objectName()
            if name in slots:
                action.triggered.disconnect()
                action.triggered.connect(slots[name])
            if name in steps:
                action.setEnabled(self._history.can_step(steps[name]))
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._paste_mime(event.mimeData())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self._make_room()
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            event.accept()
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            event.accept()
            self.redo()
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self.text():
                self.set_number("")
        else:
            if event.text().isprintable() and event.text():
                self.character_typed.emit()
                self._make_room()
            elif event.key() in _CURSOR_KEYS:
                self._is_used = False
            elif not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._skip_marks(_DELETING_KEYS.get(Qt.Key(event.key()), 0))
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            event.accept()
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._paste_mime(clipboard.mimeData(clipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._backspace.width() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_backspace()


def _in_one_line(text: str) -> str:
    # Cut before it is split as well: a clipboard can hold megabytes.
    return " ".join(plain_text(text[: 4 * MAX_RAW_LENGTH]).split())[:MAX_RAW_LENGTH]


def _changed_part(old: str, new: str) -> tuple[int, int, int]:
    """Return where two texts begin to differ, and where each goes on as the other does."""
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    same = 0
    while same < shorter - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return start, len(old) - same, len(new) - same


def _place_after(text: str, count: int, *, skips: bool) -> int:
    """Return the place behind so many dialled characters of a formatted number.

    Args:
        text: the formatted number.
        count: how many dialled characters stand before the place.
        skips: whether the place is right before the next one, behind the marks between them.
    """
    places = [place for place, each in enumerate(text) if dialled_characters(each)]
    if count >= len(places):
        return len(text)
    if skips:
        return places[count]
    return places[count - 1] + 1 if count else 0
