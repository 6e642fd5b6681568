"""What a screen reader is told about some widgets, the same on every system.

On Linux and macOS Qt gives the chosen text as a combo box's name and leaves the purpose to the
label beside it, on Windows it gives the name that was set. Here the name is always the purpose,
and the chosen text is the value.
A button that unfolds something is a check box for Qt; here it is a button, expanded or collapsed.
So is one of several of which one is pressed; here it is a radio button.
Words that explain a field say so: they are read with the field, and not once more with the dialog.
Pages of which one is shown are no part of their own; Orca would read "layered pane" at each.
What scrolls by keys and has a name counts as text: Orca reads no description of less.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QApplication,
    QPushButton,
    QScrollArea,
    QStackedWidget,
)

from dialer_gui.ui.widgets.buttons import Unfolder
from dialer_gui.ui.widgets.inputs import ComboBox
from dialer_gui.ui.widgets.labels import PlainLabel

_INSTALLED = "_widgets_are_described"
_PRESS = "Press"


def describe_widgets(app: QApplication) -> None:
    """Have the widgets of the application described this way."""
    if not app.property(_INSTALLED):
        QAccessible.installFactory(_interface_for)
        app.setProperty(_INSTALLED, True)


def _interface_for(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, ComboBox):
        return _ChoiceInterface(thing)
    if isinstance(thing, Unfolder):
        return _ButtonInterface(thing, QAccessible.Role.Button)
    if isinstance(thing, QPushButton) and thing.group() is not None:
        return _ButtonInterface(thing, QAccessible.Role.RadioButton)
    if isinstance(thing, QStackedWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    if isinstance(thing, QScrollArea) and thing.accessibleName():
        return QAccessibleWidget(thing, QAccessible.Role.StaticText)
    if isinstance(thing, PlainLabel) and thing.explained is not None:
        return _ExplanationInterface(thing)
    return None


class _ButtonInterface(QAccessibleWidget):
    def __init__(self, button: QPushButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)

    def _button(self) -> QPushButton | None:
        widget = self.widget()
        return widget if isinstance(widget, QPushButton) else None

    def text(self, kind: QAccessible.Text) -> str:
        button = self._button()
        if button is not None and kind is QAccessible.Text.Name:
            return button.accessibleName() or button.text().replace("&", "")
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self._button()
        if isinstance(button, Unfolder):
            state.expandable = True
            state.expanded = button.isChecked()
            state.collapsed = not button.isChecked()
        elif button is not None:
            state.checkable = True
            state.checked = button.isChecked()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        button = self._button()
        if button is not None and name == _PRESS:
            button.click()
        else:
            super().doAction(name)


class _ChoiceInterface(QAccessibleWidget):
    def __init__(self, choice: ComboBox) -> None:
        super().__init__(choice, QAccessible.Role.ComboBox)

    def _choice(self) -> ComboBox | None:
        widget = self.widget()
        return widget if isinstance(widget, ComboBox) else None

    def text(self, kind: QAccessible.Text) -> str:
        choice = self._choice()
        if choice is not None and kind is QAccessible.Text.Value:
            return choice.spoken_text()
        if choice is not None and kind is QAccessible.Text.Description:
            return choice.accessibleDescription()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        choice = self._choice()
        if choice is not None:
            state.hasPopup = True
            state.expandable = True
        return state

    def childCount(self) -> int:  # noqa: N802
        choice = self._choice()
        return 0 if choice is None else 1 + choice.isEditable()

    def child(self, index: int) -> QAccessibleInterface:
        choice = self._choice()
        if choice is None:
            return super().child(index)
        part = choice.lineEdit() if index else choice.view()
        return QAccessible.queryAccessibleInterface(part or choice.view())

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        choice = self._choice()
        if choice is not None:
            if child.object() is choice.view():
                return 0
            if child.object() is choice.lineEdit():
                return 1
        return -1

    def actionNames(self) -> list[str]:  # noqa: N802
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        choice = self._choice()
        if choice is not None and name == _PRESS:
            choice.showPopup()
        else:
            super().doAction(name)


class _ExplanationInterface(QAccessibleWidget):
    def __init__(self, label: PlainLabel) -> None:
        super().__init__(label, QAccessible.Role.StaticText)

    def text(self, kind: QAccessible.Text) -> str:
        label = self.widget()
        if isinstance(label, PlainLabel) and kind is QAccessible.Text.Name:
            return label.accessibleName() or label.text()
        return super().text(kind)

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        label, flag = self.widget(), QAccessible.RelationFlag.DescriptionFor
        if not isinstance(label, PlainLabel) or label.explained is None or not match & flag:
            return []
        return [(QAccessible.queryAccessibleInterface(label.explained), flag)]
