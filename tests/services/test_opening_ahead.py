"""A connection is opened while the person types; where nobody answers, that does not pile up."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.services import call_service
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.services.desk import a_desk
from tests.services.test_call_service import Clock

SILENT = "pbx.example"


def test_a_name_that_is_not_resolved_is_not_asked_for_again_with_every_key(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may_answer, clock = list[str](), threading.Event(), Clock()
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str, *args: Any, **options: Any) -> Any:
        if host != SILENT:
            return resolve(host, *args, **options)
        asked.append(host)
        may_answer.wait(PATIENCE_S)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(call_service, "time", clock)
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history.sqlite3", simulator.address) as desk,
    ):

        def type_a_key(address: str) -> None:
            clock.now_s += call_service.AHEAD_INTERVAL_S
            desk.service.expect_call(replace(desk.account, address=address))

        def is_connected() -> bool:
            type_a_key(simulator.address)
            return simulator.connections_accepted == 1

        for _ in range(5):
            type_a_key(f"http://{SILENT}:8080")
        wait_for(lambda: bool(asked), "the name to be asked for")
        may_answer.set()
        wait_for(is_connected, "a connection to another address")
    assert asked == [SILENT]
