"""The card follows a call: what the phone shows, for how long, and how it ended."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome
from dialer_gui.domain.live_call import LiveCall, LiveState, lose_track, pass_time
from dialer_gui.domain.phones import PhoneState
from dialer_gui.ui.dialer.call_steps import StepState, steps_of
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.widgets import labels
from dialer_gui.ui.widgets.labels import ElapsedLabel
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery import REQUEST
from tests.ui.gallery_live import (
    ACCEPTED,
    IDLE,
    IN_CALL,
    OFF_HOOK,
    RINGING,
    UNKNOWN,
    seen,
    sent,
    watched,
)
from tests.ui.parts import button, number_field, part, seen_texts, status, unfold_status

COMING, NOW, DONE, MISSED = StepState
NUMBER = "+49 30 123456"


def follow(window: MainWindow, *calls: LiveCall, outcome: CallOutcome = ACCEPTED) -> None:
    """Let a request come to its outcome, and the call take its course."""
    window.call_status.start(REQUEST)
    window.call_status.end(REQUEST, outcome)
    for call in calls:
        window.call_status.follow(REQUEST.id, call)


def spoken_steps(window: MainWindow) -> list[str]:
    names = (label.accessibleName() for label in window.findChildren(QLabel))
    return sorted(name for name in names if name.startswith("Step "))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A steady clock that stands where its one entry says."""
    now_s = [1000.0]
    monkeypatch.setattr(labels, "monotonic", lambda: now_s[0])
    return now_s


@pytest.mark.parametrize(
    ("live", "title"),
    [
        (sent(), "Request accepted"),
        (seen(sent(), RINGING), "8001 is ringing: pick up"),
        (seen(sent(), RINGING, OFF_HOOK), "8001 is picked up"),
        (seen(sent(), RINGING, OFF_HOOK, IN_CALL), f"In a call with {NUMBER}"),
        (seen(sent(), RINGING, OFF_HOOK, IN_CALL, IDLE, IDLE), "Call ended"),
        (watched(sent(), 60), "8001 did not ring"),
    ],
)
def test_the_status_follows_the_phone(window: MainWindow, live: LiveCall, title: str) -> None:
    follow(window, live)
    assert status(window) == title


def test_a_phone_that_stays_quiet_brings_the_likely_reasons(window: MainWindow) -> None:
    follow(window, sent(), watched(sent(), 7))
    assert status(window) == "Request accepted"
    follow(window, sent(), watched(sent(), 8))
    assert status(window) == "Request accepted, but 8001 is not ringing yet"
    for reason in ("off or offline", "do not disturb", "forwarded", "not your extension"):
        assert reason in seen_texts(window)


@pytest.mark.parametrize("looked_for_s", [0, 3])
def test_a_phone_that_can_not_be_looked_at_is_not_said_to_be_quiet(
    window: MainWindow, looked_for_s: int
) -> None:
    before = watched(sent(), looked_for_s)
    follow(window, before, pass_time(before, before.followed_since_s + 8))
    assert status(window) == "Request accepted: does 8001 ring?"
    assert "not ringing" not in seen_texts(window)
    assert "can't be had just now" in seen_texts(window)
    for reason in ("off or offline", "do not disturb", "forwarded", "not your extension"):
        assert reason in seen_texts(window)


def test_an_unknown_outcome_keeps_its_reason_while_the_phone_is_watched(
    window: MainWindow,
) -> None:
    follow(window, sent(is_accepted=False), outcome=UNKNOWN)
    assert status(window) == "Outcome unknown: your phone may still ring"
    assert "The provider did not answer in time." in seen_texts(window)
    assert "The dialer watches phone 8001 to find out." in seen_texts(window)


def test_an_unknown_outcome_resolves_itself(window: MainWindow) -> None:
    unsure = sent(is_accepted=False)
    follow(window, unsure, watched(unsure, 20), outcome=UNKNOWN)
    assert status(window) == "No sign of a call on 8001"
    assert "You can call again." in seen_texts(window)
    follow(window, unsure, seen(unsure, RINGING), outcome=UNKNOWN)
    assert status(window) == "8001 is ringing: pick up"
    assert "did not answer in time" not in seen_texts(window)


