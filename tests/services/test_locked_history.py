"""Another program has the history open and is writing: calls wait for it, and can be stopped."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from dialer_gui.domain.calls import CallOutcome
from dialer_gui.simulator.server import Simulator
from tests.services.desk import PATIENCE_MS, Desk, a_call


def test_a_stop_while_another_program_locks_the_history_cancels(
    desk: Desk, simulator: Simulator
) -> None:
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.place(a_call())
        desk.bot.waitUntil(lambda: bool(desk.started), timeout=PATIENCE_MS)
        desk.service.stop()
        desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.settled[0].outcome == CallOutcome.cancelled()
    assert (desk.notices, desk.rows(), simulator.calls) == ([], (), [])


def test_a_short_lock_of_the_history_only_delays_a_call(desk: Desk, simulator: Simulator) -> None:
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        desk.place(a_call())
        desk.bot.waitUntil(lambda: bool(desk.started), timeout=PATIENCE_MS)
        assert simulator.calls == []
    desk.bot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
    assert desk.rows()[0].outcome == CallOutcome.accepted("Call command sent successfully")
