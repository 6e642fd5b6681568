"""The connection check against a real provider, against what stands in its place, and its ends."""

from __future__ import annotations

import json
import socket
import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.domain.diagnosis import CheckResult, CheckStep, Finding
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_FOREIGN_EXTENSION, DEMO_TOKEN
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.provider.servers import LOOPBACK, RawServer, Visit, answering, full_backlog, response
from tests.services.diagnostics import a_ward, findings, line_of

STATUS_SERVICE = "App.Sip_Status.GetSipCallStatus"
#: What builds on an answer.
AFTER_THE_ENVELOPE = (CheckStep.TOKEN, CheckStep.EXTENSION)


def test_all_is_well(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
    assert findings(diagnosis) == {
        CheckStep.NAME: Finding.NAME_NOT_NEEDED,
        CheckStep.PROXY: Finding.NO_PROXY,
        CheckStep.CONNECTION: Finding.CONNECTED,
        CheckStep.TLS: Finding.IN_CLEAR_AT_HOME,
        CheckStep.CLOCK: Finding.CLOCK_RIGHT,
        CheckStep.ENVELOPE: Finding.ENVELOPE_RECOGNISED,
        CheckStep.TOKEN: Finding.TOKEN_ACCEPTED,
        CheckStep.EXTENSION: Finding.PHONE_ONLINE,
    }
    assert diagnosis.result is CheckResult.OK
    assert [line.step for line in diagnosis.lines] == list(CheckStep)
    assert sorted(ward.lines, key=list(diagnosis.lines).index) == list(diagnosis.lines)
    assert {*ward.started} == {*CheckStep}
    timed = [line for line in diagnosis.lines if line.result is not CheckResult.SKIPPED]
    assert all(line.elapsed_ms is not None and line.elapsed_ms >= 0 for line in timed)
    assert not ward.diagnostics.is_running


def test_it_asks_and_never_calls(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        for extension in (*DEMO_EXTENSIONS, DEMO_FOREIGN_EXTENSION, ""):
            ward.check(simulator.address, extension)
        assert simulator.requests
        assert simulator.calls == []
        assert simulator.pbx.calls == ()
        assert {request.fields["service"] for request in simulator.requests} == {STATUS_SERVICE}


@pytest.mark.parametrize(
    ("extension", "finding"),
    [
        (DEMO_EXTENSIONS[2], Finding.PHONE_OFFLINE),
        (DEMO_EXTENSIONS[3], Finding.PHONE_DISABLED),
        (DEMO_FOREIGN_EXTENSION, Finding.PHONE_MISSING),
        ("7777", Finding.PHONE_MISSING),
    ],
)
def test_a_phone_that_can_not_ring_is_found_out(
    qtbot: QtBot, extension: str, finding: Finding
) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address, extension)
    assert line_of(diagnosis, CheckStep.TOKEN).result is CheckResult.OK
    assert findings(diagnosis)[CheckStep.EXTENSION] is finding
    assert diagnosis.result is CheckResult.FAILED


def test_without_an_extension_the_token_is_judged(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address, "")
    assert findings(diagnosis)[CheckStep.TOKEN] is Finding.TOKEN_ACCEPTED
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.NO_EXTENSION


@pytest.mark.parametrize("hours", [-8, 8])
def test_a_clock_that_differs_is_a_warning(qtbot: QtBot, hours: int) -> None:
    pbx = demo_state(clock=lambda: time.time() + hours * 3600)
    with Simulator(pbx=pbx) as simulator, a_ward(qtbot) as ward:
        diagnosis = ward.check(simulator.address)
    line = line_of(diagnosis, CheckStep.CLOCK)
    assert line.finding is (Finding.CLOCK_AHEAD if hours > 0 else Finding.CLOCK_BEHIND)
    assert abs(int(line.facts[0]) - 8 * 3600) < PATIENCE_S
    assert diagnosis.result is CheckResult.WARNING


def test_a_refused_token_is_found_out(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.expire(DEMO_TOKEN)
        diagnosis = ward.check(simulator.address)
    line = line_of(diagnosis, CheckStep.TOKEN)
    assert (line.reason, line.code) == (Reason.TOKEN_INVALID, "600")
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.NOT_REACHED


def test_an_account_that_is_not_saved_brings_its_own_token(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        ward.begin(simulator.address, get_token=lambda _account, _token: Secret("wrong"))
        assert line_of(ward.end(), CheckStep.TOKEN).reason is Reason.TOKEN_INVALID
        assert ward.check(simulator.address).result is CheckResult.OK, "and only for this check"


@pytest.mark.parametrize("ret", [602, 604])
def test_a_refused_account_is_found_out(qtbot: QtBot, ret: int) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.refuse(STATUS_SERVICE, ret)
        diagnosis = ward.check(simulator.address)
    assert line_of(diagnosis, CheckStep.ENVELOPE).result is CheckResult.OK
    assert line_of(diagnosis, CheckStep.TOKEN).code == str(ret)


@pytest.mark.parametrize("ret", [404, 603])
def test_an_account_that_may_not_ask_is_not_called_broken(qtbot: QtBot, ret: int) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.refuse(STATUS_SERVICE, ret)
        diagnosis = ward.check(simulator.address)
    assert findings(diagnosis)[CheckStep.TOKEN] is Finding.TOKEN_NOT_JUDGED
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.PHONE_NOT_TOLD
    assert diagnosis.result is CheckResult.WARNING


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (CredentialError(TokenState.MISSING), Reason.TOKEN_MISSING),
        (CredentialError(TokenState.LOCKED), Reason.KEYRING_LOCKED),
        (CredentialError(TokenState.WAITING), Reason.KEYRING_SLOW),
        (CredentialError(TokenState.NO_KEYRING), Reason.KEYRING_MISSING),
        (CredentialError(TokenState.FAILED, "DBusError"), Reason.KEYRING_FAILED),
        (ProviderError(CallOutcome.unknown(Reason.CONNECTION_LOST)), Reason.CONNECTION_LOST),
        (ZeroDivisionError(DEMO_TOKEN), Reason.INTERNAL),
    ],
)
def test_a_token_that_can_not_be_had_has_a_reason(
    qtbot: QtBot, raised: Exception, reason: Reason
) -> None:
    def no_token(_account: Account, _cancel_token: CancelToken) -> Secret:
        raise raised

    with Simulator() as simulator, a_ward(qtbot, no_token) as ward:
        diagnosis = ward.check(simulator.address)
        assert not [r for r in simulator.requests if "token" in r.fields]
    assert line_of(diagnosis, CheckStep.TOKEN).reason is reason
    assert line_of(diagnosis, CheckStep.CLOCK).result is CheckResult.OK
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.NOT_REACHED
    assert DEMO_TOKEN not in repr(diagnosis)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (response(b"<html>Welcome to our guest network"), Reason.NOT_AN_ENVELOPE),
        (response(b"", status=b"502 Bad Gateway"), Reason.NOT_AN_ENVELOPE),
        (response(b"{}"), Reason.NOT_AN_ENVELOPE),
        (
            response(b"", b"Location: http://portal.example/in", status=b"302 Found"),
            Reason.REDIRECT,
        ),
        (response(b"x" * 1_100_000), Reason.REPLY_TOO_LARGE),
        (b"", Reason.CONNECTION_LOST),
    ],
)
def test_a_stranger_is_found_out_and_never_sees_the_token(
    qtbot: QtBot, reply: bytes, reason: Reason
) -> None:
    asked: list[str] = []

    def asking(account: Account, _cancel_token: CancelToken) -> Secret:
        asked.append(account.id)
        return Secret(DEMO_TOKEN)

    with RawServer(answering(reply)) as server, a_ward(qtbot, asking) as ward:
        diagnosis = ward.check(server.address)
        assert DEMO_TOKEN.encode() not in b"".join(server.requests)
    assert line_of(diagnosis, CheckStep.ENVELOPE).reason is reason
    assert [findings(diagnosis)[step] for step in AFTER_THE_ENVELOPE] == [Finding.NOT_REACHED] * 2
    assert findings(diagnosis)[CheckStep.CLOCK] is Finding.NOT_REACHED
    assert asked == []


