"""Another language, chosen while the window stands: all of it is said anew, and nothing is lost."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.language import LANGUAGES, retranslate, speak
from dialer_gui.ui.main_window import MIN_WIDTH_PX, MainWindow
from dialer_gui.ui.pages.calls.filter_bar import FilterBar
from dialer_gui.ui.pages.statistics.figure_views import FigureTable
from dialer_gui.ui.pages.statistics.statistics_page import StatisticsPage
from dialer_gui.ui.tray_icon import TrayIcon
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.conftest import shown
from tests.ui.gallery import by_kind, make_window
from tests.ui.gallery_dialogs import DIALOGS
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import Rewriter, dialog, number_field, part, settle

#: Scenes that find what they press by its English words.
FOUND_BY_WORDS = {"details", "found", "not-found"} | {
    each for each in ALL_SCENES if "catch" in each or "caught" in each
}
#: Under which a model of calls may have something to say: Qt's own roles, and its own ones.
ROLES = (*range(16), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 6))
#: What a tab has beside its words.
_BESIDE_TAB_WORDS_PX = 34
Speak = Callable[[str], None]


@pytest.fixture
def speak_in(qapp: QApplication) -> Iterator[Speak]:
    """Speak another language, as the program does; English again at the end."""
    catalogues: list[QTranslator] = []
    before = QLocale()

    def change(language: str) -> None:
        catalogues[:] = speak(language, catalogues)

    yield change
    for catalogue in catalogues:
        qapp.removeTranslator(catalogue)
        catalogue.deleteLater()
    QLocale.setDefault(before)


def texts(root: QObject) -> list[tuple[str, ...]]:
    """Return what is said by all parts of a window, seen and unseen, in the order of the parts.

    Figures count as one, because the time goes on. Qt's own arrows of the tabs, which are never
    shown, are left out.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    parts = (root, *root.findChildren(QObject))
    said = (
        (type(part).__name__, *(re.sub(r"\d", "0", str(text)) for text in _texts(part)))
        for part in parts
        if isinstance(part, QWidget | QAction) and not isinstance(part.parent(), QTabBar)
    )
    return [each for each in said if any(each[1:])]


def _texts(part: QWidget | QAction) -> Iterator[object]:
    yield part.toolTip()
    if isinstance(part, QAction):
        yield part.text()
        return
    yield from (part.accessibleName(), part.accessibleDescription(), part.windowTitle())
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QMenu):
        yield part.title()
    if isinstance(part, QTabBar):
        yield from (part.tabText(place) for place in range(part.count()))
    if isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
    if isinstance(part, QListView) and part.objectName() == "recent":
        model = part.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            yield from (index.data(role) for role in ROLES)


def differing(found: list[tuple[str, ...]], wanted: list[tuple[str, ...]]) -> list[str]:
    return list(unified_diff([*map(str, found)], [*map(str, wanted)], n=0, lineterm=""))


@pytest.mark.parametrize("scenes", by_kind(ALL_SCENES).values(), ids=by_kind(ALL_SCENES).keys())
def test_nothing_of_the_language_before_is_left(
    qtbot: QtBot, qapp: QApplication, scenes: list[str]
) -> None:
    """Two languages that mark every text, so that none can be missed."""
    first, second = Rewriter("{}①".format), Rewriter("{}②".format)
    qapp.installTranslator(second)
    wanted = shown(qtbot, make_window())
    qapp.removeTranslator(second)
    qapp.installTranslator(first)
    window = shown(qtbot, make_window())
    for scene in scenes:
        ALL_SCENES[scene](window)
        settle()
        qapp.removeTranslator(first)
        qapp.installTranslator(second)
        retranslate(window)
        ALL_SCENES[scene](wanted)
        settle()
        assert [each for each in texts(window) if "①" in str(each)] == [], scene
        assert differing(texts(window), texts(wanted)) == [], scene
        qapp.removeTranslator(second)
        qapp.installTranslator(first)
        retranslate(window)
    qapp.removeTranslator(first)


#: Each in one language, and in English again: that nothing is missed is tried above.
SPOKEN = list(
    zip(
        by_kind(each for each in ALL_SCENES if each not in FOUND_BY_WORDS).values(),
        itertools.cycle(("es", "id", "zh_CN")),
        strict=False,
    )
)


