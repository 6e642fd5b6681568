"""Deadlines end what takes too long, and nothing else, in one thread."""

import threading
import time

import pytest

from dialer_gui.provider import cancel_token as cancel_token_module
from dialer_gui.provider.cancel_token import CancelToken, Cause, Deadlines
from tests.desktop.waiting import PATIENCE_S

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
    with (
        deadlines.limit(patient, LONG_S),
        hasty.calling(ended.set),
        deadlines.limit(hasty, 0.01),
    ):
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