def test_a_strangers_clock_is_told(qtbot: QtBot) -> None:
    page = response(b"<html>", b"Date: Thu, 01 Jan 2015 00:00:00 GMT")
    with RawServer(answering(page)) as server, a_ward(qtbot) as ward:
        diagnosis = ward.check(server.address)
    assert findings(diagnosis)[CheckStep.CLOCK] is Finding.CLOCK_BEHIND


def test_a_provider_without_a_clock_is_a_warning(qtbot: QtBot) -> None:
    reply = {"ret": 200, "data": {"status": 0, "result": [{"extnumber": "8001", "status": 1201}]}}
    answer = answering(response(json.dumps(reply).encode()))
    with RawServer(answer) as server, a_ward(qtbot) as ward:
        diagnosis = ward.check(server.address)
    assert findings(diagnosis)[CheckStep.CLOCK] is Finding.CLOCK_NOT_TOLD
    assert findings(diagnosis)[CheckStep.EXTENSION] is Finding.PHONE_ONLINE
    assert diagnosis.result is CheckResult.WARNING


def test_a_server_that_repeats_the_token_does_not_get_it_shown(qtbot: QtBot) -> None:
    words = json.dumps({"ret": 600, "data": [], "msg": f"bad token {DEMO_TOKEN}"})
    with RawServer(answering(response(words.encode()))) as server, a_ward(qtbot) as ward:
        diagnosis = ward.check(server.address)
    assert line_of(diagnosis, CheckStep.TOKEN).server_text == "bad token …"
    assert DEMO_TOKEN not in repr(diagnosis)


