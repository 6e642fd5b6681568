"""Which calls a search finds by how they ended; a result has some of them, and none twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.call_search import (
    CallFilters,
    CallResult,
    CallSearch,
    CallsPart,
    Endings,
    PartRequest,
    PartStart,
    SearchPart,
    split_search,
)
from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage import history_file
from dialer_gui.storage.call_notes import write_note
from dialer_gui.storage.history import History, open_history
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, ids, record_of

ACCEPTED = CallOutcome.accepted()
UNKNOWN = CallOutcome.unknown(Reason.TIMEOUT)
REFUSED = refused_by_code("1032", "no")
NOT_SENT = CallOutcome.not_sent(Reason.TLS)
STOPPED = CallOutcome.cancelled()
ANSWERED = replace(record_of(0), talking_s=3, answered_at_s=None)
PICKED_UP = replace(record_of(0), talking_s=0, answered_at_s=5.0)
BUSY = replace(record_of(0), talking_s=0, answered_at_s=None, hang_up_code=10006, recording="")

_ANSWERED, _NOT_REACHED, _UNKNOWN = CallResult
#: Outcome, what was seen, record, and the result that the call belongs to.
Ending = tuple[CallOutcome | None, LiveState | None, CallRecord | None, CallResult | None]
ENDINGS: tuple[Ending, ...] = (
    (ACCEPTED, None, ANSWERED, _ANSWERED),
    (ACCEPTED, None, PICKED_UP, _ANSWERED),
    (UNKNOWN, LiveState.NOTHING_HAPPENED, ANSWERED, _ANSWERED),
    (ACCEPTED, LiveState.IN_CALL, None, _ANSWERED),
    (ACCEPTED, LiveState.WAS_IN_CALL, None, _ANSWERED),
    (ACCEPTED, LiveState.IN_CALL, BUSY, _NOT_REACHED),
    (UNKNOWN, None, BUSY, _NOT_REACHED),
    (ACCEPTED, LiveState.NO_RING, None, _NOT_REACHED),
    (UNKNOWN, LiveState.NOTHING_HAPPENED, None, _NOT_REACHED),
    (REFUSED, None, None, _NOT_REACHED),
    (NOT_SENT, None, None, _NOT_REACHED),
    (STOPPED, None, None, _NOT_REACHED),
    (UNKNOWN, None, None, _UNKNOWN),
    (UNKNOWN, LiveState.UNCERTAIN, None, _UNKNOWN),
    (ACCEPTED, None, None, _UNKNOWN),
    (ACCEPTED, LiveState.UNTRACKED, None, _UNKNOWN),
    (ACCEPTED, LiveState.ENDED, None, _UNKNOWN),
    (ACCEPTED, LiveState.WAS_RINGING, None, _UNKNOWN),
    (ACCEPTED, LiveState.WAS_PICKED_UP, None, _UNKNOWN),
    (None, None, None, None),
    (ACCEPTED, LiveState.RINGING, None, None),
    (ACCEPTED, LiveState.PICKED_UP, None, None),
)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A new history."""
    with closing(open_history(tmp_path / "history.sqlite3").history) as opened:
        yield opened


def add(history: History, number: int, ending: Ending) -> HistoryEntry:
    outcome, seen, record, _result = ending
    entry = attempt(number)
    history.add(entry)
    if outcome is not None:
        history.settle(entry.request.id, outcome, entry.started_at_s)
    if seen is not None:
        history.note_seen(entry.request.id, seen)
    if record is not None:
        history.attach_record(entry.request.id, replace(record, id=f"r{number}"))
    return entry


def found(history: History, search: CallSearch) -> set[int]:
    """Return the running numbers of the attempts that a search finds."""
    return {int(each, 16) for each in ids(history.recent(9999, search))}


