"""A row of the history and its record read as they were written, whoever wrote them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialer_gui.domain.call_search import CallSearch
from dialer_gui.domain.calls import (
    CallDetails,
    CallOutcome,
    CallRequest,
    OutcomeKind,
    Placement,
    Reason,
)
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.domain.untrusted import LATEST_UNIX_S, finite_number, plausible_seconds
from dialer_gui.storage.history import History, open_history
from tests.storage.samples import ACCOUNT_ID, STARTED_AT_S, attempt, record_of

REFUSED = refused_by_code("1014", "分机未注册 <b>offline</b>")
SETTLED_AT_S = STARTED_AT_S + 100.5


def test_every_reason_is_read_as_it_was_written(history: History) -> None:
    outcomes = [CallOutcome(OutcomeKind.UNKNOWN, each, Placement.UNLIKELY) for each in Reason]
    for number, outcome in enumerate(outcomes):
        history.add(attempt(number))
        history.settle(attempt(number).request.id, outcome, SETTLED_AT_S)
    found = {int(each.request.id, 16): each.outcome for each in history.recent(len(outcomes))}
    assert found == dict(enumerate(outcomes))


def test_words_of_a_newer_version_are_read_as_the_nearest_known(
    path: Path, history: History
) -> None:
    for number in range(4):
        history.add(attempt(number))
        history.settle(attempt(number).request.id, REFUSED, SETTLED_AT_S)
    with closing(sqlite3.connect(path)) as connection, connection:
        for number, column in enumerate(("outcome", "reason", "placement")):
            connection.execute(
                f"UPDATE attempts SET {column} = 'parked' WHERE call_id = ?",
                (attempt(number).request.id,),
            )
    newest_first = [entry.outcome for entry in history.recent(9)]
    assert newest_first == [
        REFUSED,
        replace(REFUSED, placement=Placement.POSSIBLE),
        replace(REFUSED, reason=Reason.OTHER_CODE),
        replace(REFUSED, kind=OutcomeKind.UNKNOWN),
    ]


@pytest.mark.parametrize("moment_s", [float("inf"), -float("inf"), 1e300, -5.0, 2**63 - 1])
def test_a_time_that_no_calendar_can_show_is_none(
    path: Path, history: History, moment_s: float
) -> None:
    history.add(attempt(1))
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE attempts SET started_at_s = ?, settled_at_s = ?", [moment_s] * 2)
    entry = history.recent(1)[0]
    assert (entry.started_at_s, entry.settled_at_s) == (0.0, 0.0)


def test_a_row_that_someone_has_meddled_with_is_read(path: Path, history: History) -> None:
    history.add(attempt(1))
    history.settle(attempt(1).request.id, REFUSED, SETTLED_AT_S)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE attempts SET started_at_s = 'noon', number = 49, code = NULL, detail = X'FF',"
            " account_name = CAST(X'FF41' AS TEXT)"
        )
    (entry,) = history.recent(9)
    assert (entry.request.number, entry.account_name) == ("49", "\ufffdA")
    assert entry.started_at_s == 0.0
    assert entry.outcome is not None
    assert entry.outcome.code == ""


TEXTS = st.text(st.characters(exclude_categories=[]))


def mended(text: str) -> str:
    """What may be kept of a text: halves of surrogate pairs have no UTF-8."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=12, max_size=12), st.floats(0, 1e11), st.floats(0, 1e11))
@example(["\ud800", "\udfff\ud800", "\x00", "a\x00b", "\ud83d\ude00", *"1234567"], 0.0, 0.1)
def test_any_text_is_kept(
    path: Path, texts: list[str], started_at_s: float, settled_at_s: float
) -> None:
    account, name, number, dialled, extension, caller, one, two, three, four, *rest = texts
    request = CallRequest(
        "a" * 32, account, number, dialled, extension, caller, CallDetails(one, two, three, four)
    )
    outcome = replace(REFUSED, server_text=rest[0], detail=rest[1], code=name)
    path.unlink(missing_ok=True)
    with closing(open_history(path).history) as history:
        history.add(HistoryEntry(request, name, started_at_s))
        history.settle("a" * 32, outcome, settled_at_s)
        for text in texts[1:10]:
            assert len(history.recent(9, CallSearch(text))) == 1
        (entry,) = history.recent(9)
    account, name, number, dialled, extension, caller, one, two, three, four, *rest = map(
        mended, texts
    )
    assert entry == HistoryEntry(
        CallRequest(
            "a" * 32,
            account,
            number,
            dialled,
            extension,
            caller,
            CallDetails(one, two, three, four),
        ),
        name,
        started_at_s,
        replace(REFUSED, server_text=rest[0], detail=rest[1], code=name),
        settled_at_s,
    )


