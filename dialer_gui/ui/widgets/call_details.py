"""The four custom parameters of a call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import caption


class CallDetails(QWidget):
    """Four fields, two and two beside each other."""

    #: A field's text changed.
    edited = Signal()
    #: Something was put into a field: the fields should be seen.
    filled = Signal()
    #: Enter was pressed in a field: the person is done with it.
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._employee_id = self._add_field(self.tr("Employee ID"), 0, 0)
        self._maturity = self._add_field(self.tr("Maturity"), 0, 1)
        self._member_id = self._add_field(self.tr("Member ID"), 3, 0)
        self._customer_id = self._add_field(self.tr("Customer ID"), 3, 1)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        # A caption belongs to the field below it, not to the one above.
        self._grid.setRowMinimumHeight(2, theme.px(4))

    def details(self) -> Details:
        """Return what is filled in, without blanks around it and without unseen marks."""
        return Details(
            *(
                plain_text(field.text()).strip()
                for field in (self._employee_id, self._maturity, self._member_id, self._customer_id)
            )
        )

    def _add_field(self, name: str, row: int, column: int) -> LineInput:
        field = LineInput(name, self)
        field.setMinimumWidth(1)
        field.textChanged.connect(self._on_text_changed)
        field.submitted.connect(self.submitted)
        self._grid.addWidget(caption(name, field), row, column)
        self._grid.addWidget(field, row + 1, column)
        return field

    def _on_text_changed(self, text: str) -> None:
        if text:
            self.filled.emit()
        self.edited.emit()
