"""A call's life with hands in it: picked up, hung up, dialled on the phone itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_FOREIGN_EXTENSION
from dialer_gui.simulator.accounts import ExtensionState
from dialer_gui.simulator.call_timelines import HangUpCause, Phase
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import ask, call_fields, error_code, post, result
from tests.simulator.conftest import Clock

FIRST, SECOND, OFFLINE, _DISABLED = DEMO_EXTENSIONS
RINGING, OFF_HOOK, TALKING, IDLE = 1202, 1203, 1204, 1201
HANG_UP = "Sip_Call.HangupCall"

MakeProvider = Callable[[Rules], Simulator]


@pytest.fixture
def provider_with(clock: Clock) -> Iterator[MakeProvider]:
    with ExitStack() as running:
        yield lambda rules: running.enter_context(
            Simulator(pbx=demo_state(rules=rules, clock=clock))
        )


def status(provider: Simulator, extension: str = FIRST) -> int:
    (state,) = result(provider, "Sip_Status.GetSipCallStatus", extnumber=extension)
    return int(state["status"])


def cause(provider: Simulator) -> HangUpCause:
    return provider.pbx.calls[-1].story.cause


def test_left_alone_it_goes_by_the_script(provider: Simulator, clock: Clock) -> None:
    post(provider, call_fields())
    seen = []
    for step_s in (0.0, 2.9, 0.1, 3.9, 0.1, 29.9, 0.1):
        clock.now += step_s
        seen.append(status(provider))
    assert seen == [RINGING, RINGING, OFF_HOOK, OFF_HOOK, TALKING, TALKING, IDLE]
    assert cause(provider) is HangUpCause.NORMAL


def test_a_hand_picks_up_and_hangs_up(provider: Simulator, clock: Clock) -> None:
    pbx = provider.pbx
    post(provider, call_fields())
    clock.now += 1.3
    assert pbx.pick_up(FIRST)
    assert status(provider) == OFF_HOOK
    assert not pbx.pick_up(FIRST)
    clock.now += 4
    assert status(provider) == TALKING
    clock.now += 0.7
    assert pbx.hang_up(FIRST)
    assert status(provider) == IDLE
    assert pbx.live_call(FIRST) is None
    assert not pbx.hang_up(FIRST)
    assert not pbx.pick_up(FIRST)
    clock.now += 100
    assert status(provider) == IDLE


@pytest.mark.parametrize(
    ("after_s", "by_customer", "expected"),
    [
        (1, False, HangUpCause.REJECTED),
        (1, True, HangUpCause.CANCELLED),
        (5, False, HangUpCause.CANCELLED),
        (5, True, HangUpCause.REJECTED),
        (9, False, HangUpCause.CALLER_HUNG_UP),
        (9, True, HangUpCause.CALLEE_HUNG_UP),
    ],
)
def test_who_hangs_up_when(
    provider: Simulator, clock: Clock, after_s: float, by_customer: bool, expected: HangUpCause
) -> None:
    post(provider, call_fields())
    clock.now += after_s
    assert provider.pbx.hang_up(FIRST, by_customer=by_customer)
    assert cause(provider) is expected


def test_nobody_picks_up_where_that_is_left_to_hands(
    provider_with: MakeProvider, clock: Clock
) -> None:
    provider = provider_with(Rules(auto_pick_up_s=None))
    post(provider, call_fields())
    clock.now += 19.9
    assert status(provider) == RINGING
    clock.now += 0.1
    assert status(provider) == IDLE
    assert cause(provider) is HangUpCause.CANCELLED
    post(provider, call_fields("0002"))
    clock.now += 15
    assert provider.pbx.pick_up(FIRST)
    clock.now += 1
    assert (status(provider), cause(provider)) == (IDLE, HangUpCause.BUSY)


def test_the_moment_of_picking_up_by_itself(provider_with: MakeProvider, clock: Clock) -> None:
    provider = provider_with(Rules(auto_pick_up_s=8.0))
    post(provider, call_fields())
    post(provider, call_fields("0004", extnumber=SECOND))
    clock.now += 7.9
    assert status(provider) == RINGING
    clock.now += 0.1
    assert (status(provider), status(provider, SECOND)) == (OFF_HOOK, RINGING)


def test_a_phone_nobody_would_have_picked_up_can_be(provider: Simulator, clock: Clock) -> None:
    post(provider, call_fields("0004"))
    clock.now += 10
    assert provider.pbx.pick_up(FIRST)
    clock.now += 4
    assert status(provider) == TALKING


def test_a_life_can_run_faster(provider_with: MakeProvider, clock: Clock) -> None:
    provider = provider_with(Rules(life_speed=10.0))
    post(provider, call_fields())
    seen = []
    for step_s in (0.2, 0.2, 0.4, 3.0):
        clock.now += step_s
        seen.append(status(provider))
    assert seen == [RINGING, OFF_HOOK, TALKING, IDLE]


def test_a_call_dialled_by_hand_rings_nobody_here(provider: Simulator, clock: Clock) -> None:
    call = provider.pbx.dial_by_hand(FIRST, "4989123")
    (state,) = result(provider, "Sip_Status.GetSipCallStatus", extnumber=FIRST)
    assert (state["status"], state["direction"]) == (str(OFF_HOOK), "callout")
    assert (state["caller"], state["callee"]) == (FIRST, "4989123")
    assert provider.calls == []
    clock.now += 4
    assert status(provider) == TALKING
    assert provider.pbx.live_call(FIRST) == call
    with pytest.raises(ValueError, match="8999"):
        provider.pbx.dial_by_hand("8999", "4989123")


def test_a_call_from_outside(provider: Simulator, clock: Clock) -> None:
    provider.pbx.receive_call(FIRST, "4989123")
    (state,) = result(provider, "Sip_Status.GetSipCallStatus", extnumber=FIRST)
    assert (state["status"], state["direction"]) == (str(RINGING), "callin")
    assert (state["caller"], state["callee"]) == ("4989123", FIRST)
    assert provider.pbx.pick_up(FIRST)
    clock.now += 12
    (state,) = result(provider, "Sip_Status.GetSipCallStatus", extnumber=FIRST)
    assert (state["status"], state["callduration"]) == (str(TALKING), "12")
    assert provider.pbx.hang_up(FIRST)
    assert cause(provider) is HangUpCause.CALLEE_HUNG_UP
    with pytest.raises(ValueError, match="8999"):
        provider.pbx.receive_call("8999", "4989123")


def test_of_two_calls_the_one_that_lives_is_shown(provider: Simulator, clock: Clock) -> None:
    first, second = call_fields("0001"), call_fields("0002")
    post(provider, first)
    clock.now += 10
    post(provider, second)
    clock.now += 3.5
    shown = result(provider, "Sip_Status.GetSipCallStatus", extnumber=FIRST)[0]["callee"]
    clock.now += 2
    later = result(provider, "Sip_Status.GetSipCallStatus", extnumber=FIRST)[0]["callee"]
    assert (shown, later) == (second["destnumber"], first["destnumber"])


def test_a_phone_that_goes_away_ends_its_calls(provider: Simulator, clock: Clock) -> None:
    post(provider, call_fields())
    post(provider, call_fields())
    clock.now += 2.2
    provider.pbx.set_extension_state(FIRST, ExtensionState.OFFLINE)
    causes = [call.story.cause for call in provider.pbx.calls]
    assert causes == [HangUpCause.EXTENSION_GONE] * 2
    provider.pbx.set_extension_state(FIRST, ExtensionState.REGISTERED)
    assert status(provider) == IDLE


def test_hanging_up_by_the_api_is_not_offered(provider: Simulator) -> None:
    post(provider, call_fields())
    reply = ask(provider, HANG_UP, extnumber=FIRST)
    assert (reply["ret"], HANG_UP in reply["msg"]) == (404, True)
    assert provider.pbx.live_call(FIRST) is not None


def test_hanging_up_by_the_api_where_it_is_offered(provider_with: MakeProvider) -> None:
    provider = provider_with(Rules(offers_hang_up=True))
    post(provider, call_fields())
    reply = ask(provider, HANG_UP, extnumber=FIRST)
    assert (reply["ret"], reply["data"]["status"]) == (200, 0)
    assert provider.pbx.calls[0].moment(provider.pbx.now()).phase is Phase.ENDED
    for extension, code in (
        (FIRST, 1015),
        (OFFLINE, 1014),
        (DEMO_FOREIGN_EXTENSION, 1011),
        ("8999", 1012),
    ):
        assert error_code(provider, HANG_UP, extnumber=extension) == code
    assert ask(provider, HANG_UP)["ret"] == 400
    assert ask(provider, HANG_UP, extnumber=FIRST, token="0" * 32)["ret"] == 600
