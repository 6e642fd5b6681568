"""A record reads as it was written, whatever the provider sent and whoever meddled with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallDetails
from dialer_gui.domain.records import CallRecord
from dialer_gui.storage.history import History, open_history
from tests.storage.samples import ACCOUNT_ID, attempt, record_of

OTHER_ACCOUNT_ID = "f" * 32


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """A new history."""
    with closing(open_history(path).history) as opened:
        yield opened


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


TEXTS = st.text(st.characters(exclude_categories=[]))
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


def mended(record: CallRecord) -> CallRecord:
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
        assert history.recent(9) == (replace(attempt(1), record=mended(record)),)
        assert history.take_in(ACCOUNT_ID, "Sales", [record]) == 0
        assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 1
        assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 0
        assert [entry.record for entry in history.recent(9)] == [mended(record)] * 2


@pytest.mark.parametrize("moment_s", [float("nan"), float("inf"), -float("inf")])
def test_a_time_that_is_none_is_kept_as_none(history: History, moment_s: float) -> None:
    history.add(attempt(1))
    record = replace(record_of(1), started_at_s=moment_s, ended_at_s=moment_s)
    assert history.attach_record(attempt(1).request.id, record)
    assert history.take_in(OTHER_ACCOUNT_ID, "Sales", [record]) == 1
    kept = replace(record_of(1), started_at_s=None, ended_at_s=None)
    assert [entry.record for entry in history.recent(9)] == [kept, kept]