@pytest.mark.parametrize(("scenes", "language"), SPOKEN)
def test_all_is_said_as_if_the_window_had_begun_in_that_language(
    qtbot: QtBot, speak_in: Speak, scenes: list[str], language: str
) -> None:
    window = shown(qtbot, make_window())
    speak_in(language)
    wanted = shown(qtbot, make_window())
    for scene in scenes:
        speak_in("en")
        ALL_SCENES[scene](window)
        settle()
        in_english = texts(window)
        speak_in(language)
        retranslate(window)
        ALL_SCENES[scene](wanted)
        settle()
        assert differing(texts(window), texts(wanted)) == [], scene
        speak_in("en")
        retranslate(window)
        settle()
        assert differing(texts(window), in_english) == [], scene


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_tabs_and_figures_are_whole_where_it_is_narrowest(
    qtbot: QtBot, speak_in: Speak, language: str
) -> None:
    speak_in(language)
    window = shown(qtbot, make_window())
    window.resize(MIN_WIDTH_PX, 860)
    cut = set()
    for scene in ("filtered", "statistics-long-names"):
        ALL_SCENES[scene](window)
        settle()
        for page in window.findChildren(FilterBar) + window.findChildren(StatisticsPage):
            cut |= {each for box in page.findChildren(QComboBox) for each in cut_choices(box)}
    (tabs,) = window.findChildren(QTabBar)
    for place in range(tabs.count()):
        words = tabs.fontMetrics().horizontalAdvance(tabs.tabText(place))
        if tabs.tabRect(place).width() < words + _BESIDE_TAB_WORDS_PX:
            cut.add(tabs.tabText(place))
    assert cut == set()
    table = window.findChild(FigureTable)
    assert isinstance(table, FigureTable)
    for row in range(table.model().rowCount()):
        name = table.model().index(row, 0)
        room = table.visualRect(name).adjusted(8, 0, -8, 0)
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, name.data())
        assert room.contains(needed), name.data()
        assert table.viewport().rect().contains(table.visualRect(name)), name.data()


def cut_choices(box: QComboBox) -> Iterator[str]:
    """Yield what is not shown whole where it is chosen, of what can be seen."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part_of = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part_of, box)
    for place in range(box.count() if box.isVisible() else 0):
        if box.fontMetrics().horizontalAdvance(box.itemText(place)) > room.width():
            yield box.itemText(place)


def test_the_language_changes_at_once_where_it_is_chosen(
    qtbot: QtBot, window: MainWindow, speak_in: Speak
) -> None:
    """The settings are said anew with the rest; page, place and focus stay."""

    def change(name: str, value: str) -> None:
        assert name == "language"
        speak_in(value)
        retranslate(window)

    window.dialogs.setting_changed.connect(change)
    DIALOGS["settings-look"](window)
    place = dialog().geometry()
    for language, title in (("zh_CN", "设置"), ("es", "Configuración"), ("en", "Settings")):
        choice = chooser_of_language()
        choice.setFocus()
        choice.setCurrentIndex(choice.findData(language))
        choice.activated.emit(choice.currentIndex())
        qtbot.waitUntil(partial(is_open, window, title), timeout=PATIENCE_MS)
        assert chooser_of_language().isVisible()
        qtbot.waitUntil(lambda: chooser_of_language().hasFocus(), timeout=PATIENCE_MS)
        assert dialog().geometry() == place
    dialog().reject()


def is_open(window: MainWindow, title: str) -> bool:
    """Whether the dialog of this title is open, and no other one."""
    dialogs = window.findChildren(QDialog)
    return [each.windowTitle() for each in dialogs if each.isVisible()] == [title]


def chooser_of_language() -> QComboBox:
    return next(each for each in dialog().findChildren(QComboBox) if each.findData("zh_CN") >= 0)


def test_what_a_person_has_put_in_stays(window: MainWindow, speak_in: Speak) -> None:
    ALL_SCENES["number"](window)
    # Days are written anew, as each country does.
    lines = [each for each in window.findChildren(QLineEdit) if not is_in_date(each)]
    for place, line in enumerate(each for each in lines if not each.text()):
        line.setText(f"30{place}")
    typed = [each.text() for each in lines]
    field = number_field(window)
    field.setFocus()
    field.setSelection(1, 3)
    speak_in("zh_CN")
    retranslate(window)
    assert [each.text() for each in lines] == typed
    assert field.hasFocus()
    assert field.selectedText() == typed[0][1:4]


def test_a_caller_id_is_seen_from_its_name_on(window: MainWindow, speak_in: Speak) -> None:
    ALL_SCENES["ruled-caller-id"](window)
    speak_in("es")
    retranslate(window)
    line = part(window, QLineEdit, "Identificador de llamadas")
    assert (line.text()[:5], line.cursorPosition()) == ("Sales", 0)


def is_in_date(line: QLineEdit) -> bool:
    return isinstance(line.parent(), QDateEdit)


def test_one_catalogue_stays(qapp: QApplication, speak_in: Speak) -> None:
    # No event loop has run that would have deleted what other tests spoke.
    earlier = qapp.findChildren(QTranslator)
    for language, before in (("es", "id"), ("id", "es"), ("zh_CN", "id")):
        speak_in(language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        new = [each for each in qapp.findChildren(QTranslator) if each not in earlier]
        catalogues = [each.filePath() for each in new]
        assert sum(each.endswith(f"dialer_{language}.qm") for each in catalogues) == 1
        assert [each for each in catalogues if each.endswith(f"_{before}.qm")] == []


def test_the_tray_speaks_the_language_too(window: MainWindow, speak_in: Speak) -> None:
    tray = TrayIcon(window.menu_actions, lambda: True, window)
    tray.show_phone("8001", PhonePresence.IDLE)
    speak_in("es")
    retranslate(window)
    assert [each.text() for each in tray.menu().actions()] == [
        *("8001 · libre", "Mostrar", "Llamadas recientes"),
        *("Llamar al número del portapapeles…", "", "Salir"),
    ]
    assert tray.tooltip() == "Dialer: 8001 · libre"
