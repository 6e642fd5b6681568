"""The four custom parameters of a call, folded away unless used."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from dialer_gui.domain.calls import CallDetails as Details
from dialer_gui.domain.untrusted import plain_text
from dialer_gui.ui.theme.theme import Theme
from dialer_gui.ui.widgets.inputs import LineInput
from dialer_gui.ui.widgets.labels import caption


class CallDetails(QWidget):
    """A fold with four fields; it opens by itself when one of them gets a text."""

    #: A field's text changed.
    edited = Signal()
    #: Enter was pressed in a field: the person is done with it.
    submitted = Signal()

    def __init__(self, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._fold = QPushButton(self.tr("Call details"), self)
        self._fold.setProperty("kind", "link")
        self._fold.setCheckable(True)
        self._fold.setChecked(is_open)
        self._body = QWidget(self)
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._employee_id = self._add_field(self.tr("Employee ID"), 0, 0)
        self._maturity = self._add_field(self.tr("Maturity"), 0, 1)
        self._member_id = self._add_field(self.tr("Member ID"), 3, 0)
        self._customer_id = self._add_field(self.tr("Customer ID"), 3, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._fold)
        self._box.addWidget(self._body)
        self._body.setVisible(is_open)
        self._fold.toggled.connect(self._on_fold_toggled)

    def apply_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._box.setSpacing(theme.px(4))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        # A caption belongs to the field below it, not to the one above.
        self._grid.setRowMinimumHeight(2, theme.px(4))
        self._fold.setIconSize(theme.size(14))
        self._show_arrow()

    def details(self) -> Details:
        """Return what is filled in, without blanks around it and without unseen marks."""
        return Details(
            *(
                plain_text(field.text()).strip()
                for field in (self._employee_id, self._maturity, self._member_id, self._customer_id)
            )
        )

    def is_open(self) -> bool:
        """Whether the fold is open."""
        return self._fold.isChecked()

    def _add_field(self, name: str, row: int, column: int) -> LineInput:
        field = LineInput(name, self._body)
        field.setMinimumWidth(1)
        field.textChanged.connect(self._on_text_changed)
        field.submitted.connect(self.submitted)
        self._grid.addWidget(caption(name, field), row, column)
        self._grid.addWidget(field, row + 1, column)
        return field

    def _show_arrow(self) -> None:
        if self._theme is not None:
            name = "chevron-down" if self._fold.isChecked() else "chevron-right"
            self._fold.setIcon(self._theme.icon(name, self._theme.colours.accent))

    def _on_fold_toggled(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self._show_arrow()

    def _on_text_changed(self, text: str) -> None:
        if text:
            self._fold.setChecked(True)
        self.edited.emit()
