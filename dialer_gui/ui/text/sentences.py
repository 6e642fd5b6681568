"""Whole sentences, one after the other."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_STOPS = (".", "。")


def joined(*sentences: str) -> str:
    """Return sentences as one text; empty ones are left out."""
    both = translate("Sentences", "{first} {second}")
    said = [sentence for sentence in sentences if sentence]
    return reduce(lambda first, second: both.format(first=first, second=second), said or [""])


def ended(words: str) -> str:
    """Return words as a sentence that ends with a full stop."""
    return (
        words if words.endswith(_STOPS) else translate("Sentences", "{words}.").format(words=words)
    )
