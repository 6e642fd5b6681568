"""Calls and records, matched together: each record to the call that it fits best."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallDetails, CallOutcome, CallRequest
from dialer_gui.domain.history import HistoryEntry, match_records
from dialer_gui.domain.records import EARLIEST_START_S, LATEST_START_S, CallRecord

SENT_AT_S = 1_795_400_000.0
NUMBER = "4930123456"


def call(name: int, offset_s: float, number: str = NUMBER, extension: str = "8001") -> HistoryEntry:
    """A call that was sent so long after the others began."""
    request = CallRequest(f"{name:032x}", "b" * 32, f"+{number}", number, extension)
    return HistoryEntry(request, "Sales", SENT_AT_S + offset_s, CallOutcome.accepted())


def record(
    record_id: str, offset_s: float, number: str = f"0{NUMBER[2:]}", customer_id: str = ""
) -> CallRecord:
    """A record of a call that began so long after."""
    details = CallDetails(customer_id=customer_id)
    return CallRecord(record_id, "8001", number, started_at_s=SENT_AT_S + offset_s, details=details)


def ids(found: dict[str, CallRecord]) -> dict[int, str]:
    """The found records' ids by the calls' running numbers."""
    return {int(call_id, 16): each.id for call_id, each in found.items()}


def test_the_same_number_twice_gets_each_its_own_record() -> None:
    calls = [call(2, 100), call(1, 0)]
    assert ids(match_records(calls, [record("b", 101), record("a", 2)])) == {1: "a", 2: "b"}


def test_a_record_that_is_late_is_not_replaced_by_an_earlier_calls() -> None:
    assert ids(match_records([call(2, 100), call(1, 0)], [record("a", 2)])) == {1: "a"}
    assert ids(match_records([call(2, 100)], [record("a", 2)], {"a"})) == {}


def test_our_own_id_decides_before_time_does() -> None:
    one, two = call(1, 0), call(2, 3)
    records = [record("a", 0, customer_id=two.request.id), record("b", 4)]
    assert ids(match_records([one, two], records)) == {2: "a", 1: "b"}


def test_another_phone_or_number_or_hour_is_another_call() -> None:
    calls = [call(1, 0, extension="8002"), call(2, 0, number="442079460000"), call(3, 3600)]
    assert match_records(calls, [record("a", 2)]) == {}
    assert match_records([], [record("a", 2)]) == {}


offsets = st.lists(st.integers(0, 900), max_size=12)


@given(offsets, offsets, st.sets(st.integers(0, 12)))
def test_no_record_is_given_twice_and_none_from_another_time(
    sent_s: list[int], begun_s: list[int], used: set[int]
) -> None:
    calls = [call(index, at_s) for index, at_s in enumerate(sent_s)]
    records = [record(str(index), at_s) for index, at_s in enumerate(begun_s)]
    found = match_records(calls, records, {str(index) for index in used})
    given_ids = [each.id for each in found.values()]
    assert len(set(given_ids)) == len(given_ids)
    assert not {str(index) for index in used} & set(given_ids)
    for call_id, each in found.items():
        assert each.started_at_s is not None
        offset_s = each.started_at_s - SENT_AT_S - sent_s[int(call_id, 16)]
        assert EARLIEST_START_S <= offset_s <= LATEST_START_S