@pytest.mark.parametrize("result", CallResult)
def test_a_result_has_the_calls_that_ended_so(history: History, result: CallResult) -> None:
    for number, ending in enumerate(ENDINGS):
        add(history, number, ending)
    expected = {number for number, ending in enumerate(ENDINGS) if ending[-1] is result}
    assert found(history, CallSearch(result=result)) == expected
    assert history.count(CallSearch(result=result)) == len(expected)
    gone = {0, 5, 9, 13}
    history.delete([attempt(number).request.id for number in gone])
    for least_s in (0, 1, 60):
        search = CallSearch(result=result, filters=CallFilters(least_talking_s=least_s))
        left = found(history, search)
        assert left <= expected - gone
        assert history.count(search) == len(left)


def test_no_call_belongs_to_two_results_whatever_is_known_of_it(history: History) -> None:
    outcomes = (None, ACCEPTED, UNKNOWN, REFUSED, NOT_SENT, STOPPED)
    every = list(product(outcomes, (None, *LiveState), (None, ANSWERED, BUSY), (None,)))
    for number, ending in enumerate(every):
        add(history, number, ending)
    results: Counter[int] = Counter()
    for result in CallResult:
        results.update(found(history, CallSearch(result=result)))
    assert set(results.values()) == {1}
    assert len(results) < len(every)


@pytest.mark.parametrize(
    ("endings", "expected"),
    [
        (Endings(answered=True), [0, 1, 2]),
        (Endings(unanswered=True), [5, 6]),
        (Endings(causes=frozenset({10006})), [5, 6]),
        (Endings(causes=frozenset({10005})), []),
        (Endings(seen=frozenset({LiveState.NOTHING_HAPPENED})), [8]),
        (Endings(outcomes=frozenset({OutcomeKind.UNKNOWN})), [12, 13]),
        (Endings(outcomes=frozenset({None})), [19]),
        (Endings(unknown_at_first=True), [2, 6, 8, 12, 13]),
        (Endings(recorded=True), [0, 1, 2]),
        (Endings(), []),
    ],
)
def test_a_search_finds_the_words_of_an_ending_beside_the_text(
    history: History, endings: Endings, expected: list[int]
) -> None:
    calls = [add(history, number, ending) for number, ending in enumerate(ENDINGS)]
    assert found(history, CallSearch("no such text", endings)) == set(expected)
    assert found(history, CallSearch(calls[9].request.dialled, endings)) == set(range(22))
    not_reached = CallSearch("no such text", endings, CallResult.NOT_REACHED)
    assert found(history, not_reached) == set(expected) & set(range(5, 12))


@pytest.mark.parametrize(
    "text",
    ["+49 30 123", "+49 (0)30 123", "0049-30/123", "030 123", "(030) 123", "4930123", "30123"],
)
def test_a_number_is_found_in_any_writing(history: History, text: str) -> None:
    call = attempt(1)
    request = replace(call.request, number="+4930123456", dialled="4930123456")
    history.add(replace(call, request=request))
    assert ids(history.recent(9, CallSearch(text))) == [request.id]
    assert history.recent(9, CallSearch(f"{text}9")) == ()


