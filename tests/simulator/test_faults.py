"""What goes wrong on purpose, for any service, over real HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from dialer_gui.simulator.operations import OPERATIONS
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import (
    DEADLINE_S,
    ask,
    call_fields,
    connect,
    open_request,
    post,
)
from tests.simulator.clock import Clock

MAKE_CALL = "App.Sip_Call.MakeCall"
STATUS = "App.Sip_Status.GetSipCallStatus"
STATUS_FIELDS = call_fields(service=STATUS, destnumber="")


@pytest.mark.parametrize("service", OPERATIONS)
@pytest.mark.parametrize(("ret", "data"), [(404, {}), (603, []), (604, []), (500, None)])
def test_any_service_can_be_refused(
    provider: Simulator, service: str, ret: int, data: object
) -> None:
    provider.pbx.faults.refuse(service, ret)
    reply = ask(provider, service.removeprefix("App."))
    assert (reply["ret"], reply["data"]) == (ret, data)
    assert reply["msg"]


def test_a_refusal_ends_with_the_fault_and_touches_nothing_else(provider: Simulator) -> None:
    provider.pbx.faults.refuse(STATUS, 603)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 603
    assert post(provider, call_fields()).json()["ret"] == 200
    provider.pbx.faults.mend(STATUS)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_a_refused_call_is_not_placed(provider: Simulator) -> None:
    provider.pbx.faults.refuse(MAKE_CALL, 604)
    assert post(provider, call_fields()).json()["ret"] == 604
    assert provider.pbx.calls == ()
    assert len(provider.calls) == 1


def test_a_hanging_service_holds_up_nobody_else(provider: Simulator) -> None:
    provider.pbx.faults.hang(MAKE_CALL)
    with open_request(provider, call_fields()) as link, ThreadPoolExecutor(1) as pool:
        answer = pool.submit(link.recv, 1)
        assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
        assert post(provider, STATUS_FIELDS).json()["data"]["status"] == 0
        assert not answer.done()
        provider.stop()
        assert answer.result(DEADLINE_S) == b""


def test_a_hanging_call_is_not_placed(provider: Simulator) -> None:
    provider.pbx.faults.hang(MAKE_CALL)
    with pytest.raises(requests.ReadTimeout):
        post(provider, call_fields(), timeout_s=0.05)
    assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
    provider.stop()
    assert provider.pbx.calls == ()


def test_a_late_service_has_done_its_work_before(provider: Simulator) -> None:
    provider.pbx.faults.delay(MAKE_CALL, 600.0)
    with pytest.raises(requests.ReadTimeout):
        post(provider, call_fields(), timeout_s=0.05)
    assert provider.wait_for_calls(1, timeout_s=DEADLINE_S)
    provider.stop()
    assert len(provider.pbx.calls) == 1


def test_a_late_reply_arrives(provider: Simulator) -> None:
    provider.pbx.faults.delay(STATUS, 0.02)
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_the_whole_server_breaks_down_for_a_while(provider: Simulator, clock: Clock) -> None:
    provider.pbx.faults.break_down(30.0)
    for fields in (STATUS_FIELDS, call_fields(), {}):
        response = post(provider, fields or {"a": "b"})
        assert response.status_code == 500
        assert response.headers["Content-Type"].startswith("text/html")
    assert provider.pbx.calls == ()
    clock.now += 30
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_everything_can_be_mended_at_once(provider: Simulator) -> None:
    faults = provider.pbx.faults
    faults.break_down()
    faults.refuse(STATUS, 603)
    faults.hang(STATUS)
    faults.delay(STATUS, 600.0)
    faults.mend()
    assert post(provider, STATUS_FIELDS).json()["ret"] == 200


def test_of_very_many_requests_the_latest_are_remembered() -> None:
    with Simulator(kept_requests=2) as simulator:
        for number in ("1", "2", "3"):
            post(simulator, call_fields(destnumber=number))
        with connect(simulator):
            assert [call.number for call in simulator.calls] == ["2", "3"]
        assert simulator.wait_for_calls(3, timeout_s=0.0)
        assert len(simulator.asked(MAKE_CALL)) == 2
