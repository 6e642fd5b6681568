"""Marks a text for translation where it is written, long before it is shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (lupdate looks for this name)
    """Return the text as it is; ``context`` is what it will be translated in."""
    del context
    return text
