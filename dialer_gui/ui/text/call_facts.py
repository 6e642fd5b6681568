"""What is known of a call in the list: a word or two for its row, a line of facts beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.call_search import Endings
from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.ui.text.durations import duration_words
from dialer_gui.ui.text.hang_up import hang_up_words, known_causes, unanswered_words
from dialer_gui.ui.text.marking import QT_TRANSLATE_NOOP
from dialer_gui.ui.text.outcomes import (
    Tone,
    outcome_words,
    short_kind,
    short_outcome,
    tone_of,
)

translate = QCoreApplication.translate
#: Returns a number as people write it; the number, and the id of the account it was called with.
Write = Callable[[str, str], str]

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
    LiveState.NOTHING_HAPPENED: QT_TRANSLATE_NOOP("CallFacts", "nothing happened"),
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
        return short_outcome(entry.outcome)
    if entry.outcome is not None and entry.outcome.kind is OutcomeKind.UNKNOWN:
        return _unknown_at_first().format(later=later)
    return later


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
    """Return how a call went in one line, as its record tells or as far as it is known without.

    Args:
        entry: the call.
        write: writes the numbers.
    """
    if entry.record is not None:
        return " · ".join(_record_facts(entry.record, entry.request.account_id, write))
    if entry.outcome is None:
        return translate("CallFacts", "The request is under way.")
    if entry.outcome.kind is OutcomeKind.ACCEPTED:
        return translate("CallFacts", "The provider's record of this call has not come yet.")
    words = outcome_words(entry.request, entry.outcome)
    first = words.what or words.title
    return " ".join(part for part in (_sentence(first), words.placement) if part)


def request_facts(entry: HistoryEntry, write: Write) -> str:
    """Return what a call was asked for with, in one line; nothing for what was left out.

    Args:
        entry: the call.
        write: writes the numbers.
    """
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


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
