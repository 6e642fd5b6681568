"""How everything looks now: colours and scale, handed to every widget when either changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from dialer_gui.ui.theme.colours import Colours
from dialer_gui.ui.theme.icons import icon

#: The grid everything is aligned on, in pixels at 100 %; half steps are allowed.
GRID_PX = 8


class Theme(NamedTuple):
    """The look of one moment.

    Attributes:
        colours: the palette.
        scale: 1.0 is the system's size.
        text_px: the body text's height in pixels, scaled.
        edge_px: how wide an edge is, in pixels at any scale.
        ring_px: how wide the edge is of what has the focus: one pixel wider.
    """

    colours: Colours
    scale: float
    text_px: int
    edge_px: int = 1
    ring_px: int = 2

    @property
    def has_high_contrast(self) -> bool:
        """Whether everything has a wide edge, and nothing tells itself apart by its ground only."""
        return self.edge_px > 1

    def px(self, pixels: float) -> int:
        """Return a length that is given for 100 %, at the present scale."""
        return round(pixels * self.scale)

    def size(self, pixels: float) -> QSize:
        """Return a square of a side that is given for 100 %."""
        return QSize(self.px(pixels), self.px(pixels))

    def beside_words(self, pixels: float) -> QSize:
        """Return the room of an icon before a button's words, of a height given for 100 %.

        Wider than high: the icon keeps its distance from the words.
        """
        return QSize(self.px(pixels + GRID_PX), self.px(pixels))

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in the palette's text colour, or in the colour given."""
        return icon(name, colour or self.colours.text)
