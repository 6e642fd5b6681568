"""A window at rest costs nothing: it lays nothing out, paints nothing, and nothing wakes it."""

from __future__ import annotations

from time import monotonic

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.phones import PhoneStatus
from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MIN_WIDTH_PX, MainWindow
from dialer_gui.ui.widgets import labels
from dialer_gui.ui.widgets.labels import ElapsedLabel
from tests.ui.conftest import shown
from tests.ui.event_counts import (
    counted_events,
    drain,
    events_at_rest,
    fast_timers,
    fire,
    is_clock,
)
from tests.ui.gallery import (
    ACCOUNT,
    PHONE_STATES,
    PHONES,
    REQUEST,
    SECOND_ACCOUNT,
    VARIANTS,
    by_kind,
    new_window,
    show_phone_status,
    show_phones,
)
from tests.ui.gallery_dialogs import DIALOG_KINDS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES, LIVE_CALLS, RINGING, seen, sent
from tests.ui.parts import part

EVERYTHING = ALL_SCENES | VARIANTS
KINDS = by_kind(ALL_SCENES | VARIANTS)
SIZES = {"narrow": (MIN_WIDTH_PX, 860), "wide": (1100, 700), "low": (420, 360)}
TICKING = ("live-ringing", "live-off-hook", "live-in-call", "live-uncertain", "live-hint")


def assert_it_rests(window: MainWindow, what: str) -> None:
    """Let a window come to rest as it is, and then in each size."""
    assert events_at_rest() == {}, what
    assert fast_timers() == [], what
    for name, size in SIZES.items():
        window.resize(*size)
        assert events_at_rest(quiet_ms=2) == {}, (what, name)


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_a_window_comes_to_rest(window: MainWindow, scenes: list[str]) -> None:
    for scene in scenes:
        EVERYTHING[scene](window)
        assert_it_rests(window, scene)


@pytest.mark.parametrize("kind", DIALOG_KINDS)
def test_a_dialog_comes_to_rest(window: MainWindow, kind: str) -> None:
    for which, _ in opened_in_turn(window, kind):
        assert_it_rests(window, which)


@pytest.fixture
def dark(qtbot: QtBot) -> MainWindow:
    """A dark window of twice the size."""
    state = WindowState(zoom_percent=200, theme=ThemeChoice.DARK)
    window = new_window(state, demo=False)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    shown(qtbot, window).form.show_plans_ready()
    drain()
    return window


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_a_dark_window_of_twice_the_size_comes_to_rest(dark: MainWindow, scenes: list[str]) -> None:
    for scene in scenes:
        EVERYTHING[scene](dark)
        assert dark.isVisible()
        assert events_at_rest(quiet_ms=2) == {}, scene
        assert fast_timers() == [], scene


@pytest.mark.parametrize("kind", DIALOG_KINDS)
def test_a_dark_dialog_of_twice_the_size_comes_to_rest(dark: MainWindow, kind: str) -> None:
    for which, opened in opened_in_turn(dark, kind):
        assert opened.isVisible()
        assert events_at_rest(quiet_ms=2) == {}, which
        assert fast_timers() == [], which


@pytest.mark.parametrize("name", ["Account", "Extension"])
def test_an_open_list_comes_to_rest(window: MainWindow, name: str) -> None:
    ALL_SCENES["phones"](window)
    choice = part(window, QComboBox, name)
    choice.showPopup()
    assert events_at_rest() == {}
    assert fast_timers() == []
    choice.hidePopup()


def test_an_open_menu_comes_to_rest(window: MainWindow) -> None:
    menu = next(each for each in window.findChildren(QMenu) if each.title() == "&File")
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert events_at_rest() == {}
    assert fast_timers() == []
    menu.close()


@pytest.mark.parametrize("scene", TICKING)
def test_a_second_of_a_call_paints_its_own_figures_only(
    window: MainWindow, scene: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = [monotonic()]
    monkeypatch.setattr(labels, "monotonic", lambda: now_s[0])
    ALL_SCENES[scene](window)
    assert events_at_rest(quiet_ms=2) == {}
    elapsed = window.findChild(ElapsedLabel)
    assert isinstance(elapsed, ElapsedLabel)
    figures = QRect(elapsed.mapTo(window, elapsed.rect().topLeft()), elapsed.size())
    before = elapsed.text()
    for _ in range(3):
        now_s[0] += 1.0
        with counted_events() as counter:
            fire(is_clock)
            drain()
        assert not [event for event in counter.seen if event.startswith("layout")]
        assert all(figures.contains(area) for area in counter.painted)
    assert elapsed.text() != before


def test_what_the_window_knows_already_changes_nothing(window: MainWindow) -> None:
    def tell() -> None:
        for extension, state in PHONE_STATES.items():
            show_phone_status(window, PhoneStatus(extension, state))
        show_phones(window, ACCOUNT.id, PHONES)
        window.call_status.follow(REQUEST.id, live)

    live = seen(sent(), RINGING)
    ALL_SCENES["live-ringing"](window)
    tell()
    assert events_at_rest() == {}
    with counted_events() as counter:
        tell()
        drain()
    assert counter.seen == {}


def test_every_state_of_a_live_call_is_in_the_gallery() -> None:
    assert {calls[-1].state for _, *calls in LIVE_CALLS.values()} == set(LiveState)
