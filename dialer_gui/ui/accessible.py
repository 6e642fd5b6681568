"""What a screen reader is told about combo boxes and unfolders, the same on every system.

On Linux and macOS Qt gives the chosen text as a combo box's name and leaves the purpose to the
label beside it, on Windows it gives the name that was set. Here the name is always the purpose,
and the chosen text is the value; it is the description, too, where nothing is said about it.
A button that unfolds something is a check box for Qt; here it is a button, expanded or collapsed.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QComboBox

from dialer_gui.ui.widgets.buttons import Unfolder
from dialer_gui.ui.widgets.inputs import ComboBox

_INSTALLED = "_widgets_are_described"
_PRESS = "Press"


def describe_widgets(app: QApplication) -> None:
    """Have every :class:`ComboBox` and :class:`Unfolder` of the application described this way."""
    if not app.property(_INSTALLED):
        QAccessible.installFactory(_interface_for)
        app.setProperty(_INSTALLED, True)


def _interface_for(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, ComboBox):
        return _ChoiceInterface(thing)
    return _UnfolderInterface(thing) if isinstance(thing, Unfolder) else None


class _UnfolderInterface(QAccessibleWidget):
    def __init__(self, unfolder: Unfolder) -> None:
        super().__init__(unfolder, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        state = super().state()
        unfolder = self.widget()
        if isinstance(unfolder, Unfolder):
            state.expandable = True
            state.expanded = unfolder.isChecked()
            state.collapsed = not unfolder.isChecked()
        return state

    def actionNames(self) -> list[str]:  # noqa: N802
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        unfolder = self.widget()
        if isinstance(unfolder, Unfolder) and name == _PRESS:
            unfolder.click()
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
