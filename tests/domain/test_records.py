"""Records of calls: which belongs to which, and what is opened of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.calls import CallDetails, CallOutcome, CallRequest, Reason
from dialer_gui.domain.history import HistoryEntry, match_records
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.domain.records import (
    EARLIEST_START_S,
    LATEST_START_S,
    CallRecord,
    carries_own_id,
    distance_s,
)
from dialer_gui.domain.untrusted import is_safe_link
from tests.storage.samples import attempt, record_of

SENT_AT_S = 1_795_400_000.0
REQUEST = CallRequest("0a" * 16, "b" * 32, "+4930123456", "4930123456", "8001")
OTHER_ID = "0c" * 16
RECORD = CallRecord("r1", "8001", "030123456", "4930999", SENT_AT_S + 3)


def find_record(
    request: CallRequest,
    sent_at_s: float,
    records: Sequence[CallRecord],
    used_ids: Collection[str] = (),
) -> CallRecord | None:
    """Return the record that a single call gets."""
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


FOLLOWED = replace(attempt(1), outcome=CallOutcome.accepted(), seen=LiveState.ENDED)
KNOWN_RECORD = record_of(1)


def test_news_of_a_call_leave_it_its_record() -> None:
    known = replace(FOLLOWED, seen=LiveState.IN_CALL, record=KNOWN_RECORD)
    assert FOLLOWED.lacks_record
    assert FOLLOWED.with_known(known) == replace(FOLLOWED, record=KNOWN_RECORD)
    noted = replace(known, notes=(CallNote(1.0, Disposition.DONE, "paid"),))
    assert FOLLOWED.with_known(noted).note.text == "paid"
    assert FOLLOWED.with_known(replace(known, record=None)) == FOLLOWED
    assert FOLLOWED.with_known(None) == FOLLOWED
    other = replace(KNOWN_RECORD, talking_s=KNOWN_RECORD.talking_s + 1)
    assert replace(FOLLOWED, record=other).with_known(known).record == other


@pytest.mark.parametrize("seen", [*LiveState, None])
def test_nothing_of_an_earlier_run_is_in_the_present(seen: LiveState | None) -> None:
    left = replace(FOLLOWED, seen=seen).left_by_earlier_run()
    assert left == replace(FOLLOWED, seen=seen and PAST_OF.get(seen, seen))
    assert left.left_by_earlier_run() == left
    open_row = replace(FOLLOWED, outcome=None, settled_at_s=None, seen=seen)
    unknown = open_row.left_by_earlier_run()
    assert unknown.outcome == CallOutcome.unknown(Reason.PROGRAM_ENDED)
    assert unknown.settled_at_s == unknown.started_at_s
    assert unknown.lacks_record


@pytest.mark.parametrize(
    "link",
    [
        "http://198.51.100.6/recording/1.wav",
        "https://files.provider.example:8443/a/b.mp3?sign=ab%20cd&x=1#t",
        "http://[2001:db8::6]/1.wav",
        "HTTPS://Files.Provider.Example/录音.wav",
    ],
)
def test_a_web_address_with_a_host_may_be_opened(link: str) -> None:
    assert is_safe_link(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "recording/1.wav",
        "//files.provider.example/1.wav",
        "http:///1.wav",
        "https:1.wav",
        "http://",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "tel:+4930123456",
        "ftp://files.provider.example/1.wav",
        "smb://server/share",
        "http://good.example\\@bad.example/",
        "http://good.example@bad.example/",
        "http://user:word@bad.example/",
        "http://files.example:port/1.wav",
        "http://files.example:0/1.wav",
        "http://files.example/1.wav\nhttp://other.example/",
        "http://files.example/1 .wav",
        "http://files\u200b.example/1.wav",
        "http://[files.example/1.wav",
    ],
)
def test_anything_else_may_not(link: str) -> None:
    assert not is_safe_link(link)


@given(st.text())
def test_no_text_makes_it_fail(link: str) -> None:
    assert is_safe_link(link) in {True, False}
