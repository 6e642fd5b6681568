"""What a screen reader is told about combo boxes and some buttons, the same on every system.

On Linux and macOS Qt gives the chosen text as a combo box's name and leaves the purpose to the
label beside it, on Windows it gives the name that was set. Here the name is always the purpose,
and the chosen text is the value; it is the description, too, where nothing is said about it.
A button that unfolds something is a check box for Qt; here it is a button, expanded or collapsed.
So is one of several of which one is pressed; here it is a radio button.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QComboBox, QPushButton

from dialer_gui.ui.widgets.buttons import Unfolder
from dialer_gui.ui.widgets.inputs import ComboBox

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

    def _choice(self) -> QComboBox | None:
        widget = self.widget()
        return widget if isinstance(widget, QComboBox) else None

    def text(self, kind: QAccessible.Text) -> str:
        choice = self._choice()
        if choice is not None and kind is QAccessible.Text.Value:
            return choice.currentText()
        if choice is not None and kind is QAccessible.Text.Description:
            return choice.accessibleDescription() or choice.currentText()
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
