"""Spans of time in figures."""

from __future__ import annotations


def duration_words(seconds: float) -> str:
    """Return 0:42, 12:05 or 1:02:05; what is below zero counts as zero."""
    minutes, rest_s = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest_s:02}" if hours else f"{minutes}:{rest_s:02}"
