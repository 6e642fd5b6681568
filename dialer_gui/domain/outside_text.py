"""Text from outside, as it may be shown, logged and compared: without marks that nobody sees.

A direction mark makes digits read in another order, a line break forges a line, and two texts that
look the same are not.
"""

from __future__ import annotations

from unicodedata import category

#: Letters by their class, and nothing is drawn for them.
_FILLERS = frozenset("\u034f\u115f\u1160\u3164\uffa0")
_BLANK, _HALF_CHARACTER = "Zs", "Cs"
#: Controls, and marks that steer how other characters are drawn.
_UNSEEN = frozenset({"Cc", "Cf"})


def plain_text(text: str, *, keeps_lines: bool = False) -> str:
    """Return the text in one line and without controls, direction marks and zero-width marks.

    Args:
        text: from whomever.
        keeps_lines: whether a line break stays one, for words that may take several lines; empty
            lines at the end go.
    """
    if _is_seen(text):
        return text
    lines = ("".join(map(_seen, line)) for line in text.splitlines())
    return "\n".join(lines).rstrip("\n") if keeps_lines else " ".join(lines)


def escaped_text(text: str) -> str:
    r"""Return the text in one line, with ``\n``, ``\x1b`` or ``\u202e`` where such a mark is."""
    if _is_seen(text):
        return text
    return "".join(
        each if _is_seen(each) or category(each) == _BLANK else ascii(each)[1:-1] for each in text
    )


def _is_seen(text: str) -> bool:
    return text.isprintable() and _FILLERS.isdisjoint(text)


def _seen(character: str) -> str:
    kind = category(character)
    if character == "\t":
        return " "
    if kind == _HALF_CHARACTER:
        return "\N{REPLACEMENT CHARACTER}"
    return "" if kind in _UNSEEN or character in _FILLERS else character