@pytest.fixture
def varied(history: History) -> History:
    """Calls that differ in what can be filtered by."""
    numbers = ("4930123456", "4930123457", "8002", "498930123456")
    for number, dialled in enumerate(numbers):
        history.add(attempt(number, dialled=dialled))
    other = replace(attempt(4).request, account_id="f" * 32, extension="8002")
    history.add(replace(attempt(4, account_name="Branch"), request=other))
    # As a provider's record names the first number.
    raw = replace(attempt(5).request, number="030123456")
    history.add(replace(attempt(5), request=raw))
    for number, talking_s in ((0, 59), (1, 60), (2, 3600)):
        record = replace(record_of(number), id=f"r{number}", talking_s=talking_s)
        history.attach_record(attempt(number).request.id, record)
    for number, disposition in ((1, Disposition.BUSY), (1, Disposition.DONE), (2, None)):
        note = CallNote(float(number + len(str(disposition))), disposition, "paid")
        write_note(history, attempt(number).request.id, note)
    return history


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (CallFilters(), {0, 1, 2, 3, 4, 5}),
        (CallFilters(since_s=STARTED_AT_S + 3), {3, 4, 5}),
        (CallFilters(until_s=STARTED_AT_S + 3), {0, 1, 2}),
        (CallFilters(since_s=STARTED_AT_S + 1, until_s=STARTED_AT_S + 2), {1}),
        (CallFilters(account_id=ACCOUNT_ID), {0, 1, 2, 3, 5}),
        (CallFilters(account_id="f" * 32, extension="8001"), set()),
        (CallFilters(extension="8002"), {4}),
        (CallFilters(disposition=Disposition.DONE), {1}),
        (CallFilters(disposition=Disposition.BUSY), set()),
        (CallFilters(lacks_disposition=True), {0, 2, 3, 4, 5}),
        (CallFilters(least_talking_s=60), {1, 2}),
        (CallFilters(numbers=("+4930123456",)), {0, 4, 5}),
        (CallFilters(numbers=("004930123456",)), {0, 4, 5}),
        # Without its country's code it may be anybody's elsewhere.
        (CallFilters(numbers=("4930123456",)), set()),
        (CallFilters(numbers=("030123456",)), {5}),
        (CallFilters(numbers=("+8002",)), {2}),
        (CallFilters(numbers=("+8002", "+4930123457")), {1, 2}),
        (CallFilters(numbers=("8002",)), set()),
    ],
)
def test_filters_leave_out_what_lacks_a_property(
    varied: History, filters: CallFilters, expected: set[int]
) -> None:
    search = CallSearch(filters=filters)
    assert found(varied, search) == expected
    assert varied.count(search) == len(expected)
    assert {int(each.request.id, 16) for each in varied.each(search)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("branch 030 12", {4}),
        ("30 123457 sales", {1}),
        ("paid 8002", {2}),
        ("branch 8001", set()),
        ("sales de", {0, 1, 2, 3, 5}),
        ("paid 8002 " * 5000, {2}),
    ],
)
def test_words_and_digits_are_found_together(
    varied: History, text: str, expected: set[int]
) -> None:
    parts = tuple(SearchPart(part) for part in split_search(text))
    assert found(varied, CallSearch(text, parts=parts)) == expected


def test_a_name_finds_the_calls_with_the_person_s_numbers(varied: History) -> None:
    everybody = {each.request.number: set[int]() for each in varied.recent(99)}
    for each in varied.recent(99):
        everybody[each.request.number].add(int(each.request.id, 16))
    (number, its_calls), *_ = everybody.items()
    for numbers in ((number,), (number, "8999", *[f"+49301{n:05}" for n in range(50)])):
        assert found(varied, CallSearch("Weber", numbers=numbers)) == its_calls
        assert varied.count(CallSearch("Weber", numbers=numbers)) == len(its_calls)
        named = SearchPart("Weber", numbers=numbers)
        for text, expected in ((number[-4:], its_calls), ("99999", set())):
            parts = (named, SearchPart(text))
            assert found(varied, CallSearch(f"Weber {text}", parts=parts)) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Weber 030 12", ("Weber", "030 12")),
        ("+49 (30) 12-3 Weber & Son 8001", ("+49 (30) 12-3", "Weber & Son", "8001")),
        ("030 12", ()),
        ("call back", ()),
        ("C-1001", ()),
        (" ", ()),
    ],
)
def test_a_text_is_split_where_words_and_numbers_meet(text: str, parts: tuple[str, ...]) -> None:
    assert split_search(text) == parts


def test_a_part_of_a_search_can_be_the_words_of_an_ending(varied: History) -> None:
    answered = SearchPart("answered", Endings(answered=True))
    search = CallSearch("answered 123457", parts=(answered, SearchPart("123457")))
    assert found(varied, search) == {1}


def a_part(history: History, request: PartRequest) -> CallsPart:
    part = history.part(request)
    assert part is not None
    return part


