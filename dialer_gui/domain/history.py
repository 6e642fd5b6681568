"""A row of the history: one attempt, what is known of it, and which record belongs to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dialer_gui.domain.call_notes import CallNote
from dialer_gui.domain.calls import CallOutcome, CallRequest, OutcomeKind, Reason
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.domain.records import CallRecord, carries_own_id, distance_s

_RECORDED_KINDS = frozenset({OutcomeKind.ACCEPTED, OutcomeKind.UNKNOWN})


class FileChangeKind(StrEnum):
    """What others did to the history's file while it was open, and how it was repaired."""

    #: It was deleted, moved or emptied; it is there again, with all its calls.
    WRITTEN_ANEW = "written_anew"
    #: Another file has taken its place; all calls were added to that one.
    REPLACED = "replaced"
    #: It was overwritten; this run's calls were added again, missing older ones are lost.
    OVERWRITTEN = "overwritten"


@dataclass(frozen=True, slots=True)
class FileChange:
    """One change of the file from outside.

    Attributes:
        kind: what has happened.
        set_aside: where a file that could not be used was moved; empty when there was none.
    """

    kind: FileChangeKind
    set_aside: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One attempt.

    Attributes:
        request: what was asked for.
        account_name: the account's name when the call was placed.
        started_at_s: Unix seconds, when it was written, before anything was sent.
        outcome: how it ended; None while it is in flight.
        settled_at_s: Unix seconds when the outcome became known; None while in flight.
        seen: what following the phone's state has shown; None before.
        record: the provider's record of the call; None until it was found.
        notes: all versions of what a person has noted of it, the oldest first.
    """

    request: CallRequest
    account_name: str
    started_at_s: float
    outcome: CallOutcome | None = None
    settled_at_s: float | None = None
    seen: LiveState | None = None
    record: CallRecord | None = None
    notes: tuple[CallNote, ...] = ()

    @property
    def note(self) -> CallNote:
        """What a person has noted last; an empty note where there is none."""
        return self.notes[-1] if self.notes else CallNote()

    @property
    def lacks_record(self) -> bool:
        """Whether the call can have been placed, and its record was not found yet."""
        is_recorded = self.outcome is not None and self.outcome.kind in _RECORDED_KINDS
        return is_recorded and self.record is None

    def left_by_earlier_run(self) -> HistoryEntry:
        """Return it as it is once the run of the program that placed the call is over."""
        seen = None if self.seen is None else PAST_OF.get(self.seen, self.seen)
        if self.outcome is not None:
            return replace(self, seen=seen)
        unknown = CallOutcome.unknown(Reason.PROGRAM_ENDED)
        return replace(self, seen=seen, outcome=unknown, settled_at_s=self.started_at_s)

    def with_known(self, known: HistoryEntry | None) -> HistoryEntry:
        """Return it with the notes that are known already, and the record, unless it has one."""
        if known is None:
            return self
        return replace(self, record=self.record or known.record, notes=known.notes)


def match_records(
    entries: Sequence[HistoryEntry], records: Iterable[CallRecord], used_ids: Collection[str] = ()
) -> dict[str, CallRecord]:
    """Return the records found, by call id; each record and each call at most once.

    Records with a call's own id come first, then pairs by how close they began.

    Args:
        entries: calls of one account that have no record yet.
        records: of that account, in any order.
        used_ids: records that belong to other calls already.
    """
    free = {record.id: record for record in records if record.id not in used_ids}
    found: dict[str, CallRecord] = {}
    for entry in entries:
        own = next((each for each in free.values() if carries_own_id(each, entry.request)), None)
        if own is not None:
            found[entry.request.id] = free.pop(own.id)
    pairs = [
        (away_s, record_id, entry.request.id)
        for entry in entries
        if entry.request.id not in found
        for record_id, record in free.items()
        if (away_s := distance_s(record, entry.request, entry.started_at_s)) is not None
    ]
    for _, record_id, call_id in sorted(pairs):
        if record_id in free and call_id not in found:
            found[call_id] = free.pop(record_id)
    return found
