"""The two palettes. Every pair of text and ground keeps a contrast of at least 4.5 to 1."""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """One palette, as ``#rrggbb``.

    Grounds, from back to front: ``window``, ``surface`` (cards, fields), ``key`` (buttons).
    ``line`` divides, ``rim`` sets buttons off, ``edge`` outlines what can be used (3 to 1 against
    its ground), ``bar`` is the scroll bar's and joins the steps of a call.
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
    edge="#84909d",
    bar="#c3ccd5",
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
    edge="#73808e",
    bar="#3d4853",
    text="#e9edf2",
    muted="#a3b0bd",
    accent="#3bb98f",
    accent_hover="#4fc9a0",
    accent_pressed="#2fa37d",
    on_accent="#06241a",
    selection="#1f4a3d",
    good="#5fd6ae",
    good_ground="#16302a",
    warn="#f0be62",
    warn_ground="#352a14",
    bad="#ff9a90",
    bad_ground="#3c1f1e",
    calm_ground="#232b33",
)
