"""What scrolls a window that is too low for its parts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from dialer_gui.ui.dialer.number_field import NumberField
from dialer_gui.ui.widgets.inputs import is_enter

#: The scroll bar's width at 100 %, as the style sheet has it.
SCROLL_BAR_PX = 10


class ScrollingBody(QScrollArea):
    """Scrolls up and down when the window is low, never sideways.

    What the keys go to is in sight, and so is what has something to tell: the latter of the two.
    """

    #: The keys go somewhere else, or are about to do something there.
    _focus_used = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its room is always kept: nothing moves sideways when there is something to scroll to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_bar_range_changed)
        bar.setEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = _Content(self)
        self.content.setObjectName("page")
        self.setWidget(self.content)
        self._margin = 0
        self._field: NumberField | None = None
        self._last_focus: QWidget | None = None
        self._is_typed = False

    def set_margin(self, pixels: int) -> None:
        """Keep this much air around what is scrolled to."""
        self._margin = pixels

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part that has come or changed."""
        # What holds it asks for room one floor after the other; all of that first, or the part
        # is pushed out of sight again.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if part.isVisible():
            self.ensureWidgetVisible(part, 0, self._margin)

    def follow_focus(self, field: NumberField) -> None:
        """Keep in sight what the keys go to; ``field`` can get a number while it has the focus."""
        self._field = field
        # Queued: what gets the focus may have to find its place first.
        self._focus_used.connect(self._on_focus_used, Qt.ConnectionType.QueuedConnection)
        field.character_typed.connect(self._on_character_typed)
        field.textChanged.connect(self._on_number_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

    def _on_bar_range_changed(self, _lowest: int, highest: int) -> None:
        self.verticalScrollBar().setEnabled(highest > 0)  # a disabled one is not seen

    def _on_app_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if now is None or not self.isAncestorOf(now):
            return
        now.installEventFilter(self)
        # A window that becomes the active one shows what it showed before; and a page that moved
        # between press and release would take what is clicked from under the mouse.
        is_back = old is None and self._last_focus in {None, now}
        is_pressed = bool(QApplication.mouseButtons()) and now.underMouse()
        self._last_focus = now
        if not is_back and not is_pressed:
            self._focus_used.emit()

    def _on_character_typed(self) -> None:
        self._is_typed = True

    def _on_number_changed(self) -> None:
        # By a link, say, that found the focus in the field already. The pad stays where it is
        # while it is clicked on.
        if self._field is not None and self._field.hasFocus() and not self._is_typed:
            self._focus_used.emit()
        self._is_typed = False

    def _on_focus_used(self) -> None:
        focused = QApplication.focusWidget()
        inside = self.widget()
        if focused is None or inside is None or not inside.isAncestorOf(focused):
            return
        self.reveal(focused)
        # Of a field, that was the cursor; a list that is too high is content with its row.
        seen = self.viewport().rect()
        place = QRect(focused.mapTo(self.viewport(), QPoint()), focused.size())
        if place.height() <= seen.height() and not seen.contains(place):
            middle = focused.mapTo(inside, focused.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Of the widget with the focus. Keys without a text are left out: they scroll the page. And
        # Enter, whose call would have to wait.
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if event.type() is QEvent.Type.InputMethod or (
            is_key and isinstance(event, QKeyEvent) and event.text() and not is_enter(event)
        ):
            self._focus_used.emit()
        return False


class _Content(QWidget):
    """As high as its parts need at the width they have.

    A minimum height of its own would be the one for the narrowest window, where words take the
    most lines: a wide window would scroll to empty room.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        # The list becomes low before the page scrolls.
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else 0
