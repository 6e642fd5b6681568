"""What is said of a caller ID: how often it was shown, and why it is filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def used_words(calls: int) -> str:
    """Return how many calls have shown a caller ID today."""
    return translate("CallerIds", "Calls today: {count}").format(count=calls)


def often_used_words(calls: int, name: str = "") -> str:
    """Return the same for one that is shown too often; ``name`` where it does not stand beside."""
    words = translate("CallerIds", "Calls today: {count}, may be flagged as spam")
    words = words.format(count=calls)
    if not name:
        return words
    return translate("CallerIds", "{caller_id}: {words}").format(caller_id=name, words=words)


def ruled_words(name: str) -> str:
    """Return that a rule of the account has chosen a caller ID, behind the number's country."""
    return translate("CallerIds", "as {caller_id}, by rule").format(caller_id=name)
