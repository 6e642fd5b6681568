"""The link to a recording: fetched when it is wanted, and never one that is not a web address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.records import CallRecord
from dialer_gui.services.record_service import RecordingService
from dialer_gui.simulator.records import Record
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import FIRST, RECORDING, Provider, a_provider, demo_token

NUMBER = "4930123450001"
FILE = "20261123103000-8001-4930123450001-1.wav"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider() as running:
        began_s = running.timing.unix_s()
        record = Record(1, FIRST, NUMBER, began_s, 7, 8, recording=FILE)
        running.simulator.pbx.add_records("Demo company", [record])
        yield running


@pytest.fixture
def service() -> Iterator[RecordingService]:
    running = RecordingService(demo_token)
    yield running
    running.shut_down(PATIENCE_S)
    running.shut_down(PATIENCE_S)


def with_recording(provider: Provider, recording: str) -> HistoryEntry:
    """A call whose record names a file."""
    entry = provider.sent(NUMBER)
    return replace(entry, record=CallRecord("1", FIRST, NUMBER, recording=recording))


def test_the_link_is_fetched(qtbot: QtBot, provider: Provider, service: RecordingService) -> None:
    entry = with_recording(provider, FILE)
    with qtbot.waitSignal(service.link_ready, timeout=PATIENCE_MS) as ready:
        service.fetch_link(provider.account, entry)
    call_id, link = ready.args
    assert call_id == entry.request.id
    assert link.startswith(f"{provider.account.address}/recording/")


@pytest.mark.parametrize("recording", ["", "gone.wav"])
def test_a_recording_that_is_not_there_is_told(
    qtbot: QtBot, provider: Provider, service: RecordingService, recording: str
) -> None:
    entry = with_recording(provider, recording)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.fetch_link(provider.account, entry)
    assert refused.args == [entry.request.id, Reason.FILE_MISSING]


def test_without_a_record_nothing_is_asked(
    qtbot: QtBot, provider: Provider, service: RecordingService
) -> None:
    entry = provider.sent(NUMBER)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS):
        service.fetch_link(provider.account, entry)
    assert provider.count(RECORDING) == 0


def test_a_missing_licence_is_told(
    qtbot: QtBot, provider: Provider, service: RecordingService
) -> None:
    provider.simulator.pbx.faults.refuse(RECORDING, 603)
    entry = with_recording(provider, FILE)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.fetch_link(provider.account, entry)
    assert refused.args == [entry.request.id, Reason.NOT_LICENSED]


def test_the_end_of_the_program_waits_for_no_answer(
    qtbot: QtBot, provider: Provider, service: RecordingService, caplog: pytest.LogCaptureFixture
) -> None:
    provider.simulator.pbx.faults.hang(RECORDING)
    service.fetch_link(provider.account, with_recording(provider, FILE))
    qtbot.waitUntil(lambda: provider.count(RECORDING) == 1, timeout=PATIENCE_MS)
    with qtbot.waitSignal(service.link_refused, timeout=PATIENCE_MS) as refused:
        service.shut_down(PATIENCE_S)
    assert refused.args[1] is Reason.PROGRAM_ENDED
    assert "did not end in time" not in caplog.text
