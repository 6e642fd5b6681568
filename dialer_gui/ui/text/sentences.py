"""Whole sentences, one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text, plain_text

translate = QCoreApplication.translate
#: Longer names are cut in menus and sentences.
_MOST_LETTERS = 60
_STOPS = (".", "。", "…", "?", "？")


def joined(*sentences: str) -> str:
    """Return sentences as one text; empty ones are left out."""
    both = translate("Sentences", "{first} {second}")
    said = [sentence for sentence in sentences if sentence]
    return reduce(lambda first, second: both.format(first=first, second=second), said or [""])


def explained(explanation: Explanation) -> str:
    """Return an explanation in the language that is spoken."""
    facts = {name: escaped_text(fact) for name, fact in explanation.facts.items()}
    return joined(*(translate(*each).format(**facts) for each in explanation.sentences))


def listed(parts: Iterable[str]) -> str:
    """Return parts as an enumeration, such as keys or addresses."""
    both = translate("Sentences", "{first}, {second}")
    return reduce(lambda first, second: both.format(first=first, second=second), parts)


def named(name: str, value: str) -> str:
    """Return a value behind its name."""
    return translate("Sentences", "{name}: {value}").format(name=name, value=value)


def capitalised(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def with_number(name: str, number: str) -> str:
    """Return who is called and the number; where nobody has it, the number alone."""
    words = translate("Sentences", "{name} ({number})")
    return words.format(name=name, number=number) if name else number


def shortened(name: str) -> str:
    """Return as much of a name as a menu or a sentence has room for, as plain text."""
    name = " ".join(plain_text(name).split())
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1]}…"


def ended(words: str) -> str:
    """Return words as a sentence that ends with a full stop."""
    return (
        words if words.endswith(_STOPS) else translate("Sentences", "{words}.").format(words=words)
    )
