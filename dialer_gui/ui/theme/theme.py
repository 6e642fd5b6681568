"""How everything looks now: colours and scale, handed to every widget when either changes."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from dialer_gui.ui.theme.icons import icon


class Colours(NamedTuple):
    """One palette, as ``#rrggbb``.

    Grounds, from back to front: ``window``, ``surface`` (cards, fields), ``key`` (buttons).
    ``line`` divides, ``rim`` sets off buttons, which their words name, ``edge`` outlines what can
    be used, ``bar`` is the scroll bar's and joins the steps of a call.
    ``good``, ``warn`` and ``bad`` are texts and icons; their ``_ground`` is the tint behind them.
    """

    window: str
    surface: str
    key: str
    key_hover: str
    key_pressed: str
    line: str
    rim: str
    edge: str
    bar: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    selection: str
    good: str
    good_ground: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    calm_ground: str


LIGHT = Colours(
    window="#f4f6f8",
    surface="#ffffff",
    key="#ffffff",
    key_hover="#eef2f5",
    key_pressed="#dfe6ec",
    line="#dde3e9",
    rim="#d3dae1",
    edge="#77838f",
    bar="#7b8794",
    text="#17212b",
    muted="#556270",
    accent="#0b7558",
    accent_hover="#09644b",
    accent_pressed="#07523e",
    on_accent="#ffffff",
    selection="#d3eee4",
    good="#0a6b50",
    good_ground="#e3f4ed",
    warn="#7d5000",
    warn_ground="#fdf1d8",
    bad="#b0281f",
    bad_ground="#fdeae8",
    calm_ground="#e9eef3",
)

DARK = Colours(
    window="#14181d",
    surface="#1b2127",
    key="#242c34",
    key_hover="#2d3740",
    key_pressed="#384450",
    line="#2e3741",
    rim="#434e5a",
    edge="#788594",
    bar="#6f7c8a",
    text="#e9edf2",
    muted="#a3b0bd",
    accent="#3bb98f",
    accent_hover="#4fc9a0",
    accent_pressed="#2fa37d",
    on_accent="#06241a",
    selection="#1b4136",
    good="#5fd6ae",
    good_ground="#16302a",
    warn="#f0be62",
    warn_ground="#352a14",
    bad="#ff9a90",
    bad_ground="#3c1f1e",
    calm_ground="#232b33",
)

HIGH_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    key="#000000",
    key_hover="#262626",
    key_pressed="#333333",
    line="#ffffff",
    rim="#ffffff",
    edge="#ffffff",
    bar="#ffffff",
    text="#ffffff",
    muted="#d9d9d9",
    accent="#5ee6ff",
    accent_hover="#a6f2ff",
    accent_pressed="#33d0f0",
    on_accent="#000000",
    selection="#00304f",
    good="#7dffb0",
    good_ground="#000000",
    warn="#ffdd33",
    warn_ground="#000000",
    bad="#ffb3ab",
    bad_ground="#000000",
    calm_ground="#000000",
)
HIGH_CONTRAST_RATIO = 7.0


def contrast(one: str, other: str) -> float:
    """Return the contrast of two ``#rrggbb`` colours after WCAG 2: from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def system_high_contrast(ground: str, text: str, accent: str, on_accent: str) -> Colours:
    """Return the palette of the system's own high contrast, in a few colours as systems have it."""
    if contrast(ground, text) < HIGH_CONTRAST_RATIO:
        return HIGH_CONTRAST
    pairs = ((accent, ground), (accent, on_accent))
    if any(contrast(*pair) < HIGH_CONTRAST_RATIO for pair in pairs):
        accent, on_accent = text, ground
    colours = Colours(*[ground] * len(Colours._fields))
    edges = dict.fromkeys(("line", "rim", "edge", "bar"), text)
    words = dict.fromkeys(("text", "muted", "good", "warn", "bad"), text)
    fills = dict.fromkeys(("accent", "accent_hover", "accent_pressed"), accent)
    hover, selection = (_mixed(ground, text, share) for share in (0.08, 0.12))
    return colours._replace(
        **edges, **words, **fills, on_accent=on_accent, key_hover=hover, selection=selection
    )


def _mixed(ground: str, other: str, share: float) -> str:
    """Return the ground with a share of another colour in it."""
    parts = zip(_parts(ground), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


#: The grid everything is aligned on, in pixels at 100 %; half steps are allowed.
GRID_PX = 8


class Theme(NamedTuple):
    """The look of one moment; each widget takes over its colours and sizes in ``apply_theme``.

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