def test_a_call_that_can_not_be_followed_claims_no_more_than_before(window: MainWindow) -> None:
    unsure = sent(is_accepted=False)
    follow(window, unsure, lose_track(unsure, unsure.followed_since_s), outcome=UNKNOWN)
    assert status(window) == "Outcome unknown: your phone may still ring"
    assert "The call can't be followed any further: look at phone 8001." in seen_texts(window)
    assert "watches" not in seen_texts(window)
    follow(window, sent(), lose_track(sent(), sent().followed_since_s))
    assert status(window) == "Request accepted"


@pytest.mark.parametrize(
    ("before", "title", "steps"),
    [
        ((RINGING,), "8001 was ringing, end not seen", (DONE, COMING, COMING)),
        ((RINGING, OFF_HOOK), "8001 was picked up, end not seen", (DONE, DONE, COMING)),
        (
            (RINGING, OFF_HOOK, IN_CALL),
            f"Was in a call with {NUMBER}, end not seen",
            (DONE, DONE, DONE),
        ),
    ],
)
def test_a_call_that_nobody_watches_is_told_in_the_past(
    window: MainWindow,
    before: tuple[PhoneState, ...],
    title: str,
    steps: tuple[StepState, ...],
) -> None:
    live = seen(sent(), *before)
    follow(window, live)
    elapsed = window.findChild(ElapsedLabel)
    assert isinstance(elapsed, ElapsedLabel)
    assert elapsed.isVisible()
    for now, words in (
        (replace(live, is_hidden=True), "Phone 8001 shows another call just now."),
        (lose_track(live, live.since_s + 130), "can't be followed any further"),
    ):
        window.call_status.follow(REQUEST.id, now)
        assert status(window) == title
        assert words in seen_texts(window)
        assert steps_of(now.seen, live.state) == steps
        assert not elapsed.isVisible()


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ((RINGING, OFF_HOOK, IN_CALL), f"in a call with {NUMBER} for 0:02."),
        ((RINGING, OFF_HOOK), f"{NUMBER} was not seen to answer."),
        ((RINGING,), "8001 stopped ringing and was not seen to be picked up."),
    ],
)
def test_the_end_says_how_far_it_came(
    window: MainWindow, before: tuple[PhoneState, ...], words: str
) -> None:
    follow(window, seen(sent(), *before), seen(sent(), *before, IDLE, IDLE))
    assert status(window) == "Call ended"
    unfold_status(window)
    assert words in seen_texts(window)


@pytest.mark.parametrize(
    ("state", "last_seen", "steps"),
    [
        (LiveState.ACCEPTED, LiveState.ACCEPTED, (COMING, COMING, COMING)),
        (LiveState.UNCERTAIN, LiveState.UNCERTAIN, (COMING, COMING, COMING)),
        (LiveState.RINGING, LiveState.RINGING, (NOW, COMING, COMING)),
        (LiveState.PICKED_UP, LiveState.PICKED_UP, (DONE, DONE, NOW)),
        (LiveState.IN_CALL, LiveState.IN_CALL, (DONE, DONE, DONE)),
        (LiveState.ENDED, LiveState.IN_CALL, (DONE, DONE, DONE)),
        (LiveState.ENDED, LiveState.PICKED_UP, (DONE, DONE, MISSED)),
        (LiveState.ENDED, LiveState.RINGING, (DONE, MISSED, MISSED)),
        (LiveState.NO_RING, LiveState.ACCEPTED, (MISSED, MISSED, MISSED)),
        (LiveState.NOTHING_HAPPENED, LiveState.UNCERTAIN, (MISSED, MISSED, MISSED)),
        (LiveState.UNTRACKED, LiveState.UNCERTAIN, (COMING, COMING, COMING)),
        (LiveState.WAS_RINGING, LiveState.RINGING, (DONE, COMING, COMING)),
        (LiveState.WAS_PICKED_UP, LiveState.ACCEPTED, (DONE, DONE, COMING)),
        (LiveState.WAS_IN_CALL, LiveState.IN_CALL, (DONE, DONE, DONE)),
    ],
)
def test_steps_become_facts(
    state: LiveState, last_seen: LiveState, steps: tuple[StepState, ...]
) -> None:
    assert steps_of(state, last_seen) == steps


