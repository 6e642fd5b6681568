"""Where the parts of the window stand: one column, or two where the width allows."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from dialer_gui.ui.pages.calls.calls_page import CallsPage
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.call_form import CallForm
from dialer_gui.ui.widgets.call_status import CallStatus
from dialer_gui.ui.widgets.inputs import is_enter
from dialer_gui.ui.widgets.labels import PlainLabel
from dialer_gui.ui.widgets.notice_bar import NoticeBar
from dialer_gui.ui.widgets.phone_panel import PhonePanel

#: From this width on, at 100 %, recent calls stand beside the form.
WIDE_FROM_PX = 720
#: The form's widest in two columns, at 100 %.
FORM_WIDTH_PX = 400
_NO_LIMIT_PX = 16_000


class Page(QScrollArea):
    """Scrolls up and down when the window is low, never sideways.

    What the keys go to is in sight, and so is what has something to tell: the latter of the two.
    """

    #: The keys go somewhere else, or are about to do something there.
    _focus_used = Signal()

    def __init__(self, *, demo: bool, details_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme: Theme | None = None
        self._is_wide = False
        inside = _Inside(self)
        inside.setObjectName("page")
        self._demo = PlainLabel(wraps=True, parent=inside)
        self._demo.setObjectName("pill")
        if demo:
            self._demo.setText(self.tr("Demo: no real call is placed"))
        else:
            self._demo.hide()
        self.form = CallForm(details_open=details_open, parent=inside)
        self.notices = NoticeBar(inside)
        self.status = CallStatus(inside)
        self.phone = PhonePanel(demo=demo, parent=inside)
        self.recent = CallsPage(inside)
        self._follow_news()
        self._last_focus: QWidget | None = None
        self._is_typed = False
        self._follow_focus()
        self._grid = QGridLayout(inside)
        self._arrange()
        self.setWidget(inside)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        margin = theme.px(16)
        self._grid.setContentsMargins(margin, theme.px(8), margin, margin)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(12))
        for part in (self.form, self.notices, self.status, self.phone, self.recent):
            part.apply_theme(theme)
        self._arrange_for_width(self.width())

    def show_notices(self) -> None:
        """Scroll to the notices."""
        self._reveal(self.notices)

    def _follow_news(self) -> None:
        # Queued: whoever asks, comes or opens goes on first.
        queued = Qt.ConnectionType.QueuedConnection
        self.form.question_asked.connect(self._on_form_question_asked, queued)
        self.status.news_shown.connect(self._on_status_news_shown, queued)
        self.phone.came.connect(self._on_phone_came, queued)
        self.recent.catch_up.opened.connect(self._on_catch_up_opened, queued)
        self.recent.facts_settled.connect(self._on_recent_facts_settled)

    def _arrange_for_width(self, width: int) -> None:
        if self._theme is None:
            return
        is_wide = width >= self._theme.px(WIDE_FROM_PX)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
        self.form.setMaximumWidth(self._theme.px(FORM_WIDTH_PX) if is_wide else _NO_LIMIT_PX)

    def _arrange(self) -> None:
        places: tuple[tuple[QWidget, int, int, int, int], ...]
        notices, status, phone, recent = self.notices, self.status, self.phone, self.recent
        if self._is_wide:
            places = (
                (self._demo, 0, 0, 1, 2),
                (notices, 1, 0, 1, 2),
                (self.form, 2, 0, 4, 1),
                (status, 2, 1, 1, 1),
                (phone, 3, 1, 1, 1),
                (recent, 4, 1, 2, 1),
            )
        else:
            in_order = (self._demo, notices, self.form, status, phone, recent)
            places = tuple((widget, row, 0, 1, 1) for row, widget in enumerate(in_order))
        for widget, row, column, rows, columns in places:
            self._grid.removeWidget(widget)
            self._grid.addWidget(widget, row, column, rows, columns)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(self.form, top)
        for row in range(6):
            self._grid.setRowStretch(row, 1 if row == 5 else 0)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3 if self._is_wide else 0)

    def _on_form_question_asked(self, question: QWidget) -> None:
        self._reveal(question)

    def _on_status_news_shown(self) -> None:
        self._reveal(self.status)

    def _on_phone_came(self) -> None:
        self._reveal(self.phone)

    def _on_catch_up_opened(self) -> None:
        self._reveal(self.recent.catch_up)

    def _on_recent_facts_settled(self) -> None:
        self._reveal(self.recent.facts)

    def _reveal(self, part: QWidget) -> None:
        """Scroll to a part that has come or changed."""
        # What holds it asks for room one floor after the other; all of that first, or the part
        # is pushed out of sight again.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if part.isVisible():
            self.ensureWidgetVisible(part, 0, self._grid.verticalSpacing())

    def _follow_focus(self) -> None:
        # Queued: what gets the focus may have to find its place first.
        self._focus_used.connect(self._on_focus_used, Qt.ConnectionType.QueuedConnection)
        self.form.panel.field.character_typed.connect(self._on_character_typed)
        self.form.panel.field.textChanged.connect(self._on_number_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_app_focus_changed)

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
        if self.form.panel.field.hasFocus() and not self._is_typed:
            self._focus_used.emit()
        self._is_typed = False

    def _on_focus_used(self) -> None:
        focused = QApplication.focusWidget()
        inside = self.widget()
        if focused is None or inside is None or not inside.isAncestorOf(focused):
            return
        self._reveal(focused)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange_for_width(event.size().width())
        super().resizeEvent(event)


class _Inside(QWidget):
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
