"""Where the list of calls and the details of the current one stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dialer_gui.ui.pages.calls.call_delegate import CallHeader
from dialer_gui.ui.pages.calls.call_details_panel import CallDetailsPanel
from dialer_gui.ui.pages.calls.call_list import CallList
from dialer_gui.ui.theme.theme import Theme

#: From these widths of the list on, at 100 %, it has columns, and one more for the account.
COLUMNS_FROM_PX = 760
ACCOUNT_FROM_PX = 920
#: The least for the list, and for the details with the gap above them.
_LIST_HEIGHT_PX, _DETAILS_HEIGHT_PX = 96, 116
_HEADER_HEIGHT_PX = 28


class CallArea(QWidget):
    """The list with the names of its columns above it and the current call's details below.

    It has a height of its own, whatever is in it: the details take what they need of it, a third
    at most unless that is too little to read them, and the list has the rest.
    """

    def __init__(self, calls: CallList, details: CallDetailsPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._list, self._details = calls, details
        self._header = CallHeader(self)
        self._has_several_accounts = False
        calls.setParent(self)
        details.setParent(self)
        details.came_or_went.connect(self._keep_room)

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._header.apply_theme(theme)
        self._list.apply_theme(theme)
        self._details.apply_theme(theme)
        self._keep_room()
        self._place()

    def show_accounts(self, *, are_several: bool) -> None:
        """Say whether the calls are of more than one account."""
        if are_several != self._has_several_accounts:
            self._has_several_accounts = are_several
            self._place()

    def _keep_room(self) -> None:
        """Be high enough for what is shown: a window that is too low scrolls as a whole."""
        if self._theme is not None:
            height = _LIST_HEIGHT_PX + (0 if self._details.isHidden() else _DETAILS_HEIGHT_PX)
            self.setMinimumHeight(self._theme.px(height))

    def _place(self) -> None:
        if self._theme is None:
            return
        width, px = self.width(), self._theme.px
        has_columns = width >= px(COLUMNS_FROM_PX)
        with_account = self._has_several_accounts and width >= px(ACCOUNT_FROM_PX)
        top, bottom = px(_HEADER_HEIGHT_PX) if has_columns else 0, self.height()
        if not self._details.isHidden():
            most = max(self.height() // 3, self._details.least_height(width))
            height = min(self._details.heightForWidth(width), most)
            bottom -= height
            self._details.setGeometry(0, bottom, width, height)
            bottom -= px(8)
        is_seen = self._list.is_current_seen()
        self._list.setGeometry(0, top, width, max(bottom - top, 0))
        self._list.show_columns(are_shown=has_columns, with_account=with_account)
        self._header.setVisible(has_columns)
        if has_columns:
            self._header.setGeometry(0, 0, width, top)
            viewport = self._list.viewport().geometry()
            self._header.show_columns_of(viewport, with_account=with_account)
        if is_seen:  # and stays so: the details of a call must not hide its row
            self._list.scrollTo(self._list.currentIndex())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
