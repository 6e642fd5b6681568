"""Call records, found fast by time (provider documentation, section 7)."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from operator import attrgetter

from dialer_gui.simulator.exchange.calls import PlacedCall, Way
from dialer_gui.simulator.life import HangUpCause


class Direction(IntEnum):
    """Which way a call went."""

    INCOMING = 1
    OUTGOING = 2


class Method(IntEnum):
    """How a call was placed."""

    BY_PHONE = 1
    BY_API = 3


@dataclass(frozen=True, slots=True)
class Record:
    """One call that is over.

    Attributes:
        serial: Its unique id.
        extension: The account's phone.
        destination: The number at the other end, as this installation writes it.
        started_at: Unix seconds.
        wait_s: Seconds until it was answered, or until it ended.
        talk_s: Seconds of talk; 0 when it was not answered.
        cause: How it ended.
        shown_number: The caller ID.
        direction: Which way it went.
        method: How it was placed.
        custom: The custom fields that were given.
        recording: The recording's file name; "" when there is none.
    """

    serial: int
    extension: str
    destination: str
    started_at: float
    wait_s: int
    talk_s: int = 0
    cause: HangUpCause = HangUpCause.NORMAL
    shown_number: str = ""
    direction: Direction = Direction.OUTGOING
    method: Method = Method.BY_API
    custom: Mapping[str, str] = field(default_factory=dict)
    recording: str = ""

    @property
    def ended_at(self) -> float:
        """Unix seconds."""
        return self.started_at + self.wait_s + self.talk_s


Condition = Callable[[Record], bool]


class Records:
    """The records of all accounts; safe to use from several threads."""

    def __init__(self, first_serial: int = 1) -> None:
        """Begins without any record; ``first_serial`` is that of the first call's."""
        self._by_account: dict[str, list[Record]] = {}
        self._by_recording: dict[tuple[str, str], Record] = {}
        self._serials: set[int] = set()
        self._highest_serial = first_serial - 1
        self._fetched: set[int] = set()
        self._lock = threading.Lock()

    def add(self, account: str, records: Iterable[Record]) -> None:
        """Takes records in, in any order.

        Args:
            account: The name of the account.
            records: As many as you like.

        Raises:
            ValueError: One has the serial of another.
        """
        with self._lock:
            for record in records:
                if record.serial in self._serials:
                    raise ValueError(f"there is a record {record.serial} already")
                self._take(account, record)
            self._sort(account)

    def add_calls(self, calls: Iterable[PlacedCall], *, prefix: str) -> None:
        """Makes the records of calls that are over, with ``prefix`` before their numbers."""
        with self._lock:
            for call in calls:
                self._take(call.account, _record_of(call, self._highest_serial + 1, prefix))
                self._sort(call.account)

    def find(
        self, account: str, since: float, until: float, conditions: Iterable[Condition]
    ) -> list[Record]:
        """Finds records in the order of their start.

        Args:
            account: The name of the account.
            since: Start at the earliest, Unix seconds.
            until: Start before this, Unix seconds.
            conditions: What else must hold.
        """
        with self._lock:
            rows = self._by_account.get(account, [])
            begins = bisect_left(rows, since, key=attrgetter("started_at"))
            ends = bisect_left(rows, until, key=attrgetter("started_at"))
            found = rows[begins:ends]
        for condition in conditions:
            found = [record for record in found if condition(record)]
        return found

    def was_fetched(self, record: Record) -> bool:
        """Tells whether somebody has fetched it as new."""
        return record.serial in self._fetched

    def mark_fetched(self, records: Iterable[Record]) -> None:
        """Remembers that they are new no longer."""
        with self._lock:
            self._fetched.update(record.serial for record in records)

    def with_recording(self, account: str, recording: str) -> Record | None:
        """Finds the call that a file is the recording of."""
        with self._lock:
            return self._by_recording.get((account, recording))

    def _take(self, account: str, record: Record) -> None:
        self._serials.add(record.serial)
        self._highest_serial = max(self._highest_serial, record.serial)
        self._by_account.setdefault(account, []).append(record)
        if record.recording:
            self._by_recording[account, record.recording] = record

    def _sort(self, account: str) -> None:
        self._by_account.get(account, []).sort(key=attrgetter("started_at", "serial"))


def _record_of(call: PlacedCall, serial: int, prefix: str) -> Record:
    length_s = call.story.length_s
    talk_begins_s = call.story.talk_begins_s
    wait_s = length_s if talk_begins_s is None else talk_begins_s
    talk_s = length_s - wait_s
    day = datetime.fromtimestamp(call.placed_at, UTC)
    recording = f"{day:%Y%m%d%H%M%S}-{call.extension}-{call.destination}-{call.serial}.wav"
    return Record(
        serial=serial,
        extension=call.extension,
        destination=prefix + call.destination,
        started_at=call.placed_at,
        wait_s=round(wait_s),
        # Who talked at all has talked for a second: 0 means that nobody answered.
        talk_s=max(1, round(talk_s)) if talk_s > 0 else 0,
        cause=call.story.cause,
        shown_number=call.shown_number,
        direction=Direction.INCOMING if call.way is Way.INCOMING else Direction.OUTGOING,
        method=Method.BY_API if call.way is Way.BY_API else Method.BY_PHONE,
        custom=call.custom,
        recording=recording if talk_s > 0 else "",
    )
