"""The demo's simulated phone follows the call, and is nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import LiveCall
from dialer_gui.ui.main_window import MainWindow
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.conftest import shown
from tests.ui.gallery import REQUEST, make_window
from tests.ui.gallery_live import (
    ACCEPTED,
    IDLE,
    IN_CALL,
    OFF_HOOK,
    RINGING,
    recorded_entries,
    seen,
    sent,
)
from tests.ui.parts import button, number_field, seen_texts


def follow(window: MainWindow, live: LiveCall) -> None:
    window.call_status.end(REQUEST, ACCEPTED)
    window.call_status.follow(REQUEST.id, live)


@pytest.mark.parametrize(
    ("live", "words", "can_pick_up", "can_hang_up"),
    [
        (sent(), "silent", False, False),
        (seen(sent(), RINGING), "it rings.", True, True),
        (seen(sent(), RINGING, OFF_HOOK), "picked up", False, True),
        (seen(sent(), RINGING, OFF_HOOK, IN_CALL), "in a call", False, True),
    ],
)
def test_it_can_do_what_a_phone_can_do(
    window: MainWindow, live: LiveCall, words: str, can_pick_up: bool, can_hang_up: bool
) -> None:
    follow(window, live)
    assert "Demo phone 8001" in seen_texts(window)
    assert words in seen_texts(window)
    assert button(window, "Pick up").isEnabled() == can_pick_up
    assert button(window, "Hang up").isEnabled() == can_hang_up


def test_its_buttons_name_the_phone(window: MainWindow, qtbot: QtBot) -> None:
    follow(window, seen(sent(), RINGING))
    with qtbot.waitSignal(window.phone.pick_up_requested) as picked_up:
        button(window, "Pick up").click()
    with qtbot.waitSignal(window.phone.hang_up_requested) as hung_up:
        button(window, "Hang up").click()
    assert picked_up.args == hung_up.args == ["8001"]


def test_a_low_window_scrolls_to_it(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(420, 480)
    window.form.fill(REQUEST.number)
    follow(window, seen(sent(), RINGING))
    pick_up = button(window, "Pick up")
    qtbot.waitUntil(
        lambda: pick_up.visibleRegion().boundingRect().height() == pick_up.height(),
        timeout=PATIENCE_MS,
    )


@pytest.mark.parametrize(("width", "height"), [(340, 860), (420, 480)])
def test_a_window_that_is_still_being_built_scrolls_to_it_as_well(
    qtbot: QtBot, width: int, height: int
) -> None:
    window = make_window(ready=False)
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitSignal(window.first_paint_done):
        window.show()
        window.form.show_plans_ready()
        window.form.fill(REQUEST.number)
        window.recent.show_entries(recorded_entries())
        window.call_status.start(REQUEST)
        follow(window, seen(sent(), RINGING))
    QApplication.processEvents()  # all that is to come, and it stays like that
    pick_up = button(window, "Pick up")
    assert pick_up.visibleRegion().boundingRect().height() == pick_up.height()


def test_it_is_put_away_when_the_call_is_over(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING))
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING, IDLE, IDLE))
    assert "Demo phone" not in seen_texts(window)
    follow(window, seen(sent(), RINGING))
    window.call_status.start(REQUEST)
    assert "Demo phone" not in seen_texts(window)


def test_it_shows_the_earlier_call_that_goes_on(window: MainWindow) -> None:
    other = replace(REQUEST, id="2" * 32, number="+49305550001")
    follow(window, seen(sent(), RINGING, OFF_HOOK))
    window.call_status.start(other)
    assert "picked up" in seen_texts(window)
    window.call_status.end(other, ACCEPTED)
    window.call_status.follow(other.id, seen(sent(), RINGING))
    assert "it rings." in seen_texts(window)
    window.call_status.follow(other.id, replace(seen(sent(), RINGING), is_hidden=True))
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING, OFF_HOOK, IN_CALL))
    assert "in a call" in seen_texts(window)
    assert not button(window, "Pick up").isEnabled()
    window.call_status.follow(other.id, seen(sent(), RINGING, IDLE, IDLE))
    assert button(window, "Hang up").isEnabled()
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING, OFF_HOOK, IDLE, IDLE))
    assert "Demo phone" not in seen_texts(window)


def test_a_refused_call_leaves_the_phone_of_the_one_before(window: MainWindow) -> None:
    other = replace(REQUEST, id="2" * 32, number="+49305550001")
    follow(window, seen(sent(), RINGING))
    window.call_status.start(other)
    window.call_status.end(other, CallOutcome.not_sent(Reason.EXTENSION_OFFLINE))
    assert button(window, "Pick up").isVisible()


def test_a_second_press_meant_for_pick_up_hangs_nothing_up(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING))
    button(window, "Pick up").setFocus()
    follow(window, seen(sent(), RINGING, OFF_HOOK))
    assert QApplication.focusWidget() is number_field(window)


def test_its_end_leaves_the_focus_at_the_number(window: MainWindow) -> None:
    follow(window, seen(sent(), RINGING, OFF_HOOK))
    button(window, "Hang up").setFocus()
    follow(window, seen(sent(), RINGING, OFF_HOOK, IDLE, IDLE))
    assert QApplication.focusWidget() is number_field(window)


def test_without_the_demo_there_is_no_simulated_phone(qtbot: QtBot) -> None:
    window = shown(qtbot, make_window(demo=False))
    follow(window, seen(sent(), RINGING))
    assert "Demo phone" not in seen_texts(window)
    assert not button(window, "Pick up").isVisible()
