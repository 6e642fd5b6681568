"""The settings: their pages, and that what is changed on them holds at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.links import LinkHandling
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.policy import in_effect
from dialer_gui.domain.policy_content import read_policy
from dialer_gui.domain.settings import HotkeyState, Settings, ThemeChoice, WindowState
from dialer_gui.domain.settings_import import settings_changes
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.settings.pages import DesktopPage
from dialer_gui.ui.settings.settings_dialog import SettingsDialog
from dialer_gui.ui.theme.theme import DARK, HIGH_CONTRAST
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, make_window
from tests.ui.parts import button, dialog, part, seen_texts
from tests.ui.test_nothing_cut_off import resize

CTRL = Qt.KeyboardModifier.ControlModifier
IN_USE = Settings((ACCOUNT, SECOND_ACCOUNT), SECOND_ACCOUNT.id, 20.0)


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> Iterator[QDialog]:
    """The dialog, opened with its key above a window."""
    window.dialogs.show_settings(IN_USE)
    QTest.keyClick(window, Qt.Key.Key_Comma, CTRL)
    found = dialog()
    qtbot.waitActive(found, timeout=PATIENCE_MS)
    qtbot.waitUntil(found.isActiveWindow, timeout=PATIENCE_MS)
    yield found
    found.reject()


def open_page(settings: QDialog, name: str) -> None:
    pages = part(settings, QListWidget, "Pages")
    pages.setFocus()
    QTest.keyClicks(pages, name)


def test_the_pages_are_chosen_by_keyboard(settings: QDialog) -> None:
    pages = part(settings, QListWidget, "Pages")
    assert QApplication.focusWidget() is pages
    seen = []
    for _ in range(pages.count()):
        seen.append(seen_texts(settings).partition("\n")[0])
        QTest.keyClick(pages, Qt.Key.Key_Down)
    assert seen == ["Accounts", "Calls", "Look", "Desktop", "Links", "Network"]


@pytest.mark.parametrize(("width", "is_above"), [(640, False), (520, True), (360, True)])
def test_the_list_stands_above_the_page_where_the_width_ends(
    settings: QDialog, width: int, *, is_above: bool
) -> None:
    open_page(settings, "Calls")
    resize(settings, width, 500)
    pages, field = (
        part(settings, QListWidget, "Pages"),
        part(settings, QSpinBox, "Longest wait for the provider"),
    )
    below = field.mapTo(settings, field.rect().topLeft()).y()
    assert (below > pages.geometry().bottom()) == is_above
    assert (field.mapTo(settings, field.rect().topLeft()).x() > pages.width()) != is_above
    last = pages.visualItemRect(pages.item(pages.count() - 1))
    assert pages.viewport().rect().contains(last)


def test_the_deadline_is_changed_in_whole_seconds(window: MainWindow, settings: QDialog) -> None:
    changes: list[tuple[str, object]] = []
    window.dialogs.setting_changed.connect(lambda name, value: changes.append((name, value)))
    open_page(settings, "Calls")
    field = part(settings, QSpinBox, "Longest wait for the provider")
    assert (field.value(), field.minimum(), field.maximum()) == (20, 3, 60)
    text = field.lineEdit()
    assert text.width() > text.fontMetrics().horizontalAdvance(text.text()) + 16
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "30")
    assert changes == [], "it may become 300"
    button(settings, "Close").click()
    assert changes == [("deadline_s", 30.0)]
    assert not settings.isVisible()


def test_the_warning_beside_a_caller_id_can_be_moved_and_switched_off(
    window: MainWindow, settings: QDialog
) -> None:
    changes: list[tuple[str, object]] = []
    window.dialogs.setting_changed.connect(lambda name, value: changes.append((name, value)))
    open_page(settings, "Calls")
    field = part(settings, QSpinBox, "Warning beside a caller ID")
    assert (field.value(), field.minimum()) == (75, 0)
    field.setValue(0)
    assert changes == [("caller_id_warning_calls", 0)]


def test_what_is_in_use_is_no_change_by_the_person(window: MainWindow, settings: QDialog) -> None:
    changes: list[str] = []
    window.dialogs.setting_changed.connect(lambda name, _value: changes.append(name))
    window.dialogs.show_settings(Settings(deadline_s=45.0))
    open_page(settings, "Calls")
    assert part(settings, QSpinBox, "Longest wait for the provider").value() == 45
    assert changes == []


@pytest.mark.parametrize(
    ("name", "choice"), [("Dark", ThemeChoice.DARK), ("High contrast", ThemeChoice.HIGH_CONTRAST)]
)
def test_a_theme_is_applied_at_once_and_remembered(
    window: MainWindow, settings: QDialog, name: str, choice: ThemeChoice
) -> None:
    states: list[WindowState] = []
    window.window_state_changed.connect(states.append)
    open_page(settings, "Look")
    part(settings, QRadioButton, name).click()
    ground = DARK.window if choice is ThemeChoice.DARK else HIGH_CONTRAST.window
    for each in (window, settings):
        assert each.grab().toImage().pixelColor(2, each.height() - 3).name() == ground
    assert [state.theme for state in states] == [choice]
    part(settings, QRadioButton, "As the system has it").click()
    assert states[-1].theme is ThemeChoice.SYSTEM


def test_a_size_is_applied_at_once_and_follows_the_menu(
    window: MainWindow, settings: QDialog
) -> None:
    states: list[WindowState] = []
    window.window_state_changed.connect(states.append)
    open_page(settings, "Look")
    size = part(settings, QComboBox, "Size of everything")
    assert size.currentText() == "100 %"
    height = button(settings, "Close").height()
    size.setFocus()
    QTest.keyClick(size, Qt.Key.Key_Down)
    assert [state.zoom_percent for state in states] == [110]
    assert button(settings, "Close").sizeHint().height() > height
    next(each for each in window.findChildren(QAction) if each.text() == "Normal size").trigger()
    assert size.currentText() == "100 %"


def test_an_account_is_added_edited_and_removed(
    window: MainWindow, settings: QDialog, qtbot: QtBot
) -> None:
    accounts = part(settings, QListWidget, "Accounts")
    assert [accounts.item(row).text() for row in range(accounts.count())] == [
        f"{each.name}\n{each.address}" for each in IN_USE.accounts
    ]
    assert accounts.currentRow() == 1, "the one in use"
    for press, name in (("Edit…", SECOND_ACCOUNT.name), ("Add", "")):
        button(settings, press).setFocus()
        button(settings, press).click()
        assert dialog() is not settings
        assert part(dialog(), QLineEdit, "Name").text() == name
        dialog().reject()
        qtbot.waitUntil(settings.isActiveWindow, timeout=PATIENCE_MS)
        assert QApplication.focusWidget() is button(settings, press)
    removed: list[str] = []
    window.dialogs.account_removed.connect(removed.append)
    button(settings, "Remove").click()
    button(settings, "Keep it").click()
    assert removed == []
    button(settings, "Remove").click()
    button(settings, "Remove it").click()
    assert removed == [SECOND_ACCOUNT.id]
    window.dialogs.show_settings(Settings((), ""))
    assert "No account yet." in seen_texts(settings)
    assert not button(settings, "Edit…").isEnabled()


def test_the_network_page_says_who_is_asked_and_leads_to_the_check(
    window: MainWindow, settings: QDialog
) -> None:
    checks: list[None] = []
    window.menu_actions.check_connection.triggered.connect(lambda: checks.append(None))
    open_page(settings, "Network")
    assert "Nobody is asked for a newer release." in seen_texts(settings)
    button(settings, "Check connection…").click()
    assert len(checks) == 1
    window.dialogs.show_updates_offered()
    assert "Nobody is asked" not in seen_texts(settings)
    assert "once a day" in seen_texts(settings)


MANAGED = read_policy(
    {
        "locked": {
            "deadline_s": 9,
            "offers_clipboard": False,
            "hotkey": "F9",
            "accounts": [
                {
                    "name": "Sales",
                    "address": "https://pbx.example.com",
                    "caller_ids": ["493023125000"],
                }
            ],
        }
    }
)


def test_what_the_organisation_decides_is_shown_and_can_not_be_changed(qtbot: QtBot) -> None:
    used = in_effect(MANAGED, IN_USE)
    window = make_window()
    window.show_policy(MANAGED)
    window.form.show_accounts(used.accounts, used.selected_account_id)
    window = shown(qtbot, window)
    window.dialogs.show_settings(used)
    window.menu_actions.settings.trigger()
    settings = dialog()
    words = "Set by your organisation"
    assert words in seen_texts(settings)
    assert not button(settings, "Add").isEnabled()
    assert not button(settings, "Remove").isEnabled()
    open_page(settings, "Calls")
    field = part(settings, QSpinBox, "Longest wait for the provider")
    assert (field.value(), field.isEnabled()) == (9, False)
    assert field.accessibleDescription() == words
    open_page(settings, "Desktop")
    check = part(settings, QCheckBox, "Offer the number in the clipboard")
    assert not check.isChecked()
    assert not check.isEnabled()
    assert words in seen_texts(settings)
    assert part(settings, QComboBox, "What the log holds").isEnabled()
    assert not part(settings, QKeySequenceEdit, "Keys that bring the dialer").isEnabled()
    assert not button(settings, "No keys").isEnabled()
    open_page(settings, "Accounts")
    button(settings, "Edit…").click()
    editor = dialog()
    locked = {
        name: not part(editor, QLineEdit, name).isEnabled()
        for name in ("API address", "Name", "Caller IDs", "Extensions", "Token", "Strip prefixes")
    }
    assert [name for name, is_locked in locked.items() if is_locked] == [
        "API address",
        "Name",
        "Caller IDs",
    ]
    assert seen_texts(editor).count(words) == 2, "and one in what is folded away"
    assert not button(editor, "Add").isEnabled()
    editor.reject()
    settings.reject()
    caller_id = part(window, QComboBox, "Caller ID")
    QTest.keyClicks(caller_id, "4930999")
    assert window.form.options.caller_id.caller_id() == "", "it is no choice"
    caller_id.setCurrentIndex(1)
    assert window.form.options.caller_id.caller_id() == "493023125000"


def test_settings_are_exported_and_imported_after_a_look_at_what_changes(
    window: MainWindow, settings: QDialog
) -> None:
    wishes: list[object] = []
    dialogs = window.dialogs
    dialogs.export_requested.connect(wishes.append)
    dialogs.import_requested.connect(wishes.append)
    dialogs.import_confirmed.connect(lambda: wishes.append("confirmed"))
    for name in ("Export settings…", "Import settings…"):
        button(settings, name).click()
        chooser = dialog()
        assert isinstance(chooser, QFileDialog)
        chooser.fileSelected.emit("/somewhere/file.json")
        chooser.reject()
    assert wishes == ["/somewhere/file.json"] * 2
    dialogs.show_exported("/somewhere/file.json", None)
    assert "without tokens and keys, to /somewhere/file.json" in seen_texts(settings)
    dialogs.show_import(
        (), Explanation((("Files", "{path} holds no settings."),), {"path": "This"})
    )
    assert "This holds no settings." in seen_texts(settings)
    dialogs.show_import((), None)
    assert "would change nothing" in seen_texts(settings)
    imported = replace(IN_USE, deadline_s=30.0, window=WindowState(theme=ThemeChoice.DARK))
    changes = settings_changes(replace(IN_USE, accounts=()), imported)
    dialogs.show_import(changes, None)
    assert "Longest wait for the provider: 20 s → 30 s" in seen_texts(settings)
    assert f"New account: {ACCOUNT.name}, {ACCOUNT.address}" in seen_texts(settings)
    assert "Theme: As the system has it → Dark" in seen_texts(settings)
    assert QApplication.focusWidget() is button(settings, "Leave as it is")
    button(settings, "Leave as it is").click()
    assert "confirmed" not in wishes
    dialogs.show_import(changes, None)
    button(settings, "Import").click()
    assert wishes[-1] == "confirmed"
    assert "Imported." in seen_texts(settings)


def test_the_keys_that_bring_the_window_are_chosen_by_pressing_them(
    window: MainWindow, settings: QDialog
) -> None:
    changes: list[tuple[str, object]] = []
    window.dialogs.setting_changed.connect(lambda name, value: changes.append((name, value)))
    open_page(settings, "Desktop")
    keys = part(settings, QKeySequenceEdit, "Keys that bring the dialer")
    assert keys.keySequence().isEmpty(), "nothing is taken unasked"
    keys.setFocus()
    QTest.keyClick(keys, Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.AltModifier)
    assert changes == [("hotkey", "Ctrl+Alt+D")]
    window.dialogs.show_hotkey_state(HotkeyState.TAKEN)
    assert "Another program has these keys." in seen_texts(settings)
    window.dialogs.show_hotkey_state(HotkeyState.NOT_POSSIBLE)
    assert "dialer-gui --dial-clipboard" in seen_texts(settings)
    assert "dialer-gui --dial-clipboard" in keys.accessibleDescription()
    assert not keys.isEnabled(), "it could do nothing"
    assert button(settings, "No keys").isEnabled()
    window.dialogs.show_hotkey_state(HotkeyState.ASKED)
    assert "Your desktop was asked for them" in seen_texts(settings)
    window.dialogs.show_hotkey_state(HotkeyState.READY, "Super + <b>D</b>")
    assert "Your desktop has given these: Super + <b>D</b>." in seen_texts(settings)
    window.dialogs.show_hotkey_state(HotkeyState.REFUSED)
    assert "Your desktop gave this program no keys." in seen_texts(settings)
    window.dialogs.show_hotkey_state(HotkeyState.READY)
    assert "Your desktop" not in seen_texts(settings)
    assert keys.isEnabled()
    button(settings, "No keys").click()
    assert changes[-1] == ("hotkey", "")
    assert not button(settings, "No keys").isEnabled()
    window.dialogs.show_settings(replace(IN_USE, hotkey="F9"))
    assert keys.keySequence().toString() == "F9"
    keys.setFocus()
    QTest.keyClick(keys, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(settings, "No keys"), "no trap"


def test_no_button_but_close_is_pressed_by_enter(settings: QDialog) -> None:
    found = settings.findChildren(QPushButton)
    assert [each.text() for each in found if each.isDefault() or each.autoDefault()] == ["Close"]


@pytest.mark.parametrize("platform", ["wayland", "xcb"])
def test_what_only_the_desktop_decides_is_said_where_it_is_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    page = DesktopPage()
    qtbot.addWidget(page)
    page.show_settings(replace(IN_USE, always_on_top=True))
    page.show()
    box, is_wayland = part(page, QCheckBox, "Keep the window on top"), platform == "wayland"
    assert box.isChecked()
    assert box.isEnabled() is not is_wayland
    assert ("under Wayland" in box.accessibleDescription()) is is_wayland
    assert ("Where the window stands" in seen_texts(page)) is is_wayland


def test_what_reaches_outside_the_window_is_off_until_a_person_wants_it(
    window: MainWindow, settings: QDialog
) -> None:
    changes: list[tuple[str, object]] = []
    window.dialogs.setting_changed.connect(lambda name, value: changes.append((name, value)))
    open_page(settings, "Desktop")
    boxes = [each for each in settings.findChildren(QCheckBox) if each.isVisible()]
    # It reads nothing but when a person comes to the window.
    boxes.remove(part(settings, QCheckBox, "Offer the number in the clipboard"))
    assert len(boxes) == 6
    assert not any(each.isChecked() for each in boxes)
    closes = part(settings, QCheckBox, "Closing the window leaves it in the tray")
    assert not closes.isEnabled()
    part(settings, QCheckBox, "Icon in the tray").click()
    assert changes == [("tray_icon", True)]
    window.dialogs.show_settings(replace(IN_USE, tray_icon=True))
    assert closes.isEnabled()
    assert len(changes) == 1


@pytest.mark.parametrize(
    ("handling", "words", "offered"),
    [
        (LinkHandling({"tel": "Other"}, can_take=True), "Other", ["take"]),
        (
            LinkHandling(ours=frozenset({"tel", "callto"}), can_take=True, can_give_back=True),
            "Dialer",
            ["give back"],
        ),
        (LinkHandling(is_chosen_elsewhere=True), "in the settings of your desktop", []),
    ],
)
def test_the_links_page_says_who_opens_links_and_offers_what_can_be_changed(
    window: MainWindow, qtbot: QtBot, handling: LinkHandling, words: str, offered: list[str]
) -> None:
    made: list[SettingsDialog] = []
    window.dialogs.settings_dialog_made.connect(made.append)
    window.dialogs.open_settings()
    (dialog_made,) = made
    links = dialog_made.links
    with qtbot.waitSignal(links.handling_requested):
        open_page(dialog_made, "Links")
    links.show_handling(handling)
    assert words in seen_texts(links)
    buttons = {"take": "Make Dialer the handler", "give back": "Undo"}
    for key, name in buttons.items():
        assert button(links, name).isVisible() == (key in offered)
    signals = {"take": links.take_requested, "give back": links.give_back_requested}
    for key in offered:
        with qtbot.waitSignal(signals[key]):
            button(links, buttons[key]).click()
    with qtbot.waitSignal(links.test_requested):
        button(links, "Test link").click()
    links.show_news("The test link came back")
    assert "The test link came back" in seen_texts(links)
    dialog_made.reject()


def test_a_language_is_chosen_by_its_own_name(window: MainWindow, settings: QDialog) -> None:
    changes = []
    window.dialogs.setting_changed.connect(lambda *change: changes.append(change))
    open_page(settings, "Look")
    languages = part(settings, QComboBox, "Language")
    assert [languages.itemText(place) for place in range(languages.count())] == [
        *("As the system has it", "English", "简体中文", "Español", "Bahasa Indonesia")
    ]
    languages.setFocus()
    QTest.keyClicks(languages, "Esp")
    assert changes[-1] == ("language", "es")
    window.dialogs.show_settings(replace(IN_USE, language="Klingon"))
    assert languages.currentIndex() == 0
