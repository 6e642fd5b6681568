"""Stop, the deadline and the program's end: at once, in every phase of a call."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallDetails, CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider import cancel_token as cancel_token_module
from dialer_gui.provider.api_client import Access, ApiClient
from dialer_gui.provider.cancel_token import (
    CancelToken,
    Cause,
    Deadlines,
    Interrupted,
    run_abandonable,
)
from tests.desktop.waiting import PATIENCE_S
from tests.provider.authority import trusted
from tests.provider.calls import FAR_DEADLINE_S, RunningCall, a_request, place
from tests.provider.phases import (
    AFTER_BYTES_LEFT,
    BEFORE_ANYTHING_LEFT,
    IN_CLEAR,
    UPLOAD_BYTES,
    Phase,
    never_answering,
)
from tests.provider.servers import LOOPBACK, RawServer, Visit, answering, response

RACES = 200


@pytest.fixture(autouse=True)
def trusts_the_authority(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trusted(monkeypatch, tmp_path)


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("phase", BEFORE_ANYTHING_LEFT.values(), ids=BEFORE_ANYTHING_LEFT.keys())
def test_ended_before_anything_left_the_call_was_not_placed(phase: Phase, cause: Cause) -> None:
    expected = {
        Cause.STOPPED: CallOutcome.cancelled(),
        Cause.DEADLINE: CallOutcome.not_sent(Reason.CONNECT_TIMEOUT),
        Cause.SHUTDOWN: CallOutcome(OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED, Placement.NONE),
    }
    with phase() as (address, reached):
        call = RunningCall(address)
        reached()
        call.cancel_token.cancel(cause)
        assert call.outcome() == expected[cause]
    assert not call.cancel_token.bytes_may_have_left


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("name", AFTER_BYTES_LEFT)
def test_ended_after_bytes_left_the_outcome_is_unknown(name: str, cause: Cause) -> None:
    expected = {
        Cause.STOPPED: Reason.STOPPED,
        Cause.DEADLINE: Reason.TIMEOUT,
        Cause.SHUTDOWN: Reason.PROGRAM_ENDED,
    }
    large = a_request(details=CallDetails(customer_id="x" * UPLOAD_BYTES))
    request = large if name.startswith("upload") else a_request()
    with RawServer(AFTER_BYTES_LEFT[name]) as server:
        scheme = "https" if name.endswith("TLS") else "http"
        call = RunningCall(f"{scheme}://{LOOPBACK}:{server.port}", request)
        server.wait_until_reached()
        call.cancel_token.cancel(cause)
        assert call.outcome() == CallOutcome.unknown(expected[cause])
    assert call.cancel_token.bytes_may_have_left


@pytest.mark.parametrize("name", ["connecting", "TLS handshake", "name resolution"])
def test_the_deadline_ends_what_leads_nowhere(name: str) -> None:
    with BEFORE_ANYTHING_LEFT[name]() as (address, _):
        outcome = place(address, deadline_s=0.2)
    assert outcome.reason is Reason.CONNECT_TIMEOUT
    assert outcome.kind is OutcomeKind.NOT_SENT


def test_the_deadline_is_total_however_a_server_drips() -> None:
    """The calls run beside each other, as their deadlines do."""
    request = a_request(details=CallDetails(customer_id="x" * (UPLOAD_BYTES // 16)))
    with ExitStack() as servers:
        calls = {
            name: RunningCall(
                servers.enter_context(RawServer(IN_CLEAR[name])).address, request, deadline_s=4.0
            )
            for name in ("waiting for the answer", "a dripping header", "a dripping body", "upload")
        }
        outcomes = {name: call.outcome() for name, call in calls.items()}
    assert outcomes == dict.fromkeys(calls, CallOutcome.unknown(Reason.TIMEOUT))


def test_ended_before_it_began_nothing_is_sent() -> None:
    with RawServer(answering(response())) as server:
        api = ApiClient()
        cancel_token = CancelToken()
        cancel_token.cancel(Cause.STOPPED)
        outcome = api.make_call(Access(server.address, Secret("t"), cancel_token), a_request())
        assert outcome == CallOutcome.cancelled()
        assert server.requests == []
        api.close()


def test_what_left_for_an_answered_request_says_nothing_about_the_next() -> None:
    api, cancel_token = ApiClient(), CancelToken()
    with RawServer(answering(response())) as server:
        access = Access(server.address, Secret("t"), cancel_token, FAR_DEADLINE_S)
        api.make_call(access, a_request())
        assert cancel_token.bytes_may_have_left
    cancel_token.begin_anew()
    outcome = api.make_call(access, a_request())
    assert outcome.reason is Reason.CONNECTION_REFUSED
    assert not cancel_token.bytes_may_have_left
    api.close()


def test_after_a_stop_the_next_call_goes_through() -> None:
    def script(visit: Visit) -> None:
        (never_answering if visit.number == 0 else answering(response()))(visit)

    api = ApiClient()
    with RawServer(script) as server:
        call = RunningCall(server.address, api=api)
        server.wait_until_reached()
        call.cancel_token.cancel(Cause.STOPPED)
        assert call.outcome().reason is Reason.STOPPED
        assert place(server.address, api=api).kind is OutcomeKind.ACCEPTED
    api.close()


def test_a_stop_at_any_moment_has_one_outcome_that_is_true() -> None:
    """Stop races with sending: what was received can't be called cancelled."""
    api = ApiClient()
    cancelled: list[str] = []
    with RawServer(answering(response())) as server:
        for number in range(RACES):
            call = RunningCall(server.address, a_request(f"4930{number:06}"), api=api)
            for _ in range(number * 40):
                pass
            call.cancel_token.cancel(Cause.STOPPED)
            outcome = call.outcome()
            if outcome == CallOutcome.cancelled():
                cancelled.append(f"4930{number:06}")
                assert not call.cancel_token.bytes_may_have_left
            else:
                assert outcome.kind in {OutcomeKind.ACCEPTED, OutcomeKind.UNKNOWN}
                assert call.cancel_token.bytes_may_have_left
    received = b"".join(server.requests)
    assert cancelled
    assert not [number for number in cancelled if number.encode() in received]
    api.close()


