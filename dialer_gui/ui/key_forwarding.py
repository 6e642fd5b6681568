"""Keys that no widget under the focus wanted: most of them are for the number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication

from dialer_gui.ui.dialer.call_form import CallForm
from dialer_gui.ui.widgets.inputs import DIAL_CHARACTERS, is_enter


def take_stray_key(event: QKeyEvent, form: CallForm) -> bool:
    """Let the form have a key; return whether it could use it."""
    field = form.panel.field
    if is_enter(event):
        if not event.isAutoRepeat():
            _enter(form)
    elif event.matches(QKeySequence.StandardKey.Paste):
        field.setFocus()
        field.paste()
    elif event.matches(QKeySequence.StandardKey.Undo):
        field.undo()
    elif event.key() == Qt.Key.Key_Escape:
        field.set_number("")
    elif event.text() and event.text() in DIAL_CHARACTERS:
        field.setFocus()
        field.type_character(event.text())
    else:
        return False
    return True


def _enter(form: CallForm) -> None:
    """Press the button that has the focus; whoever is elsewhere is done there."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton):
        focused.click()
    else:
        form.panel.field.setFocus()