def test_a_screen_reader_hears_which_steps_are_facts(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING, OFF_HOOK))
    assert [name.split(":")[0] for name in spoken_steps(window)] == [
        "Step 1 of 3, done",
        "Step 2 of 3, done",
        "Step 3 of 3, now",
    ]
    window.call_status.start(REQUEST)
    assert spoken_steps(window)[0] == "Step 1 of 3: Your phone 8001 rings"


def test_an_answered_call_whose_talk_was_never_shown_has_ended_all_the_same(
    window: MainWindow,
) -> None:
    follow(window, seen(sent(), RINGING, OFF_HOOK, IN_CALL, IDLE, IDLE))
    assert [name.split(":")[0] for name in spoken_steps(window)][-1] == "Step 3 of 3, done"


def test_news_of_another_call_changes_nothing(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING))
    window.call_status.follow("f" * 32, seen(sent(), RINGING, OFF_HOOK, IN_CALL))
    assert status(window) == "8001 is ringing: pick up"


def test_news_that_come_before_the_outcome_are_shown_after_it(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING))
    assert status(window) == "Preparing the request…"
    window.call_status.end(REQUEST, ACCEPTED)
    assert status(window) == "8001 is ringing: pick up"


def test_a_question_stays_while_the_call_before_it_goes_on(
    window: MainWindow,
) -> None:
    follow(window, seen(sent(), RINGING))
    window.call_status.question(GuardDecision.REPEATED, REQUEST)
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING, OFF_HOOK, IN_CALL))
    again = button(window, "Call again")
    assert again.isVisible()
    assert status(window) == f"In a call with {NUMBER}"
    QTest.keyClicks(number_field(window), "1")
    assert not again.isVisible()


def test_seconds_are_counted_from_the_talk(window: MainWindow, clock: list[float]) -> None:
    live = replace(sent(), state=LiveState.IN_CALL, since_s=958.0, talking_since_s=875.0)
    follow(window, live)
    elapsed = window.findChild(ElapsedLabel)
    assert isinstance(elapsed, ElapsedLabel)
    assert elapsed.text() == "2:05"
    clock[0] = 1001.0
    elapsed.update()
    QApplication.processEvents()
    QApplication.processEvents()
    assert elapsed.text() == "2:06"


def test_seconds_are_counted_only_while_somebody_can_see_them(
    window: MainWindow, qtbot: QtBot, clock: list[float]
) -> None:
    follow(window, replace(seen(sent(), RINGING), since_s=995.0))
    elapsed = window.findChild(ElapsedLabel)
    assert isinstance(elapsed, ElapsedLabel)
    assert elapsed.text() == "0:05"
    qtbot.waitUntil(elapsed.is_ticking, timeout=PATIENCE_MS)
    window.hide()
    qtbot.waitUntil(lambda: not elapsed.is_ticking(), timeout=PATIENCE_MS)
    clock[0] = 1060.0
    window.show()
    qtbot.waitUntil(lambda: elapsed.text() == "1:05", timeout=PATIENCE_MS)
    qtbot.waitUntil(elapsed.is_ticking, timeout=PATIENCE_MS)
    ended = seen(sent(), RINGING, IDLE, IDLE)
    window.call_status.follow(REQUEST.id, ended)
    assert not elapsed.is_ticking()
    assert not elapsed.isVisible()


def test_the_seconds_are_no_news_to_a_screen_reader(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING, OFF_HOOK, IN_CALL))
    label = part(window, QLabel, "Call status")
    assert label.accessibleDescription() == f"In a call with {NUMBER}"