def test_the_first_cause_stays() -> None:
    cancel_token = CancelToken()
    cancel_token.cancel(Cause.DEADLINE)
    cancel_token.cancel(Cause.STOPPED)
    assert cancel_token.cause is Cause.DEADLINE
    with pytest.raises(Interrupted):
        cancel_token.let_bytes_leave()
    assert not cancel_token.bytes_may_have_left


def test_a_callback_that_comes_too_late_is_called_all_the_same() -> None:
    cancel_token = CancelToken()
    cancel_token.cancel(Cause.STOPPED)
    called: list[int] = []
    with cancel_token.calling(lambda: called.append(1)):
        assert called == [1]
    cancel_token.cancel(Cause.STOPPED)
    assert called == [1]


def test_what_can_be_abandoned_hands_over_its_result_or_error() -> None:
    def fail() -> int:
        raise UnicodeError("no")

    assert run_abandonable(lambda: 5, CancelToken()) == 5
    with pytest.raises(UnicodeError):
        run_abandonable(fail, CancelToken())
    ended = threading.Event()
    with pytest.raises(TimeoutError):
        run_abandonable(ended.wait, CancelToken(), timeout_s=0.0)
    ended.set()


LONG_S = 3600.0


def keepers() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name == "deadlines"}


def test_what_takes_too_long_is_ended() -> None:
    cancel_token, ended = CancelToken(), threading.Event()
    with cancel_token.calling(ended.set), Deadlines().limit(cancel_token, 0.01):
        assert ended.wait(PATIENCE_S)
    assert cancel_token.cause is Cause.DEADLINE


def test_a_short_deadline_is_kept_beside_a_long_one() -> None:
    deadlines = Deadlines()
    patient, hasty, ended = CancelToken(), CancelToken(), threading.Event()
    with deadlines.limit(patient, LONG_S), hasty.calling(ended.set), deadlines.limit(hasty, 0.01):
        assert ended.wait(PATIENCE_S)
    assert patient.cause is None


def test_what_is_longer_than_a_look_is_ended_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    look_s = 0.05
    monkeypatch.setattr(cancel_token_module, "LOOK_S", look_s)
    deadlines = Deadlines()
    deadlines.prepare()
    cancel_token, ended = CancelToken(), threading.Event()
    with cancel_token.calling(ended.set), deadlines.limit(cancel_token, look_s + 0.01):
        started_s = time.monotonic()
        assert ended.wait(PATIENCE_S)
    assert time.monotonic() - started_s >= look_s
    assert cancel_token.cause is Cause.DEADLINE


def test_closing_lets_the_thread_end() -> None:
    before = keepers()
    deadlines = Deadlines()
    with deadlines.limit(CancelToken(), LONG_S):
        (thread,) = keepers() - before
    deadlines.close()
    thread.join(PATIENCE_S)
    assert not thread.is_alive()


def test_what_is_over_in_time_is_left_alone() -> None:
    deadlines = Deadlines()
    quick, slow, ended = CancelToken(), CancelToken(), threading.Event()
    with deadlines.limit(quick, 0.02):
        pass
    # Its time passes while the next one, which is due later, is waited for.
    with slow.calling(ended.set), deadlines.limit(slow, 0.05):
        assert ended.wait(PATIENCE_S)
    assert quick.cause is None


def test_one_thread_keeps_them_all() -> None:
    before = keepers()
    deadlines = Deadlines()
    deadlines.prepare()
    for _ in range(100):
        with deadlines.limit(CancelToken(), LONG_S):
            pass
    assert len(keepers() - before) == 1
