"""Words for why a call ended (provider documentation, section 7)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from dialer_gui.ui.text.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_CAUSES = {
    10001: QT_TRANSLATE_NOOP("HangUp", "ended normally"),
    10002: QT_TRANSLATE_NOOP("HangUp", "cancelled"),
    10003: QT_TRANSLATE_NOOP("HangUp", "rejected"),
    10004: QT_TRANSLATE_NOOP("HangUp", "the line failed"),
    10005: QT_TRANSLATE_NOOP("HangUp", "not answered"),
    10006: QT_TRANSLATE_NOOP("HangUp", "busy"),
    10007: QT_TRANSLATE_NOOP("HangUp", "ended by the phone system"),
    10008: QT_TRANSLATE_NOOP("HangUp", "the extension was offline"),
    10009: QT_TRANSLATE_NOOP("HangUp", "not reachable"),
    10011: QT_TRANSLATE_NOOP("HangUp", "the time was up"),
    10013: QT_TRANSLATE_NOOP("HangUp", "no such extension"),
    10014: QT_TRANSLATE_NOOP("HangUp", "number not found"),
    10015: QT_TRANSLATE_NOOP("HangUp", "the request took too long"),
    10016: QT_TRANSLATE_NOOP("HangUp", "no answer"),
    10017: QT_TRANSLATE_NOOP("HangUp", "not a valid call"),
    10019: QT_TRANSLATE_NOOP("HangUp", "location not known"),
    10020: QT_TRANSLATE_NOOP("HangUp", "another cause"),
    10024: QT_TRANSLATE_NOOP("HangUp", "faulty request"),
    10025: QT_TRANSLATE_NOOP("HangUp", "not permitted"),
    10027: QT_TRANSLATE_NOOP("HangUp", "the number has changed"),
    10028: QT_TRANSLATE_NOOP("HangUp", "intercepted"),
    10031: QT_TRANSLATE_NOOP("HangUp", "cause not known"),
    10040: QT_TRANSLATE_NOOP("HangUp", "hung up at your end"),
    10041: QT_TRANSLATE_NOOP("HangUp", "hung up at the other end"),
}

#: They say who or what ended a call, but not why nobody had answered it.
_SAYS_NO_MORE = frozenset({0, 10001, 10007, 10011, 10020, 10031, 10040, 10041})


def hang_up_words(code: int) -> str:
    """Return the cause in words, an unknown one as its number, empty when it was not told."""
    if not code:
        return ""
    if code in _CAUSES:
        return translate("HangUp", _CAUSES[code])
    return translate("HangUp", "cause {code}").format(code=code)


def known_causes() -> Iterable[int]:
    """Return the codes that have words, and the one for a cause that was not told."""
    return (0, *_CAUSES)


def unanswered_words(code: int) -> str:
    """Return in a word or two what became of a call that nobody answered."""
    return translate("HangUp", "not answered") if code in _SAYS_NO_MORE else hang_up_words(code)
