"""The number field: what is typed stays as typed, what is pasted comes in clean."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
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

from dialer_gui.domain.numbers import NumberProblem, Reading, read_number
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import LineInput

#: More of a text that came from outside is not put into the field: each key looks through it all.
MAX_RAW_LENGTH = 500
#: Whoever presses one of these goes on with the number that is there.
_CURSOR_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


class NumberField(LineInput):
    """The large field for the number to call.

    A paste is first put in as it came, then replaced by its one number: undo brings the raw text
    back. Several numbers are not put in at all, they are offered.
    """

    #: A character is about to be typed, as opposed to pasted or filled in.
    character_typed = Signal()
    #: Several numbers were pasted or dropped: a tuple of texts to choose from.
    several_found = Signal(object)
    #: The number that was just put in is all of the text it was read from, or is not.
    part_changed = Signal()
    #: Escape was pressed while the field was empty already.
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._is_used = False
        self._country: str | None = None
        #: Numbers from outside that are not all of the text they were read from.
        self._parts: set[str] = set()
        self.setAccessibleName(self.tr("Number to call"))
        self.setPlaceholderText(self.tr("Number to call"))
        self.setObjectName("number")
        # Numbers read from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._backspace = QPushButton(self)
        self._backspace.setProperty("kind", "bare")
        self._backspace.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._backspace.setCursor(Qt.CursorShape.ArrowCursor)
        self._backspace.setAccessibleName(self.tr("Backspace"))
        self._backspace.setAutoRepeat(True)
        self._backspace.clicked.connect(self._on_backspace_clicked)
        self.textChanged.connect(self._on_touched)
        self.cursorPositionChanged.connect(self._on_touched)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        side = theme.px(40)
        self._backspace.setFixedSize(side, side)
        self._backspace.setIcon(theme.icon("backspace", theme.colours.muted))
        self._backspace.setIconSize(theme.size(22))
        self.setTextMargins(0, 0, side, 0)
        self._place_backspace()

    def country(self) -> str | None:
        """Return the country whose numbers are read here; None while no plan may be asked."""
        return self._country

    def set_country(self, country: str | None) -> None:
        """Read what comes from outside as a country's numbers: ISO 3166 letters, or empty."""
        self._country = country

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
        self._take_mime(QGuiApplication.clipboard().mimeData())

    def is_used(self) -> bool:
        """Whether this number has been called, and nothing was done with it since."""
        return self._is_used

    def is_part(self) -> bool:
        """Whether the text that the number was read from held more digits than it has.

        Edited it is a number of its own; brought back, by undo or otherwise, it is a part again.
        """
        return self.text() in self._parts

    def fill(self, text: str) -> None:
        """Put a number from outside in place of what is there."""
        reading = read_number(text, self._country)
        self.set_number(reading.number or _in_one_line(text))
        self._note_part(reading)

    def take_text(self, text: str) -> None:
        """Put in the one number of a pasted text, or offer several."""
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
        self.insert(raw)
        if not reading.number or reading.number == raw:
            self._note_part(reading)
            return
        # A paste into an existing number completes it; on its own it is the number.
        clean = reading.number
        if before[:start] or before[end:]:
            clean = clean.removeprefix("+") if before[:start] else clean
        self.setSelection(start, len(raw))
        self.insert(clean)
        self._note_part(reading)

    def _note_part(self, reading: Reading) -> None:
        was_part, is_part = self.is_part(), bool(reading.number) and reading.holds_more_digits
        if is_part:
            self._parts.add(self.text())
        else:
            self._parts.discard(self.text())
        if is_part != was_part:
            self.part_changed.emit()

    def _make_room(self) -> None:
        # A part that the person has selected is what shall go.
        if self._is_used and not self.hasSelectedText():
            self.selectAll()
        self._is_used = False

    def _selection(self) -> tuple[int, int]:
        if self.hasSelectedText():
            return self.selectionStart(), self.selectionEnd()
        return self.cursorPosition(), self.cursorPosition()

    def _take_mime(self, data: QMimeData) -> None:
        if data.hasText():
            self.take_text(data.text())
        elif data.hasUrls() and data.urls():
            self.take_text(data.urls()[0].toString())

    def _place_backspace(self) -> None:
        gap = (self.height() - self._backspace.height()) // 2
        self._backspace.move(self.width() - self._backspace.width() - gap, gap)

    def _on_touched(self) -> None:
        self._is_used = False

    def _on_backspace_clicked(self) -> None:
        self.backspace()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_mime(event.mimeData())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self._make_room()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            event.accept()
            self.paste()
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self.text():
                self.set_number("")
            else:
                self.escaped.emit()
        else:
            if event.text().isprintable() and event.text():
                self.character_typed.emit()
                self._make_room()
            elif event.key() in _CURSOR_KEYS:
                self._is_used = False
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            event.accept()
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self._take_mime(clipboard.mimeData(clipboard.Mode.Selection))
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
