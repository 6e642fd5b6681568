"""Texts as a hostile or careless other side writes them."""

from __future__ import annotations

#: By kind: the text, what is seen of it, and how a log writes it.
KINDS: dict[str, tuple[str, str, str]] = {
    "right-to-left override": ("is \u202e321\u202c", "is 321", r"is \u202e321\u202c"),
    "embedding": ("\u202b030\u202c", "030", r"\u202b030\u202c"),
    "isolate": ("\u2067030\u2069", "030", r"\u2067030\u2069"),
    "direction mark": ("030\u200f\u200e", "030", r"030\u200f\u200e"),
    "arabic letter mark": ("03\u061c0", "030", r"03\u061c0"),
    "zero-width space": ("0\u200b30", "030", r"0\u200b30"),
    "word joiner": ("0\u206030", "030", r"0\u206030"),
    "byte-order mark": ("\ufeff030", "030", r"\ufeff030"),
    "soft hyphen": ("0\u00ad30", "030", r"0\xad30"),
    "hangul filler": ("0\u316430", "030", r"0\u316430"),
    "tag letters": ("0\U000e004130", "030", r"0\U000e004130"),
    "line break": ("8001\nINFO forged", "8001 INFO forged", r"8001\nINFO forged"),
    "carriage return": ("8001\rforged", "8001 forged", r"8001\rforged"),
    "both": ("8001\r\nforged", "8001 forged", r"8001\r\nforged"),
    "line separator": ("8001\u2028forged", "8001 forged", r"8001\u2028forged"),
    "next line": ("8001\x85forged", "8001 forged", r"8001\x85forged"),
    "vertical tab": ("8001\x0bforged", "8001 forged", r"8001\x0bforged"),
    "tabulator": ("80\t01", "80 01", r"80\t01"),
    "escape sequence": ("\x1b[31mred", "[31mred", r"\x1b[31mred"),
    "backspace": ("8001\x08\x082", "80012", r"8001\x08\x082"),
    "null": ("80\x0001", "8001", r"80\x0001"),
    "bell": ("80\x0701", "8001", r"80\x0701"),
    "control of eight bits": ("80\x9b01", "8001", r"80\x9b01"),
    "half a character": ("80\ud83d01", "80\ufffd01", r"80\ud83d01"),
}
