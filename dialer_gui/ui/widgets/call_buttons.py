"""The row that acts: Redial and Call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import is_enter


class CallButtons(QWidget):
    """Both stay in their place while a call is in flight, where they can't be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._redial = _ActionButton("", self)
        self._redial.setAccessibleName(self.tr("Redial"))
        self._redial.setToolTip(self.tr("Redial: put in the last number"))
        self._redial.setObjectName("redial")
        self._call = _ActionButton(self.tr("Call"), self)
        self._call.setObjectName("call")
        self._call.setProperty("kind", "main")
        self._call.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._redial)
        self._box.addWidget(self._call, 1)
        self.redial_pressed = self._redial.set_off
        self.call_pressed = self._call.set_off
        self.call_neared = self._call.neared

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._box.setSpacing(theme.px(8))
        self._redial.setIconSize(theme.size(22))
        self._call.setIconSize(theme.beside_words(20))
        self._show_icons()

    def set_in_flight(self, is_in_flight: bool) -> None:
        """Show what can be done now."""
        self._call.setEnabled(not is_in_flight)
        self._redial.setEnabled(not is_in_flight)
        self._show_icons()

    def is_call_button(self, widget: QWidget | None) -> bool:
        """Whether a widget is the button Call."""
        return widget is self._call

    def has_focus(self) -> bool:
        """Whether one of the buttons has the keyboard's focus."""
        return any(button.hasFocus() for button in (self._redial, self._call))

    def _show_icons(self) -> None:
        if self._theme is None:
            return
        colours = self._theme.colours
        is_usable = self._call.isEnabled()
        on_call, on_redial = colours.on_accent, colours.text
        self._call.setIcon(self._theme.icon("phone", on_call if is_usable else colours.muted))
        self._redial.setIcon(self._theme.icon("redial", on_redial if is_usable else colours.muted))


class _ActionButton(QPushButton):
    """A button that Enter presses as well, once for each time the key goes down."""

    #: The pointer or the focus has come to it.
    neared = Signal()
    #: It was clicked, in whatever way. ``clicked`` says the same, after the button was painted.
    set_off = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.set_off.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.neared.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.neared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            event.accept()
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)
