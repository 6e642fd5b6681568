"""Call records and recordings (provider documentation, sections 7 and 8)."""

from __future__ import annotations

import array
import io
import math
import random
import sys
import wave
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum
from operator import attrgetter

from dialer_gui.simulator.call_timelines import HangUpCause, PlacedCall, Way


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
    """The records of all accounts."""

    def __init__(self, first_serial: int = 1) -> None:
        """Begins without any record; ``first_serial`` is that of the first call's."""
        self._by_account: dict[str, list[Record]] = {}
        self._by_recording: dict[tuple[str, str], Record] = {}
        self._serials: set[int] = set()
        self._highest_serial = first_serial - 1
        self._fetched: set[int] = set()

    def add(self, account: str, records: Iterable[Record]) -> None:
        """Takes records in, in any order.

        Raises:
            ValueError: One has the serial of another.
        """
        for record in records:
            if record.serial in self._serials:
                raise ValueError(f"there is a record {record.serial} already")
            self._take(account, record)
        self._sort(account)

    def add_calls(self, calls: Iterable[PlacedCall], *, prefix: str) -> None:
        """Makes the records of calls that are over, with ``prefix`` before their numbers."""
        for call in calls:
            self._take(call.account, _record_of(call, self._highest_serial + 1, prefix))
            self._sort(call.account)

    def find(
        self, account: str, since: float, until: float, conditions: Iterable[Condition]
    ) -> list[Record]:
        """Finds records in the order of their start."""
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
        self._fetched.update(record.serial for record in records)

    def with_recording(self, account: str, recording: str) -> Record | None:
        """Finds the call that a file is the recording of."""
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


DAYS = 7.0
DAY_S = 24 * 60 * 60.0
NUMBERS_EACH = 100
LONGEST_CALL_S = 600.0

_RANGES = ("493023125", "442079460", "12025550")
"""Beginnings of numbers that are given to nobody, set aside for stories."""

_ENDS = (
    (HangUpCause.CALLEE_HUNG_UP, 9, 64),
    (HangUpCause.NORMAL, 14, 191),
    (HangUpCause.BUSY, 6, 0),
    (HangUpCause.CALLER_HUNG_UP, 11, 25),
    (HangUpCause.NO_ANSWER, 38, 0),
    (HangUpCause.CANCELLED, 20, 0),
    (HangUpCause.CALLEE_HUNG_UP, 8, 427),
)
"""How they ended, with the seconds of waiting and of talk."""


def past_calls(
    count: int, *, until: float, extensions: Sequence[str], caller_ids: Sequence[str]
) -> Iterator[Record]:
    """Makes calls up, spread evenly over a week.

    Each has its place on the calendar, which gives it its id, its time and its number. So runs at
    different times that ask for as many remember the same calls, by the same ids.

    Args:
        count: How many.
        until: Unix seconds; the last one has ended by then.
        extensions: Who called, in turn.
        caller_ids: What was shown, in turn.
    """
    gap_s = DAYS * DAY_S / max(1, count)
    last = int((until - LONGEST_CALL_S) // gap_s)
    for serial in range(last - count + 1, last + 1):
        cause, wait_s, talk_s = _ENDS[serial % len(_ENDS)]
        destination = f"{_RANGES[serial % len(_RANGES)]}{serial % NUMBERS_EACH:03}"
        started_at = serial * gap_s
        day = datetime.fromtimestamp(started_at, UTC)
        yield Record(
            serial=serial,
            extension=extensions[serial % len(extensions)],
            destination=destination,
            started_at=started_at,
            wait_s=wait_s,
            talk_s=talk_s,
            cause=cause,
            shown_number=caller_ids[serial % len(caller_ids)],
            recording=f"{day:%Y%m%d%H%M%S}-{destination}-{serial}.wav" if talk_s else "",
        )


LINK_BITS = 128


class RecordingLinks:
    """The links that still work."""

    def __init__(
        self, *, lifetime_s: float, clock: Callable[[], float], chance: random.Random
    ) -> None:
        """Begins without any link; ``clock`` tells the time in Unix seconds."""
        self.lifetime_s = lifetime_s
        self._clock = clock
        self._chance = chance
        self._ends: dict[str, float] = {}

    def issue(self) -> str:
        """Makes the secret last part of a link."""
        now = self._clock()
        self._ends = {key: ends for key, ends in self._ends.items() if now < ends}
        key = f"{self._chance.getrandbits(LINK_BITS):032x}"
        self._ends[key] = now + self.lifetime_s
        return key

    def is_open(self, key: str) -> bool:
        """Tells whether a link still leads anywhere."""
        return self._clock() < self._ends.get(key, 0.0)


RATE_HZ = 8000
LENGTH_S = 1.0
LOUDNESS = 0.15
TONES_HZ = (440.0, 554.37)
FULL_SCALE = 32767
SAMPLE_BYTES = 2


def two_tone_wav() -> bytes:
    """Makes a WAV file: mono, 16 bit, 8 kHz, one second, swelling and fading within each tone."""
    samples = array.array("h", (_sample(index) for index in range(int(RATE_HZ * LENGTH_S))))
    if sys.byteorder == "big":
        samples.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(SAMPLE_BYTES)
        sound.setframerate(RATE_HZ)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def _sample(index: int) -> int:
    tone_length_s = LENGTH_S / len(TONES_HZ)
    number, time_s = divmod(index / RATE_HZ, tone_length_s)
    swell = math.sin(math.pi * time_s / tone_length_s)
    wave_now = math.sin(2 * math.pi * TONES_HZ[int(number)] * time_s)
    return round(FULL_SCALE * LOUDNESS * swell * wave_now)
