"""The names and roles that screen readers and end-to-end tests rely on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import REQUEST
from tests.ui.parts import button, dialog, tree

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
    (Role.MenuItem, "Account…"),
    (Role.MenuItem, "Quit"),
]
KEYS = ["1", "2 A B C", "3 D E F", "4 G H I", "5 J K L", "6 M N O"]
KEYS += ["7 P Q R S", "8 T U V", "9 W X Y Z", "Star", "0 plus", "Pound"]


@pytest.mark.parametrize(("role", "name"), NAMES)
def test_a_part_has_its_role_and_name(window: MainWindow, role: Role, name: str) -> None:
    assert sum((r, n) == (role, name) for r, n, _ in tree(window)) == 1


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
    from tests.ui.gallery import entries

    window.recent.show_entries(entries())
    recent = next(i for r, n, i in tree(window) if (r, n) == (Role.List, "Recent calls"))
    spoken = recent.child(2).text(QAccessible.Text.Name)
    assert spoken.startswith("+1 202-555-0123, outcome unknown, ")
    assert spoken.endswith(", extension 8001")