OTHER_ACCOUNT_ID = "f" * 32


def test_a_record_that_someone_has_meddled_with_is_read(path: Path, history: History) -> None:
    history.add(attempt(1))
    history.attach_record(attempt(1).request.id, record_of(1))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE records SET number = 49, caller_id = NULL, started_at_s = 'noon',"
            " waiting_s = 'long', hung_up_by = CAST(X'FF41' AS TEXT)"
        )
    (entry,) = history.recent(9)
    assert entry.record == replace(
        record_of(1),
        number="49",
        caller_id="",
        started_at_s=None,
        waiting_s=0,
        hung_up_by="\ufffdA",
    )


MOMENTS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
RECORDS = st.builds(
    CallRecord,
    *[TEXTS] * 4,
    *[MOMENTS] * 3,
    *[st.integers()] * 3,
    *[TEXTS] * 2,
    st.builds(CallDetails, *[TEXTS] * 4),
)
LARGEST = 2**63 - 1


def mended_record(record: CallRecord) -> CallRecord:
    """What may be kept: texts without halves of surrogate pairs, numbers of 64 bits."""

    def text(value: str) -> str:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def whole(value: int) -> int:
        return max(-LARGEST, min(value, LARGEST))

    details = record.details
    return CallRecord(
        text(record.id),
        text(record.extension),
        text(record.number),
        text(record.caller_id),
        record.started_at_s,
        record.answered_at_s,
        record.ended_at_s,
        whole(record.waiting_s),
        whole(record.talking_s),
        whole(record.hang_up_code),
        text(record.hung_up_by),
        text(record.recording),
        CallDetails(
            text(details.employee_id),
            text(details.maturity),
            text(details.member_id),
            text(details.customer_id),
        ),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(RECORDS)
@example(CallRecord("\ud800", "\x00", "a\x00b", "\ud83d\ude00", waiting_s=10**400))
def test_any_record_is_kept(path: Path, record: CallRecord) -> None:
    path.unlink(missing_ok=True)
    with closing(open_history(path).history) as history:
        history.add(attempt(1))
        assert history.attach_record(attempt(1).request.id, record)
        assert history.attach_record(attempt(1).request.id, record)
        assert history.recent(9) == (replace(attempt(1), record=mended_record(record)),)
        assert history.take_in(ACCOUNT_ID, "Sales", [record]) == 0
        assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 1
        assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 0
        assert [entry.record for entry in history.recent(9)] == [mended_record(record)] * 2


@pytest.mark.parametrize("moment_s", [float("nan"), float("inf"), -float("inf")])
def test_a_time_that_is_none_is_kept_as_none(history: History, moment_s: float) -> None:
    history.add(attempt(1))
    record = replace(record_of(1), started_at_s=moment_s, ended_at_s=moment_s)
    assert history.attach_record(attempt(1).request.id, record)
    assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 1
    kept = replace(record_of(1), started_at_s=None, ended_at_s=None)
    assert [entry.record for entry in history.recent(9)] == [kept, kept]


NONSENSE: list[object] = [
    None,
    True,
    False,
    "5",
    [],
    {},
    float("nan"),
    float("inf"),
    -float("inf"),
    10**400,
]


@pytest.mark.parametrize("value", NONSENSE)
def test_nonsense_is_no_number_and_no_time(value: object) -> None:
    assert finite_number(value) is None
    assert plausible_seconds(value) is None


@pytest.mark.parametrize("value", [0, -5, 2.5, 1e300])
def test_what_can_be_reckoned_with_is_a_number(value: float) -> None:
    assert finite_number(value) == value


@pytest.mark.parametrize("value", [0, 1_795_532_400, 1_795_532_400.5, LATEST_UNIX_S])
def test_what_a_calendar_can_show_is_a_time(value: float) -> None:
    assert plausible_seconds(value) == value


@pytest.mark.parametrize("value", [-0.5, LATEST_UNIX_S + 1, 1e300])
def test_what_no_calendar_can_show_is_no_time(value: float) -> None:
    assert plausible_seconds(value) is None


def test_the_latest_time_is_the_last_second_of_the_last_year() -> None:
    assert datetime.fromtimestamp(LATEST_UNIX_S, UTC) == datetime(
        9999, 12, 31, 23, 59, 59, tzinfo=UTC
    )
