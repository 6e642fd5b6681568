"""What is said of a caller ID: how often it was shown, and why it is filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate
#: Longer names are cut in their middle where there is one line for all.
_MAX_NAME = 16


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


def brief_words(name: str, *, calls: int, is_ruled: bool) -> str:
    """Return both on the one line that there is below the number, where nothing may move.

    Args:
        name: of the caller ID, which stands whole in its own field.
        calls: how often it was shown today; 0 where that is not worth a word.
        is_ruled: whether a rule has chosen it.
    """
    if len(name) > _MAX_NAME:
        name = f"{name[: _MAX_NAME // 2]}…{name[-_MAX_NAME // 2 + 1 :]}"
    words = translate("CallerIds", "as {caller_id}").format(caller_id=name)
    if is_ruled:
        words = ruled_words(name)
    if calls:
        with_calls = translate("CallerIds", "{caller_id}: {count} today")
        words = with_calls.format(caller_id=words, count=QLocale().toString(calls))
    return words if calls or is_ruled else ""
