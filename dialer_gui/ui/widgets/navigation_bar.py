"""The pages' tabs: a row at the foot of a narrow window, a rail at the left of a wide one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QTabBar, QToolTip, QWidget

from dialer_gui.ui.theme.icons import paint_icon
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.buttons import IconButton
from dialer_gui.ui.widgets.labels import set_style_property

#: Sizes at 100 %.
RAIL_WIDTH_PX = 56
ROW_HEIGHT_PX = 44
_RAIL_TAB_HEIGHT_PX = 48
#: What a tab has beside its words: as much as any other, so that each gives up as much.
_AIR_PX = 24
_ICON_PX, _GAP_PX, _INSET_PX, _RADIUS_PX = 20, 6, 4, 8


class NavigationBar(QFrame):
    """A tab for each page, and the settings' button at its end.

    Attributes:
        tabs: of the pages, in their order.
    """

    #: Another page was chosen; its place.
    page_chosen = Signal(int)
    #: A page's tab was clicked, also that of the page which is shown; its place.
    page_clicked = Signal(int)
    #: The settings should open.
    settings_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = PageTabs(self)
        self._settings = IconButton("", self)
        self._settings.setProperty("kind", "tool")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSpacing(0)
        self._box.addWidget(self.tabs)
        self._box.addStretch(1)
        self._box.addWidget(self._settings, 0, Qt.AlignmentFlag.AlignCenter)
        self.tabs.currentChanged.connect(self.page_chosen)
        self.tabs.tabBarClicked.connect(self._on_tabs_clicked)
        self._settings.clicked.connect(self.settings_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Pages"))
        self._settings.setAccessibleName(self.tr("Settings"))

    def apply_theme(self, theme: Theme) -> None:
        self._box.setContentsMargins(*[theme.px(_INSET_PX)] * 4)
        self._settings.setFixedSize(theme.size(36))
        self._settings.setIconSize(theme.size(_ICON_PX))
        self._settings.setIcon(theme.icon("settings"))
        self.tabs.apply_theme(theme)

    def set_rail(self, *, is_rail: bool) -> None:
        """Stand at the left with icons alone, or lie at the foot with icons and words."""
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.TopToBottom if is_rail else direction.LeftToRight)
        self.tabs.set_rail(is_rail=is_rail)
        set_style_property(self, "edge", "right" if is_rail else "top")

    def _on_tabs_clicked(self, place: int) -> None:
        if place >= 0:
            self.page_clicked.emit(place)


class PageTabs(QTabBar):
    """Tabs that are drawn here, upright in a rail as well."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._icons: list[str] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    def add_page(self, icon: str) -> None:
        """Add a tab at the end; its name follows."""
        self._icons.append(icon)
        self.addTab("")

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme
        # The font's change makes the tabs ask for their sizes anew.
        self.setIconSize(theme.size(_ICON_PX))
        self.updateGeometry()
        self.update()

    def set_rail(self, *, is_rail: bool) -> None:
        shape = QTabBar.Shape
        self.setShape(shape.RoundedWest if is_rail else shape.RoundedNorth)

    def _is_rail(self) -> bool:
        return self.shape() is QTabBar.Shape.RoundedWest

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        if self._theme is None:
            return super().tabSizeHint(index)
        px = self._theme.px
        if self._is_rail():
            return QSize(px(RAIL_WIDTH_PX - 2 * _INSET_PX), px(_RAIL_TAB_HEIGHT_PX))
        words = self.fontMetrics().horizontalAdvance(self.tabText(index))
        width = px(_ICON_PX + _GAP_PX + 2 * _INSET_PX + _AIR_PX) + words
        return QSize(width, px(ROW_HEIGHT_PX - 2 * _INSET_PX))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        if self._theme is None or self._is_rail():
            return self.tabSizeHint(index)
        px = self._theme.px
        return QSize(px(_ICON_PX + 2 * _INSET_PX), px(ROW_HEIGHT_PX - 2 * _INSET_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index, self._theme)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int, theme: Theme) -> None:
        colours, rect = theme.colours, self.tabRect(index)
        is_current = index == self.currentIndex()
        inner = rect.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_current or rect.contains(self.mapFromGlobal(self.cursor().pos())):
            painter.setBrush(QColor(colours.selection if is_current else colours.key_hover))
            painter.drawRoundedRect(inner, theme.px(_RADIUS_PX), theme.px(_RADIUS_PX))
        if is_current:
            width_px = theme.ring_px if self.hasFocus() else theme.edge_px
            painter.setPen(QPen(QColor(colours.accent), width_px))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, theme.px(_RADIUS_PX), theme.px(_RADIUS_PX))
        colour = colours.accent if is_current else colours.text
        side = theme.px(_ICON_PX)
        icon = QRect(0, 0, side, side)
        icon.moveCenter(rect.center())
        if not self._is_rail():
            metrics, gap = self.fontMetrics(), theme.px(_GAP_PX)
            room = rect.width() - side - gap - theme.px(2 * _INSET_PX)
            text = metrics.elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room)
            width = side + gap + metrics.horizontalAdvance(text)
            icon.moveLeft(rect.center().x() - width // 2)
            words = QRect(icon.right() + gap, rect.top(), width, rect.height())
            painter.setPen(QColor(colour))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        paint_icon(painter, self._icons[index], colour, icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key())) if self._is_rail() else None
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(min(max(self.currentIndex() + step, 0), self.count() - 1))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverMove, QEvent.Type.Leave}:
            self.update()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            # Not as the tab's property: a screen reader would say it after the name.
            QToolTip.showText(event.globalPos(), self.tabText(self.tabAt(event.pos())), self)
            return True
        return super().event(event)
