"""Where the parts of the window stand: one above the other, or side by side where it is wide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dialer_gui.ui.dialer.call_form import CallForm
from dialer_gui.ui.dialer.call_strip import CallStrip
from dialer_gui.ui.dialer.phone_panel import PhonePanel
from dialer_gui.ui.pages.page import Page, PageTab
from dialer_gui.ui.scrolling_body import SCROLL_BAR_PX, ScrollingBody
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.navigation_bar import RAIL_WIDTH_PX, NavigationBar
from dialer_gui.ui.widgets.notice_bar import NoticeBar

#: Sizes at 100 %. From this width on the page stands beside the form.
WIDE_FROM_PX = 720
FORM_WIDTH_PX = 340
#: What is wider is hard to read: more room is left free at both sides.
PAGE_WIDTH_PX = 1100
#: Kept free for the page, so that nothing moves when it comes.
PAGE_HEIGHT_PX = 150
#: In a lower window the dial pad is folded until somebody unfolds it.
PAD_FROM_HEIGHT_PX, PAD_FROM_WIDE_HEIGHT_PX = 720, 600
_MARGIN_PX, _GAP_PX, _COLUMN_GAP_PX = 12, 8, 24
_NO_LIMIT_PX = 16_000


class WindowLayout(QWidget):
    """The dialing part that never moves, the call strip, and one page of several.

    Only the page scrolls, in itself. A window too low for the rest scrolls as a whole.
    """

    #: The settings should open.
    settings_requested = Signal()

    def __init__(self, *, demo: bool, details_open: bool, pad_open: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._is_wide = False
        self._body = ScrollingBody(self)
        content = self._body.content
        self.form = CallForm(details_open=details_open, pad_open=pad_open, parent=content)
        self.notices = NoticeBar(content)
        self.status = CallStrip(content)
        self.phone = PhonePanel(demo=demo, parent=content)
        self._pages = QStackedWidget(content)
        #: In their order, each with what goes to it.
        self._tabs: dict[PageTab, QAction] = {}
        #: By place, what is to be done with a page once it is built.
        self._on_built: dict[int, Callable[[Any], object]] = {}
        self._built: dict[int, Page] = {}
        self._navigation = NavigationBar(self)
        self._navigation.page_chosen.connect(self.show_page)
        self._navigation.page_clicked.connect(self._choose_page)
        self._navigation.settings_requested.connect(self.settings_requested)
        self._outer = QGridLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._body, 0, 1)
        self._columns = QHBoxLayout(content)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        # Nothing between them: the strip, which may have no height, ends with a gap of its own.
        self._strip_and_page = QVBoxLayout()
        self._strip_and_page.setSpacing(0)
        self._strip_and_page.addWidget(self.status)
        self._strip_and_page.addWidget(self._pages, 1)
        self._columns.addLayout(self._left)
        self._columns.addLayout(self._right)
        self._arrange()
        self._follow_news()
        self._body.follow_focus(self.form.panel.field)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._columns.setSpacing(theme.px(_COLUMN_GAP_PX))
        self._left.setSpacing(theme.px(_GAP_PX))
        self._right.setSpacing(theme.px(_GAP_PX))
        self._body.set_margin(theme.px(_GAP_PX))
        for part in (self.form, self.notices, self.status, self.phone, self._navigation):
            part.apply_theme(theme)
        for page in self._built.values():
            page.apply_theme(theme)
        self._pages.setMinimumHeight(theme.px(PAGE_HEIGHT_PX))
        self._fit()

    def add_tab(self, tab: PageTab) -> QAction:
        """Show the tab of a page that is added later; return the action that goes to it."""
        place = len(self._tabs)
        action = QAction(self)
        self._tabs[tab] = action
        action.setShortcut(QKeySequence(tab.shortcut))
        action.triggered.connect(partial(self._choose_page, place))
        self._navigation.tabs.add_page(tab.icon)
        self.retranslate()
        return action

    def add_page(self, tab: PageTab, on_built: Callable[[Any], object]) -> None:
        """Fill the tab of a page.

        Args:
            tab: names what is loaded and built when it is shown for the first time, the first page
                at once.
            on_built: what is to be done with the page then: its wires, say.
        """
        place = list(self._tabs).index(tab)
        self._on_built[place] = on_built
        if place == 0:
            self._build_page(place)
        if place == self._navigation.tabs.currentIndex():
            self.show_page(place)

    def retranslate(self) -> None:
        """Say the pages' names."""
        for place, (tab, action) in enumerate(self._tabs.items()):
            title = QCoreApplication.translate("PageTab", tab.title)
            action.setText(title)
            self._navigation.tabs.setTabText(place, title)

    def show_page(self, place: int) -> None:
        """Show a page by its place among the tabs, and build it if it never was.

        One that is not added yet is shown when it is.
        """
        if place in self._on_built:
            self._pages.setCurrentWidget(self._built.get(place) or self._build_page(place))

    def go_to_page(self, tab: PageTab) -> None:
        """Show a page and go into it."""
        self._choose_page(list(self._tabs).index(tab))

    def open_in(self, page: Page, opens: Callable[[], None]) -> None:
        """Open something that belongs to a page, on whichever page the person is."""
        if self._pages.currentWidget() is not page:
            self._choose_page(next(at for at, built in self._built.items() if built is page))
        opens()

    def search(self, otherwise: Page) -> None:
        """Begin a search of the page that is shown, or of another one if that has none."""
        shown = self._pages.currentWidget()
        page = shown if isinstance(shown, Page) and shown.has_search else otherwise
        self.open_in(page, page.focus_search)

    def reading_order(self) -> list[QWidget]:
        """Return the parts in the order in which they are read."""
        parts = (self.phone, self.notices, self.status, self._pages, self._navigation)
        return [*self.form.reading_order(), *parts]

    def show_notices(self) -> None:
        """Scroll to the notices."""
        self._body.reveal(self.notices)

    def _choose_page(self, place: int) -> None:
        """Show a page and go into it, as a person does who clicks its tab or presses its keys."""
        self._navigation.tabs.setCurrentIndex(place)
        if place in self._built:
            self._built[place].focus_first()

    def _build_page(self, place: int) -> Page:
        module, _, name = list(self._tabs)[place].widget.partition(":")
        page_type: type[Page] = getattr(import_module(module), name)
        page = self._built[place] = page_type(self._pages)
        self._pages.addWidget(page)
        if self._theme is not None:
            page.apply_theme(self._theme)
        page.part_shown.connect(self._body.reveal, Qt.ConnectionType.QueuedConnection)
        self._on_built[place](page)
        return page

    def _follow_news(self) -> None:
        # Queued: whoever asks, comes or opens goes on first.
        queued = Qt.ConnectionType.QueuedConnection
        self.form.question_asked.connect(self._on_form_question_asked, queued)
        self.status.news_shown.connect(self._on_status_news_shown, queued)
        self.phone.came.connect(self._on_phone_came, queued)

    def _fit(self) -> None:
        """Take the arrangement that the window's size allows."""
        if self._theme is None:
            return
        px = self._theme.px
        is_wide = self.width() >= px(WIDE_FROM_PX)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
        self.form.set_wide(is_wide=is_wide)
        lowest = PAD_FROM_WIDE_HEIGHT_PX if is_wide else PAD_FROM_HEIGHT_PX
        self.form.set_low(is_low=self.height() < px(lowest))
        self._navigation.set_rail(is_rail=is_wide)
        margin, rail = px(_MARGIN_PX), px(RAIL_WIDTH_PX) if is_wide else 0
        widest = px(FORM_WIDTH_PX + _COLUMN_GAP_PX + PAGE_WIDTH_PX) if is_wide else _NO_LIMIT_PX
        side = max(margin, (self.width() - rail - widest) // 2)
        left, right = side, max(side - px(SCROLL_BAR_PX), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left, right = right, left
        self._columns.setContentsMargins(left, px(_GAP_PX), right, margin)
        for part in (self.form, self.phone):
            part.setMinimumWidth(px(FORM_WIDTH_PX) if is_wide else 0)
            part.setMaximumWidth(px(FORM_WIDTH_PX) if is_wide else _NO_LIMIT_PX)

    def _arrange(self) -> None:
        self._outer.removeWidget(self._navigation)
        self._outer.addWidget(self._navigation, *((0, 0) if self._is_wide else (1, 1)))
        for column in (self._left, self._right):
            for part in (self.form, self.phone, self.notices):
                column.removeWidget(part)
            column.removeItem(self._strip_and_page)
        self._left.takeAt(0)  # what was left: the room below the form
        beside = self._right if self._is_wide else self._left
        self._left.addWidget(self.form)
        self._left.addWidget(self.phone)
        beside.addWidget(self.notices)
        beside.addLayout(self._strip_and_page, 1)
        if self._is_wide:
            self._left.addStretch(1)
        self._columns.setStretch(0, 0 if self._is_wide else 1)
        self._columns.setStretch(1, 1 if self._is_wide else 0)

    def _on_form_question_asked(self, question: QWidget) -> None:
        self._body.reveal(question)

    def _on_status_news_shown(self) -> None:
        self._body.reveal(self.status)

    def _on_phone_came(self) -> None:
        self._body.reveal(self.phone)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        # What has the focus asks what it stands in, and so this one. Qt's own order is the one in
        # which the parts were made, which a wide window and a narrow one do not share.
        stops = [each for part in self.reading_order() for each in focus_stops(part)]
        stops = list(dict.fromkeys(stops))
        focused = QApplication.focusWidget()
        if focused not in stops:
            return super().focusNextPrevChild(is_next)
        place = stops.index(focused) + (1 if is_next else -1)
        reason = Qt.FocusReason
        next_stop = stops[place % len(stops)]
        next_stop.setFocus(reason.TabFocusReason if is_next else reason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def focus_stops(part: QWidget) -> list[QWidget]:
    """Return what Tab comes to in a part of the window, the part itself included."""
    return [
        each
        for each in (part, *part.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
        and each.window() is part.window()
    ]
