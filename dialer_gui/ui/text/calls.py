"""What is said of a call in the list: how it ended, what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import Endings
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.records import CallRecord
from dialer_gui.ui.text.outcomes import (
    Tone,
    outcome_words,
    short_kind,
    tone_of,
)
from dialer_gui.ui.text.sentences import ended, joined, listed
from dialer_gui.ui.text.times import duration_words, time_words

translate = QCoreApplication.translate

#: Returns a number as people write it; the number, and the id of the account it was called with.
Write = Callable[[str, str], str]

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


#: What following the phone has shown; the states that are missing add nothing to the outcome. A
#: call that goes on is followed now: nothing else leaves such a state standing.
_SEEN = {
    LiveState.RINGING: QT_TRANSLATE_NOOP("CallFacts", "your phone rang"),
    LiveState.PICKED_UP: QT_TRANSLATE_NOOP("CallFacts", "you picked up"),
    LiveState.IN_CALL: QT_TRANSLATE_NOOP("CallFacts", "in a call"),
    LiveState.ENDED: QT_TRANSLATE_NOOP("CallFacts", "call ended"),
    LiveState.WAS_RINGING: QT_TRANSLATE_NOOP("CallFacts", "was ringing, end not seen"),
    LiveState.WAS_PICKED_UP: QT_TRANSLATE_NOOP("CallFacts", "was picked up, end not seen"),
    LiveState.WAS_IN_CALL: QT_TRANSLATE_NOOP("CallFacts", "was in a call, end not seen"),
    LiveState.NO_RING: QT_TRANSLATE_NOOP("CallFacts", "your phone did not ring"),
    LiveState.NOTHING_HAPPENED: QT_TRANSLATE_NOOP("CallFacts", "no sign of a call"),
}
_TONE_SEEN = {
    LiveState.RINGING: Tone("call-ringing", "good"),
    LiveState.PICKED_UP: Tone("call-ringing", "good"),
    LiveState.IN_CALL: Tone("phone", "good"),
    LiveState.ENDED: Tone("call-ended", "muted"),
    LiveState.WAS_RINGING: Tone("question", "muted"),
    LiveState.WAS_PICKED_UP: Tone("question", "muted"),
    LiveState.WAS_IN_CALL: Tone("question", "muted"),
    LiveState.NO_RING: Tone("call-ended", "warn"),
    LiveState.NOTHING_HAPPENED: Tone("call-ended", "muted"),
}


def row_words(entry: HistoryEntry, *, has_time: bool = True) -> str:
    """Return what became of a call; an outcome that was unknown at first stays beside it.

    Args:
        entry: the call.
        has_time: whether it is said how long people talked.
    """
    later = _later_words(entry, has_time=has_time)
    if not later:
        return short_kind(entry.outcome.kind if entry.outcome else None)
    if entry.outcome is not None and entry.outcome.kind is OutcomeKind.UNKNOWN:
        return _unknown_at_first().format(later=later)
    return later


_DISPOSITIONS = {
    Disposition.REACHED: QT_TRANSLATE_NOOP("Disposition", "reached"),
    Disposition.NO_ANSWER: QT_TRANSLATE_NOOP("Disposition", "no answer"),
    Disposition.BUSY: QT_TRANSLATE_NOOP("Disposition", "busy"),
    Disposition.VOICEMAIL: QT_TRANSLATE_NOOP("Disposition", "voicemail"),
    Disposition.WRONG_NUMBER: QT_TRANSLATE_NOOP("Disposition", "wrong number"),
    Disposition.WRONG_PERSON: QT_TRANSLATE_NOOP("Disposition", "wrong person"),
    Disposition.CALL_BACK: QT_TRANSLATE_NOOP("Disposition", "call back"),
    Disposition.REFUSED: QT_TRANSLATE_NOOP("Disposition", "declined"),
    Disposition.DO_NOT_CALL: QT_TRANSLATE_NOOP("Disposition", "do not call"),
    Disposition.DONE: QT_TRANSLATE_NOOP("Disposition", "done"),
}


def disposition_words(disposition: Disposition) -> str:
    """Return what came of a call, as a person has said it."""
    return translate("Disposition", _DISPOSITIONS[disposition])


def listed_words(entry: HistoryEntry, *, has_time: bool = True) -> str:
    """Return what became of a call, and what a person has said of it.

    Args:
        entry: the call.
        has_time: whether it is said how long people talked.
    """
    note = entry.note
    said = [row_words(entry, has_time=has_time)]
    if note.disposition is not None:
        said.append(disposition_words(note.disposition))
    if note.text:
        said.append(note.text)
    return " · ".join(said)


def earlier_words(entry: HistoryEntry) -> str:
    """Return the results that were corrected, the latest first; empty where there are none."""
    words = translate("Disposition", "{result} ({time})")
    said = [
        words.format(result=disposition_words(each.disposition), time=time_words(each.written_at_s))
        for each, following in reversed(list(pairwise(entry.notes)))
        if each.disposition is not None and each.disposition is not following.disposition
    ]
    if not said:
        return ""
    return translate("Disposition", "Before: {results}").format(results=listed(said))


def endings_shown_as(text: str) -> Endings:
    """Return the endings of calls whose words in the list contain a text, in any case."""
    text = text.strip().casefold()
    if not text:
        return Endings()

    def has(words: str) -> bool:
        return text in words.casefold()

    return Endings(
        answered=has(translate("CallFacts", "answered")),
        causes=frozenset(code for code in known_causes() if has(unanswered_words(code))),
        seen=frozenset(s for s, words in _SEEN.items() if has(translate("CallFacts", words))),
        outcomes=frozenset(kind for kind in (None, *OutcomeKind) if has(short_kind(kind))),
        unknown_at_first=has(_unknown_at_first().format(later="").rstrip()),
        recorded=has(translate("CallFacts", "recorded")),
        dispositions=frozenset(each for each in Disposition if has(disposition_words(each))),
    )


def row_tone(entry: HistoryEntry) -> Tone:
    """Return how a call looks in the list."""
    if entry.record is not None:
        answered, unanswered = Tone("phone", "good"), Tone("call-ended", "muted")
        return answered if entry.record.was_answered else unanswered
    if entry.seen in _TONE_SEEN:
        return _TONE_SEEN[entry.seen]
    return tone_of(entry.outcome)


def has_recording(entry: HistoryEntry) -> bool:
    """Whether the provider has recorded the call."""
    return entry.record is not None and bool(entry.record.recording)


def fact_words(entry: HistoryEntry, write: Write) -> str:
    """Return how a call went in one line, as its record tells or as far as it is known without."""
    if entry.record is not None:
        return " · ".join(_record_facts(entry.record, entry.request.account_id, write))
    if entry.outcome is None:
        return translate("CallFacts", "The request is under way.")
    if entry.outcome.kind is OutcomeKind.ACCEPTED:
        return translate("CallFacts", "The provider's record of this call has not come yet.")
    words = outcome_words(entry.request, entry.outcome)
    first = words.what or words.title
    return joined(ended(first), words.placement)


def request_facts(entry: HistoryEntry, write: Write) -> str:
    """Return what a call was asked for with, in one line; nothing for what was left out."""
    request, details = entry.request, entry.request.details
    caller_id = write(request.caller_id, request.account_id) if request.caller_id else ""
    facts = (
        (translate("CallFacts", "extension {value}"), request.extension),
        (translate("CallFacts", "account {value}"), entry.account_name),
        (translate("CallFacts", "caller ID asked for: {value}"), caller_id),
        (translate("CallFacts", "employee ID {value}"), details.employee_id),
        (translate("CallFacts", "maturity {value}"), details.maturity),
        (translate("CallFacts", "member ID {value}"), details.member_id),
        (translate("CallFacts", "customer ID {value}"), details.customer_id),
    )
    return " · ".join(words.format(value=value) for words, value in facts if value)


def _unknown_at_first() -> str:
    return translate("CallFacts", "unknown at first, then: {later}")


def _later_words(entry: HistoryEntry, *, has_time: bool) -> str:
    record = entry.record
    if record is None:
        return translate("CallFacts", _SEEN[entry.seen]) if entry.seen in _SEEN else ""
    if not record.was_answered:
        return unanswered_words(record.hang_up_code)
    if not (record.talking_s and has_time):
        return translate("CallFacts", "answered")
    time = duration_words(record.talking_s)
    return translate("CallFacts", "answered {time}").format(time=time)


def _record_facts(record: CallRecord, account_id: str, write: Write) -> list[str]:
    waited = translate("CallFacts", "waited {time}")
    facts = [waited.format(time=duration_words(record.waiting_s))]
    if record.was_answered:
        talked = translate("CallFacts", "talked {time}")
        facts.append(talked.format(time=duration_words(record.talking_s)))
    facts.append(hang_up_words(record.hang_up_code))
    # Its figures have no meaning that is known; a word can be read.
    if record.hung_up_by and not record.hung_up_by.lstrip("-").isdigit():
        ended_by = translate("CallFacts", "ended by: {who}")
        facts.append(ended_by.format(who=record.hung_up_by))
    if record.caller_id:
        shown = translate("CallFacts", "caller ID shown: {number}")
        facts.append(shown.format(number=write(record.caller_id, account_id)))
    return [fact for fact in facts if fact]
