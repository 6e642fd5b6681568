"""A row of the history reads as it was written, whoever wrote it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
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
from dialer_gui.domain.refusals import refused_by_code
from dialer_gui.storage.history import History, open_history
from tests.storage.samples import STARTED_AT_S, attempt

REFUSED = refused_by_code("1014", "分机未注册 <b>offline</b>")
SETTLED_AT_S = STARTED_AT_S + 100.5


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """A new history."""
    with closing(open_history(path).history) as opened:
        yield opened


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


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