def all_parts(history: History, search: CallSearch, start: PartStart, rows: int) -> list[str]:
    """Return the ids of all calls, newest first, read page by page from one end to the other."""
    end = PartStart.NEWEST if start is PartStart.OLDER_THAN else PartStart.OLDEST
    part = a_part(history, PartRequest(search, end, rows=rows))
    read = ids(part.entries)
    while part.is_full:
        beside = part.entries[-1 if start is PartStart.OLDER_THAN else 0]
        part = a_part(history, PartRequest(search, start, beside, rows))
        more = ids(part.entries)
        read = read + more if start is PartStart.OLDER_THAN else more + read
    return read


@pytest.mark.parametrize("start", [PartStart.OLDER_THAN, PartStart.NEWER_THAN])
@pytest.mark.parametrize("text", ["", "4930123456", "even"])
def test_pages_have_every_call_once_in_the_order_of_their_times(
    history: History, start: PartStart, text: str
) -> None:
    # Three calls at each moment, and the times not in the order in which the calls were written.
    for number in range(100):
        started_at_s = STARTED_AT_S + number * 37 % 100 // 3
        name = "odd" if number % 2 else "even"
        history.add(replace(attempt(number, account_name=name), started_at_s=started_at_s))
    search = CallSearch(text)
    expected = ids(history.recent(999, search))
    assert len(expected) == (50 if text == "even" else 100)
    assert all_parts(history, search, start, 7) == expected
    assert all_parts(history, search, start, 10) == expected


def test_a_page_may_begin_at_a_call_and_does_so_when_the_call_is_gone(history: History) -> None:
    for number in range(20):
        history.add(attempt(number))
    calls = history.recent(20)
    at = PartRequest(CallSearch(), PartStart.AT, calls[5], 4)
    assert a_part(history, at).entries == calls[5:9]
    history.delete([calls[5].request.id])
    assert a_part(history, at).entries == calls[6:10]
    gone = replace(calls[5], request=replace(calls[5].request, id="of another file"))
    history.restore([calls[5].request.id])
    assert a_part(history, replace(at, call=gone)).entries == calls[5:9]


def test_a_long_search_tells_what_it_has_found_and_can_be_given_up(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_file, "_ASK_EVERY_STEPS", 50)
    for number in range(200):
        history.add(attempt(number, account_name="odd" if number % 2 else "even"))
    told: list[CallsPart] = []

    def watch(so_far: Callable[[], CallsPart]) -> bool:
        told.append(so_far())
        return len(told) == 12

    request = PartRequest(CallSearch("even"), rows=100)
    expected = a_part(history, request).entries
    assert history.part(request, watch) is None
    counts = [len(part.entries) for part in told]
    assert counts == sorted(counts)
    assert 0 < counts[-1] < 100
    assert all(part.entries == expected[: len(part.entries)] for part in told)
    whole = history.part(request, lambda _: False)
    assert whole == CallsPart(request, expected, is_full=True)


@pytest.mark.parametrize(
    ("talking_s", "text", "is_found"),
    [
        (42, "0:42", True),
        (42, "0:4", True),
        (42, ":42", True),
        (42, "42", False),
        (725, "12:05", True),
        (725, "2:05", True),
        (3725, "1:02:05", True),
        (3725, "62:05", False),
        (0, "0:00", False),
    ],
)
def test_how_long_people_talked_is_found_as_it_is_shown(
    history: History, talking_s: int, text: str, *, is_found: bool
) -> None:
    call = replace(
        attempt(1), request=replace(attempt(1).request, number="", dialled="", caller_id="")
    )
    history.add(call)
    answered_at_s = 5.0 if talking_s else None
    record = replace(record_of(1), talking_s=talking_s, answered_at_s=answered_at_s, caller_id="")
    history.attach_record(call.request.id, record)
    assert bool(history.recent(9, CallSearch(text))) is is_found
