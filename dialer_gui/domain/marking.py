"""Marks a text for translation where it is written, long before it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (lupdate looks for this name)
    """Return the text as it is; ``context`` is what it will be translated in."""
    del context
    return text


class Explanation(NamedTuple):
    """Sentences that are written where no language is known; as a text they are in English.

    Attributes:
        sentences: context and text of each, marked for translation.
        facts: what is filled in.
    """

    sentences: tuple[tuple[str, str], ...]
    facts: Mapping[str, str] = MappingProxyType({})

    def __str__(self) -> str:
        return " ".join(text.format(**self.facts) for _, text in self.sentences)
