"""Finds the window's parts the way a screen reader does: by role and name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QWidget,
)

from dialer_gui.ui.dialogs.account_dialog import AccountDialog
from dialer_gui.ui.scrolling_body import ScrollingBody

W = TypeVar("W", bound=QWidget)


class Rewriter(QTranslator):
    """Translates every text by a function: no language, but one in which nothing can hide."""

    def __init__(self, rewrite: Callable[[str], str]) -> None:
        super().__init__()
        self._rewrite = rewrite

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return self._rewrite(sourceText)

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def part(root: QWidget, kind: type[W], name: str) -> W:
    """Return the one widget of a kind with an accessible name."""
    found = [widget for widget in root.findChildren(kind) if _name(widget) == name]
    assert len(found) == 1, f"{len(found)} × {kind.__name__} {name!r}"
    return found[0]


def number_field(root: QWidget) -> QLineEdit:
    """Return the field for the number to call."""
    return part(root, QLineEdit, "Number to call")


def number_text(root: QWidget) -> str:
    """Return what the number field holds, without the marks that formatting puts in."""
    return re.sub(r"[ ()\-]", "", number_field(root).text())


def button(root: QWidget, name: str) -> QPushButton:
    """Return a push button."""
    return part(root, QPushButton, name)


def press(root: QWidget, beginning: str) -> None:
    """Click the button that can be seen and whose words begin so; it may say them twice."""
    buttons = (each for each in root.findChildren(QPushButton) if each.isVisibleTo(root))
    next(b for b in buttons if (b.text() or b.accessibleName()).startswith(beginning)).click()


def unfold_status(root: QWidget) -> None:
    """Unfold what is known of the call."""
    unfolder = button(root, "Details of the call")
    if not unfolder.isChecked():
        unfolder.click()


def status(root: QWidget) -> str:
    """Return the text of the status label."""
    return part(root, QLabel, "Call status").text()


def seen_texts(root: QWidget) -> str:
    """Return every label's text that can be seen, line by line."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


def page(window: QMainWindow) -> QScrollArea:
    """Return what scrolls in the window."""
    return next(a for a in window.findChildren(QScrollArea) if isinstance(a, ScrollingBody))


def spoken_choice(root: QWidget, name: str) -> str:
    """Return what a screen reader says is chosen in a combo box."""
    box = QAccessible.queryAccessibleInterface(part(root, QComboBox, name))
    return box.text(QAccessible.Text.Value)


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def dialog() -> QDialog:
    """Return the dialog that is open."""
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def account_dialog() -> AccountDialog:
    """Return the Account dialog, which is open."""
    found = dialog()
    assert isinstance(found, AccountDialog)
    return found


def tree(root: QWidget) -> Iterator[tuple[QAccessible.Role, str, QAccessibleInterface]]:
    """Yield role, name and interface of everything a screen reader finds below a widget."""
    waiting = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        interface = waiting.pop()
        yield interface.role(), interface.text(QAccessible.Text.Name), interface
        children = (interface.child(place) for place in range(interface.childCount()))
        waiting.extend(child for child in children if child is not None)


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
