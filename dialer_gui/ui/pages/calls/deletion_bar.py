"""What stands below the calls while some are to be deleted, or were."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.sentences import shortened
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inline_question import InlineQuestion
from dialer_gui.ui.widgets.labels import PlainLabel

_ICON_PX = 16


class DeletionBar(QWidget):
    """Says how many calls with a person would go before they do, and brings deleted ones back."""

    #: All calls with these numbers should be found, to be asked about; a tuple of numbers.
    calls_wanted = Signal(object)
    #: The person wants these calls to go; a tuple of their ids.
    confirmed = Signal(object)
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: Nothing stands here any more that could have the focus.
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        #: The numbers and the name that was asked about, whether others have further numbers of
        #: theirs, and what was found.
        self._numbers: tuple[str, ...] = ()
        self._name = ""
        self._leaves_out = False
        self._found: tuple[str, ...] = ()
        # One tuple of ids a deletion, the last one to be undone first.
        self._deletions: list[tuple[str, ...]] = []
        self._question = InlineQuestion("", "", "", self)
        self._undo_bar = QFrame(self)
        self._undo_bar.setProperty("ground", "calm")
        self._words = PlainLabel(wraps=True, parent=self._undo_bar)
        self._undo = QPushButton(self._undo_bar)
        self._row = QHBoxLayout(self._undo_bar)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._undo)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._question)
        self._box.addWidget(self._undo_bar)
        self._question.confirmed.connect(self._on_question_confirmed)
        self._question.declined.connect(self._on_question_declined)
        self._undo.clicked.connect(self.undo)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all texts."""
        self._undo.setText(self.tr("Undo"))
        self._say_question()
        self._show_deletions()

    def apply_theme(self, theme: Theme) -> None:
        across, along = theme.px(12), theme.px(8)
        self._box.setSpacing(along)
        self._row.setContentsMargins(across, along, along, along)
        self._question.apply_theme(theme)
        self._undo.setIcon(theme.icon("undo"))
        self._undo.setIconSize(theme.beside_words(_ICON_PX))

    def ask_about(self, numbers: tuple[str, ...], name: str, *, leaves_out: bool = False) -> None:
        """Ask about all calls with numbers once they are found.

        Args:
            numbers: a person's.
            name: says whose they are.
            leaves_out: whether the person has further numbers, which others have, too.
        """
        # What was asked before is about somebody else.
        self._question.take_back()
        self._show_anything()
        self._found = ()
        self._numbers, self._name, self._leaves_out = numbers, shortened(name), leaves_out
        self.calls_wanted.emit(numbers)

    def ask(self, numbers: tuple[str, ...], ids: tuple[str, ...]) -> None:
        """Ask whether these calls may go, unless others were asked about meanwhile."""
        if numbers != self._numbers:
            return
        self._found = ids
        if not ids:
            words = self.tr("There are no calls with {name}.").format(name=self._name)
            announce(self, words)
            self._question.take_back()
            self._show_anything()
        else:
            self._say_question()
            self.show()
            self._question.ask()

    def note_deleted(self, ids: tuple[str, ...]) -> None:
        """Offer to bring these calls back."""
        self._deletions.append(ids)
        self._show_deletions()
        announce(self._undo_bar, self._words.text())

    def undo(self) -> None:
        """Bring back the calls that were deleted last."""
        if not self._deletions:
            return
        ids = self._deletions.pop()
        if not self._deletions:
            # Before the bar goes, or the focus goes where Tab would lead.
            self.left.emit()
        self._show_deletions()
        self.restore_requested.emit(ids)

    def _say_question(self) -> None:
        count = len(self._found)
        asked = self.tr("Delete %Ln call(s) with {name}?", "", count).format(name=self._name)
        if self._leaves_out:
            stay = self.tr("The calls with numbers that other contacts have, too, stay.")
            asked = f"{asked} {stay}"
        go_on = self.tr("Delete %Ln call(s)", "", count)
        self._question.say(asked, go_on, self.tr("Keep them"))

    def _show_deletions(self) -> None:
        """Say how many calls can still be brought back, as long as there are any."""
        count = sum(len(ids) for ids in self._deletions)
        self._words.setText(self.tr("Calls deleted: %Ln", "", count))
        self._undo_bar.setVisible(count > 0)
        self._show_anything()

    def _show_anything(self) -> None:
        self.setVisible(not (self._undo_bar.isHidden() and self._question.isHidden()))

    def _on_question_confirmed(self) -> None:
        self.left.emit()
        self.confirmed.emit(self._found)
        self._show_anything()

    def _on_question_declined(self) -> None:
        self.left.emit()
        self._show_anything()
