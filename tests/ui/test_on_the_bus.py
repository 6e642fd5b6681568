"""Every state of the window and of the dialogs, read from the accessibility bus as Orca does."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dialer_gui.ui.main_window import MainWindow
from tests.desktop.accessibility import AccessibleApp, Node, accessible_app
from tests.desktop.waiting import PATIENCE_MS
from tests.ui.gallery import by_kind
from tests.ui.gallery_dialogs import DIALOG_KINDS, opened_in_turn
from tests.ui.gallery_live import ALL_SCENES
from tests.ui.parts import button
from tests.ui.test_nothing_cut_off import resize

pytestmark = [pytest.mark.desktop, pytest.mark.sweep]

KINDS = by_kind(ALL_SCENES)
#: What a screen reader calls what the focus can come to.
CONTROLS = {
    *("push button", "check box", "radio button", "combo box", "spin box", "text"),
    *("password text", "list", "table", "page tab", "menu item"),
}
#: What takes the focus and is no control: words to be read, and what scrolls.
READ = {"label", "filler", "list item", "cell", "page tab list"}
#: WCAG 2.2 asks for as much of what is clicked.
MIN_TARGET_PX = 24


class Seen(NamedTuple):
    """What the bus says of one widget."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    size: tuple[int, int]
    parent: str
    group: str
    node: Node


def read(node: Node, parent: str = "", group: str = "") -> Iterator[Seen]:
    """Yield everything that can be seen below a widget, parents first."""
    for child in node.children:
        states = child.states
        if "showing" not in states:
            continue
        role, name, size = child.role, child.name, child.extents[2:]
        yield Seen(role, name, child.description, states, size, parent, group, child)
        yield from read(child, role, name if role == "panel" and name else group)


def faults(everything: list[Seen]) -> Iterator[str]:
    """Yield what is wrong with what is seen, in words."""
    for one in everything:
        what = f"{one.role} {one.name!r}"
        is_stop = "focusable" in one.states and "enabled" in one.states
        if is_stop and one.role not in CONTROLS | READ:
            yield f"{what} takes the focus"
        if (is_stop or one.role in CONTROLS) and not one.name:
            yield f"{what} has no name"
        if one.description and one.name and repeats(one):
            yield f"{what} is described as {one.description!r}"
        is_unfolder = one.role == "push button" and "expandable" in one.states
        if is_unfolder and len(one.states & {"expanded", "collapsed"}) != 1:
            yield f"{what} is neither expanded nor collapsed: {sorted(one.states)}"
        if one.role in {"radio button", "check box"} and "checkable" not in one.states:
            yield f"{what} can't be checked"
        is_target = one.role in CONTROLS - {"menu item", "check box"} and one.parent != "combo box"
        if is_target and min(one.size) < MIN_TARGET_PX:
            yield f"{what} has {one.size} pixels"
    named = Counter(
        (one.role, one.name, one.group)
        for one in everything
        if one.role in CONTROLS and "enabled" in one.states and one.parent != "combo box"
    )
    yield from (f"there are {count} × {each}" for each, count in named.items() if count > 1)


def repeats(one: Seen) -> bool:
    """Whether a description says the name, or what is in the field, once more."""
    said = one.description.casefold()
    return said.startswith(one.name.casefold()) or said == one.node.text.casefold()


def walk(qtbot: QtBot, root: QWidget) -> list[str]:
    """Return the faults of a window, read from the bus while its own thread answers."""

    def look() -> list[str]:
        with accessible_app(QApplication.applicationName(), pid=os.getpid()) as app:
            return list(faults(list(read(frame(app, root.windowTitle())))))

    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(look)
        qtbot.waitUntil(found.done, timeout=PATIENCE_MS)
    return found.result()


def frame(app: AccessibleApp, title: str) -> Node:
    """Return the window with a title."""
    return next(each for each in app.children if each.name == title and "showing" in each.states)


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    root = QWidget(windowTitle="Faulty")
    qtbot.addWidget(root)
    for place, name in enumerate(("", "Same", "Same", "Said")):
        one = QToolButton(root)
        one.setAccessibleName(name)
        one.setGeometry(0, 40 * place, 40, 30)
    one.setAccessibleDescription("Said twice")
    one.resize(40, 20)
    root.show()
    qtbot.waitActive(root)
    assert walk(qtbot, root) == [
        "push button '' has no name",
        "push button 'Said' is described as 'Said twice'",
        "push button 'Said' has (40, 20) pixels",
        "there are 2 × ('push button', 'Same', '')",
    ]


@pytest.mark.parametrize("scenes", KINDS.values(), ids=KINDS.keys())
def test_each_state_of_the_window_is_read_well(
    qtbot: QtBot, window: MainWindow, scenes: list[str]
) -> None:
    button(window, "Call details").click()
    for scene in scenes:
        ALL_SCENES[scene](window)
        for size in ((420, 900), (1366, 768)):
            resize(window, *size)
            assert walk(qtbot, window) == [], scene


@pytest.mark.parametrize("kind", DIALOG_KINDS)
def test_each_state_of_a_dialog_is_read_well(qtbot: QtBot, window: MainWindow, kind: str) -> None:
    for which, opened in opened_in_turn(window, kind):
        assert walk(qtbot, opened) == [], which
