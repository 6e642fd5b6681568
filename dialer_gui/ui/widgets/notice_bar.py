"""Lasting notices: what the person should know, in the window, never as a dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.notices import Notice
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.text.notices import NoticeWords, notice_words
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import ButtonRow, IconButton
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel, set_style_property

_LINE_PX, _ICON_PX = 24, 18
_ICONS = {"calm": "info", "warn": "warning", "bad": "cross"}


class NoticeBar(QWidget):
    """A stack of notices, one a key; a new text under the same key takes the old one's place."""

    #: A notice's button was pressed; the notice's key.
    action_pressed = Signal(str)
    #: A notice's other button was pressed; the notice's key.
    second_action_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._notices: dict[str, _NoticeFrame] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._box.setSpacing(theme.px(4))
        for notice in self._notices.values():
            notice.apply_theme(theme)

    def tell(self, notice: Notice) -> None:
        """Show something the program has to tell; its kind is its key."""
        self.show_notice(notice.kind, partial(notice_words, notice))

    def show_notice(self, key: str, say: Callable[[], NoticeWords], *, stays: bool = False) -> None:
        """Show words in their tone, with a button for each action.

        Args:
            key: what :meth:`clear_notice` takes it away by.
            say: returns the words, in the language that is spoken then.
            stays: whether it can't be dismissed, because what it warns of goes on.
        """
        notice = self._notices.get(key)
        if notice is None:
            notice = _NoticeFrame(key, self)
            notice.closed.connect(self.clear_notice)
            notice.action_pressed.connect(self.action_pressed)
            notice.second_action_pressed.connect(self.second_action_pressed)
            self._notices[key] = notice
            self._box.addWidget(notice)
        notice.show_words(say)
        notice.set_stays(stays=stays)
        if self._theme is not None:
            notice.apply_theme(self._theme)
        notice.show()
        self.show()
        announce(notice, notice.text(), is_error=notice.is_error())

    def clear_notice(self, key: str) -> None:
        """Take a notice away, if it is there."""
        notice = self._notices.pop(key, None)
        if notice is not None:
            notice.hide()
            self._box.removeWidget(notice)
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def texts(self) -> dict[str, str]:
        """Return what is shown, by key."""
        return {key: notice.text() for key, notice in self._notices.items()}


class _NoticeFrame(QFrame):
    closed = Signal(str)
    action_pressed = Signal(str)
    second_action_pressed = Signal(str)

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self._say: Callable[[], NoticeWords] = partial(NoticeWords, "calm", "")
        self._tone = "calm"
        self._icon = IconLabel(self)
        self._text = PlainLabel(wraps=True, parent=self)
        self._text.let_select()
        self._action = self._button()
        self._action.clicked.connect(self._on_action_clicked)
        self._second_action = self._button()
        self._second_action.clicked.connect(self._on_second_action_clicked)
        self._close = IconButton("", self)
        self._close.setProperty("kind", "bare")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._on_close_clicked)
        self._links = ButtonRow(self._action, self._second_action, fills=False)
        self._sign = QVBoxLayout()
        self._sign.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(0)
        self._words.addWidget(self._text)
        self._words.addLayout(self._links)
        self._box = QHBoxLayout(self)
        self._box.addLayout(self._sign)
        self._box.addLayout(self._words, 1)
        self._box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def apply_theme(self, theme: Theme) -> None:
        along, end = theme.px(6), theme.px(12 if self._close.isHidden() else 8)
        self._box.setContentsMargins(theme.px(12), along, end, along)
        self._box.setSpacing(theme.px(8))
        self._links.apply_theme(theme)
        # The icon, the first line and the cross stand on one line, as high as the cross.
        line = theme.px(_LINE_PX)
        self._sign.setContentsMargins(0, (line - theme.px(_ICON_PX)) // 2, 0, 0)
        air = max(line - self._text.fontMetrics().height(), 0) // 2
        self._words.setContentsMargins(0, air, 0, air if self._links.isEmpty() else 0)
        tone = "muted" if self._tone == "calm" else self._tone
        colour = getattr(theme.colours, tone)
        self._icon.show_icon(theme, _ICONS[self._tone], colour, _ICON_PX)
        self._close.setIcon(theme.icon("close", theme.colours.muted))
        self._close.setIconSize(theme.size(14))
        self._close.setFixedSize(line, line)

    def show_words(self, say: Callable[[], NoticeWords]) -> None:
        self._say = say
        self.retranslate()

    def retranslate(self) -> None:
        words = self._say()
        self._tone = words.tone
        set_style_property(self, "ground", words.tone)
        self._text.setText(words.text)
        # Several notices may have the same buttons: who comes to one hears of which it is.
        self.setAccessibleName(words.text)
        self._action.setText(words.action)
        self._action.setVisible(bool(words.action))
        self._second_action.setText(words.second_action)
        self._second_action.setVisible(bool(words.second_action))
        self._close.setAccessibleName(self.tr("Dismiss"))

    def set_stays(self, *, stays: bool) -> None:
        self._close.setHidden(stays)

    def text(self) -> str:
        return self._text.text()

    def is_error(self) -> bool:
        return self._tone == "bad"

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "link")
        return button

    def _on_action_clicked(self) -> None:
        self.action_pressed.emit(self._key)

    def _on_second_action_clicked(self) -> None:
        self.second_action_pressed.emit(self._key)

    def _on_close_clicked(self) -> None:
        self.closed.emit(self._key)
