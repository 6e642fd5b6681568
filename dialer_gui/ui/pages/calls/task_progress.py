"""How far something is that takes its time, a button that stops it, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from dialer_gui.ui.announcer import announce
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow
from dialer_gui.ui.widgets.labels import PlainLabel

#: Finer than anybody sees, and within the bar's range whatever is counted.
_STEPS = 1000


class TaskProgress(QWidget):
    """The buttons of a form that begin something, and in their place, while it goes on, *Stop*.

    What is said is given as a function, and is said again in another language. The form closes
    with *Close* and with Escape.
    """

    #: It is enough.
    stop_requested = Signal()
    #: The person is done with the form, which is hidden now.
    closed = Signal()

    def __init__(self, *starters: QPushButton, fills: bool, form: QWidget) -> None:
        super().__init__(form)
        self._form, self._starters = form, starters
        for each in starters:
            each.setParent(self)  # before the other buttons: Tab comes to them first
        self._stop, self._close = QPushButton(self), QPushButton(self)
        self._buttons = ButtonRow(*starters, self._stop, self._close, fills=fills)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        # Never without an end: a bar that moves by itself takes a processor's time all along.
        self._bar.setRange(0, _STEPS)
        self._result = PlainLabel(wraps=True, parent=self)
        self._result.let_select()
        self._words: Callable[[], str] = str
        self._is_stopping = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._buttons)
        self._box.addWidget(self._bar)
        self._box.addWidget(self._result)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), form)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_close_clicked)
        self._show_running(is_running=False)
        self._result.hide()

    def say_names(self, *, bar: str, stop: str = "", close: str = "") -> None:
        """Name the bar and the buttons, and say once more what was said last.

        Args:
            bar: what a screen reader calls the bar.
            stop, close: what it calls the buttons; empty: as they are labelled.
        """
        self._stop.setText(self.tr("Stop"))
        self._stop.setAccessibleName(stop)
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(close)
        self._bar.setAccessibleName(bar)
        self._result.setText(self._words())

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._box.setSpacing(theme.px(8))
        self._buttons.apply_theme(theme)
        self._bar.setFixedHeight(theme.px(8))
        self._stop.setIcon(theme.icon("stopped"))
        self._stop.setIconSize(theme.beside_words(16))

    def is_running(self) -> bool:
        """Whether it goes on."""
        return not self._stop.isHidden()

    def focus_first(self) -> None:
        """Put the focus on the first button that there is now."""
        (self._stop if self.is_running() else self._starters[0]).setFocus()

    def begin(self, words: Callable[[], str]) -> None:
        """Say that it begins."""
        self._is_stopping = False
        self.show_progress(0, 0, words)
        self._stop.setFocus()

    def show_progress(self, done: int, total: int, words: Callable[[], str]) -> None:
        """Show how far it is, unless it is being stopped; words may have {done} and {total}."""
        self._show_running(is_running=True)
        self._bar.setValue(min(_STEPS, _STEPS * done // total) if total > 0 else 0)
        if not self._is_stopping:
            self._say(partial(_filled, words, done, total))

    def show_end(self, words: Callable[[], str], *, is_error: bool = False) -> None:
        """Say what came of it."""
        had_focus = self._stop.hasFocus()
        self._is_stopping = False
        self._show_running(is_running=False)
        self._say(words, "bad" if is_error else "")
        if had_focus:
            self._close.setFocus()
        announce(self._result, words(), is_error=is_error)

    def _show_running(self, *, is_running: bool) -> None:
        for button in self._starters:
            button.setVisible(not is_running)
        self._stop.setVisible(is_running)
        self._bar.setVisible(is_running)

    def _say(self, words: Callable[[], str], tone: str = "") -> None:
        self._words = words
        self._result.setText(words())
        self._result.set_tone(tone)
        self._result.show()

    def _on_stop_clicked(self) -> None:
        self._is_stopping = True
        self._say(lambda: self.tr("Stopping…"))
        self.stop_requested.emit()

    def _on_close_clicked(self) -> None:
        self._form.hide()
        self.closed.emit()


def _filled(words: Callable[[], str], done: int, total: int) -> str:
    figures = QLocale()
    return words().format(done=figures.toString(done), total=figures.toString(total))
