"""Which of the provider's records is that of a call."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallDetails, CallRequest
from dialer_gui.domain.history import HistoryEntry, match_records
from dialer_gui.domain.records import (
    EARLIEST_START_S,
    LATEST_START_S,
    CallRecord,
    carries_own_id,
    distance_s,
)

SENT_AT_S = 1_795_400_000.0
REQUEST = CallRequest("0a" * 16, "b" * 32, "+4930123456", "4930123456", "8001")
OTHER_ID = "0c" * 16
RECORD = CallRecord("r1", "8001", "030123456", "4930999", SENT_AT_S + 3)


def find_record(
    request: CallRequest,
    sent_at_s: float,
    records: list[CallRecord],
    used_ids: Collection[str] = (),
) -> CallRecord | None:
    """The record that a single call gets."""
    call = HistoryEntry(request, "Sales", sent_at_s)
    return match_records([call], records, used_ids).get(request.id)


def named(customer_id: str) -> CallRecord:
    """A record that came back with this customer id, of a call to quite another number."""
    return CallRecord("own", "8002", "110", details=CallDetails(customer_id=customer_id))


def beginning(offset_s: float, record_id: str = "r1") -> CallRecord:
    """A record that begins so long after the call was sent."""
    return replace(RECORD, id=record_id, started_at_s=SENT_AT_S + offset_s)


def test_a_record_is_found_by_extension_number_and_time() -> None:
    assert find_record(REQUEST, SENT_AT_S, [RECORD]) == RECORD
    assert find_record(REQUEST, SENT_AT_S, []) is None
    assert distance_s(RECORD, REQUEST, SENT_AT_S) == 3


@pytest.mark.parametrize(
    "record",
    [
        replace(RECORD, extension="8002"),
        replace(RECORD, number="4930123457"),
        replace(RECORD, number=""),
        replace(RECORD, started_at_s=None),
        replace(RECORD, details=CallDetails(customer_id=OTHER_ID)),
        beginning(EARLIEST_START_S - 1),
        beginning(LATEST_START_S + 1),
    ],
)
def test_a_record_of_something_else_is_not_taken(record: CallRecord) -> None:
    assert find_record(REQUEST, SENT_AT_S, [record]) is None
    assert distance_s(record, REQUEST, SENT_AT_S) is None


@pytest.mark.parametrize("offset_s", [EARLIEST_START_S, 0.0, LATEST_START_S])
def test_clocks_may_differ_a_little(offset_s: float) -> None:
    record = beginning(offset_s)
    assert find_record(REQUEST, SENT_AT_S, [record]) == record


def test_our_own_id_is_certain_whatever_else_the_record_says() -> None:
    own = named(REQUEST.id)
    assert carries_own_id(own, REQUEST)
    assert find_record(REQUEST, SENT_AT_S, [RECORD, own]) == own
    assert find_record(REQUEST, SENT_AT_S, [RECORD, own], {"own"}) == RECORD


def test_the_customer_s_own_ids_do_not_hinder() -> None:
    sent = replace(REQUEST, details=CallDetails(customer_id=OTHER_ID))
    came_back = replace(RECORD, details=CallDetails(customer_id=OTHER_ID))
    assert find_record(sent, SENT_AT_S, [came_back]) == came_back
    named_by_a_crm = replace(RECORD, details=CallDetails(customer_id="lead 77"))
    assert find_record(REQUEST, SENT_AT_S, [named_by_a_crm]) == named_by_a_crm


def test_a_late_record_does_not_cost_another_call_its_own() -> None:
    """The record of the second of two calls is there first, and says whose it is."""
    second = replace(RECORD, details=CallDetails(customer_id=OTHER_ID))
    assert find_record(REQUEST, SENT_AT_S, [second]) is None
    assert find_record(replace(REQUEST, id=OTHER_ID), SENT_AT_S, [second]) == second


def test_the_nearest_record_that_is_free_is_taken() -> None:
    records = [beginning(60, "later"), beginning(-20, "earlier"), beginning(9, "nearest")]
    assert find_record(REQUEST, SENT_AT_S, records) == records[2]
    assert find_record(REQUEST, SENT_AT_S, records, {"nearest"}) == records[1]
    assert find_record(REQUEST, SENT_AT_S, records, {"nearest", "earlier", "later"}) is None


@given(st.lists(st.floats(-400, 400), max_size=8), st.sets(st.integers(0, 7)))
def test_what_is_found_is_free_in_time_and_never_farther_than_another(
    offsets_s: list[float], used: set[int]
) -> None:
    records = [beginning(offset_s, str(number)) for number, offset_s in enumerate(offsets_s)]
    found = find_record(REQUEST, SENT_AT_S, records, {str(number) for number in used})
    in_time = [
        abs(record.started_at_s - SENT_AT_S)
        for number, record in enumerate(records)
        if number not in used
        and record.started_at_s is not None
        and EARLIEST_START_S <= record.started_at_s - SENT_AT_S <= LATEST_START_S
    ]
    if found is None:
        assert in_time == []
    else:
        assert int(found.id) not in used
        assert distance_s(found, REQUEST, SENT_AT_S) == min(in_time)


@pytest.mark.parametrize(
    ("record", "was_answered"),
    [
        (RECORD, False),
        (replace(RECORD, talking_s=1), True),
        (replace(RECORD, answered_at_s=SENT_AT_S), True),
    ],
)
def test_talk_or_an_answer_means_answered(record: CallRecord, was_answered: bool) -> None:
    assert record.was_answered is was_answered
