"""What belongs together stands in line, and what is too long ends in an ellipsis."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QWidget,
)

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.ui.main_window import MIN_WIDTH_PX, MainWindow
from dialer_gui.ui.widgets.inputs import LineInput
from tests.ui.gallery import CLEAR_ACCOUNT, REFUSED, SECOND_ACCOUNT, show_outcome
from tests.ui.parts import button, dialog, number_field, part
from tests.ui.test_layout import beyond_the_edge, open_dialog, page, settle

ENDLESS = "W" * 500


def place(widget: QWidget) -> QRect:
    """Return where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_the_pad_is_as_wide_as_the_number(window: MainWindow) -> None:
    settle(window, MIN_WIDTH_PX, 860)
    field = place(number_field(window))
    assert place(button(window, "1")).left() == field.left()
    assert place(button(window, "3 D E F")).right() == field.right()


def test_a_caption_stands_nearer_to_its_own_field(window: MainWindow) -> None:
    button(window, "Call details").click()
    settle(window, MIN_WIDTH_PX, 860)
    above, field = part(window, LineInput, "Employee ID"), part(window, LineInput, "Member ID")
    caption = place(next(c for c in window.findChildren(QLabel) if c.buddy() is field))
    assert caption.top() - place(above).bottom() > place(field).top() - caption.bottom()


def test_each_key_of_the_help_stands_beside_its_words(window: MainWindow) -> None:
    open_dialog(window, "help")
    settle(dialog(), dialog().width(), dialog().height())
    labels = dialog().findChildren(QLabel)[1:]
    keys, words = labels[::2], labels[1::2]
    assert len(keys) == len(words) > 10
    assert [place(key).top() for key in keys] == [place(each).top() for each in words]
    # Nothing is taller than its own lines: the rows follow each other evenly.
    assert [w.height() for w in words] == [w.heightForWidth(w.width()) for w in words]
    dialog().reject()


def test_what_goes_on_can_not_be_dismissed(window: MainWindow) -> None:
    window.show_accounts((), "")
    assert dismissals(window) == 1
    window.show_accounts((CLEAR_ACCOUNT, SECOND_ACCOUNT), CLEAR_ACCOUNT.id)
    assert dismissals(window) == 0


def dismissals(window: MainWindow) -> int:
    """Count the notices that a person can take away."""
    buttons = window.findChildren(QPushButton)
    return sum(b.accessibleName() == "Dismiss" and b.isVisible() for b in buttons)


def test_a_word_without_end_is_broken_where_the_line_ends(window: MainWindow) -> None:
    settle(window, MIN_WIDTH_PX, 860)
    show_outcome(window, replace(REFUSED, server_text=ENDLESS))
    window.show_notice(Notice(NoticeKind.HISTORY_SET_ASIDE, ENDLESS))
    settle(window, MIN_WIDTH_PX, 860)
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
