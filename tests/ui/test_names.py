"""The names and roles that screen readers and end-to-end tests rely on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallOutcome, CallPhase, Reason
from dialer_gui.ui.announcer import announce
from dialer_gui.ui.main_window import MainWindow
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.event_counts import fast_timers
from tests.ui.gallery import REQUEST, entries
from tests.ui.gallery_dialogs import DIALOG_KINDS, DIALOGS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES, RINGING, seen, sent
from tests.ui.parts import button, dialog, part, settle, tree

Role = QAccessible.Role

NAMES = [
    (Role.EditableText, "Number to call"),
    (Role.ComboBox, "Extension"),
    (Role.ComboBox, "Caller ID"),
    (Role.Button, "Call"),
    (Role.Button, "Backspace"),
    (Role.Button, "Redial"),
    (Role.Grouping, "Dial pad"),
    (Role.EditableText, "Employee ID"),
    (Role.EditableText, "Maturity"),
    (Role.EditableText, "Member ID"),
    (Role.EditableText, "Customer ID"),
    (Role.StaticText, "Call status"),
    (Role.List, "Recent calls"),
    (Role.PageTab, "Calls"),
    (Role.EditableText, "Search"),
    (Role.MenuItem, "Account…"),
    (Role.MenuItem, "Quit"),
]
CONTROLS = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.SpinBox),
    *(Role.EditableText, Role.List, Role.PageTab),
}
#: WCAG 2.2 asks for as much of what is clicked.
MIN_TARGET_PX = 24
KEYS = ["1", "2 A B C", "3 D E F", "4 G H I", "5 J K L", "6 M N O"]
KEYS += ["7 P Q R S", "8 T U V", "9 W X Y Z", "Star", "0 plus", "Pound"]


def test_each_part_has_its_role_and_name(window: MainWindow) -> None:
    found = Counter((role, name) for role, name, _ in tree(window))
    assert {each: found[each] for each in NAMES} == dict.fromkeys(NAMES, 1)


def test_the_title_starts_with_the_programs_name(window: MainWindow) -> None:
    assert window.windowTitle().startswith("Dialer")


def test_the_pad_has_twelve_keys_named_after_what_is_on_them(window: MainWindow) -> None:
    pad = next(i for r, n, i in tree(window) if (r, n) == (Role.Grouping, "Dial pad"))
    keys = [pad.child(place) for place in range(pad.childCount())]
    assert [key.role() for key in keys] == [Role.Button] * 12
    assert [key.text(QAccessible.Text.Name) for key in keys] == KEYS


def test_stop_waiting_is_there_while_a_call_is_in_flight(window: MainWindow) -> None:
    assert not button(window, "Stop waiting").isVisible()
    window.call_status.start(REQUEST)
    assert button(window, "Stop waiting").isVisible()
    assert not button(window, "Call").isEnabled()


def test_the_status_is_the_labels_description_too(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    label = next(i for r, n, i in tree(window) if (r, n) == (Role.StaticText, "Call status"))
    assert label.text(QAccessible.Text.Description) == "Preparing the request…"


def test_a_combo_box_tells_purpose_and_choice_apart(window: MainWindow) -> None:
    box = next(i for r, n, i in tree(window) if (r, n) == (Role.ComboBox, "Extension"))
    assert box.text(QAccessible.Text.Value) == "8001"
    entries = box.child(0)
    assert entries.role() == Role.List
    names = [entries.child(p).text(QAccessible.Text.Name) for p in range(entries.childCount())]
    assert names == ["8001", "8002", "8003", "8004"]
    assert box.indexOfChild(entries) == 0


def test_the_account_dialog_has_its_names(window: MainWindow) -> None:
    window.show_account_dialog()
    found = {(role, name) for role, name, _ in tree(dialog())}
    assert dialog().accessibleName() == "Account"
    for name in ("Name", "API address", "Token", "Extensions", "Caller IDs"):
        assert (Role.EditableText, name) in found
    extensions = next(i for _, n, i in tree(dialog()) if n == "Extensions")
    assert "with commas" in extensions.text(QAccessible.Text.Description)
    assert {(Role.Button, name) for name in ("Save", "Test and save", "Cancel")} <= found
    token = next(i for _, n, i in tree(dialog()) if n == "Token" and i.role() == Role.EditableText)
    assert token.state().passwordEdit


def test_more_is_heard_of_as_expanded_or_collapsed(window: MainWindow) -> None:
    window.show_account_dialog()
    more = next(i for r, n, i in tree(dialog()) if (r, n) == (Role.Button, "More"))
    seen = []
    for _ in range(2):
        state = more.state()
        seen.append((state.expandable, state.expanded, state.collapsed))
        more.actionInterface().doAction("Press")
    assert seen == [(True, False, True), (True, True, False)]


def test_the_dialog_is_announced_by_its_title(window: MainWindow) -> None:
    window.show_account_dialog()
    assert dialog().windowTitle() == "Account"


def test_a_row_says_everything_about_its_call(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    recent = next(i for r, n, i in tree(window) if (r, n) == (Role.List, "Recent calls"))
    spoken = recent.child(2).text(QAccessible.Text.Name)
    assert spoken.startswith("+1 202-555-0123, outcome unknown, ")
    assert spoken.endswith(", extension 8001")


def faults(root: QWidget) -> Iterator[str]:
    """Yield what is wrong with what can be seen: no name, a name said twice, a small target."""
    Text = QAccessible.Text  # noqa: N806
    for role, name, interface in tree(root):
        state, box = interface.state(), interface.rect()
        if state.invisible or role not in CONTROLS:
            continue
        what = f"{role.name} {name!r}"
        if not name:
            yield f"{what} has no name"
        elif interface.text(Text.Description).casefold().startswith(name.casefold()):
            yield f"{what} is described as {interface.text(Text.Description)!r}"
        if role == Role.CheckBox:  # all of it is clicked, and only the tick is told of
            widget = interface.object()
            assert isinstance(widget, QCheckBox)
            box = widget.rect()
        if min(box.width(), box.height()) < MIN_TARGET_PX:
            yield f"{what} has {box.width()} × {box.height()} pixels"


def test_each_control_has_a_name_says_it_once_and_can_be_hit(window: MainWindow) -> None:
    """A few states in one window: tests/ui/test_on_the_bus.py reads each of its own."""
    button(window, "Call details").click()
    for scene in ("several", "recorded", "offline", "refused", "live-ringing", "update"):
        ALL_SCENES[scene](window)
        for size in ((420, 900), (1366, 768)):
            window.resize(*size)
            settle()
            assert list(faults(window)) == [], (scene, size)


@pytest.mark.parametrize("kind", DIALOG_KINDS)
def test_so_has_each_control_of_a_dialog(window: MainWindow, kind: str) -> None:
    for which, opened in opened_in_turn(window, kind):
        assert list(faults(opened)) == [], which


def test_who_opens_the_help_hears_all_of_it(window: MainWindow, qtbot: QtBot) -> None:
    DIALOGS["help"](window)
    qtbot.waitUntil(lambda: dialog().focusWidget() is not None, timeout=PATIENCE_MS)
    focused = dialog().focusWidget()
    assert focused is not None
    said = QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Description)
    assert "2. Pick it up." in said
    assert "Ctrl+L: Go to the number" in said
    dialog().reject()


@pytest.mark.parametrize("name", ["Call details", "Show the dial pad"])
def test_an_unfolder_is_expanded_or_collapsed(window: MainWindow, name: str) -> None:
    interface = next(i for r, n, i in tree(window) if (r, n) == (Role.Button, name))
    for is_expanded in (interface.state().collapsed, not interface.state().collapsed):
        interface.actionInterface().doAction("Press")
        state = interface.state()
        assert (state.expandable, state.expanded) == (True, is_expanded)
        assert state.collapsed is not is_expanded


def test_of_the_chips_one_is_chosen(window: MainWindow) -> None:
    chips = [(n, i) for r, n, i in tree(window) if r == Role.RadioButton]
    assert {n for n, _ in chips} == {"All", "Answered", "Not reached", "Unknown"}
    next(i for n, i in chips if n == "Answered").actionInterface().doAction("Press")
    assert [n for n, i in chips if i.state().checked] == ["Answered"]


def test_what_exactly_is_sent_is_read(window: MainWindow) -> None:
    button(window, "Call details").click()
    ALL_SCENES["number"](window)
    exact = next(i for _, n, i in tree(window) if n == "What exactly is sent")
    assert "4930123456" in exact.text(QAccessible.Text.Description)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What a screen reader is told from now on: how politely, and the text."""
    heard: list[tuple[str, str]] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.politeness().name, event.message()))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return heard


