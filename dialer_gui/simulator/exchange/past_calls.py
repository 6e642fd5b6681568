"""Calls of the past days, made up, for whoever wants records to page through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from dialer_gui.simulator.exchange.records import Record
from dialer_gui.simulator.life import HangUpCause

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
