"""The demo's bar: no real call is placed, and two buttons do what a desk phone would do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from dialer_gui.domain.live_call import UNDER_WAY, LiveCall, LiveState
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import IconButton
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel

_ON_HOOK, _RINGING, _OFF_HOOK = "call-ended", "call-ringing", "phone"
_ICONS = {
    LiveState.RINGING: _RINGING,
    LiveState.PICKED_UP: _OFF_HOOK,
    LiveState.IN_CALL: _OFF_HOOK,
}


class PhonePanel(QFrame):
    """Says that this is the demo, and has a phone's buttons while a call lives."""

    #: The phone should be picked up; its extension.
    pick_up_requested = Signal(str)
    #: The phone should hang up; its extension.
    hang_up_requested = Signal(str)
    #: It has come into the window.
    came = Signal()
    #: The button that had the focus can't be pressed any more.
    left = Signal()

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "warn")
        self._demo = demo
        self._theme: Theme | None = None
        self._extension = ""
        self._state: LiveState | None = None
        self._icon = IconLabel(self)
        self._words = PlainLabel(role="small", tone="warn", wraps=True, parent=self)
        self._pick_up, self._hang_up = IconButton("", self), IconButton("", self)
        self._lay_out()
        self._pick_up.clicked.connect(self._on_pick_up_clicked)
        self._hang_up.clicked.connect(self._on_hang_up_clicked)
        self.put_away()
        self.setVisible(demo)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the phone does, and the buttons' names."""
        self._pick_up.setAccessibleName(self.tr("Pick up"))
        self._hang_up.setAccessibleName(self.tr("Hang up"))
        self._words.setText(self._state_words())

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        across, along = theme.px(12), theme.px(4)
        self._box.setContentsMargins(across, along, theme.px(8), along)
        self._box.setSpacing(theme.px(8))
        for button in (self._pick_up, self._hang_up):
            button.setIconSize(theme.size(18))
            button.setFixedSize(theme.px(48), theme.px(34))
        self._show_icon()

    def show_live(self, live: LiveCall) -> None:
        """Follow a call that was placed from this phone."""
        if not self._demo:
            return
        if live.is_final:
            self.put_away()
            return
        if (self._extension, self._state) == (live.extension, live.state):
            return
        comes = self._state is None
        self._extension, self._state = live.extension, live.state
        self._words.setText(self._state_words())
        is_left = self._enable(live.state)
        self._show_icon()
        if comes:
            self._show_buttons(are_shown=True)
            self.came.emit()
        if is_left:
            self.left.emit()

    def put_away(self) -> None:
        """Show no phone: no call lives."""
        is_left = self._pick_up.hasFocus() or self._hang_up.hasFocus()
        self._extension, self._state = "", None
        self._words.setText(self._state_words())
        self._show_buttons(are_shown=False)
        if is_left:
            self.left.emit()

    def _show_buttons(self, *, are_shown: bool) -> None:
        for part in (self._icon, self._pick_up, self._hang_up):
            part.setVisible(are_shown)

    def _enable(self, state: LiveState) -> bool:
        """Let the person press what makes sense; return whether the focus lost its button."""
        is_usable = {self._pick_up: state is LiveState.RINGING, self._hang_up: state in UNDER_WAY}
        is_left = any(each.hasFocus() and not usable for each, usable in is_usable.items())
        for each, usable in is_usable.items():
            each.setEnabled(usable)
        return is_left

    def _state_words(self) -> str:
        if self._state is None:
            return self.tr("Demo: no real call is placed")
        words = {
            LiveState.RINGING: self.tr("Demo phone {extension}: it rings. Pick it up, or wait."),
            LiveState.PICKED_UP: self.tr("Demo phone {extension}: picked up"),
            LiveState.IN_CALL: self.tr("Demo phone {extension}: in a call"),
        }.get(self._state) or self.tr("Demo phone {extension}: silent")
        return words.format(extension=self._extension)

    def _show_icon(self) -> None:
        if self._theme is None or self._state is None:
            return
        colours = self._theme.colours
        name = _ICONS.get(self._state, _ON_HOOK)
        colour = colours.muted if name == _ON_HOOK else colours.good
        self._icon.show_icon(self._theme, name, colour, 22)
        can_pick_up, can_hang_up = self._pick_up.isEnabled(), self._hang_up.isEnabled()
        green, red = (colours.good if can_pick_up else colours.muted), colours.bad
        self._pick_up.setIcon(self._theme.icon("phone", green))
        self._hang_up.setIcon(self._theme.icon("call-ended", red if can_hang_up else colours.muted))

    def _lay_out(self) -> None:
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._icon)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(self._pick_up)
        self._box.addWidget(self._hang_up)

    def _on_pick_up_clicked(self) -> None:
        self.pick_up_requested.emit(self._extension)

    def _on_hang_up_clicked(self) -> None:
        self.hang_up_requested.emit(self._extension)