def test_nobody_at_the_address_is_found_out(qtbot: QtBot) -> None:
    with socket.create_server((LOOPBACK, 0)) as closed:
        port = closed.getsockname()[1]
    with a_ward(qtbot) as ward:
        diagnosis = ward.check(f"http://{LOOPBACK}:{port}")
    assert line_of(diagnosis, CheckStep.CONNECTION).reason is Reason.CONNECTION_REFUSED
    after = list(CheckStep)[3:]
    assert [findings(diagnosis)[step] for step in after] == [Finding.NOT_REACHED] * len(after)
    assert {CheckStep.TLS, CheckStep.TOKEN}.isdisjoint(ward.started)


@pytest.mark.parametrize("address", ["", "pbx.example", "ftp://pbx.example", "http://[::1"])
def test_what_is_no_address_is_said_to_be_none(qtbot: QtBot, address: str) -> None:
    with a_ward(qtbot) as ward:
        diagnosis = ward.check(address)
    assert line_of(diagnosis, CheckStep.NAME).reason is Reason.ADDRESS_INVALID
    others = [line.finding for line in diagnosis.lines if line.step is not CheckStep.NAME]
    assert others == [Finding.NOT_REACHED] * len(others)
    assert ward.started == []


def test_it_can_be_done_again(qtbot: QtBot) -> None:
    with Simulator() as simulator, a_ward(qtbot) as ward:
        simulator.pbx.faults.refuse(STATUS_SERVICE, 500)
        assert ward.check(simulator.address).result is CheckResult.FAILED
        simulator.pbx.faults.mend()
        assert ward.check(simulator.address).result is CheckResult.OK


def test_no_token_is_in_any_line_or_log(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with Simulator() as simulator, a_ward(qtbot) as ward:
        ward.check(simulator.address)
        ward.check(simulator.address.replace("http", "https"))
        assert DEMO_TOKEN not in repr(ward.lines) + repr(ward.diagnoses) + caplog.text
        assert [request.fields.get("token") for request in simulator.requests].count(
            DEMO_TOKEN
        ) == 1


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
