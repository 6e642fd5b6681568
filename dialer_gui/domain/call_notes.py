"""What a person notes of a call: its result, and words of their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialer_gui.domain.records import CallRecord

#: The longest note, in characters.
MAX_NOTE_LENGTH = 2000


class Disposition(StrEnum):
    """What came of a call, as a person says; saved in the history: never change a value."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"
    WRONG_PERSON = "wrong_person"
    CALL_BACK = "call_back"
    REFUSED = "refused"
    DO_NOT_CALL = "do_not_call"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class CallNote:
    """One version of what a person has noted; a later one takes its place, and it is kept.

    Attributes:
        written_at_s: Unix seconds, in whole milliseconds; differs between a call's versions.
        disposition: the result; None where there is none.
        text: the note, one line; may be empty.
    """

    written_at_s: float = 0.0
    disposition: Disposition | None = None
    text: str = ""

    def corrected(self, now_s: float, disposition: Disposition | None, text: str) -> CallNote:
        """Return the next version, later than this one whatever the clock says."""
        written_at_s = round(max(now_s, self.written_at_s + 0.001), 3)
        return CallNote(written_at_s, disposition, " ".join(text.split())[:MAX_NOTE_LENGTH])


_BUSY_CAUSES = frozenset({10006})
_WRONG_NUMBER_CAUSES = frozenset({10014, 10027})
#: Causes that say no more than that nobody answered.
_NO_ANSWER_CAUSES = frozenset({0, 10001, 10002, 10005, 10009, 10016, 10040, 10041})


def suggested_disposition(record: CallRecord | None) -> Disposition | None:
    """Return the result that the provider's record makes likely; None where it tells none.

    Whether it was so is for a person to say: a voicemail is an answer, too.
    """
    if record is None:
        return None
    if record.was_answered:
        return Disposition.REACHED
    if record.hang_up_code in _BUSY_CAUSES:
        return Disposition.BUSY
    if record.hang_up_code in _WRONG_NUMBER_CAUSES:
        return Disposition.WRONG_NUMBER
    return Disposition.NO_ANSWER if record.hang_up_code in _NO_ANSWER_CAUSES else None
