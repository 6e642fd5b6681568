"""Whatever comes from outside is shown as it is, never as rich text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.ui.dialer.number_hint import NumberChooser
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, REQUEST, entries
from tests.ui.parts import button, dialog, number_field, part, seen_texts

EVIL = '<b>x</b><img src="http://127.0.0.1:9/spy.png">&amp;'


def assert_plain(root: QWidget) -> None:
    """Every label takes its text as it is, and no tool tip could be taken for rich text."""
    labels = root.findChildren(QLabel)
    assert labels
    for label in labels:
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    for widget in root.findChildren(QWidget):
        assert "<" not in widget.toolTip()


@pytest.mark.parametrize("text", [EVIL, EVIL * 40, "a" * 5000])
def test_the_servers_words_are_plain(window: MainWindow, text: str) -> None:
    outcome = CallOutcome(
        OutcomeKind.REFUSED, Reason.OTHER_CODE, Placement.UNLIKELY, EVIL, text, EVIL
    )
    window.call_status.end(REQUEST, outcome)
    assert text in seen_texts(window)
    assert_plain(window)


def test_the_servers_words_can_be_selected(window: MainWindow) -> None:
    window.call_status.end(REQUEST, replace(CallOutcome.unknown(Reason.REDIRECT), server_text=EVIL))
    label = next(x for x in window.findChildren(QLabel) if x.text() == EVIL)
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_a_link_is_plain(window: MainWindow) -> None:
    window.form.fill(EVIL)
    assert number_field(window).text() == EVIL
    assert_plain(window)


def test_a_notices_detail_is_plain(window: MainWindow) -> None:
    window.notices.tell(Notice(NoticeKind.HISTORY_SET_ASIDE, EVIL))
    assert EVIL in seen_texts(window)
    assert_plain(window)


def test_an_account_is_plain(window: MainWindow) -> None:
    evil = replace(ACCOUNT, name=EVIL, extensions=(EVIL,), caller_ids=(EVIL,))
    window.form.show_accounts((evil,), evil.id)
    window.form.fill("+4930123456")
    assert part(window, QComboBox, "Extension").currentText() == EVIL
    button(window, "Call details").click()
    assert EVIL in seen_texts(window)
    assert_plain(window)
    window.show_account_dialog()
    assert_plain(dialog())


def test_history_rows_are_painted_as_they_are(window: MainWindow) -> None:
    first = entries()[1]
    evil = replace(first, request=replace(first.request, number=EVIL, extension=EVIL))
    window.recent.show_entries((evil,))
    QApplication.processEvents()
    assert not window.grab().isNull()
    assert_plain(window)


def test_an_ampersand_in_a_choice_is_no_shortcut(window: MainWindow) -> None:
    chooser = NumberChooser(window)
    chooser.offer([("1", "1 & 2")], window.pos())
    assert chooser.actions()[1].text() == "1 && 2"
    chooser.close()
