"""The export: as many calls as are shown, with progress, stopped and failing without a trace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_export import ExportFormat, ExportWords
from dialer_gui.domain.call_search import CallSearch
from dialer_gui.services.export_service import ExportService
from dialer_gui.storage.history import History, open_history
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.storage.samples import ACCOUNT_ID, attempt, record_of

WORDS = ExportWords(lambda _: "answered", lambda _: "")
ALL = CallSearch()
CALLS = 2500


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """The open history of a program that runs."""
    with closing(open_history(tmp_path / "history.sqlite3").history) as opened:
        opened.take_in(ACCOUNT_ID, "Sales", [record_of(600 * n) for n in range(CALLS)])
        yield opened


@pytest.fixture
def export(qapp: object, tmp_path: Path, history: History) -> Iterator[ExportService]:
    del qapp, history
    service = ExportService(tmp_path / "history.sqlite3")
    yield service
    service.shut_down(PATIENCE_S)


def test_all_calls_are_written_and_progress_is_told(
    qtbot: QtBot, export: ExportService, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    export.progressed.connect(lambda *figures: told.append(figures))
    path = tmp_path / "calls.json"
    with qtbot.waitSignal(export.finished, timeout=PATIENCE_MS) as finished:
        export.start(str(path), ExportFormat.JSON, ALL, WORDS, ",")
    assert finished.args == [str(path), CALLS]
    assert told == [(1000, CALLS), (2000, CALLS)]
    calls = json.loads(path.read_text("utf-8"))
    assert len({call["call_id"] for call in calls}) == CALLS
    assert calls == sorted(calls, key=lambda call: call["started_at"], reverse=True)


def test_only_what_is_shown_is_written(
    qtbot: QtBot, export: ExportService, history: History, tmp_path: Path
) -> None:
    history.add(attempt(1, dialled="4989777"))
    path = tmp_path / "calls.csv"
    with qtbot.waitSignal(export.finished, timeout=PATIENCE_MS) as finished:
        export.start(str(path), ExportFormat.CSV, CallSearch("089 777"), WORDS, ",")
    assert finished.args == [str(path), 1]
    text = path.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"'+4989777" in text


def test_a_stopped_export_leaves_what_was_there(
    qtbot: QtBot, export: ExportService, tmp_path: Path
) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("what was there")
    # In the worker's thread: it comes before the last call whatever the machine does.
    words = ExportWords(lambda _: str(export.stop()), lambda _: "")
    with qtbot.waitSignal(export.stopped, timeout=PATIENCE_MS):
        export.start(str(path), ExportFormat.CSV, ALL, words, ",")
    assert path.read_text() == "what was there"
    assert not list(tmp_path.glob(".calls.csv*"))
    with qtbot.waitSignal(export.finished, timeout=PATIENCE_MS):
        export.start(str(path), ExportFormat.CSV, ALL, WORDS, ",")


@pytest.mark.parametrize("place", ["a folder", "missing history"])
def test_a_file_that_can_not_be_written_is_told(
    qtbot: QtBot, export: ExportService, tmp_path: Path, place: str
) -> None:
    path = tmp_path / "calls.csv"
    if place == "a folder":
        path.mkdir()
    else:
        export = ExportService(tmp_path / "none" / "history.sqlite3")
    with qtbot.waitSignal(export.failed, timeout=PATIENCE_MS) as failed:
        export.start(str(path), ExportFormat.CSV, ALL, WORDS, ",")
    assert failed.args is not None
    said = f"{path} can't be written." if place == "a folder" else "The call history can't be read"
    assert str(failed.args[0]).startswith(said)
    assert not list(tmp_path.glob(".calls.csv*"))
    export.shut_down(PATIENCE_S)


def test_a_fault_in_the_program_ends_the_export(
    qtbot: QtBot, export: ExportService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = ExportWords(lambda entry: str(1 / len(entry.notes)), lambda _: "")
    with qtbot.waitSignal(export.failed, timeout=PATIENCE_MS) as failed:
        export.start(str(tmp_path / "calls.csv"), ExportFormat.CSV, ALL, words, ",")
    assert failed.args == [None]
    assert "the export failed inside the program" in caplog.text
