"""What belongs together stands in line, and what is too long ends in an ellipsis."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.settings import ThemeChoice
from dialer_gui.ui.dialer.dial_pad import DialPad
from dialer_gui.ui.dialer.number_hint import NumberHint
from dialer_gui.ui.main_window import MIN_WIDTH_PX, MainWindow
from dialer_gui.ui.pages.calls.call_delegate import whole_words
from dialer_gui.ui.theme.theme import LIGHT
from dialer_gui.ui.theme.theme_manager import current_theme
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import IconLabel, PlainLabel
from tests.ui.gallery import CLEAR_ACCOUNT, REFUSED, SECOND_ACCOUNT, show_outcome
from tests.ui.gallery_dialogs import DIALOGS
from tests.ui.gallery_live import ALL_SCENES, open_catch_up
from tests.ui.parts import button, dialog, number_field, page, part
from tests.ui.test_nothing_cut_off import beyond_the_edge, resize

ENDLESS = "W" * 500


def place(widget: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_the_pad_is_as_wide_as_the_number(window: MainWindow) -> None:
    resize(window, MIN_WIDTH_PX, 860)
    field = place(number_field(window))
    assert place(button(window, "1")).left() == field.left()
    assert place(button(window, "3 D E F")).right() == place(button(window, "Call")).right()
    resize(window, 1100, 860)
    assert place(button(window, "3 D E F")).right() == place(number_field(window)).right()


@pytest.mark.parametrize("scene", ["number", "statistics", "live-in-call"])
@pytest.mark.parametrize("width", [1100, 1920])
def test_both_columns_begin_on_one_line(window: MainWindow, width: int, scene: str) -> None:
    ALL_SCENES[scene](window)
    resize(window, width, 860)
    account, strip = place(part(window, QComboBox, "Account")), place(window.status)
    assert strip.top() == account.top()
    if strip.height():
        column = window.grab(QRect(strip.left() + 10, strip.top(), 1, strip.height())).toImage()
        colours = [column.pixelColor(0, y).name() for y in range(column.height())]
        # Below the strip is the gap that is between all parts.
        gap = place(number_field(window)).top() - account.bottom() - 1
        assert colours.index(LIGHT.window) == len(colours) - gap
    chips = next(
        each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.property("kind") == "chip"
    )
    assert place(chips).top() == strip.top() + strip.height()


def test_a_key_is_high_enough_to_be_hit(window: MainWindow) -> None:
    assert button(window, "5 J K L").height() == 44


@pytest.mark.parametrize("zoom", [100, 200])
def test_each_key_s_character_stands_in_its_middle(qtbot: QtBot, zoom: int) -> None:
    theme = current_theme(zoom, ThemeChoice.LIGHT)
    pad = DialPad()
    qtbot.addWidget(pad)
    pad.apply_theme(theme)
    pad.resize(pad.sizeHint().expandedTo(theme.size(300)))
    with qtbot.waitExposed(pad):
        pad.show()
    for key in pad.findChildren(QPushButton):
        character = inked(key, theme.colours.text)
        assert abs(character.center().x() - key.width() / 2) < theme.px(2), key


def inked(widget: QWidget, ink: str) -> QRect:
    """Return the rectangle around all that is drawn in exactly this colour."""
    image = widget.grab().toImage()
    points = [
        QPoint(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == ink
    ]
    xs, ys = [point.x() for point in points], [point.y() for point in points]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_choices_begin_where_lines_do(window: MainWindow) -> None:
    resize(window, MIN_WIDTH_PX, 860)
    chosen, typed = part(window, QComboBox, "Account"), part(window, QComboBox, "Caller ID")
    typed.setEditText(chosen.currentText())
    left, other = (inked(each, LIGHT.text).left() for each in (chosen, typed))
    assert left == other


def test_an_icon_keeps_its_distance_from_the_words(window: MainWindow) -> None:
    resize(window, 1100, 860)
    open_catch_up(window)
    window.show_account_dialog()
    with_both = [
        each
        for each in window.findChildren(QPushButton)
        if each.text() and not each.icon().isNull() and each.property("kind") != "link"
    ]
    assert {"Call", "Stop waiting", "Stop", "Undo", "Add", "Remove"} <= {
        each.text() for each in with_both
    }
    assert all(each.iconSize().width() - each.iconSize().height() == 8 for each in with_both)


@pytest.mark.parametrize("kind", [NoticeKind.UNEXPECTED_ERROR, NoticeKind.HISTORY_SET_ASIDE])
@pytest.mark.parametrize("width", [MIN_WIDTH_PX, 1100])
def test_a_notice_begins_on_one_line(window: MainWindow, kind: NoticeKind, width: int) -> None:
    window.notices.tell(Notice(kind, "/home/ada/history.damaged.db"))
    resize(window, width, 860)
    cross = part(window, QPushButton, "Dismiss")
    icon = next(i for i in window.findChildren(IconLabel) if i.parent() is cross.parent())
    words = next(w for w in window.findChildren(QLabel) if w.parent() is cross.parent())
    first_line = place(words).top() + words.fontMetrics().height() / 2
    assert abs(place(icon).center().y() + 0.5 - first_line) <= 1
    assert abs(place(cross).center().y() + 0.5 - first_line) <= 1


def test_the_links_of_a_notice_stand_side_by_side_where_they_can(window: MainWindow) -> None:
    ALL_SCENES["update"](window)
    resize(window, 1100, 860)
    first, second = (place(button(window, name)) for name in ("Open release page", "Not now"))
    assert first.top() == second.top()
    assert 0 < second.left() - first.right() < first.width(), "and near each other"


@pytest.mark.parametrize("scene", ["nonsense", "several"])
def test_a_warning_s_icon_stands_on_the_line_of_its_words(window: MainWindow, scene: str) -> None:
    ALL_SCENES[scene](window)
    resize(window, 420, 860)
    icon = next(i for i in window.findChildren(IconLabel) if isinstance(i.parent(), NumberHint))
    words = next(w for w in window.findChildren(QLabel) if w.parent() is icon.parent())
    line = place(words).top() + inked(words, LIGHT.warn).center().y()
    assert abs(place(icon).center().y() - line) <= 1


def test_a_caption_stands_nearer_to_its_own_field(window: MainWindow) -> None:
    button(window, "Call details").click()
    resize(window, MIN_WIDTH_PX, 860)
    above, field = part(window, LineInput, "Employee ID"), part(window, LineInput, "Member ID")
    caption = place(next(c for c in window.findChildren(QLabel) if c.buddy() is field))
    assert caption.top() - place(above).bottom() > place(field).top() - caption.bottom()


def test_each_key_of_the_help_stands_beside_its_words(window: MainWindow) -> None:
    DIALOGS["help"](window)
    resize(dialog(), dialog().width(), dialog().height())
    labels = dialog().findChildren(QLabel)[1:]
    keys, words = labels[::2], labels[1::2]
    assert len(keys) == len(words) > 10
    assert [place(key).top() for key in keys] == [place(each).top() for each in words]
    # Nothing is taller than its own lines: the rows follow each other evenly.
    assert [w.height() for w in words] == [w.heightForWidth(w.width()) for w in words]
    dialog().reject()


def test_what_goes_on_can_not_be_dismissed(window: MainWindow) -> None:
    window.form.show_accounts((), "")
    assert dismissals(window) == 1
    window.form.show_accounts((CLEAR_ACCOUNT, SECOND_ACCOUNT), CLEAR_ACCOUNT.id)
    assert dismissals(window) == 0


def dismissals(window: MainWindow) -> int:
    """Count the notices that a person can take away."""
    buttons = window.findChildren(QPushButton)
    return sum(b.accessibleName() == "Dismiss" and b.isVisible() for b in buttons)


def test_a_word_without_end_is_broken_where_the_line_ends(window: MainWindow) -> None:
    resize(window, MIN_WIDTH_PX, 860)
    show_outcome(window, replace(REFUSED, server_text=ENDLESS))
    window.notices.tell(Notice(NoticeKind.HISTORY_SET_ASIDE, ENDLESS))
    resize(window, MIN_WIDTH_PX, 860)
    assert beyond_the_edge(page(window)) == []
    shown = [label for label in window.findChildren(QLabel) if ENDLESS in label.text()]
    assert len(shown) == 2
    for label in shown:
        assert (
            label.height() == label.heightForWidth(label.width()) > 4 * label.fontInfo().pixelSize()
        )
        assert label.accessibleName() == label.text()
    show_outcome(window, REFUSED)
    assert [label.accessibleName() for label in shown if ENDLESS not in label.text()] == [""]


def test_figures_stay_with_what_they_belong_to(qtbot: QtBot) -> None:
    label = PlainLabel("Call +49 30 123456 (Germany, 20:05 there) from extension 8001", wraps=True)
    qtbot.addWidget(label)
    shown = [piece.replace("\N{NO-BREAK SPACE}", " ") for piece in QLabel.text(label).split(" ")]
    assert shown == [
        "Call",
        "+49 30 123456",
        "(Germany,",
        "20:05",
        "there)",
        "from",
        "extension 8001",
    ]
    assert label.text() == label.accessibleName() == " ".join(shown)


def test_what_can_be_copied_is_shown_as_it_came(window: MainWindow) -> None:
    show_outcome(window, replace(REFUSED, server_text="rule 7 forbids 030 123456"))
    label = next(each for each in window.findChildren(QLabel) if each.text().startswith("rule 7"))
    assert QLabel.text(label) == label.text()


def test_a_row_that_is_too_long_ends_after_a_whole_word(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    words = ["unknown", "at", "first,", "then:", "answered", "1:02:05"]
    whole = {" ".join(words[:count]) + "…" for count in range(1, len(words))}
    room = metrics.horizontalAdvance(" ".join(words))
    cut = {
        whole_words(" ".join(words), metrics, width)
        for width in range(metrics.horizontalAdvance("unknown at…"), room)
    }
    assert len(cut) > 3
    assert cut <= whole
    assert whole_words(" ".join(words), metrics, room + 1) == " ".join(words)
