"""What surrounds the window: links that come in, the tray icon, the place on the screen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.links import LINK_PERIOD_S, MAX_LINK_LENGTH, MAX_LINKS, LinkRate
from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.main_window import MainWindow, visible_place
from dialer_gui.ui.text.desktop import call_message
from dialer_gui.ui.tray_icon import MAX_CALLS, TrayIcon
from tests.ui.gallery import ACCOUNT, REQUEST
from tests.ui.parts import number_field, number_text, press, seen_texts

# Links.


def test_links_are_counted_over_ten_seconds() -> None:
    rate = LinkRate()
    assert not any(rate.is_too_high(float(second)) for second in range(MAX_LINKS))
    assert rate.is_too_high(LINK_PERIOD_S - 0.1)
    assert not rate.is_too_high(LINK_PERIOD_S + 1)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("tel:+49" + "0" * MAX_LINK_LENGTH, "longer than 256 characters"),
        ("tel:+4930\x00123456", "control characters"),
        ("tel:+4930%0D%0A123456", "control characters"),
    ],
)
def test_a_link_that_is_refused_leaves_the_field_alone(
    window: MainWindow, link: str, words: str
) -> None:
    number_field(window).setText("0301234567")
    window.links.take(link)
    assert number_text(window) == "0301234567"
    assert words in seen_texts(window)
    window.links.take("tel:+4930123456")
    assert number_text(window) == "+4930123456"
    assert words not in seen_texts(window)


def test_of_many_links_the_last_one_counts_and_a_note_says_so(window: MainWindow) -> None:
    summons: list[None] = []
    window.links.summon_requested.connect(lambda: summons.append(None))
    for last in range(MAX_LINKS + 2):
        window.links.take(f"tel:+493012345{last}")
    assert number_text(window) == f"+493012345{MAX_LINKS + 1}"
    assert len(summons) == MAX_LINKS, "the window does not come to the front for each"
    words = (
        f"More than 5 links came within 10 seconds. Only the last one counts: +49 30 12345{last}"
    )
    assert words in seen_texts(window)


def test_a_test_link_is_told_and_puts_nothing_in(window: MainWindow, qtbot: QtBot) -> None:
    window.links.expect_test("tel:+12025550100;test=1")
    with qtbot.waitSignal(window.links.test_arrived):
        window.links.take("tel:+12025550100;test=1")
    assert number_text(window) == ""


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("tel:*21*0900%23", "a service code"),
        ("tel:112", "an emergency number"),
        ("tel:+49112", "an emergency number"),
        ("tel:09003123456", "premium-rate"),
        ("tel:+1-900-234-5678", "premium-rate"),
        (f"sip:{ACCOUNT.extensions[0]}@pbx", "the phone you call from"),
        ("tel:+4930123456;ext=89", "The link names extension 89; it is not dialled."),
        ("tel:+4930123456", ""),
        ("tel:8002", ""),
    ],
)
def test_a_link_is_warned_of_at_the_field(window: MainWindow, link: str, words: str) -> None:
    window.links.take(link)
    assert ("From a link" in seen_texts(window) or "The link" in seen_texts(window)) == bool(words)
    assert words in seen_texts(window)
    written = number_field(window).text()
    number_field(window).setText("0301234567")
    assert not words or words not in seen_texts(window), "another number is not warned of"
    number_field(window).setText(written)
    assert words in seen_texts(window)


def test_a_number_that_a_person_typed_is_not_warned_of(window: MainWindow) -> None:
    number_field(window).setText("112")
    assert "From a link" not in seen_texts(window)


# The tray.


def tray_of(window: MainWindow) -> TrayIcon:
    return TrayIcon(window.menu_actions, lambda: True, window)


def entries_of(tray: TrayIcon) -> list[str]:
    return [each.text() for each in tray.menu().actions() if not each.isSeparator()]


def test_the_icon_says_what_the_phone_does(window: MainWindow) -> None:
    tray = tray_of(window)
    assert tray.tooltip() == "Dialer"
    tray.show_phone("8001", PhonePresence.RINGING)
    assert tray.tooltip() == "Dialer: 8001 · ringing"
    assert entries_of(tray) == [
        *("8001 · ringing", "Show", "Recent calls", "Call number in clipboard…", "Quit"),
    ]
    assert window.menu_actions.quit in tray.menu().actions()


def test_each_state_has_a_sign_of_its_own(window: MainWindow) -> None:
    tray = tray_of(window)
    assert not tray.findChildren(QSystemTrayIcon), "nobody wants it"
    tray.set_wanted(is_wanted=True)
    signs = []
    for presence in (PhonePresence.IDLE, PhonePresence.RINGING, PhonePresence.OFFLINE):
        tray.show_phone("8001", presence)
        icon = tray.findChildren(QSystemTrayIcon)[0].icon()
        signs.append(icon.pixmap(64, 64).toImage())
    assert not any(one == other for one, other in pairwise(signs))


def test_the_last_calls_fill_in(window: MainWindow) -> None:
    tray, asked = tray_of(window), list[str]()
    tray.number_requested.connect(asked.append)
    calls = [(f"+49301234{place}", f"+49 30 1234{place} & Co") for place in range(MAX_CALLS + 1)]
    tray.show_calls(calls)
    recent = next(each for each in tray.menu().actions() if each.text() == "Recent calls")
    menu = recent.menu()
    assert recent.isEnabled()
    offered = [each for each in menu.children() if isinstance(each, QAction) and each.data()]
    assert [each.text() for each in offered] == [
        written.replace("&", "&&") for _, written in calls[:MAX_CALLS]
    ]
    offered[1].trigger()
    assert asked == [calls[1][0]]
    tray.show_calls(())
    assert not recent.isEnabled()


@pytest.mark.sweep  # it needs a real screen
def test_a_window_without_a_tray_is_not_taken(window: MainWindow) -> None:
    assert not tray_of(window).can_take_window(), "its icon is not shown"
    gone = TrayIcon(window.menu_actions, lambda: False, window)
    gone.set_wanted(is_wanted=True)
    assert not gone.can_take_window()
    assert not gone.show_message("title", "text")


def test_the_clipboards_number_is_filled_in(window: MainWindow) -> None:
    number_field(window).setText("0301234567")
    QApplication.clipboard().setText("Call Jane: +49 30 123456")
    window.menu_actions.call_clipboard.trigger()
    assert number_text(window) == "+4930123456"


def test_a_close_hides_where_that_is_wanted_and_quit_ends(window: MainWindow) -> None:
    ends: list[None] = []
    window.quit_requested.connect(lambda: ends.append(None))
    window.hide_when_closed(lambda: True)
    window.close()
    assert (window.isVisible(), ends) == (False, [])
    window.summon()
    assert window.isVisible()
    window.menu_actions.quit.trigger()
    assert len(ends) == 1


def test_quitting_while_a_call_is_followed_asks_once(window: MainWindow) -> None:
    ends: list[None] = []
    window.quit_requested.connect(lambda: ends.append(None))
    window.close_question.follow_call(True)
    window.close()
    assert "its end is not seen" in seen_texts(window)
    press(window, "Stay")
    assert "its end is not seen" not in seen_texts(window)
    window.close()
    window.close_question.follow_call(False)
    assert "its end is not seen" not in seen_texts(window), "it has ended"
    window.close_question.follow_call(True)
    window.menu_actions.quit.trigger()
    assert ends == []
    window.menu_actions.quit.trigger()
    assert len(ends) == 1


def test_a_message_says_what_happened_and_what_to_do() -> None:
    title, text = call_message(REQUEST, CallOutcome.not_sent(Reason.NAME_RESOLUTION), "+49 30 1")
    assert title.startswith("+49 30 1: ")
    assert "was not placed" in text
    assert "address" in text


# The place on the screen.

SCREEN, SECOND = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    ("place", "screens", "seen"),
    [
        (QRect(100, 100, 420, 900), [SCREEN], QRect(100, 100, 420, 900)),
        (QRect(2000, 50, 420, 900), [SCREEN, SECOND], QRect(2000, 50, 420, 900)),
        (QRect(2000, 50, 420, 900), [SCREEN], QRect(1500, 50, 420, 900)),
        (QRect(-3000, -500, 420, 900), [SCREEN], QRect(0, 0, 420, 900)),
        (QRect(100, 1000, 420, 900), [SCREEN], QRect(100, 180, 420, 900)),
        (QRect(0, 0, 4000, 2000), [SCREEN], SCREEN),
        (QRect(1800, 0, 420, 900), [SCREEN, SECOND], QRect(1920, 0, 420, 900)),
        (QRect(5, 5, 10, 10), [], QRect(5, 5, 10, 10)),
    ],
)
def test_a_window_lands_on_a_screen_that_is_there(
    place: QRect, screens: list[QRect], seen: QRect
) -> None:
    assert visible_place(place, screens) == seen


def test_a_saved_place_off_the_screens_is_not_taken(window: MainWindow) -> None:
    screen = window.screen().availableGeometry()
    window.move(screen.right() + 5000, screen.bottom() + 5000)
    window.summon()
    assert screen.contains(window.frameGeometry())
