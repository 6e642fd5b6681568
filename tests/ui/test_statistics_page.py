"""The figures: what is shown of them, asked for, read bar by bar, and saved."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QListView, QScrollArea, QTableView
from pytestqt.qtbot import QtBot

from dialer_gui.domain.call_statistics import Period, StatisticsQuestion, Tally
from dialer_gui.domain.marking import Explanation
from dialer_gui.domain.settings import ThemeChoice, WindowState
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.statistics.statistics_page import StatisticsPage
from dialer_gui.ui.text.statistics import (
    Compared,
    by_caller_id,
    by_hour,
    caller_id_names,
    share_bars,
)
from tests.ui.conftest import shown
from tests.ui.gallery import ACCOUNT, FULL_DISK, SECOND_ACCOUNT, make_window, new_window
from tests.ui.gallery_statistics import ANSWER, BEGUN_LATELY, NO_CALLS, ONE_CALL, open_statistics
from tests.ui.parts import button, number_text, part, seen_texts, settle

HEADINGS = ["Calls by result", "Answered by hour of day", "Answered by caller ID"]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return shown(qtbot, make_window())


@pytest.fixture
def page(window: MainWindow) -> StatisticsPage:
    page = open_statistics(window)
    page.show_answer(ANSWER)
    settle()
    return page


def rows(view: QListView | QTableView) -> list[str]:
    """Return the first cells of a view as a screen reader reads them."""
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def plural(words: str) -> str:
    """Return words with the plural that English has only with its catalogue."""
    return words.replace("(s)", "s")


def test_shares_say_what_they_are_shares_of_and_what_is_left_out(page: StatisticsPage) -> None:
    said = plural(seen_texts(page))
    assert "95 of 160 with a record" in said
    assert "left out of the shares\n+9, before: 3" in said
    assert "+49, before: 123" in said
    assert "4:13:20" in said
    # 17 to 23 November, and as many days before.
    assert "Before, a line in each bar: " in said


def test_without_a_record_no_share_is_made_up(page: StatisticsPage) -> None:
    page.show_answer(NO_CALLS)
    assert "There are no calls in this time." in seen_texts(page)
    assert "%" not in seen_texts(page)
    assert not part(page, QListView, "Calls by result").isVisible()
    assert not button(page, "Save as CSV…").isVisible()


def test_each_bar_is_read_with_its_number_and_the_one_before(page: StatisticsPage) -> None:
    hours = part(page, QListView, "Answered by hour of day")
    assert rows(hours)[:2] == [
        "08:00: 44 % · 7 of 16, before: 40 % · 6 of 15",
        "09:00: 82 % · 14 of 17, before: 33 % · 2 of 6",
    ]
    # Nobody called at noon, which is no share of nothing.
    assert rows(hours)[4:6] == ["12:00: 56 % · 9 of 16", "13:00: –, before: 33 % · 4 of 12"]
    ends = rows(part(page, QListView, "Calls by result"))
    assert ends[0] == "Answered: 95 · 55 %, before: 52 · 42 %"
    assert ends[-1] == "Stopped in time: 1 · 1 %, before: 0 · 0 %"
    caller_ids = rows(part(page, QListView, "Answered by caller ID"))
    assert caller_ids[0] == "Sales DE: 56 % · 27 of 48, before: 33 % · 7 of 21"
    # What has no caller ID yet has no record either, and is in no share.
    assert caller_ids[-1] == "6281234567890: 59 % · 19 of 32"
    interface = QAccessible.queryAccessibleInterface(hours)
    described = interface.text(QAccessible.Text.Description)
    assert "09:00: 82 % · 14 of 17, before: 33 % · 2 of 6; 10:00" in described
    assert interface.child(1).text(QAccessible.Text.Name) == rows(hours)[1]


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST])
def test_a_line_marks_the_share_before(qtbot: QtBot, theme: ThemeChoice) -> None:
    window = shown(qtbot, new_window(WindowState(theme=theme)))
    window.resize(1366, 900)
    open_statistics(window).show_answer(ANSWER)
    settle()
    hours = part(window, QListView, "Answered by hour of day")
    text = window.palette().text().color().name()

    def marked(row: int) -> list[int]:
        """Return where a row has the line, above its bar."""
        place = hours.visualRect(hours.model().index(row, 0))
        image = hours.viewport().grab(place).toImage()
        bar = range(image.width() // 4, image.width() * 2 // 3)
        above = image.height() // 2 - 8
        return [x for x in bar if image.pixelColor(x, above).name() == text]

    assert not marked(4), "nobody called then"
    assert len(marked(5)) == 2
    # 33 % of both.
    assert marked(5) == marked(3)


def test_keys_go_from_bar_to_bar_and_the_page_follows(
    window: MainWindow, page: StatisticsPage
) -> None:
    window.resize(400, 700)
    settle()
    hours = part(page, QListView, "Answered by hour of day")
    hours.setFocus()
    for _ in range(20):
        QTest.keyClick(hours, Qt.Key.Key_Down)
    settle()
    assert hours.currentIndex().row() == hours.model().rowCount() - 1
    (area,) = page.findChildren(QScrollArea)
    row = hours.visualRect(hours.currentIndex())
    place = hours.viewport().mapTo(area.viewport(), row.center())
    assert area.viewport().rect().contains(place)
    # What can be dialled goes to the number.
    QTest.keyClicks(hours, "49")
    assert number_text(window) == "49"


def test_the_table_compares_with_the_time_before(page: StatisticsPage) -> None:
    table = part(page, QTableView, "Compared with the time before")
    model = table.model()
    cells = {
        str(model.index(row, 0).data()): [
            plural(str(model.index(row, column).data())) for column in range(1, 4)
        ]
        for row in range(model.rowCount())
    }
    assert cells["Calls"] == ["172", "123", "+49"]
    assert cells["Answered share"] == ["59 %", "43 %", "+16 pts"]
    assert cells["Average wait"] == ["0:14", "0:13", "+0:01"]
    assert cells["Outcome unknown"] == ["2", "3", "−1"]
    assert cells["14:00"] == ["62 %", "75 %", "−13 pts"]
    assert cells["17:00"] == ["33 %", "33 %", "the same"]
    assert cells["442079460000"] == ["59 %", "47 %", "+12 pts"]
    # Headings go across all columns.
    headings = [row for row, name in enumerate(rows(table)) if cells[name] == ["", "", ""]]
    assert [rows(table)[row] for row in headings] == HEADINGS
    assert all(table.columnSpan(row, 0) == 4 for row in headings)
    described = model.index(rows(table).index("14:00"), 1)
    assert described.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "10 of 16, before: 9 of 12"
    )
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Now"


def test_where_nothing_was_before_nothing_is_compared(page: StatisticsPage) -> None:
    page.show_answer(ONE_CALL)
    said = seen_texts(page)
    assert "No calls before: " in said
    assert "before: 0" not in said
    assert "no call has a record" in said
    shown_parts = [name for name in HEADINGS if part(page, QListView, name).isVisible()]
    assert shown_parts == ["Calls by result"]
    # Of one figure alone the time before may know something.
    answer = replace(ANSWER, now=ONE_CALL.now)
    page.show_answer(answer)
    assert "no call has a record\nbefore: 43 %" in seen_texts(page).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_with_a_time_that_is_only_partly_known_nothing_is_compared(
    page: StatisticsPage, tmp_path: Path
) -> None:
    page.show_answer(BEGUN_LATELY)
    said = seen_texts(page)
    assert "Not compared with the time before: the history begins on " in said
    assert re.search(r"before: [\d–]", said) is None
    model = part(page, QTableView, "Compared with the time before").model()
    compared = {
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in (2, 3)
    }
    assert compared == {"", "–"}
    _, content = save(page, "Save as CSV…", tmp_path / "figures.csv")
    _, *lines = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert len({line[0] for line in lines}) == 1


@pytest.mark.parametrize(("width", "is_shown"), [(360, False), (1200, True)])
def test_where_it_is_narrow_the_difference_says_it(
    window: MainWindow, page: StatisticsPage, width: int, *, is_shown: bool
) -> None:
    window.resize(width, 900)
    settle()
    table = part(page, QTableView, "Compared with the time before")
    assert table.isColumnHidden(2) is not is_shown
    assert table.horizontalScrollBar().maximum() == 0
    assert table.horizontalHeader().length() == table.viewport().width()


def test_what_is_chosen_is_asked_for(page: StatisticsPage) -> None:
    asked: list[StatisticsQuestion] = []
    page.figures_requested.connect(asked.append)
    button(page, "90 days").click()
    account = part(page, QComboBox, "Calls of account")
    extension = part(page, QComboBox, "Calls of extension")
    assert [extension.itemText(row) for row in range(extension.count())] == [
        *("All extensions", "8001", "8002", "9001"),
    ]
    extension.setCurrentIndex(extension.findText("8002"))
    extension.activated.emit(extension.currentIndex())
    account.setCurrentIndex(account.findText(SECOND_ACCOUNT.name))
    account.activated.emit(account.currentIndex())
    assert asked == [
        StatisticsQuestion(Period.QUARTER),
        StatisticsQuestion(Period.QUARTER, "", "8002"),
        # Another account has other phones.
        StatisticsQuestion(Period.QUARTER, SECOND_ACCOUNT.id),
    ]
    # What was asked before is answered late: it is not what is wanted.
    page.show_answer(NO_CALLS)
    assert "There are no calls" not in seen_texts(page)
    answer = replace(ANSWER, question=asked[-1], phones=())
    page.show_answer(answer)
    assert account.currentText() == SECOND_ACCOUNT.name
    assert f"{SECOND_ACCOUNT.name} · All extensions" in seen_texts(page)


def test_it_asks_when_it_is_shown_and_not_while_nobody_sees_it(
    window: MainWindow, page: StatisticsPage
) -> None:
    asked: list[StatisticsQuestion] = []
    page.figures_requested.connect(asked.append)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    page.ask()
    assert asked == []
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert asked == [StatisticsQuestion()]


def save(page: StatisticsPage, name: str, path: Path) -> tuple[str, bytes]:
    """Press a button that saves, choose a file, and return what is to be written where."""
    exports: list[tuple[str, bytes]] = []
    page.export_requested.connect(lambda *told: exports.append(told))
    button(page, name).click()
    (chooser,) = page.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    settle()
    (export,) = exports
    return export


def test_the_table_is_saved_with_plain_numbers(page: StatisticsPage, tmp_path: Path) -> None:
    page.show_accounts((replace(ACCOUNT, caller_ids=("=cmd() 493023125000",)),))
    path, content = save(page, "Save as CSV…", tmp_path / "figures.csv")
    assert path == str(tmp_path / "figures.csv")
    headings, *lines = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert headings[2:7] == ["Group", "Name", "Calls", "With a record", "Answered"]
    assert {len(line) for line in lines} == {len(headings)}
    totals = [line[2:] for line in lines if line[2] == "Total"]
    assert totals == [
        ["Total", "", "172", "160", "95", "59.4", "75", "15200", "14"],
        ["Total", "", "123", "120", "52", "43.3", "56", "12600", "13"],
    ]
    kept = [line[2:8] for line in lines]
    assert ["Result", "Answered", "95", "", "", ""] in kept
    assert ["Hour of day", "09:00–10:00", "24", "17", "14", "82.4"] in kept
    assert len({line[0] for line in lines}) == 2, "the days in question, and those before"
    assert not any(cell.startswith("=") for line in lines for cell in line)


def test_the_picture_shows_what_is_scrolled_away_too(page: StatisticsPage, tmp_path: Path) -> None:
    _, content = save(page, "Save as picture…", tmp_path / "figures.png")
    picture = QImage.fromData(content)
    (area,) = page.findChildren(QScrollArea)
    assert picture.height() > 2 * area.viewport().height()
    colours = {picture.pixel(x, picture.height() // 2) for x in range(0, picture.width(), 2)}
    assert len(colours) > 2


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (None, "Saved: /a/b.csv"),
        (FULL_DISK, "/media/ada/calls.csv can't be written. The disk is full."),
    ],
)
def test_what_became_of_an_export_is_said(
    page: StatisticsPage, problem: Explanation | None, words: str
) -> None:
    page.show_exported("/a/b.csv", problem)
    assert words in seen_texts(page)


def test_many_caller_ids_are_one_bar_together() -> None:
    (tally, *_) = ANSWER.now.caller_ids.values()
    many = {f"4930{number:07}": tally for number in range(15)}
    answer = replace(
        ANSWER,
        now=replace(ANSWER.now, caller_ids=many),
        before=replace(ANSWER.before, caller_ids=many),
    )
    bars = share_bars(by_caller_id(answer, str))
    assert len(bars) == 13
    assert bars[-1].words == bars[-1].words_before == ("56 %", "81 of 144")
    assert len(by_hour(answer)) == 11


def test_caller_ids_of_one_name_are_told_apart() -> None:
    ids = (("Sales: 493023125000", "Office: 4989555"), ("Sales: 442079460000", "12025550100"))
    names = caller_id_names([replace(ACCOUNT, caller_ids=each) for each in ids], "+{}".format)
    assert [
        names(each) for each in ("493023125000", "+442079460000", "4989555", "12025550100")
    ] == [*("Sales · +493023125000", "Sales · ++442079460000", "Office", "+12025550100")]


@pytest.mark.parametrize(
    ("answered", "words"),
    [(0, "0 %"), (1, "<1 %"), (5, "<1 %"), (995, ">99 %"), (999, ">99 %"), (1000, "100 %")],
)
def test_a_share_is_not_rounded_to_nothing_or_all(answered: int, words: str) -> None:
    tally = Tally(1000, 1000, answered)
    (bar,) = share_bars([Compared("", tally, tally)])
    assert bar.words == (words, f"{answered} of 1000")
