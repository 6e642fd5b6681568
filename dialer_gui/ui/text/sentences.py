"""Whole sentences, one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.untrusted import escaped_text

translate = QCoreApplication.translate
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


def ended(words: str) -> str:
    """Return words as a sentence that ends with a full stop."""
    return (
        words if words.endswith(_STOPS) else translate("Sentences", "{words}.").format(words=words)
    )
