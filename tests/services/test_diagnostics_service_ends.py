"""A connection check ends in time, and at once when somebody ends it."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, Finding
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.provider.servers import LOOPBACK, RawServer, Visit, full_backlog
from tests.services.diagnostics import a_ward, findings, line_of

STATUS_SERVICE = "App.Sip_Status.GetSipCallStatus"
#: The steps before the one that hangs take their time on a busy machine.
TOO_SHORT_S = 0.5


def test_a_server_that_does_not_answer_meets_the_steps_deadline(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot, step_deadline_s=TOO_SHORT_S) as ward:
        simulator.pbx.faults.hang(STATUS_SERVICE)
        diagnosis = ward.check(simulator.address)
    assert line_of(diagnosis, CheckStep.ENVELOPE).reason is Reason.TIMEOUT
    assert not diagnosis.was_stopped


def test_a_connection_that_is_not_answered_meets_the_steps_deadline(qtbot: QtBot) -> None:
    with full_backlog() as port, a_ward(qtbot, step_deadline_s=TOO_SHORT_S) as ward:
        diagnosis = ward.check(f"http://{LOOPBACK}:{port}")
    assert line_of(diagnosis, CheckStep.CONNECTION).reason is Reason.CONNECT_TIMEOUT


def test_a_token_that_does_not_come_meets_the_steps_deadline(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot, never, step_deadline_s=TOO_SHORT_S) as ward:
        diagnosis = ward.check(simulator.address)
    assert line_of(diagnosis, CheckStep.TOKEN).reason is Reason.TIMEOUT


def never(_account: Account, cancel_token: CancelToken) -> Secret:
    """A keyring that never answers: the wait ends when somebody ends it."""
    ended = threading.Event()
    with cancel_token.calling(ended.set):
        assert ended.wait(PATIENCE_S), "nobody ended the wait"
    cancel_token.check()
    raise AssertionError("the wait ended without an end")


def test_a_stop_ends_a_step_and_those_after_it(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.hang(STATUS_SERVICE)
        ward.begin(simulator.address)
        ward.wait_for_step(CheckStep.ENVELOPE)
        assert ward.diagnostics.is_running
        ward.diagnostics.stop()
        ward.diagnostics.stop()
        diagnosis = ward.end()
    assert diagnosis.was_stopped
    assert diagnosis.result is CheckResult.SKIPPED
    assert findings(diagnosis)[CheckStep.CONNECTION] is Finding.CONNECTED
    for step in (CheckStep.ENVELOPE, CheckStep.TOKEN, CheckStep.EXTENSION):
        assert findings(diagnosis)[step] is Finding.STOPPED


def test_a_stop_ends_the_wait_for_the_token(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot, never) as ward:
        ward.begin(simulator.address)
        ward.wait_for_step(CheckStep.TOKEN)
        ward.diagnostics.stop()
        diagnosis = ward.end()
    assert findings(diagnosis)[CheckStep.TOKEN] is Finding.STOPPED
    assert findings(diagnosis)[CheckStep.ENVELOPE] is Finding.ENVELOPE_RECOGNISED


def test_a_new_check_takes_the_place_of_the_one_that_runs(qtbot: QtBot) -> None:
    def silent(visit: Visit) -> None:
        visit.read_request()
        visit.reach()
        visit.wait_for_the_end()

    with RawServer(silent) as server, Simulator() as simulator, a_ward(qtbot) as ward:
        ward.begin(server.address)
        server.wait_until_reached()
        ward.begin(simulator.address)
        assert ward.end().address == simulator.address
        assert [line.step for line in ward.lines].count(CheckStep.TOKEN) == 1
        assert not ward.diagnoses[0].was_stopped
    assert len(ward.diagnoses) == 1


def test_the_program_ends_while_a_check_hangs(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.hang(STATUS_SERVICE)
        ward.begin(simulator.address)
        ward.wait_for_step(CheckStep.ENVELOPE)
        assert ward.diagnostics.shut_down(PATIENCE_S)
        assert ward.diagnostics.shut_down(PATIENCE_S)
