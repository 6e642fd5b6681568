"""All that is asked about phones during work, counted."""

from __future__ import annotations

from bisect import bisect_left

from pytestqt.qtbot import QtBot

from dialer_gui.services.call_tracker import CallTracker
from dialer_gui.services.phone_service import PhoneService
from dialer_gui.simulator.call_timelines import ANSWERED, BUSY, NO_ANSWER
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import PATIENCE_MS
from tests.services.provider_desk import FIRST, STATUS, a_provider, demo_token

#: Each story comes after each other one.
CALLS = 4
PAUSE_S = 60.0


def test_calls_and_pauses_ask_no_more_than_they_may(qtbot: QtBot) -> None:
    with a_provider() as provider:
        live = CallTracker(demo_token, provider.timing)
        phones = PhoneService(demo_token, provider.timing, chance=lambda: 0.5)
        live.busy_changed.connect(phones.set_busy)
        asked_at_s: list[float] = []

        def settle() -> None:
            qtbot.waitUntil(
                lambda: not (live._is_looking or phones._looks.is_under_way), timeout=PATIENCE_MS
            )
            new = provider.count(STATUS) - len(asked_at_s)
            asked_at_s.extend([provider.timing.now_s()] * new)

        phones.set_visible(True)
        phones.select(provider.account, FIRST)
        in_calls = 0
        for number in range(CALLS):
            before = len(asked_at_s)
            story = (ANSWERED, BUSY, NO_ANSWER)[number % 3]
            live.follow(provider.account, provider.place(f"493012345{number:04}", story=story))
            provider.timing.advance(60.0, settle)
            in_calls += len(asked_at_s) - before
            provider.timing.advance(PAUSE_S, settle)
        live.shut_down(PATIENCE_S)
        phones.shut_down(PATIENCE_S)

    def most_within(window_s: float) -> int:
        ends = [bisect_left(asked_at_s, at_s + window_s) for at_s in asked_at_s]
        return max(end - index for index, end in enumerate(ends))

    # A look while nothing goes on and the first one at a call may meet.
    assert most_within(1.0) <= 2
    assert most_within(60.0) <= 15 + 45 / 2 + 2
    assert len(asked_at_s) - in_calls <= CALLS * (PAUSE_S / 15.0 + 1)