def test_of_the_news_of_a_call_only_the_latest_is_said(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window.call_status.start(REQUEST)
    window.call_status.go_on(CallPhase.SENDING)
    window.call_status.end(REQUEST, CallOutcome.accepted())
    window.call_status.follow(REQUEST.id, seen(sent(), RINGING))
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert [(how, text.split(":")[0]) for how, text in said] == [("Polite", "8001 is ringing")]
    qtbot.waitUntil(lambda: not fast_timers(), timeout=PATIENCE_MS)
    assert len(said) == 1


def test_what_is_added_to_held_news_takes_nothing_from_it(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window.call_status.start(REQUEST)
    window.call_status.end(REQUEST, CallOutcome.unknown(Reason.TIMEOUT))
    window.call_status.follow(REQUEST.id, sent(is_accepted=False))
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    [(how, text)] = said
    assert how == "Polite"
    assert text.startswith("Outcome unknown: your phone may still ring. ")
    assert text.endswith(" The dialer watches phone 8001 to find out.")


def test_what_is_wrong_with_the_number_is_said(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    words = "There is no number in this text."
    window.form.panel.field.setFocus()
    QTest.keyClicks(window.form.panel.field, "call")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    QTest.keyClick(window.form.panel.field, Qt.Key.Key_Return)
    assert said == [("Polite", words), ("Assertive", words)]


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("found", "Calls found: 1"),
        ("not-found", "No call matches the search."),
        ("deleted", "Calls deleted: 1"),
    ],
)
def test_what_became_of_the_list_is_said(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot, scene: str, words: str
) -> None:
    ALL_SCENES[scene](window)
    qtbot.waitUntil(lambda: ("Polite", words) in said, timeout=PATIENCE_MS)


def test_an_error_is_said_at_once_and_what_was_held_is_not(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    status, number = part(window, QLabel, "Call status"), window.form.panel.field
    announce(status, "news")
    announce(number, "news of another matter")
    announce(status, "error", is_error=True)
    assert said == [("Assertive", "error")]
    qtbot.waitUntil(lambda: len(said) > 1, timeout=PATIENCE_MS)
    assert said[1:] == [("Polite", "news of another matter")]


def test_nothing_is_said_of_what_has_gone(
    window: MainWindow, said: list[tuple[str, str]], qtbot: QtBot
) -> None:
    gone = QLabel(window)
    announce(gone, "news")
    announce(window, "later news")
    gone.deleteLater()
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert said == [("Polite", "later news")]
