"""The people who may be meant by what is typed, below the number field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from dialer_gui.domain.contact_index import Offer
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.theme.theme import Theme

_GAP_PX = 4
#: What a name and a number need at 100 %, below a field that is narrower.
_WIDTH_PX = 280


class PeopleList(QListWidget):
    """Lies over what is below the field and takes no focus: typing goes on as if it were not there.

    Nobody is chosen before the person goes into the list with Down, or clicks.
    """

    #: The Offer that the person wants.
    offer_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._offers: tuple[Offer, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._on_item_clicked)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say the list's name."""
        self.setAccessibleName(self.tr("People found"))

    def apply_theme(self, theme: Theme) -> None:
        self._theme = theme

    def put_away(self) -> None:
        """Offer nobody."""
        self._offers = ()
        self.clear()
        self.hide()

    def offer(
        self,
        offers: Sequence[Offer],
        words: Sequence[str],
        field: QWidget,
        pad: QWidget | None = None,
    ) -> None:
        """Offer numbers of people.

        Args:
            offers: the numbers, at least one.
            words: what stands for each.
            field: the widget to stand under, in the same window.
            pad: what must not be covered: it is typed on.
        """
        were_offered, self._offers = self._offers, tuple(offers)
        self.clear()
        self.addItems(list(words))
        self.setCurrentRow(-1)
        self._place(field, pad)
        self.show()
        self.raise_()
        if len(offers) != len(were_offered):
            announce(self, self.tr("%n found, Down goes to them", "", len(offers)))

    def offers(self) -> tuple[Offer, ...]:
        """Return what is offered."""
        return self._offers

    def reword(self, words: Sequence[str]) -> None:
        """Say anew what stands for each offer."""
        for row, text in enumerate(words):
            self.item(row).setText(text)

    def is_open(self) -> bool:
        """Whether anybody is offered."""
        return not self.isHidden()

    def step(self, by: int) -> None:
        """Go so many rows down, or up; above the first none is chosen."""
        row = min(self.currentRow() + by, self.count() - 1)
        self.setCurrentRow(max(row, -1))
        item = self.currentItem() if row >= 0 else None
        if item is None:
            self.clearSelection()
        else:
            announce(self, item.text())

    def take_current(self) -> bool:
        """Choose the current row; return whether there is one."""
        row = self.currentRow()
        if not self.is_open() or row < 0:
            return False
        offer = self._offers[row]
        self.put_away()
        self.offer_chosen.emit(offer)
        return True

    def _place(self, field: QWidget, pad: QWidget | None) -> None:
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        px = self._theme.px if self._theme is not None else round
        gap, width = px(_GAP_PX), field.width()
        corner = field.mapTo(window, QPoint(0, field.height() + gap))
        if pad is not None:
            beside = field.mapTo(window, QPoint(width + gap, 0))
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                beside.setX(beside.x() - 2 * (width + gap))
            is_beside = 0 <= beside.x() <= window.width() - width
            corner = beside if is_beside else pad.mapTo(window, QPoint(0, pad.height() + gap))
        if width < px(_WIDTH_PX):
            wider = min(px(_WIDTH_PX), window.width() - 2 * gap)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                corner.setX(corner.x() + width - wider)
            corner.setX(max(min(corner.x(), window.width() - gap - wider), gap))
            width = wider
        height = self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + gap
        room = max(window.height() - corner.y(), 0)
        self.setGeometry(QRect(corner.x(), corner.y(), width, min(height, room)))

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.setCurrentItem(item)
        self.take_current()
